// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/InputPipe.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace quai::ssh {

namespace {

constexpr int kSliceMs = 100; ///< between two looks at the token
constexpr qsizetype kPiece = qsizetype{64} * 1024;

void closeOnce(int &fd)
{
    if (fd >= 0)
        ::close(fd);
    fd = -1;
}

} // namespace

InputPipe::InputPipe(int writing, int reading)
    : m_writing(writing)
    , m_reading(reading)
{
}

InputPipe::~InputPipe()
{
    endWriting();
    closeReading();
}

Result<std::shared_ptr<InputPipe>> InputPipe::open()
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return fail(ErrorKind::Internal, QStringLiteral("no socket for a command's input"), {}, errno);
    return std::shared_ptr<InputPipe>(new InputPipe(ends[0], ends[1]));
}

Status InputPipe::write(QByteArrayView bytes, const CancelToken &cancel)
{
    while (!bytes.isEmpty()) {
        if (cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("sending was cancelled"));
        const ssize_t count
            = ::send(m_writing, bytes.data(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count > 0) {
            bytes = bytes.sliced(count);
        } else if (errno == EAGAIN) {
            pollfd socket{m_writing, POLLOUT, 0};
            ::poll(&socket, 1, kSliceMs);
        } else if (errno != EINTR) {
            return fail(ErrorKind::ConnectionLost, QStringLiteral("the command does not listen any more"), {}, errno);
        }
    }
    return {};
}

void InputPipe::endWriting()
{
    closeOnce(m_writing);
}

std::optional<QByteArray> InputPipe::read()
{
    QByteArray piece(kPiece, Qt::Uninitialized);
    const ssize_t count = ::recv(m_reading, piece.data(), static_cast<size_t>(kPiece), MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    piece.resize(count > 0 ? count : 0);
    return piece;
}

void InputPipe::closeReading()
{
    closeOnce(m_reading);
}

} // namespace quai::ssh
