// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CreationRun.h"

#include "core/base/WhenFinished.h"
#include "models/vmoodle/InstancesModel.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesText.h"

#include <QMutex>

namespace quai::ui {

using vmoodle::CreationPlan;
using vmoodle::CreationResult;
using vmoodle::CreationStep;
using Phase = models::CreationsModel::Phase;

/// What the service's threads told since the timer last asked.
struct CreationRun::Mailbox
{
    struct News
    {
        qsizetype number = 0;
        std::optional<CreationStep> step;     ///< neither this nor
        std::optional<CreationResult> result; ///< this: it was begun
    };

    QMutex mutex; // protects news
    QList<News> news;

    void put(const News &one)
    {
        const QMutexLocker lock(&mutex);
        news.append(one);
    }
};

namespace {

constexpr int fetchMs = 100;

} // namespace

CreationRun::CreationRun(InstancesFeed &feed, JobTracker &jobs, models::InstancesModel &instances, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_jobs(jobs)
    , m_instances(instances)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_timer.setInterval(fetchMs);
    connect(&m_timer, &QTimer::timeout, this, &CreationRun::fetchNews);
}

CreationRun::~CreationRun()
{
    m_cancel.request_stop();
    if (m_job) // nobody is left to hear of its end
        m_jobs.finish(m_job->id, Error{ErrorKind::Cancelled});
}

void CreationRun::set(const QList<vmoodle::NodeEntry> &entries)
{
    m_model.start(entries);
    Q_EMIT changed();
}

bool CreationRun::isClean() const
{
    return m_model.count(Phase::Failed) == 0 && m_model.count(Phase::Refused) == 0;
}

void CreationRun::check()
{
    QList<int> rows;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Phase phase = m_model.phase(row);
        const bool asked = m_model.plan(row) || m_model.error(row);
        if (phase == Phase::Unchecked || phase == Phase::Ready || phase == Phase::Undone
            || (phase == Phase::Refused && asked))
            rows.append(row);
    }
    if (begin(Work::Checking, rows))
        next();
}

void CreationRun::create(int parallel, bool stopOnFirstError)
{
    if (begin(Work::Creating, m_model.rowsIn(Phase::Failed) + m_model.rowsIn(Phase::Ready)))
        createAll(parallel, stopOnFirstError);
}

void CreationRun::undo(const QList<int> &rows)
{
    if (begin(Work::Undoing, rows))
        next();
}

void CreationRun::stop()
{
    m_cancel.request_stop();
}

bool CreationRun::begin(Work work, const QList<int> &rows)
{
    if (isBusy() || rows.isEmpty())
        return false;
    m_work = work;
    m_rows = rows;
    m_queue = rows;
    m_ended = 0;
    m_mailbox = std::make_shared<Mailbox>();
    m_error.reset();
    m_cancel = {};
    if (work != Work::Checking || rows.size() > 1) {
        const int total = static_cast<int>(rows.size());
        JobRequest request;
        request.title = work == Work::Checking ? tr("Check new platforms")
            : work == Work::Creating           ? tr("Make %Ln platform(s)", nullptr, total)
                                               : tr("Undo %Ln platform(s)", nullptr, total);
        request.kind = QStringLiteral("new-instances");
        request.siteId = m_feed.site().id;
        request.siteName = m_feed.site().name;
        m_job = m_jobs.start(request);
        m_cancel = m_job->cancel;
    }
    m_timer.start();
    tellProgress();
    return true;
}

void CreationRun::next()
{
    if (m_queue.isEmpty() || m_cancel.stop_requested()) {
        end();
        return;
    }
    m_ended = static_cast<int>(m_rows.size() - m_queue.size());
    tellProgress();
    const int row = m_queue.takeFirst();
    if (m_work == Work::Checking)
        checkRow(row);
    else
        undoRow(row);
    Q_EMIT changed();
}

