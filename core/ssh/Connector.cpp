// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Connector.h"

#include "core/ssh/Authenticator.h"
#include "core/ssh/ConfigReader.h"
#include "core/ssh/HostKeyCheck.h"
#include "core/ssh/Jump.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace quai::ssh {

namespace {

Result<Transport> openTransport(const LoginRequest &request, const HostConfig &config, const Waiter &waiter)
{
    if (!config.jumps.isEmpty())
        return connectThroughJumps(request, config, waiter);
    if (!config.proxyCommand.isEmpty())
        return connectProxyCommand(config);
    return connectTcp(config, waiter);
}

void setNonBlocking(int fd)
{
    // libssh makes the descriptor blocking when it takes it over; a write into a full buffer would then stop the loop.
    ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
}

SessionHandle newSession(const HostConfig &config, int fd)
{
    SessionHandle handle(ssh_new());
    ssh_session session = handle.get();
    const QByteArray host = config.host.toUtf8();
    const QByteArray user = config.user.toUtf8();
    const int no = 0;
    const unsigned int port = static_cast<unsigned int>(config.port);
    // The configuration has been read already; libssh's own reading would differ from OpenSSH's.
    ssh_options_set(session, SSH_OPTIONS_PROCESS_CONFIG, &no);
    ssh_options_set(session, SSH_OPTIONS_HOST, host.constData());
    ssh_options_set(session, SSH_OPTIONS_PORT, &port);
    ssh_options_set(session, SSH_OPTIONS_USER, user.constData());
    // KnownHosts decides; libssh is to know nothing by itself.
    ssh_options_set(session, SSH_OPTIONS_KNOWNHOSTS, "/dev/null");
    ssh_options_set(session, SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null");
    if (!config.identityAgent.isEmpty())
        ssh_options_set(session, SSH_OPTIONS_IDENTITY_AGENT, QFile::encodeName(config.identityAgent).constData());
    ssh_options_set(session, SSH_OPTIONS_FD, &fd);
    ssh_set_blocking(session, 0);
    return handle;
}

/// Banner and key exchange.
Status exchangeKeys(ssh_session session, const HostConfig &config, const Waiter &waiter)
{
    const Result<int> code = untilDone(session, waiter, SSH_AGAIN, [session] { return ssh_connect(session); });
    if (!code && code.error().kind == ErrorKind::Timeout)
        return unreachable(config, QStringLiteral("no answer from an SSH server"));
    if (!code)
        return fail(code.error());
    if (*code != SSH_OK)
        return unreachable(config, lastError(session));
    return {};
}

} // namespace

Result<LiveSession> login(const LoginRequest &request, const Waiter &waiter)
{
    Result<HostConfig> config = readConfig(request.target, waiter.stopped());
    if (!config)
        return fail(config.error());
    if (request.jumps)
        config->jumps = *request.jumps;
    Result<Transport> transport = openTransport(request, *config, waiter);
    if (!transport)
        return fail(transport.error());
    if (transport->fd < 0)
        return LiveSession(); // the key to accept was a jump host's
    LiveSession live{std::move(*transport), newSession(*config, transport->fd), std::move(*config)};
    const HostKeyCheck check(live.config);
    check.preferKnownTypes(live.handle.get(), request.accept);
    const Status exchanged = exchangeKeys(live.handle.get(), live.config, waiter);
    if (!exchanged)
        return fail(exchanged.error());
    setNonBlocking(ssh_get_fd(live.handle.get()));
    if (request.accept) {
        const Status accepted = check.accept(live.handle.get(), *request.accept);
        if (!accepted)
            return fail(accepted.error());
        return LiveSession();
    }
    const Status trusted = check.verify(live.handle.get());
    if (!trusted)
        return fail(trusted.error());
    const Status loggedIn = Authenticator(live.handle.get(), live.config, request.credentials, waiter).login();
    if (!loggedIn)
        return fail(loggedIn.error());
    return live;
}

} // namespace quai::ssh
