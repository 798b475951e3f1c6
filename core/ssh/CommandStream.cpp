// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/CommandStream.h"

#include "core/ssh/Session.h"
#include "core/ssh/StreamJob.h"

#include <array>
#include <cerrno>
#include <mutex>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace quai::ssh {

namespace {

constexpr int kSliceMs = 100; ///< between two looks at the token

} // namespace

/// The session, our end of the socket, and what became of them.
class CommandStream::Line : public SessionObserver
{
public:
    Line(const LoginRequest &login, int socket, CancelToken cancel)
        : m_socket(socket)
        , m_cancel(std::move(cancel))
        , m_session(std::make_unique<Session>(login, SessionLimits(), this))
    {
    }
    ~Line() override
    {
        ::close(m_socket);
        m_session.reset(); // its thread calls in here until it has ended
    }

    void begin(const QByteArray &command, int otherEnd)
    {
        // The login may have failed already: its reason is known when the thread has ended, and the reader is told by
        // the end of the socket, which closes with the job.
        const auto job = std::make_shared<StreamJob>(command, otherEnd, m_cancel,
                                                     [this](const StreamJob::Ended &ended) { note(ended); });
        if (!m_session->run(job))
            m_session.reset();
    }

    Result<QByteArray> read(qint64 limit)
    {
        QByteArray piece(static_cast<qsizetype>(limit), Qt::Uninitialized);
        for (;;) {
            if (const Status ready = waitFor(POLLIN); !ready)
                return fail(ready.error());
            const ssize_t count = ::recv(m_socket, piece.data(), static_cast<size_t>(piece.size()), MSG_DONTWAIT);
            if (count > 0) {
                piece.resize(count);
                return piece;
            }
            if (count == 0)
                return takeRest(limit);
            if (errno != EAGAIN && errno != EINTR)
                return fail(ErrorKind::ConnectionLost, QStringLiteral("the conversation broke off"));
        }
    }

    Status write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            if (const Status ready = waitFor(POLLOUT); !ready)
                return ready;
            const ssize_t count
                = ::send(m_socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL);
            if (count > 0)
                bytes = bytes.sliced(count);
            else if (errno != EAGAIN && errno != EINTR)
                return fail(failure().value_or(
                    Error{ErrorKind::ConnectionLost, QStringLiteral("the command does not listen any more")}));
        }
        return {};
    }

    void closeWriting() { ::shutdown(m_socket, SHUT_WR); }

    void sessionReady(Session *) override { }
    void jobReturned(Session *, const JobPointer &job, const Error &why) override
    {
        job->finish(fail(why)); // nobody else would try it again
    }
    void channelClosed(Session *) override { }
    void sessionClosed(Session *, const Error &why) override
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_ended)
            m_ended = StreamJob::Ended{fail(why), {}, {}};
    }

private:
    void note(const StreamJob::Ended &ended)
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_ended)
            m_ended = ended;
    }

    /// Why it ended, when not well.
    std::optional<Error> failure()
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_ended)
            return std::nullopt;
        if (!m_ended->end)
            return m_ended->end.error();
        if (m_ended->end->exitStatus == 0 && m_ended->end->exitSignal.isEmpty())
            return std::nullopt;
        return Error{ErrorKind::RemoteCommandFailed,
                     QStringLiteral("the command ended with %1").arg(m_ended->end->exitStatus),
                     QString::fromUtf8(m_ended->complaints),
                     {},
                     m_ended->end->exitStatus};
    }

    Status waitFor(short event)
    {
        for (;;) {
            if (m_cancel.stop_requested())
                return fail(ErrorKind::Cancelled, QStringLiteral("the conversation was cancelled"));
            pollfd socket{m_socket, event, 0};
            if (::poll(&socket, 1, kSliceMs) > 0)
                return {};
        }
    }

    /// After the last byte of the socket.
    Result<QByteArray> takeRest(qint64 limit)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_ended && !m_ended->rest.isEmpty()) {
                const QByteArray piece = m_ended->rest.left(static_cast<qsizetype>(limit));
                m_ended->rest.remove(0, piece.size());
                return piece;
            }
        }
        const std::optional<Error> error = failure();
        return error ? Result<QByteArray>(fail(*error)) : Result<QByteArray>(QByteArray());
    }

    const int m_socket;
    const CancelToken m_cancel;
    std::mutex m_mutex; ///< guards m_ended
    std::optional<StreamJob::Ended> m_ended;
    std::unique_ptr<Session> m_session;
};

CommandStream::CommandStream(std::unique_ptr<Line> line)
    : m_line(std::move(line))
{
}

CommandStream::~CommandStream() = default;

Result<std::unique_ptr<CommandStream>> CommandStream::open(const Target &target, const Credentials &credentials,
                                                           const QByteArray &command, const CancelToken &cancel)
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return fail(ErrorKind::Internal, QStringLiteral("no socket for the conversation"), {}, errno);
    LoginRequest login;
    login.target = target;
    login.credentials = credentials;
    auto line = std::make_unique<Line>(login, ends[0], cancel);
    line->begin(command, ends[1]);
    return std::unique_ptr<CommandStream>(new CommandStream(std::move(line)));
}

Result<QByteArray> CommandStream::read(qint64 limit)
{
    return m_line->read(limit);
}

Status CommandStream::write(QByteArrayView bytes)
{
    return m_line->write(bytes);
}

void CommandStream::closeWriting()
{
    m_line->closeWriting();
}

} // namespace quai::ssh
