// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstanceRow.h"
#include "ui/jobs/JobTracker.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace quai::models {
class InstancesModel;
}

namespace quai::ui {

class InstancesFeed;

/// Asks instances for what the register does not know: those that the operator sees by themselves, all others on
/// request as a job. One site after the other, in portions, so that it can be stopped. GUI thread only.
class InstancesObserver final : public QObject
{
    Q_OBJECT

public:
    using FeedOf = std::function<InstancesFeed *(const QString &siteId)>;

    /// @param feedOf the feed of a site, nullptr when it is not shown any more; all references outlive the observer
    InstancesObserver(FeedOf feedOf, JobTracker &jobs, models::InstancesModel &instances, QObject *parent);
    ~InstancesObserver() override;

    /// Asks those of @p keys that were not asked yet, in a moment: a call meanwhile replaces the list.
    void askSoon(const QList<models::InstanceKey> &keys);
    /// Asks all of @p keys. No effect while a job of this kind runs.
    /// @param withSizes databases and data folders are measured too
    void askAll(const QList<models::InstanceKey> &keys, bool withSizes);

    [[nodiscard]] bool isAsking() const { return m_job.id != 0; }

Q_SIGNALS:
    /// askAll() began, went on, or ended.
    void changed();

private:
    void askVisible();
    void askNext();
    void onAnswered(const std::optional<Error> &error);
    void end(const std::optional<Error> &error);

    FeedOf m_feedOf;
    JobTracker &m_jobs;
    models::InstancesModel &m_instances;
    QTimer m_soon;
    QList<models::InstanceKey> m_visible;
    QList<models::InstanceKey> m_queue;
    JobHandle m_job; ///< id 0: none runs
    int m_total = 0;
    bool m_withSizes = false;
};

} // namespace quai::ui
