// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstancesObserver.h"

#include "core/base/WhenFinished.h"
#include "models/vmoodle/InstancesModel.h"
#include "ui/instances/InstancesFeed.h"

namespace quai::ui {

using models::InstanceKey;
using vmoodle::Observation;

namespace {

constexpr int soonMs = 400;  ///< while the operator scrolls nobody is asked
constexpr int portion = 100; ///< instances of one call: after each it can be stopped
constexpr int waitMs = 200;  ///< until a feed is free

} // namespace

InstancesObserver::InstancesObserver(FeedOf feedOf, JobTracker &jobs, models::InstancesModel &instances,
                                     QObject *parent)
    : QObject(parent)
    , m_feedOf(std::move(feedOf))
    , m_jobs(jobs)
    , m_instances(instances)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &InstancesObserver::askVisible);
}

InstancesObserver::~InstancesObserver()
{
    if (m_job.id != 0) {
        m_job.cancel.request_stop();
        m_jobs.finish(m_job.id, Error{ErrorKind::Cancelled});
    }
}

void InstancesObserver::askSoon(const QList<InstanceKey> &keys)
{
    m_visible = keys;
    m_soon.start();
}

void InstancesObserver::askVisible()
{
    if (isAsking())
        return;
    QMap<QString, QList<qint64>> bySite;
    for (const InstanceKey &key : std::as_const(m_visible)) {
        const models::InstanceRow *row = m_instances.find(key);
        if (row != nullptr && !row->observed())
            bySite[key.site].append(key.id);
    }
    for (auto site = bySite.cbegin(); site != bySite.cend(); ++site) {
        InstancesFeed *feed = m_feedOf(site.key());
        if (feed != nullptr && !feed->isReading())
            static_cast<void>(feed->observe(site.value(), false, {}));
    }
}

void InstancesObserver::askAll(const QList<InstanceKey> &keys, bool withSizes)
{
    if (isAsking() || keys.isEmpty())
        return;
    m_queue = keys;
    m_total = static_cast<int>(keys.size());
    m_withSizes = withSizes;
    JobRequest request;
    request.title = withSizes ? tr("Measure instances") : tr("Ask instances");
    request.kind = withSizes ? QStringLiteral("measure") : QStringLiteral("observe");
    const InstancesFeed *feed = m_feedOf(keys.first().site);
    request.siteName = feed != nullptr ? feed->site().name : QString();
    request.siteId = keys.first().site;
    m_job = m_jobs.start(request);
    askNext();
    Q_EMIT changed();
}

void InstancesObserver::askNext()
{
    if (!isAsking())
        return;
    if (m_queue.isEmpty() || m_job.cancel.stop_requested()) {
        end(m_queue.isEmpty() ? std::nullopt : std::optional(Error{ErrorKind::Cancelled}));
        return;
    }
    const QString siteId = m_queue.first().site;
    InstancesFeed *feed = m_feedOf(siteId);
    if (feed == nullptr) {
        m_queue.removeIf([&siteId](const InstanceKey &key) { return key.site == siteId; });
        askNext();
        return;
    }
    QList<qint64> ids;
    for (const InstanceKey &key : std::as_const(m_queue)) {
        if (key.site == siteId && ids.size() < portion)
            ids.append(key.id);
    }
    const auto asked = feed->observe(ids, m_withSizes, m_job.cancel);
    if (!asked) { // it is just asking those in view
        QTimer::singleShot(waitMs, this, &InstancesObserver::askNext);
        return;
    }
    m_queue.removeIf([&](const InstanceKey &key) { return key.site == siteId && ids.contains(key.id); });
    whenFinished<QList<Observation>>(*asked, this, [this](const Result<QList<Observation>> &observed) {
        onAnswered(observed ? std::nullopt : std::optional(observed.error()));
    });
}

void InstancesObserver::onAnswered(const std::optional<Error> &error)
{
    if (error) {
        end(error);
        return;
    }
    Progress progress;
    progress.unit = Progress::Unit::Steps;
    progress.total = m_total;
    progress.done = m_total - m_queue.size();
    m_job.onProgress(progress);
    Q_EMIT changed();
    askNext();
}

void InstancesObserver::end(const std::optional<Error> &error)
{
    m_queue.clear();
    m_jobs.finish(m_job.id, error);
    m_job = {};
    Q_EMIT changed();
}

} // namespace quai::ui
