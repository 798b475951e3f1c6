// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Jump.h"

#include "core/ssh/Connector.h"
#include "core/ssh/Session.h"
#include "core/ssh/TunnelJob.h"

#include <array>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace quai::ssh {

namespace {

/// A configuration in which jump hosts lead in a circle must come to an end.
constexpr int kMaxDepth = 8;

/// The session to a jump host, and what became of it. Watched by the thread that connects through it.
class JumpLine : public SessionObserver
{
public:
    explicit JumpLine(const LoginRequest &request)
        : m_session(std::make_unique<Session>(request, SessionLimits(), this))
    {
    }
    ~JumpLine() override { m_session.reset(); } // its thread calls in here until it has ended

    /// @param local our end's counterpart; closed with the tunnel
    void openTunnel(const HostConfig &to, int local)
    {
        // Not taken when the login has failed already, which sessionClosed() tells.
        static_cast<void>(m_session->run(std::make_shared<TunnelJob>(
            to.host.toUtf8(), to.port, local, [this](const std::optional<Error> &error) { note(error); })));
    }

    /// Waits until the tunnel stands. Errors: those of the jump host's login, ChannelRefused, Timeout, Cancelled.
    [[nodiscard]] Status waitForTunnel(const Waiter &waiter)
    {
        for (;;) {
            const Status woken = waiter.wait(m_changed.fd(), POLLIN);
            if (!woken)
                return woken;
            m_changed.drain();
            const std::scoped_lock lock(m_mutex);
            if (m_error)
                return fail(*m_error);
            if (m_opened)
                return {};
        }
    }

    void sessionReady(Session *) override { }
    void jobReturned(Session *, const JobPointer &, const Error &why) override { note(why); }
    void channelClosed(Session *) override { }
    void sessionClosed(Session *, const Error &why) override { note(why); }

private:
    void note(const std::optional<Error> &error)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_opened = m_opened || !error;
            if (error && !m_error)
                m_error = error;
        }
        m_changed.wake();
    }

    WakeFd m_changed;
    std::mutex m_mutex; ///< guards what follows
    bool m_opened = false;
    std::optional<Error> m_error; ///< the first: later ones follow from it
    std::unique_ptr<Session> m_session;
};

Result<LoginRequest> requestForJump(const LoginRequest &request, QStringList jumps, const Waiter &waiter)
{
    if (request.depth >= kMaxDepth)
        return fail(ErrorKind::InvalidInput, QStringLiteral("too many jump hosts, or a circle of them"));
    Result<Target> target = Target::parse(jumps.takeLast());
    if (!target)
        return fail(target.error());
    target->configFile = request.target.configFile;
    LoginRequest jump;
    jump.target = *target;
    jump.credentials.passphrases = request.credentials.passphrases;
    if (!jumps.isEmpty())
        jump.jumps = jumps; // else the jump host's own part of the configuration says how to get there
    jump.limit = waiter.left();
    jump.depth = request.depth + 1;
    return jump;
}

bool isAbout(const Error &error, const HostKey &key)
{
    return error.kind == ErrorKind::HostKeyUnknown && error.facts.value(QStringLiteral("host")) == key.host
        && error.facts.value(QStringLiteral("port")).toInt() == key.port;
}

} // namespace

Result<Transport> connectThroughJumps(const LoginRequest &request, const HostConfig &config, const Waiter &waiter)
{
    Result<LoginRequest> jump = requestForJump(request, config.jumps, waiter);
    if (!jump)
        return fail(jump.error());
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return unreachable(config, QStringLiteral("no socket for the tunnel"), errno);
    auto line = std::make_shared<JumpLine>(*jump);
    line->openTunnel(config, ends[1]);
    const Status stands = line->waitForTunnel(waiter);
    if (stands)
        return Transport{ends[0], line};
    ::close(ends[0]);
    line.reset();
    if (request.accept && isAbout(stands.error(), *request.accept)) {
        jump->accept = request.accept;
        const Result<LiveSession> accepted = login(*jump, waiter);
        return accepted ? Result<Transport>(Transport()) : fail(accepted.error());
    }
    if (stands.error().kind == ErrorKind::ChannelRefused || stands.error().kind == ErrorKind::ConnectionLost)
        return unreachable(config, stands.error().message);
    return fail(stands.error());
}

} // namespace quai::ssh
