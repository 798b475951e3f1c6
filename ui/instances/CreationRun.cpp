// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CreationRun.h"

#include "core/base/WhenFinished.h"
#include "models/vmoodle/InstancesModel.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesText.h"

#include <QMutex>

namespace quai::ui {

using vmoodle::CreationOutcome;
using vmoodle::CreationPlan;
using vmoodle::CreationStep;
using Phase = models::CreationsModel::Phase;

/// The steps that the service's thread announced since the timer last asked.
struct CreationRun::Mailbox
{
    QMutex mutex; // protects steps
    QList<CreationStep> steps;
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
    connect(&m_timer, &QTimer::timeout, this, &CreationRun::fetchSteps);
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
    begin(Work::Checking, rows);
}

void CreationRun::create()
{
    begin(Work::Creating, m_model.rowsIn(Phase::Failed) + m_model.rowsIn(Phase::Ready));
}

void CreationRun::undo(const QList<int> &rows)
{
    begin(Work::Undoing, rows);
}

void CreationRun::stop()
{
    m_cancel.request_stop();
}

void CreationRun::begin(Work work, const QList<int> &rows)
{
    if (isBusy() || rows.isEmpty())
        return;
    m_work = work;
    m_queue = rows;
    m_total = static_cast<int>(rows.size());
    m_error.reset();
    m_cancel = {};
    if (work != Work::Checking || rows.size() > 1) {
        JobRequest request;
        request.title = work == Work::Checking ? tr("Check new platforms")
            : work == Work::Creating           ? tr("Make %n platform(s)", nullptr, m_total)
                                               : tr("Undo %n platform(s)", nullptr, m_total);
        request.kind = QStringLiteral("new-instances");
        request.siteId = m_feed.site().id;
        request.siteName = m_feed.site().name;
        m_job = m_jobs.start(request);
        m_cancel = m_job->cancel;
    }
    m_timer.start();
    next();
}

void CreationRun::next()
{
    fetchSteps();
    m_current = -1;
    if (m_queue.isEmpty() || m_cancel.stop_requested()) {
        end();
        return;
    }
    tellProgress();
    m_current = m_queue.takeFirst();
    switch (m_work) {
    case Work::Checking:
        checkRow(m_current);
        break;
    case Work::Creating:
        createRow(m_current);
        break;
    default:
        undoRow(m_current);
        break;
    }
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

void CreationRun::createRow(int row)
{
    m_model.setPhase(row, Phase::Running);
    const auto onStep = [mailbox = m_mailbox](CreationStep step) {
        const QMutexLocker lock(&mailbox->mutex);
        mailbox->steps.append(step);
    };
    whenFinished<CreationOutcome>(m_feed.service().create(m_model.wanted(row), onStep, m_cancel), this,
                                  [this, row](const Result<CreationOutcome> &outcome) {
                                      fetchSteps();
                                      if (outcome) {
                                          m_model.setPhase(row, Phase::Done);
                                          m_instances.putRows(m_feed.label(), {outcome->row});
                                          Q_EMIT made({m_feed.site().id, outcome->row.id});
                                      } else {
                                          m_model.setError(row, Phase::Failed, outcome.error());
                                          if (!m_error)
                                              m_error = outcome.error();
                                      }
                                      next();
                                  });
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

void CreationRun::fetchSteps()
{
    QList<CreationStep> steps;
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        steps.swap(m_mailbox->steps);
    }
    if (steps.isEmpty() || m_current < 0)
        return;
    m_model.setStep(m_current, steps.last());
    if (m_job)
        m_job->onText(
            QStringLiteral("%1: %2").arg(m_model.wanted(m_current).values.name, InstancesText::step(steps.last())));
    Q_EMIT changed();
}

void CreationRun::tellProgress()
{
    if (!m_job)
        return;
    Progress progress;
    progress.unit = Progress::Unit::Steps;
    progress.done = m_total - m_queue.size();
    progress.total = m_total;
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
