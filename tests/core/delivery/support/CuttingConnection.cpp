// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/CuttingConnection.h"

#include <QPromise>

#include <thread>

namespace quai::test {

namespace {

QFuture<Result<ssh::ExecResult>> lost()
{
    QPromise<Result<ssh::ExecResult>> promise;
    promise.start();
    promise.addResult(Result<ssh::ExecResult>(fail(ErrorKind::ConnectionLost, QStringLiteral("cut by the test"))));
    promise.finish();
    return promise.future();
}

} // namespace

void CuttingConnection::cutAt(int command, Moment moment, std::chrono::milliseconds delay)
{
    m_cutAt = command;
    m_moment = moment;
    m_delay = delay;
    m_sent = 0;
    m_hasCut = false;
}

QFuture<Result<ssh::ExecResult>> CuttingConnection::exec(ssh::ExecRequest request)
{
    // Once the line is cut nothing goes through until the test makes a new one.
    if (m_hasCut)
        return lost();
    if (m_sent++ != m_cutAt)
        return m_line->exec(std::move(request));
    m_hasCut = true;
    if (m_moment == Moment::Before)
        return lost();
    // The desktop's side: it hears nothing more.
    request.onStdout = {};
    request.onStderr = {};
    CancelSource end;
    request.cancel = end.get_token();
    QFuture<Result<ssh::ExecResult>> answer = m_line->exec(std::move(request));
    if (m_moment == Moment::Middle) {
        std::this_thread::sleep_for(m_delay);
        end.request_stop();
    }
    answer.waitForFinished();
    return lost();
}

} // namespace quai::test
