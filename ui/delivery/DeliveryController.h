// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/DeliveryService.h"
#include "core/sites/Site.h"
#include "models/delivery/History.h"
#include "ui/jobs/JobTracker.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>
#include <utility>

namespace quai::ui {

/// What the delivery page does, without widgets: reads the state, plans, runs one step or several in a row, cancels.
/// One thing at a time; results come as signals. GUI thread; never waits.
class DeliveryController final : public QObject
{
    Q_OBJECT

public:
    enum class Activity { None, Reading, Planning, Running, Unlocking };

    /// @param service, @param jobs outlive the controller
    DeliveryController(delivery::DeliveryService &service, sites::Site site, JobTracker &jobs,
                       QObject *parent = nullptr);
    /// Asks whatever goes on to stop; does not wait for it.
    ~DeliveryController() override;

    [[nodiscard]] const sites::Site &site() const { return m_site; }
    [[nodiscard]] Activity activity() const { return m_activity; }
    /// Last state read; nothing when it could not be read the last time.
    [[nodiscard]] const std::optional<delivery::SiteStatus> &status() const { return m_status; }
    [[nodiscard]] const std::optional<Error> &statusError() const { return m_statusError; }
    /// Newest first, as of the last successful reading.
    [[nodiscard]] const QList<models::PastStep> &history() const { return m_history; }
    /// The step being run; only while running.
    [[nodiscard]] std::optional<delivery::Step> runningStep() const;
    /// Which one of how many, from 1; only while running.
    [[nodiscard]] std::pair<int, int> position() const { return {m_done + 1, m_wanted}; }
    /// Whether the operator asked for a stop that has not come yet.
    [[nodiscard]] bool stopping() const { return m_cancel.stop_requested(); }
    /// Milliseconds since the present activity (or the present step) began.
    [[nodiscard]] qint64 elapsedMs() const;
    /// How long the step took the last time, if known.
    [[nodiscard]] std::optional<qint64> expectedMs(const delivery::StepRequest &request) const;

    /// Reads the state and then the journal. Ignored while something else goes on.
    void refresh();
    /// Asks for the plans of the requests in order.
    void plan(const QList<delivery::StepRequest> &requests);
    /// Runs the requests in order, under one lock; stops at the first that fails, or between two after cancel().
    void run(const QList<delivery::StepRequest> &requests);
    /// The same, as soon as whatever goes on has ended by itself or was cancelled.
    void runWhenIdle(const QList<delivery::StepRequest> &requests);
    /// What the last run did not do: the step that failed or was not begun, and those after it.
    [[nodiscard]] const QList<delivery::StepRequest> &left() const { return m_left; }
    /// Removes the lock of somebody else, then reads the state again.
    void unlock(const QString &reason, bool force);
    /// Asks the present activity to stop at its next safe point.
    void cancel();

    [[nodiscard]] QFuture<Result<QStringList>> completePath(const QString &prefix, const CancelSource &cancel);
    [[nodiscard]] QFuture<Result<delivery::FilePair>> filePair(const ComponentPath &file, delivery::Baseline baseline,
                                                               const CancelSource &cancel);
    /// What is served against the release delivered last.
    [[nodiscard]] QFuture<Result<delivery::Drift>> drift(const CancelSource &cancel);

Q_SIGNALS:
    void activityChanged();
    /// The state was read, or could not be: see status() and statusError().
    void statusChanged();
    void historyChanged();
    void historyFailed(const quai::Error &error);
    void planned(const QList<quai::delivery::StepPlan> &plans);
    void planFailed(const quai::delivery::StepRequest &request, const quai::Error &error);
    void stepStarted(const quai::delivery::StepRequest &request);
    void stepDone(const quai::delivery::StepOutcome &outcome);
    void stepFailed(const quai::delivery::StepRequest &request, const quai::Error &error);
    /// After the last step: @p done of @p wanted succeeded.
    void runEnded(int done, int wanted);
    void unlockFailed(const quai::Error &error);
    void progressed(const quai::Progress &progress);
    void printed(const QString &text);

private:
    void begin(Activity activity);
    void end();
    /// Starts what runWhenIdle() left waiting, if anything.
    bool runPending();
    void readStatus();
    void takeStatus(const Result<delivery::SiteStatus> &result);
    void readHistory();
    void planNext();
    void announceStep();
    void takeOutcome(const Result<delivery::StepOutcome> &result);
    void endRun();
    [[nodiscard]] JobHandle startJob(const QString &title, const QString &kind);
    [[nodiscard]] JobRequest jobRequest(const QString &title, const QString &kind) const;
    [[nodiscard]] delivery::Listener listener(const JobHandle &job) const;

    delivery::DeliveryService &m_service;
    sites::Site m_site;
    JobTracker &m_jobs;
    Activity m_activity = Activity::None;
    QElapsedTimer m_since;
    CancelSource m_cancel;  ///< of the present activity
    CancelSource m_journal; ///< of the reading of the journal, which blocks nothing else
    models::JobId m_job = 0;
    std::optional<delivery::SiteStatus> m_status;
    std::optional<Error> m_statusError;
    QList<models::PastStep> m_history;
    QList<delivery::StepRequest> m_queue; ///< still to be planned or run; the first is the present one
    QList<delivery::StepPlan> m_plans;
    bool m_announced = true;                ///< stepStarted() was told for m_job
    QList<models::JobId> m_jobIds;          ///< of the steps of the run, the present one first
    QList<delivery::StepRequest> m_pending; ///< to be run as soon as the present activity has ended
    QList<delivery::StepRequest> m_left;
    int m_done = 0;
    int m_wanted = 0;
};

} // namespace quai::ui
