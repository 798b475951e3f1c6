// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/InstancesService.h"
#include "models/vmoodle/HostResultsModel.h"
#include "ui/jobs/JobTracker.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace quai::models {
class InstancesModel;
}

namespace quai::ui {

class InstancesFeed;

/// One command on instances of one or several sites, from its start to its end and through further attempts: the
/// result of each instance, its job, and the rows as they are afterwards. GUI thread only.
class CommandRun final : public QObject
{
    Q_OBJECT

public:
    using FeedOf = std::function<InstancesFeed *(const QString &siteId)>;

    /// @param feedOf the feed of a site, nullptr when it is not shown any more; all references outlive the run
    CommandRun(FeedOf feedOf, JobTracker &jobs, models::InstancesModel &instances, QObject *parent);
    ~CommandRun() override;

    /// Starts @p command on @p targets; its ids are taken from them. Not while one runs.
    void start(const vmoodle::InstanceCommand &command, const QList<models::HostResultsModel::Target> &targets);
    /// The same command on what did not end well.
    void retry();
    /// Stops at the next safe point of each instance.
    void cancel();
    /// Forgets the command, a password that it carries included. Not while it runs.
    void forget();

    [[nodiscard]] bool isRunning() const { return m_pending > 0; }
    [[nodiscard]] const vmoodle::InstanceCommand &command() const { return m_command; }
    [[nodiscard]] models::HostResultsModel &results() { return m_results; }

Q_SIGNALS:
    /// It began, an instance ended, or it ended.
    void changed();
    void finished();

private:
    struct Mailbox;

    void run(const QList<models::InstanceKey> &keys);
    void runOn(InstancesFeed &feed, const QList<qint64> &ids);
    void onSiteEnded(const QString &siteId, const QList<qint64> &ids, const Result<vmoodle::CommandReport> &report);
    void take(const QString &siteId, const vmoodle::HostResult &result);
    void fetch();
    void end();

    FeedOf m_feedOf;
    JobTracker &m_jobs;
    models::InstancesModel &m_instances;
    models::HostResultsModel m_results;
    vmoodle::InstanceCommand m_command;
    std::shared_ptr<Mailbox> m_mailbox;
    std::optional<Error> m_error; ///< of the last site that could not begin
    QTimer m_timer;
    JobHandle m_job;
    int m_pending = 0; ///< sites on which it runs
    int m_total = 0;
    int m_before = 0; ///< instances that had ended before this attempt
};

} // namespace quai::ui
