// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/StepPromises.h"

namespace quai::delivery {

StepPromises::StepPromises(const QList<StepCall> &calls)
    : m_calls(static_cast<size_t>(calls.size()))
{
    for (qsizetype i = 0; i < calls.size(); ++i) {
        Call &made = m_calls[static_cast<size_t>(i)];
        made.call = calls.at(i);
        made.promise.start();
    }
}

QList<StepRequest> StepPromises::requests() const
{
    QList<StepRequest> requests;
    for (const Call &call : m_calls)
        requests << call.call.request;
    return requests;
}

QList<QFuture<Result<StepOutcome>>> StepPromises::futures() const
{
    QList<QFuture<Result<StepOutcome>>> futures;
    for (const Call &call : m_calls)
        futures << call.promise.future();
    return futures;
}

Listener StepPromises::listener()
{
    Listener all;
    all.onProgress = [this](const Progress &progress) {
        if (current().onProgress)
            current().onProgress(progress);
    };
    all.onText = [this](const QString &text) {
        if (current().onText)
            current().onText(text);
    };
    all.beforeStep = [this](const StepRequest &request) -> Status {
        m_current = m_begun++;
        return current().beforeStep ? current().beforeStep(request) : Status();
    };
    all.afterStep = [this](StepOutcome &outcome, const Status &status) {
        if (current().afterStep)
            current().afterStep(outcome, status);
        if (status)
            keep(m_calls[m_current], outcome);
    };
    return all;
}

void StepPromises::end(const Status &status)
{
    if (!status && m_begun > 0 && !m_calls[m_current].kept)
        keep(m_calls[m_current], fail(status.error()));
    const Error rest = Error{ErrorKind::Cancelled, QStringLiteral("the run ended before this step"), {}, {}, 0}.with(
        QStringLiteral("notBegun"), QStringLiteral("yes"));
    for (Call &call : m_calls) {
        if (!call.kept)
            keep(call, fail(rest));
    }
}

void StepPromises::keep(Call &call, Result<StepOutcome> result)
{
    call.kept = true;
    call.promise.addResult(std::move(result));
    call.promise.finish();
}

} // namespace quai::delivery