void CreationRun::checkRow(int row)
{
    m_model.setPhase(row, Phase::Checking);
    whenFinished<CreationPlan>(m_feed.service().planCreation(m_model.wanted(row), m_cancel), this,
                               [this, row](const Result<CreationPlan> &plan) {
                                   if (plan)
                                       m_model.setPlan(row, *plan);
                                   else
                                       m_model.setError(row, Phase::Refused, plan.error());
                                   next();
                               });
}

void CreationRun::createAll(int parallel, bool stopOnFirstError)
{
    vmoodle::CreationOrder order;
    order.parallel = parallel;
    order.stopOnFirstError = stopOnFirstError;
    for (const int row : std::as_const(m_rows))
        order.wanted.append(m_model.wanted(row));
    vmoodle::CreationListener listener;
    listener.onStarted = [mailbox = m_mailbox](qsizetype number) { mailbox->put({number, {}, {}}); };
    listener.onStep = [mailbox = m_mailbox](qsizetype number, CreationStep step) { mailbox->put({number, step, {}}); };
    listener.onEnded = [mailbox = m_mailbox](qsizetype number, const CreationResult &result) {
        mailbox->put({number, {}, result});
    };
    whenFinished<QList<CreationResult>>(m_feed.service().create(order, listener, m_cancel), this,
                                        [this](const Result<QList<CreationResult>> &results) {
                                            fetchNews();
                                            if (!results)
                                                notBegun(results.error());
                                            end();
                                        });
    Q_EMIT changed();
}

void CreationRun::undoRow(int row)
{
    m_model.setPhase(row, Phase::Undoing);
    whenFinished<void>(m_feed.service().undoCreation(m_model.wanted(row), m_cancel), this,
                       [this, row](const Status &undone) {
                           if (undone) {
                               m_model.setPhase(row, Phase::Undone);
                           } else {
                               m_model.setError(row, Phase::Failed, undone.error());
                               m_error = undone.error();
                           }
                           next();
                       });
}

void CreationRun::fetchNews()
{
    QList<Mailbox::News> news;
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        news.swap(m_mailbox->news);
    }
    if (news.isEmpty())
        return;
    for (const Mailbox::News &one : std::as_const(news)) {
        const int row = m_rows.value(one.number, -1);
        if (row < 0)
            continue;
        if (one.result)
            take(row, *one.result);
        else if (one.step)
            take(row, *one.step);
        else
            m_model.setPhase(row, Phase::Running);
    }
    Q_EMIT changed();
}

void CreationRun::take(int row, CreationStep step)
{
    m_model.setStep(row, step);
    if (m_job)
        m_job->onText(QStringLiteral("%1: %2").arg(m_model.wanted(row).values.name, InstancesText::step(step)));
}

void CreationRun::take(int row, const CreationResult &result)
{
    ++m_ended;
    tellProgress();
    if (result.outcome == vmoodle::Outcome::Done) {
        m_model.setPhase(row, Phase::Done);
        m_instances.putRows(m_feed.label(), {result.made.row});
        Q_EMIT made({m_feed.site().id, result.made.row.id});
        return;
    }
    const Error error = result.error.value_or(Error{ErrorKind::Internal, QStringLiteral("no error"), {}, {}, 0});
    m_model.setError(row, Phase::Failed, error);
    if (!m_error)
        m_error = error;
}

void CreationRun::notBegun(const Error &error)
{
    m_error = error;
    if (error.kind == ErrorKind::Cancelled)
        return;
    for (const int row : std::as_const(m_rows))
        m_model.setError(row, Phase::Failed, error);
    Q_EMIT changed();
}

void CreationRun::tellProgress()
{
    if (!m_job)
        return;
    Progress progress;
    progress.unit = Progress::Unit::Steps;
    progress.done = m_ended;
    progress.total = m_rows.size();
    m_job->onProgress(progress);
}

void CreationRun::end()
{
    m_timer.stop();
    if (!m_error && m_cancel.stop_requested())
        m_error = Error{ErrorKind::Cancelled};
    if (m_job)
        m_jobs.finish(m_job->id, m_error);
    m_job.reset();
    m_queue.clear();
    m_work = Work::None;
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace quai::ui
