// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/WhenFinished.h"
#include "models/JobsModel.h"
#include "ui/jobs/JobMailbox.h"

#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>

class QSettings;

namespace quai::ui {

/// What a page says about the work that it starts.
struct JobRequest
{
    QString title;    ///< translated, such as "Sécurisation"
    QString siteId;   ///< empty: concerns no site
    QString siteName; ///< as shown
    QString kind;     ///< stable identifier of the work ("syncback"): its last duration on this site is remembered
    bool cancellable = true;
};

/// What the work gets. The sinks may be called from any thread as often as the work likes.
struct JobHandle
{
    models::JobId id = 0;
    CancelSource cancel;
    ProgressSink onProgress;
    std::function<void(const QString &)> onText;
};

/// Knows every job of the window: its state, progress, output and durations. Nothing waits: pages start work, hand the
/// handle's sinks to it, and follow() the future. GUI thread only, except for the sinks.
class JobTracker final : public QObject
{
    Q_OBJECT

public:
    /// Output kept of one job, in characters; the oldest goes first.
    static constexpr qsizetype outputLimit = 8 << 20;
    /// How often progress and output reach the models.
    static constexpr int fetchIntervalMs = 100;

    /// @param settings where durations are remembered; nullptr: they are not. Outlives the tracker
    explicit JobTracker(QSettings *settings = nullptr, QObject *parent = nullptr);

    [[nodiscard]] models::JobsModel *model() { return &m_model; }

    /// A running job.
    [[nodiscard]] JobHandle start(const JobRequest &request);

    /// A job that waits for an earlier one; begin() sets it going. It cannot be cancelled by itself while it waits.
    /// @param cancel shared with the jobs before it: one stop ends the row
    [[nodiscard]] JobHandle enqueue(const JobRequest &request, const CancelSource &cancel);
    /// Nothing happens unless the job waits.
    void begin(models::JobId id);

    /// Ends the job when @p future does, then hands the result to @p handle unless @p context died before.
    template <class T, class Handler>
    void follow(const JobHandle &job, const QFuture<Result<T>> &future, QObject *context, Handler handle)
    {
        whenFinished<T>(future, this, [this, id = job.id](const Result<T> &result) {
            finish(id, result ? std::nullopt : std::optional(result.error()));
        });
        whenFinished<T>(future, context, std::move(handle));
    }

    /// Ends a job by hand. @p error nothing: done; Cancelled: cancelled; any other: failed
    void finish(models::JobId id, const std::optional<Error> &error);

    /// Asks a job to stop at its next safe point.
    void cancel(models::JobId id);
    /// Asks all running jobs to stop.
    void cancelAll();

    /// What it printed so far, as far as it was fetched.
    [[nodiscard]] QString output(models::JobId id) const;

    /// Forgets ended jobs with their output.
    void clearEnded();

Q_SIGNALS:
    void outputArrived(quai::models::JobId id, const QString &text);
    void progressed(quai::models::JobId id, const quai::Progress &progress);
    void finished(quai::models::JobId id);

private:
    struct Running
    {
        CancelSource cancel;
        std::shared_ptr<JobMailbox> mailbox;
        QString durationKey;
        bool cancellable = true;
    };

    void fetchAll();
    void fetch(models::JobId id, const Running &running);
    void forgetDropped();
    [[nodiscard]] qint64 expectedMs(const QString &durationKey) const;

    QSettings *m_settings;
    models::JobsModel m_model;
    QHash<models::JobId, Running> m_running;
    QHash<models::JobId, QString> m_outputs;
    QTimer m_timer;
    int m_fetches = 0;
    models::JobId m_lastId = 0;
};

} // namespace quai::ui
Q_DECLARE_METATYPE(quai::Progress)
