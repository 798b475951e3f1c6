// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/ChannelJob.h"

namespace quai::ssh {

/// A channel bridged to a local socket: whatever comes from one goes to the other. The session polls the socket for it.
class SocketJob : public ChannelJob
{
public:
    /// @param fd one end of a socketpair, non-blocking; closed by this
    explicit SocketJob(int fd);
    ~SocketJob() override;

    [[nodiscard]] QByteArrayView input() override;
    void inputSent(qsizetype count) override { m_fromLocal.remove(0, count); }
    [[nodiscard]] bool inputEnded() const override { return m_localEnded && m_fromLocal.isEmpty(); }
    void receive(Stream stream, QByteArrayView piece) override;
    /// The local end is behind: then the server waits, and nothing piles up here.
    [[nodiscard]] bool takesMore() const override { return m_toLocal.isEmpty(); }
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const override { return {}; }
    [[nodiscard]] int localSocket() const override { return m_fd; }
    [[nodiscard]] short localEvents() const override;

protected:
    /// The server has opened the channel.
    virtual void opened() { }
    /// What the local end has not taken yet, and will not be given any more.
    [[nodiscard]] QByteArray takeRest();
    void closeLocal();

private:
    void flushToLocal();

    int m_fd;
    QByteArray m_fromLocal;
    QByteArray m_toLocal;
    bool m_opened = false;
    bool m_localEnded = false;
};

} // namespace quai::ssh
