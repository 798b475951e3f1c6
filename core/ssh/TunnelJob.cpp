// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/TunnelJob.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace quai::ssh {

namespace {

constexpr qsizetype kPiece = qsizetype{64} * 1024;

} // namespace

TunnelJob::TunnelJob(QByteArray host, int port, int fd, std::function<void(const std::optional<Error> &)> changed)
    : m_host(std::move(host))
    , m_port(port)
    , m_fd(fd)
    , m_changed(std::move(changed))
{
}

TunnelJob::~TunnelJob()
{
    closeLocal();
}

void TunnelJob::closeLocal()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_localEnded = true;
}

ChannelStart TunnelJob::start(const ServerTraits & /*traits*/)
{
    return {ChannelStart::Kind::Tunnel, m_host, m_port};
}

short TunnelJob::localEvents() const
{
    // Read only what can be sent on: the local end is slowed down with the server.
    return static_cast<short>((m_opened && !m_localEnded && m_fromLocal.isEmpty() ? POLLIN : 0)
                              | (m_toLocal.isEmpty() ? 0 : POLLOUT));
}

QByteArrayView TunnelJob::input()
{
    if (!m_opened) {
        m_opened = true;
        m_changed(std::nullopt);
    }
    flushToLocal();
    if (m_fromLocal.isEmpty() && !m_localEnded) {
        m_fromLocal.resize(kPiece);
        const ssize_t count = ::recv(m_fd, m_fromLocal.data(), static_cast<size_t>(kPiece), MSG_DONTWAIT);
        const int code = errno;
        m_fromLocal.resize(count > 0 ? count : 0);
        if (count == 0 || (count < 0 && code != EAGAIN && code != EINTR))
            m_localEnded = true;
    }
    return m_fromLocal;
}

void TunnelJob::receive(Stream stream, QByteArrayView piece)
{
    if (stream == Stream::Err || m_fd < 0)
        return;
    m_toLocal.append(piece);
    flushToLocal();
}

void TunnelJob::flushToLocal()
{
    while (!m_toLocal.isEmpty() && m_fd >= 0) {
        const ssize_t count
            = ::send(m_fd, m_toLocal.constData(), static_cast<size_t>(m_toLocal.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            return;
        if (count < 0)
            return closeLocal();
        m_toLocal.remove(0, count);
    }
}

std::optional<Error> TunnelJob::stopReason(std::chrono::steady_clock::time_point /*now*/)
{
    return std::nullopt; // it ends with either side
}

void TunnelJob::finish(Result<ChannelEnd> end)
{
    flushToLocal();
    closeLocal();
    m_changed(end ? Error{ErrorKind::ConnectionLost, QStringLiteral("the jump host closed the tunnel")} : end.error());
}

} // namespace quai::ssh
