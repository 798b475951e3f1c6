// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ThreadedDeliveryService.h"

#include "core/delivery/StepPromises.h"

namespace quai::delivery {

ThreadedDeliveryService::ThreadedDeliveryService(std::shared_ptr<remote::Host> host, const sites::Site &site,
                                                 const Operator &who, SecretReader readSecret)
    : m_host(std::move(host))
    , m_engine(std::make_shared<Engine>(*m_host, site, who))
    , m_thread(QStringLiteral("delivery"))
{
    m_engine->setSecretReader(std::move(readSecret));
}

ThreadedDeliveryService::~ThreadedDeliveryService() = default;

void ThreadedDeliveryService::setSourcePassword(const QString &password)
{
    // In order with the calls: what was submitted before still uses the old one. Nobody waits for the answer.
    static_cast<void>(m_thread.submit<void>([engine = m_engine, password](const CancelToken &) -> Status {
        engine->setSourcePassword(password);
        return {};
    }));
}

QFuture<Result<SiteStatus>> ThreadedDeliveryService::status(CancelSource cancel)
{
    return m_thread.submit<SiteStatus>([engine = m_engine](const CancelToken &token) { return engine->status(token); },
                                       cancel);
}

QFuture<Result<StepPlan>> ThreadedDeliveryService::plan(const StepRequest &request, Listener listener,
                                                        CancelSource cancel)
{
    return m_thread.submit<StepPlan>([engine = m_engine, request, listener = std::move(listener)](
                                         const CancelToken &token) { return engine->plan(request, listener, token); },
                                     cancel);
}

QList<QFuture<Result<StepOutcome>>> ThreadedDeliveryService::runAll(const QList<StepCall> &calls, CancelSource cancel)
{
    auto run = std::make_shared<StepPromises>(calls);
    QList<QFuture<Result<StepOutcome>>> futures = run->futures();
    // Nobody waits for the whole: the last future finishes with it.
    static_cast<void>(m_thread.submit<void>(
        [engine = m_engine, run = std::move(run)](const CancelToken &token) -> Status {
            QList<StepOutcome> done;
            const Status status = engine->runAll(run->requests(), done, run->listener(), token);
            run->end(status);
            return status;
        },
        cancel));
    return futures;
}

QFuture<Status> ThreadedDeliveryService::unlock(const QString &reason, bool force)
{
    return m_thread.submit<void>(
        [engine = m_engine, reason, force](const CancelToken &token) { return engine->unlock(reason, force, token); });
}

QFuture<Result<QStringList>> ThreadedDeliveryService::completePath(const QString &prefix, CancelSource cancel)
{
    return m_thread.submit<QStringList>(
        [engine = m_engine, prefix](const CancelToken &token) { return engine->completePath(prefix, token); }, cancel);
}

QFuture<Result<FilePair>> ThreadedDeliveryService::filePair(const ComponentPath &file, Baseline baseline,
                                                            CancelSource cancel)
{
    return m_thread.submit<FilePair>([engine = m_engine, file, baseline](
                                         const CancelToken &token) { return engine->filePair(file, baseline, token); },
                                     cancel);
}

QFuture<Result<Drift>> ThreadedDeliveryService::drift(const std::shared_ptr<const ReleaseSource> &release,
                                                      CancelSource cancel)
{
    return m_thread.submit<Drift>(
        [engine = m_engine, release](const CancelToken &token) { return engine->drift(release, {}, token); }, cancel);
}

QFuture<Result<QList<JournalEntry>>> ThreadedDeliveryService::journal(int limit, CancelSource cancel)
{
    return m_thread.submit<QList<JournalEntry>>(
        [engine = m_engine, limit](const CancelToken &token) { return engine->journal(limit, token); }, cancel);
}

} // namespace quai::delivery
