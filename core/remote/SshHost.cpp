// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/SshHost.h"

#include "core/remote/Bootstrap.h"
#include "core/remote/ScriptRun.h"

namespace quai::remote {

namespace {

constexpr std::chrono::seconds kEndGroupTimeout{10};

/// Runs a script to its end and leaves the process of its shell in @p process.
Result<ScriptResult> execute(ssh::Connection &connection, const ScriptCall &call, RemoteProcess &process)
{
    const Result<QByteArray> text = loadScripts(call.scripts);
    if (!text)
        return fail(text.error());
    const Result<Bootstrap> bootstrap = Bootstrap::compose(call, *text);
    if (!bootstrap)
        return fail(bootstrap.error());

    // Shared with the sinks: a connection may drop its request later than it finishes the future.
    auto run = std::make_shared<ScriptRun>(call, bootstrap->nonce);
    ssh::ExecRequest request;
    request.command = bootstrap->command;
    request.input = bootstrap->input;
    request.timeout = call.timeout;
    request.onStdout = [run](const QByteArray &piece) { run->feedStdout(piece); };
    request.onStderr = [run](const QByteArray &piece) { run->feedStderr(piece); };
    request.cancel = call.cancel;
    QFuture<Result<ssh::ExecResult>> future = connection.exec(std::move(request));
    future.waitForFinished();
    process = run->process();
    if (future.resultCount() == 0)
        return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    return run->conclude(future.result());
}

/// Ends what a cancelled sudo left behind. Best effort: the line may be gone, and the caller has its error already.
void endGroup(ssh::Connection &connection, const QString &sudoUser, const RemoteProcess &process)
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("lib/end-group.sh")};
    call.arguments = {QStringLiteral("group=%1").arg(process.group), QStringLiteral("session=%1").arg(process.session)};
    call.sudoUser = sudoUser;
    call.timeout = kEndGroupTimeout;
    RemoteProcess itself;
    static_cast<void>(execute(connection, call, itself));
}

} // namespace

SshHost::SshHost(std::shared_ptr<ssh::Connection> connection)
    : m_connection(std::move(connection))
{
    Q_ASSERT(m_connection);
}

Result<ScriptResult> SshHost::run(const ScriptCall &call)
{
    RemoteProcess process;
    Result<ScriptResult> result = execute(*m_connection, call, process);
    const bool wasStopped
        = !result && (result.error().kind == ErrorKind::Cancelled || result.error().kind == ErrorKind::Timeout);
    // sshd's signal reaches only the login user's processes, and sudo's are not.
    if (wasStopped && !call.sudoUser.isEmpty() && process.group > 0)
        endGroup(*m_connection, call.sudoUser, process);
    return result;
}

ssh::Connection &SshHost::connection()
{
    return *m_connection;
}

} // namespace quai::remote
