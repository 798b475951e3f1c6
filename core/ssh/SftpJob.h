// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/ChannelJob.h"
#include "core/ssh/SftpPacket.h"

#include <QString>

#include <deque>

namespace quai::ssh {

/// One file operation on an SFTP channel of its own: framing, cancelling and the way errors end it. What is asked of
/// the server, and in which order, is the derived class's part. Never blocks: commands run beside it on the session.
class SftpJob : public ChannelJob
{
public:
    SftpJob(QString path, CancelToken cancel);

    [[nodiscard]] ChannelStart start(const ServerTraits &traits) override;
    [[nodiscard]] QByteArrayView input() override;
    void inputSent(qsizetype count) override;
    /// Not before the last request is answered: OpenSSH's sftp-server takes one request a turn, and leaves at the end
    /// of its input with all that it has read but not done yet (sftp-server.c, sftp_server_main).
    [[nodiscard]] bool inputEnded() const override { return m_done && m_packets.empty() && !m_lastRequest; }
    void receive(Stream stream, QByteArrayView piece) override;
    [[nodiscard]] std::optional<Error> stopReason(std::chrono::steady_clock::time_point now) override;
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const override { return {}; }
    void finish(Result<ChannelEnd> end) override;

protected:
    /// First packets, after INIT.
    virtual void begin() = 0;
    /// The server's greeting. @param extensions its names, such as "fsync@openssh.com"
    virtual void onVersion(const QList<QByteArray> &extensions) { Q_UNUSED(extensions) }
    virtual void onHandle(const QByteArray &handle) = 0;
    virtual void onStatus(quint32 id, quint32 code, const QString &message) = 0;
    virtual void onData(quint32 id, const QByteArray &data)
    {
        Q_UNUSED(id)
        Q_UNUSED(data)
    }
    /// Gives the result to whoever waits for it; called once.
    virtual void answer(const std::optional<Error> &error) = 0;
    /// Sends the last packets of an operation that failed or was cancelled.
    /// @return the identifier of the last request, whose STATUS is waited for before the server's input ends; none:
    /// nothing was sent
    virtual std::optional<quint32> cleanUp() { return std::nullopt; }

    void send(const QByteArray &packet) { m_packets.push_back(packet); }
    /// Everything is done: answers, and lets the server's program end.
    void succeed();
    /// Ends the operation with SftpFailed.
    void failWith(const QString &message, quint32 code = 0);
    /// The same with a kind of its own.
    void failWith(const Error &error);
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    void handlePacket(QByteArrayView body);
    /// What still comes after the answer was given.
    void handleLatePacket(QByteArrayView body);
    void conclude(const std::optional<Error> &error);

    QString m_path;
    CancelToken m_cancel;
    std::deque<QByteArray> m_packets;
    qsizetype m_sentOfFirst = 0;
    QByteArray m_received;
    bool m_done = false;
    bool m_framed = true;                 ///< what came so far were SFTP packets
    std::optional<quint32> m_lastRequest; ///< of cleanUp(), until it is answered
    std::optional<Error> m_failure;
};

} // namespace quai::ssh
