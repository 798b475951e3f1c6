// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SftpJob.h"

#include <QtEndian>

namespace quai::ssh {

namespace {

constexpr quint32 kProtocol = 3;
/// OpenSSH's own limit is 256 KiB (SFTP_MAX_MSG_LENGTH); whoever announces more is no SFTP server.
constexpr quint32 kMaxPacket = 512 * 1024;

} // namespace

SftpJob::SftpJob(QString path, CancelToken cancel)
    : m_path(std::move(path))
    , m_cancel(std::move(cancel))
{
}

ChannelStart SftpJob::start(const ServerTraits & /*traits*/)
{
    m_packets.clear();
    m_sentOfFirst = 0;
    m_received.clear();
    m_framed = true;
    send(SftpWriter(sftp::Init).number(kProtocol).packet());
    begin();
    return {ChannelStart::Kind::Subsystem, "sftp"};
}

QByteArrayView SftpJob::input()
{
    return m_packets.empty() ? QByteArrayView() : QByteArrayView(m_packets.front()).sliced(m_sentOfFirst);
}

void SftpJob::inputSent(qsizetype count)
{
    m_sentOfFirst += count;
    if (m_sentOfFirst == m_packets.front().size()) {
        m_packets.pop_front();
        m_sentOfFirst = 0;
    }
}

void SftpJob::receive(Stream stream, QByteArrayView piece)
{
    if (stream == Stream::Err || (m_done && !m_lastRequest))
        return;
    m_received.append(piece);
    qsizetype used = 0;
    // Between a failure and its answer nothing is read: it stays for the late ones.
    while ((m_done ? m_lastRequest.has_value() : !m_failure) && m_received.size() - used >= 4) {
        const quint32 length = qFromBigEndian<quint32>(m_received.constData() + used);
        if (length == 0 || length > kMaxPacket) {
            m_framed = false;
            m_lastRequest.reset(); // its answer would not be found
            return failWith(QStringLiteral("what answers is no SFTP server"));
        }
        if (m_received.size() - used - 4 < static_cast<qsizetype>(length))
            break;
        const QByteArrayView body = QByteArrayView(m_received).sliced(used + 4, static_cast<qsizetype>(length));
        m_done ? handleLatePacket(body) : handlePacket(body);
        used += 4 + static_cast<qsizetype>(length);
    }
    m_received.remove(0, used);
}

void SftpJob::handlePacket(QByteArrayView body)
{
    SftpReader reader(body);
    const quint8 type = reader.byte();
    const quint32 id = reader.number(); // of VERSION: the version
    switch (type) {
    case sftp::Version: {
        QList<QByteArray> extensions;
        while (reader.isGood() && !reader.atEnd()) {
            extensions << reader.string();
            static_cast<void>(reader.string()); // its value
        }
        onVersion(extensions);
        break;
    }
    case sftp::Handle:
        onHandle(reader.string());
        break;
    case sftp::Data:
        onData(id, reader.string());
        break;
    case sftp::Status: {
        const quint32 code = reader.number();
        onStatus(id, code, QString::fromUtf8(reader.string()));
        break;
    }
    default:
        failWith(QStringLiteral("an SFTP answer that nobody asked for"));
    }
    if (!reader.isGood())
        failWith(QStringLiteral("a cut SFTP answer"));
}

void SftpJob::handleLatePacket(QByteArrayView body)
{
    SftpReader reader(body);
    const quint8 type = reader.byte();
    const quint32 id = reader.number();
    // Whether it succeeded is not asked: there may have been nothing to remove.
    if (reader.isGood() && type == sftp::Status && id == m_lastRequest)
        m_lastRequest.reset();
}

std::optional<Error> SftpJob::stopReason(std::chrono::steady_clock::time_point /*now*/)
{
    if (m_done)
        return std::nullopt;
    if (m_cancel.stop_requested())
        return Error{ErrorKind::Cancelled, QStringLiteral("the transfer was cancelled")};
    return m_failure;
}

void SftpJob::succeed()
{
    if (!m_failure)
        conclude(std::nullopt);
}

void SftpJob::failWith(const QString &message, quint32 code)
{
    Error error{ErrorKind::SftpFailed, message};
    error.nativeCode = static_cast<int>(code);
    failWith(error.with(QStringLiteral("path"), m_path));
}

void SftpJob::failWith(const Error &error)
{
    if (!m_failure && !m_done)
        m_failure = error;
}

void SftpJob::conclude(const std::optional<Error> &error)
{
    if (m_done)
        return;
    m_done = true;
    answer(error);
}

void SftpJob::finish(Result<ChannelEnd> end)
{
    if (m_done)
        return;
    // What was begun to be sent must be sent whole; the rest is not wanted any more.
    if (m_packets.size() > (m_sentOfFirst > 0 ? 1U : 0U))
        m_packets.erase(m_packets.begin() + (m_sentOfFirst > 0 ? 1 : 0), m_packets.end());
    m_lastRequest = cleanUp();
    if (!m_framed)
        m_lastRequest.reset();
    if (end || end.error().kind == ErrorKind::ChannelRefused) {
        const QString why = end ? QStringLiteral("the SFTP server ended early") : end.error().message;
        const Error error{ErrorKind::SftpFailed, why};
        return conclude(error.with(QStringLiteral("path"), m_path));
    }
    conclude(end.error());
}

} // namespace quai::ssh
