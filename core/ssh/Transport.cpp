// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Transport.h"

#include "core/ssh/Resolver.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ; // NOLINT: POSIX, environ(7)

namespace quai::ssh {

namespace {

using std::chrono::milliseconds;

/// An address that does not answer must leave time for the next one.
constexpr milliseconds kShareOfOneAddress{4000};
/// Unacknowledged data for that long ends the connection, whatever TCP's own timers say (tcp(7)).
constexpr int kUserTimeoutMs = 15'000;

void setOption(int fd, int level, int name, int value)
{
    ::setsockopt(fd, level, name, &value, sizeof value); // best effort: the session's own keep-alive is decisive
}

void tune(int fd)
{
    setOption(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    setOption(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, kUserTimeoutMs);
}

/// @return 0, or the errno of what went wrong; ECANCELED when the waiter was stopped
int connectOne(int fd, const SocketAddress &address, const Waiter &waiter, milliseconds limit)
{
    // NOLINTNEXTLINE: the type of the system's interface
    const auto *name = reinterpret_cast<const sockaddr *>(address.bytes.constData());
    if (::connect(fd, name, static_cast<socklen_t>(address.bytes.size())) == 0)
        return 0;
    if (errno != EINPROGRESS)
        return errno;
    const Status ready = waiter.waitAtMost(fd, POLLOUT, limit);
    if (!ready)
        return ready.error().kind == ErrorKind::Cancelled ? ECANCELED : ETIMEDOUT;
    int code = 0;
    socklen_t size = sizeof code;
    ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &code, &size);
    return code;
}

/// Ends the proxy's process group and collects it. It has lost its socket already, so it does not take long.
void endProcess(pid_t pid)
{
    ::kill(-pid, SIGTERM);
    for (int i = 0; i < 20; ++i) {
        if (::waitpid(pid, nullptr, WNOHANG) != 0)
            return;
        ::usleep(5000);
    }
    ::kill(-pid, SIGKILL);
    ::waitpid(pid, nullptr, 0);
}

} // namespace

tl::unexpected<Error> unreachable(const HostConfig &config, const QString &why, int code)
{
    const Error error{ErrorKind::HostUnreachable, why, {}, {}, code};
    return fail(
        error.with(QStringLiteral("host"), config.host).with(QStringLiteral("port"), QString::number(config.port)));
}

Result<Transport> connectTcp(const HostConfig &config, const Waiter &waiter)
{
    const Result<QList<SocketAddress>> addresses = resolve(config.host, config.port, waiter);
    if (!addresses)
        return fail(addresses.error());
    int code = ETIMEDOUT;
    for (qsizetype i = 0; i < addresses->size(); ++i) {
        const SocketAddress &address = addresses->at(i);
        const int fd = ::socket(address.family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (fd < 0) {
            code = errno;
            continue;
        }
        const bool last = i + 1 == addresses->size();
        code = connectOne(fd, address, waiter, last ? waiter.left() : std::min(waiter.left(), kShareOfOneAddress));
        if (code == 0) {
            tune(fd);
            return Transport{fd, nullptr};
        }
        ::close(fd);
        if (code == ECANCELED)
            return fail(ErrorKind::Cancelled, QStringLiteral("connecting was cancelled"));
    }
    return unreachable(config, QString::fromLocal8Bit(std::strerror(code)), code);
}

Result<Transport> connectProxyCommand(const HostConfig &config)
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return unreachable(config, QStringLiteral("no socket for the proxy command"), errno);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    QByteArray shell("/bin/sh");
    QByteArray option("-c");
    QByteArray command = "exec " + config.proxyCommand.toUtf8();
    const std::array<char *, 4> arguments{shell.data(), option.data(), command.data(), nullptr};
    pid_t pid = 0;
    const int code = ::posix_spawn(&pid, shell.constData(), &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    ::close(ends[1]);
    if (code != 0) {
        ::close(ends[0]);
        return unreachable(config, QStringLiteral("the proxy command cannot be started"), code);
    }
    // A shared pointer to nothing whose deleter ends the process.
    return Transport{ends[0], std::shared_ptr<void>(nullptr, [pid](void *) { endProcess(pid); })};
}

} // namespace quai::ssh
