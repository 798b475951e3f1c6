// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SocketJob.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace quai::ssh {

namespace {

constexpr qsizetype kPiece = qsizetype{64} * 1024;

} // namespace

SocketJob::SocketJob(int fd)
    : m_fd(fd)
{
}

SocketJob::~SocketJob()
{
    closeLocal();
}

QByteArray SocketJob::takeRest()
{
    flushToLocal();
    return std::exchange(m_toLocal, {});
}

void SocketJob::closeLocal()
{
    flushToLocal();
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_localEnded = true;
}

short SocketJob::localEvents() const
{
    // Read only what can be sent on: the local end is slowed down with the server.
    return static_cast<short>((m_opened && !m_localEnded && m_fromLocal.isEmpty() ? POLLIN : 0)
                              | (m_toLocal.isEmpty() ? 0 : POLLOUT));
}

QByteArrayView SocketJob::input()
{
    if (!m_opened) {
        m_opened = true;
        opened();
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

void SocketJob::receive(Stream stream, QByteArrayView piece)
{
    if (stream == Stream::Err || m_fd < 0)
        return;
    m_toLocal.append(piece);
    flushToLocal();
}

void SocketJob::flushToLocal()
{
    qsizetype sent = 0;
    while (sent < m_toLocal.size() && m_fd >= 0) {
        const ssize_t count = ::send(m_fd, m_toLocal.constData() + sent, static_cast<size_t>(m_toLocal.size() - sent),
                                     MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count < 0 && (errno == EAGAIN || errno == EINTR))
            break;
        if (count < 0) { // nobody listens any more
            ::close(m_fd);
            m_fd = -1;
            m_localEnded = true;
            break;
        }
        sent += count;
    }
    m_toLocal.remove(0, sent);
}

} // namespace quai::ssh
