// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/CreationOrder.h"
#include "models/vmoodle/CreationsModel.h"
#include "models/vmoodle/InstanceRow.h"
#include "ui/jobs/JobTracker.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace quai::models {
class InstancesModel;
}

namespace quai::ui {

class InstancesFeed;

/// Instances that are looked at or undone on one site one after the other, or made, some at a time. What came of each
/// stands in the model; what was made appears in the table. GUI thread only.
class CreationRun final : public QObject
{
    Q_OBJECT

public:
    /// References outlive the run.
    CreationRun(InstancesFeed &feed, JobTracker &jobs, models::InstancesModel &instances, QObject *parent);
    ~CreationRun() override;

    /// Takes other instances. Not while it works, like all that follows.
    void set(const QList<vmoodle::NodeEntry> &entries);
    /// Asks the server about each one whose own values are sound. Nothing is changed.
    void check();
    /// Makes those that are ready, and goes on with those that failed.
    /// @param parallel at a time, from 1 to 16
    void create(int parallel = 1, bool stopOnFirstError = false);
    /// Removes what attempts at these rows have left.
    void undo(const QList<int> &rows);
    /// Stops before the next step of each.
    void stop();

    [[nodiscard]] bool isBusy() const { return m_work != Work::None; }
    [[nodiscard]] bool isChecking() const { return m_work == Work::Checking; }
    [[nodiscard]] models::CreationsModel &model() { return m_model; }
    [[nodiscard]] const models::CreationsModel &model() const { return m_model; }
    /// Whether nothing failed and nothing was refused.
    [[nodiscard]] bool isClean() const;

Q_SIGNALS:
    /// Something in the model changed, or the work ended.
    void changed();
    void finished();
    void made(const quai::models::InstanceKey &key);

private:
    enum class Work { None, Checking, Creating, Undoing };
    struct Mailbox;

    [[nodiscard]] bool begin(Work work, const QList<int> &rows);
    void next();
    void checkRow(int row);
    void createAll(int parallel, bool stopOnFirstError);
    void undoRow(int row);
    void fetchNews();
    void take(int row, vmoodle::CreationStep step);
    void take(int row, const vmoodle::CreationResult &result);
    void notBegun(const Error &error);
    void tellProgress();
    void end();

    InstancesFeed &m_feed;
    JobTracker &m_jobs;
    models::InstancesModel &m_instances;
    models::CreationsModel m_model;
    std::shared_ptr<Mailbox> m_mailbox;
    QTimer m_timer;
    QList<int> m_rows;  ///< of this work
    QList<int> m_queue; ///< those that are not looked at or undone yet
    int m_ended = 0;
    Work m_work = Work::None;
    CancelSource m_cancel;
    std::optional<JobHandle> m_job;
    std::optional<Error> m_error; ///< the first of this work
};

} // namespace quai::ui
