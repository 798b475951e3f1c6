// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryController.h"

#include "core/base/WhenFinished.h"
#include "ui/delivery/DeliveryText.h"

#include <utility>

namespace quai::ui {

using namespace delivery;

namespace {

constexpr int HistoryLimit = 400; ///< lines of the journal: about 200 steps

} // namespace

DeliveryController::DeliveryController(DeliveryService &service, sites::Site site, JobTracker &jobs, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_site(std::move(site))
    , m_jobs(jobs)
{
    connect(&m_jobs, &JobTracker::progressed, this, [this](models::JobId id, const Progress &progress) {
        if (id != m_job)
            return;
        announceStep();
        Q_EMIT progressed(progress);
    });
    connect(&m_jobs, &JobTracker::outputArrived, this, [this](models::JobId id, const QString &text) {
        if (id != m_job)
            return;
        announceStep();
        Q_EMIT printed(text);
    });
}

DeliveryController::~DeliveryController()
{
    m_cancel.request_stop();
    m_journal.request_stop();
}

std::optional<Step> DeliveryController::runningStep() const
{
    return m_activity == Activity::Running && !m_queue.isEmpty() ? std::optional(m_queue.first().step) : std::nullopt;
}

qint64 DeliveryController::elapsedMs() const
{
    return m_activity == Activity::None ? 0 : m_since.elapsed();
}

std::optional<qint64> DeliveryController::expectedMs(const StepRequest &request) const
{
    return models::expectedMs(m_history, stepName(request.step), request.component.toString());
}

void DeliveryController::begin(Activity activity)
{
    m_activity = activity;
    m_since.start();
    m_cancel = CancelSource();
    Q_EMIT activityChanged();
}

void DeliveryController::end()
{
    m_activity = Activity::None;
    m_job = 0;
    m_announced = true;
    m_queue.clear();
    Q_EMIT activityChanged();
}

bool DeliveryController::runPending()
{
    if (m_pending.isEmpty())
        return false;
    run(std::exchange(m_pending, {}));
    return true;
}

void DeliveryController::refresh()
{
    if (m_activity != Activity::None)
        return;
    begin(Activity::Reading);
    readStatus();
}

void DeliveryController::readStatus()
{
    whenFinished<SiteStatus>(m_service.status(m_cancel), this, [this](const Result<SiteStatus> &result) {
        end();
        takeStatus(result);
        if (!runPending() && result)
            readHistory();
    });
}

void DeliveryController::takeStatus(const Result<SiteStatus> &result)
{
    m_status = result ? std::optional(*result) : std::nullopt;
    m_statusError = result ? std::nullopt : std::optional(result.error());
    Q_EMIT statusChanged();
}

void DeliveryController::readHistory()
{
    m_journal.request_stop();
    m_journal = CancelSource();
    whenFinished<QList<JournalEntry>>(m_service.journal(HistoryLimit, m_journal), this,
                                      [this](const Result<QList<JournalEntry>> &result) {
                                          if (!result) {
                                              if (result.error().kind != ErrorKind::Cancelled)
                                                  Q_EMIT historyFailed(result.error());
                                              return;
                                          }
                                          m_history = models::pastSteps(*result);
                                          Q_EMIT historyChanged();
                                      });
}

JobHandle DeliveryController::startJob(const QString &title, const QString &kind)
{
    const JobHandle job = m_jobs.start(jobRequest(title, kind));
    m_job = job.id;
    m_cancel = job.cancel; // the activity panel and the page stop the same work
    return job;
}

JobRequest DeliveryController::jobRequest(const QString &title, const QString &kind) const
{
    return {title, m_site.id, m_site.name, kind, true};
}

Listener DeliveryController::listener(const JobHandle &job) const
{
    return {job.onProgress, job.onText};
}

void DeliveryController::plan(const QList<StepRequest> &requests)
{
    if (m_activity != Activity::None || requests.isEmpty())
        return;
    begin(Activity::Planning);
    m_queue = requests;
    m_plans.clear();
    planNext();
}

void DeliveryController::planNext()
{
    const StepRequest request = m_queue.first();
    const JobHandle job = startJob(tr("Preview: %1").arg(DeliveryText::step(request.step)),
                                   QStringLiteral("plan-") + stepName(request.step));
    m_jobs.follow<StepPlan>(job, m_service.plan(request, listener(job), job.cancel), this,
                            [this, request](const Result<StepPlan> &result) {
                                if (!result) {
                                    end();
                                    Q_EMIT planFailed(request, result.error());
                                    runPending();
                                    return;
                                }
                                m_plans.append(*result);
                                m_queue.removeFirst();
                                if (!m_queue.isEmpty()) {
                                    planNext();
                                    return;
                                }
                                if (!m_pending.isEmpty()) { // nobody waits for the plans any more
                                    end();
                                    runPending();
                                    return;
                                }
                                const QList<StepPlan> plans = m_plans;
                                end();
                                Q_EMIT planned(plans);
                            });
}

void DeliveryController::run(const QList<StepRequest> &requests)
{
    if (m_activity != Activity::None || requests.isEmpty())
        return;
    m_queue = requests;
    m_done = 0;
    m_wanted = static_cast<int>(requests.size());
    m_jobIds.clear();
    begin(Activity::Running);
    QList<StepCall> calls;
    QList<JobHandle> jobs;
    for (const StepRequest &request : requests) {
        jobs << m_jobs.enqueue(jobRequest(DeliveryText::step(request.step), stepName(request.step)), m_cancel);
        m_jobIds << jobs.constLast().id;
        calls << StepCall{request, listener(jobs.constLast())};
    }
    m_job = m_jobIds.constFirst();
    m_announced = false;
    announceStep();
    const QList<QFuture<Result<StepOutcome>>> futures = m_service.runAll(calls, m_cancel);
    for (qsizetype i = 0; i < futures.size(); ++i) {
        m_jobs.follow<StepOutcome>(jobs.at(i), futures.at(i), this, [this, id = jobs.at(i).id](const auto &result) {
            if (id == m_job) // what follows a failure ends unasked, and is no news
                takeOutcome(result);
        });
    }
}

void DeliveryController::runWhenIdle(const QList<StepRequest> &requests)
{
    if (m_activity == Activity::None)
        run(requests);
    else
        m_pending = requests;
}

void DeliveryController::announceStep()
{
    if (std::exchange(m_announced, true))
        return;
    m_jobs.begin(m_job);
    m_since.start();
    Q_EMIT stepStarted(m_queue.constFirst());
}

void DeliveryController::takeOutcome(const Result<StepOutcome> &result)
{
    // A stop between two steps is no failure of the later one.
    const bool stopped = !result && m_done > 0 && result.error().facts.contains(QStringLiteral("notBegun"));
    if (!stopped)
        announceStep();
    if (!result) {
        const StepRequest request = m_queue.constFirst();
        endRun();
        if (!stopped)
            Q_EMIT stepFailed(request, result.error());
        Q_EMIT runEnded(m_done, m_wanted);
        if (!runPending())
            refresh(); // what a failed step left behind is only known to the server
        return;
    }
    ++m_done;
    takeStatus(result->after);
    Q_EMIT stepDone(*result);
    m_queue.removeFirst();
    m_jobIds.removeFirst();
    if (!m_queue.isEmpty()) {
        m_job = m_jobIds.constFirst();
        m_announced = false;
        Q_EMIT activityChanged();
        if (!stopping()) // else it will hardly begin
            announceStep();
        return;
    }
    endRun();
    Q_EMIT runEnded(m_done, m_wanted);
    if (!runPending())
        readHistory();
}

void DeliveryController::endRun()
{
    m_left = m_queue;
    m_jobIds.clear();
    end();
}

void DeliveryController::unlock(const QString &reason, bool force)
{
    if (m_activity != Activity::None)
        return;
    begin(Activity::Unlocking);
    whenFinished<void>(m_service.unlock(reason, force), this, [this](const Status &result) {
        end();
        if (!result)
            Q_EMIT unlockFailed(result.error());
        if (!runPending())
            refresh();
    });
}

void DeliveryController::cancel()
{
    if (m_activity == Activity::None)
        return;
    m_cancel.request_stop();
    if (m_job != 0)
        m_jobs.cancel(m_job);
    Q_EMIT activityChanged();
}

QFuture<Result<QStringList>> DeliveryController::completePath(const QString &prefix, const CancelSource &cancel)
{
    return m_service.completePath(prefix, cancel);
}

QFuture<Result<Drift>> DeliveryController::drift(const CancelSource &cancel)
{
    return m_service.drift(nullptr, cancel);
}

QFuture<Result<FilePair>> DeliveryController::filePair(const ComponentPath &file, Baseline baseline,
                                                       const CancelSource &cancel)
{
    return m_service.filePair(file, baseline, cancel);
}

} // namespace quai::ui
