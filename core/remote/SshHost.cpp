// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/SshHost.h"

#include "core/remote/Bootstrap.h"
#include "core/remote/ScriptRun.h"

namespace quai::remote {

namespace {

constexpr std::chrono::seconds kEndGroupTimeout{10};

/// Runs a script to its end; the process of its shell and the nonce of the run are left in @p run and @p nonce.
Result<ScriptResult> execute(ssh::Connection &connection, const ScriptCall &call, qint64 &pid, QByteArray &nonce)
{
    const Result<QByteArray> text = loadScripts(call.scripts);
    if (!text)
        return fail(text.error());
    const Result<Bootstrap> bootstrap = Bootstrap::compose(call, *text);
    if (!bootstrap)
        return fail(bootstrap.error());
    nonce = bootstrap->nonce;

    // Shared with the sinks: a connection may drop its request later than it finishes the future.
    auto run = std::make_shared<ScriptRun>(call, nonce);
    ssh::ExecRequest request;
    request.command = bootstrap->command;
    request.input = bootstrap->input;
    request.timeout = call.timeout;
    request.onStdout = [run](const QByteArray &piece) { run->feedStdout(piece); };
    request.onStderr = [run](const QByteArray &piece) { run->feedStderr(piece); };
    request.cancel = call.cancel;
    QFuture<Result<ssh::ExecResult>> future = connection.exec(std::move(request));
    future.waitForFinished();
    pid = run->pid();
    if (future.resultCount() == 0)
        return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    return run->conclude(future.result());
}

/// Ends what a cancelled sudo left behind. Best effort: the line may be gone, and the caller has its error already.
void endGroup(ssh::Connection &connection, const QString &sudoUser, qint64 pid, const QByteArray &nonce)
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("lib/end-group.sh")};
    call.arguments = {QStringLiteral("pid=%1").arg(pid), QStringLiteral("nonce=") + QString::fromLatin1(nonce)};
    call.sudoUser = sudoUser;
    call.timeout = kEndGroupTimeout;
    qint64 ownPid = 0;
    QByteArray ownNonce;
    static_cast<void>(execute(connection, call, ownPid, ownNonce));
}

} // namespace

SshHost::SshHost(std::shared_ptr<ssh::Connection> connection)
    : m_connection(std::move(connection))
{
    Q_ASSERT(m_connection);
}

Result<ScriptResult> SshHost::run(const ScriptCall &call)
{
    qint64 pid = 0;
    QByteArray nonce;
    Result<ScriptResult> result = execute(*m_connection, call, pid, nonce);
    const bool wasStopped
        = !result && (result.error().kind == ErrorKind::Cancelled || result.error().kind == ErrorKind::Timeout);
    // sshd's signal reaches only the login user's processes, and sudo's are not.
    if (wasStopped && !call.sudoUser.isEmpty() && pid > 0)
        endGroup(*m_connection, call.sudoUser, pid, nonce);
    return result;
}

ssh::Connection &SshHost::connection()
{
    return *m_connection;
}

} // namespace quai::remote
