// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/RecordedDelivery.h"

#include "core/sessions/SessionLookup.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;
using delivery::StepPlan;

RecordedDelivery::RecordedDelivery(std::unique_ptr<delivery::DeliveryService> inner, std::shared_ptr<remote::Host> host,
                                   const sites::Site &site, const delivery::Operator &who, const QString &historyFile,
                                   std::function<void(const QString &site)> onChange)
    : m_host(std::move(host))
    , m_site(site)
    , m_operator(who)
    , m_file(historyFile)
    , m_onChange(std::move(onChange))
    , m_inner(std::move(inner))
    , m_thread(u"journal"_s)
{
}

RecordedDelivery::~RecordedDelivery() = default;

void RecordedDelivery::setSourcePassword(const QString &password)
{
    m_inner->setSourcePassword(password);
}

QFuture<Result<delivery::SiteStatus>> RecordedDelivery::status(CancelSource cancel)
{
    // Beside the reading of the state, which does not wait for it and does not fail with it.
    static_cast<void>(m_thread.submit<void>(
        [host = m_host, site = m_site, who = m_operator, file = m_file,
         onChange = m_onChange](const CancelToken &token) -> Status {
            const Result<MergeResult> merged = bringIn(*host, site, who, file, token);
            if (!merged)
                return fail(merged.error());
            if (onChange && (merged->added > 0 || merged->completed > 0))
                onChange(site.id);
            return {};
        },
        cancel));
    return m_inner->status(std::move(cancel));
}

QFuture<Result<delivery::StepPlan>> RecordedDelivery::plan(const delivery::StepRequest &request,
                                                           delivery::Listener listener, CancelSource cancel)
{
    QFuture<Result<StepPlan>> planned = m_inner->plan(request, std::move(listener), cancel);
    if (!m_site.sessions)
        return planned;
    const SessionLookup lookup = sessionLookup(m_host, m_site, m_operator, m_file, cancel.get_token());
    const auto complete = [request, lookup, planned, cancel](const CancelToken &token) mutable -> Result<StepPlan> {
        const std::stop_callback both(token, [&cancel] { cancel.request_stop(); });
        planned.waitForFinished(); // the journal's thread may wait
        if (planned.resultCount() == 0)
            return fail(ErrorKind::Cancelled, u"cancelled"_s);
        Result<StepPlan> plan = planned.result();
        if (!plan)
            return plan;
        if (const Result<qint64> session = lookup(request); !session) {
            if (session.error().kind != ErrorKind::SessionNeeded)
                return fail(session.error());
            plan->refusals.prepend(session.error());
        }
        return plan;
    };
    return m_thread.submit<StepPlan>(complete, cancel);
}

delivery::Listener RecordedDelivery::recorded(delivery::Listener listener, const SessionLookup &lookup) const
{
    delivery::Listener all = Recorder(m_file, m_site, m_operator).listener(std::move(listener), lookup);
    if (!m_onChange)
        return all;
    all.beforeStep
        = [next = all.beforeStep, onChange = m_onChange, site = m_site.id](const delivery::StepRequest &step) {
              Status begun = next(step);
              onChange(site);
              return begun;
          };
    all.afterStep = [next = all.afterStep, onChange = m_onChange, site = m_site.id](delivery::StepOutcome &outcome,
                                                                                    const Status &status) {
        next(outcome, status);
        onChange(site);
    };
    return all;
}

QList<QFuture<Result<delivery::StepOutcome>>> RecordedDelivery::runAll(const QList<delivery::StepCall> &calls,
                                                                       CancelSource cancel)
{
    // One look at the journal for the whole run.
    const SessionLookup lookup = sessionLookup(m_host, m_site, m_operator, m_file, cancel.get_token());
    QList<delivery::StepCall> all = calls;
    for (delivery::StepCall &call : all)
        call.listener = recorded(std::move(call.listener), lookup);
    return m_inner->runAll(all, std::move(cancel));
}

QFuture<Status> RecordedDelivery::unlock(const QString &reason, bool force)
{
    return m_inner->unlock(reason, force);
}

QFuture<Result<QStringList>> RecordedDelivery::completePath(const QString &prefix, CancelSource cancel)
{
    return m_inner->completePath(prefix, std::move(cancel));
}

QFuture<Result<delivery::FilePair>> RecordedDelivery::filePair(const ComponentPath &file, delivery::Baseline baseline,
                                                               CancelSource cancel)
{
    return m_inner->filePair(file, baseline, std::move(cancel));
}

QFuture<Result<delivery::Drift>> RecordedDelivery::drift(const std::shared_ptr<const delivery::ReleaseSource> &release,
                                                         CancelSource cancel)
{
    return m_inner->drift(release, std::move(cancel));
}

QFuture<Result<QList<delivery::JournalEntry>>> RecordedDelivery::journal(int limit, CancelSource cancel)
{
    return m_inner->journal(limit, std::move(cancel));
}

} // namespace quai::sessions
