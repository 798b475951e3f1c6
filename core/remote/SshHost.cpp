// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/SshHost.h"

#include "core/remote/Bootstrap.h"
#include "core/remote/ScriptRun.h"
#include "core/ssh/InputPipe.h"

namespace quai::remote {

namespace {

constexpr std::chrono::seconds kEndGroupTimeout{10};

/// A script on its way.
struct Running
{
    RemoteProcess process; ///< of its shell
    bool stopped = false;  ///< ended by us before its end
};

/// Sends what the call makes while it is sent, and ends the command when that fails.
/// @return the failure of the call itself; that nobody listens any more is told by the command's result
Status feed(const ScriptCall &call, ssh::InputPipe &pipe, CancelSource &end)
{
    bool listens = true;
    const Status fed = call.moreInput([&](QByteArrayView piece) {
        Status written = pipe.write(piece, end.get_token());
        listens = listens && written;
        return written;
    });
    if (fed)
        pipe.endWriting();
    else if (listens)
        end.request_stop(); // an end of file would look like the end of the input
    return listens ? fed : Status();
}

/// Runs a script to its end.
Result<ScriptResult> execute(ssh::Connection &connection, const ScriptCall &call, Running &running)
{
    const Result<QByteArray> text = loadScripts(call.scripts);
    if (!text)
        return fail(text.error());
    const Result<Bootstrap> bootstrap = Bootstrap::compose(call, *text);
    if (!bootstrap)
        return fail(bootstrap.error());
    Result<std::shared_ptr<ssh::InputPipe>> pipe = std::shared_ptr<ssh::InputPipe>();
    if (call.moreInput)
        pipe = ssh::InputPipe::open();
    if (!pipe)
        return fail(pipe.error());

    // Shared with the sinks: a connection may drop its request later than it finishes the future.
    auto run = std::make_shared<ScriptRun>(call, bootstrap->nonce);
    CancelSource end;
    const std::stop_callback forward(call.cancel, [&end] { end.request_stop(); });
    ssh::ExecRequest request;
    request.command = bootstrap->command;
    request.input = bootstrap->input;
    request.moreInput = *pipe;
    request.timeout = call.timeout;
    request.onStdout = [run](const QByteArray &piece) { run->feedStdout(piece); };
    request.onStderr = [run](const QByteArray &piece) { run->feedStderr(piece); };
    request.cancel = end.get_token();
    QFuture<Result<ssh::ExecResult>> future = connection.exec(std::move(request));
    const Status fed = *pipe ? feed(call, **pipe, end) : Status();
    future.waitForFinished();
    running = {run->process(), end.stop_requested()};
    if (!fed)
        return fail(fed.error());
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
    Running itself;
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
    Running running;
    Result<ScriptResult> result = execute(*m_connection, call, running);
    const bool wasStopped = !result && (running.stopped || result.error().kind == ErrorKind::Timeout);
    // sshd's signal reaches only the login user's processes, and sudo's are not.
    if (wasStopped && !call.sudoUser.isEmpty() && running.process.group > 0)
        endGroup(*m_connection, call.sudoUser, running.process);
    return result;
}

ssh::Connection &SshHost::connection()
{
    return *m_connection;
}

} // namespace quai::remote
