// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CommandRun.h"

#include "core/base/WhenFinished.h"
#include "models/vmoodle/InstancesModel.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesText.h"

#include <QMap>
#include <QMutex>

namespace quai::ui {

using models::InstanceKey;
using vmoodle::CommandReport;
using vmoodle::HostResult;

/// What the service's threads said since the timer last asked.
struct CommandRun::Mailbox
{
    struct Letter
    {
        InstanceKey key;
        QString text;                     ///< what Moodle printed
        std::optional<HostResult> result; ///< nothing and no text: it began
    };

    void post(Letter letter)
    {
        const QMutexLocker lock(&mutex);
        letters.append(std::move(letter));
    }

    QMutex mutex; // protects letters
    QList<Letter> letters;
};

namespace {

constexpr int fetchMs = 100;

} // namespace

CommandRun::CommandRun(FeedOf feedOf, JobTracker &jobs, models::InstancesModel &instances, QObject *parent)
    : QObject(parent)
    , m_feedOf(std::move(feedOf))
    , m_jobs(jobs)
    , m_instances(instances)
    , m_mailbox(std::make_shared<Mailbox>())
{
    m_timer.setInterval(fetchMs);
    connect(&m_timer, &QTimer::timeout, this, &CommandRun::fetch);
}

CommandRun::~CommandRun()
{
    cancel();
    if (isRunning()) // nobody is left to hear of its end
        m_jobs.finish(m_job.id, Error{ErrorKind::Cancelled});
}

void CommandRun::start(const vmoodle::InstanceCommand &command, const QList<models::HostResultsModel::Target> &targets)
{
    Q_ASSERT(!isRunning());
    m_command = command;
    m_results.start(targets);
    QList<InstanceKey> keys;
    for (const auto &target : targets)
        keys.append(target.key);
    run(keys);
}

void CommandRun::retry()
{
    const QList<InstanceKey> keys = m_results.retryable();
    if (isRunning() || keys.isEmpty())
        return;
    m_results.reset(keys);
    run(keys);
}

void CommandRun::run(const QList<InstanceKey> &keys)
{
    QMap<QString, QList<qint64>> bySite;
    for (const InstanceKey &key : keys)
        bySite[key.site].append(key.id);
    m_error.reset();
    m_total = static_cast<int>(keys.size());
    m_before = m_results.endedCount();
    JobRequest request;
    request.title = InstancesText::action(m_command.action);
    request.kind = QStringLiteral("instances");
    InstancesFeed *only = bySite.size() == 1 ? m_feedOf(bySite.firstKey()) : nullptr;
    request.siteId = only != nullptr ? only->site().id : QString();
    request.siteName
        = only != nullptr ? only->site().name : tr("%Ln site(s)", nullptr, static_cast<int>(bySite.size()));
    m_job = m_jobs.start(request);
    m_timer.start();
    m_pending = 1; // the loop itself: a site that ends at once does not end the command
    for (auto site = bySite.cbegin(); site != bySite.cend(); ++site) {
        if (InstancesFeed *feed = m_feedOf(site.key()))
            runOn(*feed, site.value());
    }
    if (--m_pending == 0)
        end();
    Q_EMIT changed();
}

void CommandRun::runOn(InstancesFeed &feed, const QList<qint64> &ids)
{
    ++m_pending;
    const QString siteId = feed.site().id;
    vmoodle::InstanceCommand command = m_command;
    command.ids = ids;
    if (command.action == vmoodle::Action::Destroy) {
        // Numbers of rows are the site's own: each site gets what was confirmed for it, and nothing else.
        command.confirmedHosts.clear();
        for (const auto &target : m_results.targets()) {
            if (target.key.site == siteId && m_command.confirmedHosts.contains(target.key.id))
                command.confirmedHosts.insert(target.key.id, target.host);
        }
    }
    vmoodle::CommandListener listener;
    listener.onStarted = [mailbox = m_mailbox, siteId](qint64 id) { mailbox->post({{siteId, id}, {}, {}}); };
    listener.onText = [mailbox = m_mailbox, siteId](qint64 id, const QString &text) {
        if (!text.isEmpty())
            mailbox->post({{siteId, id}, text, {}});
    };
    listener.onEnded = [mailbox = m_mailbox, siteId](const HostResult &result) {
        mailbox->post({{siteId, result.id}, {}, result});
    };
    const auto ended = [this, siteId, ids](const Result<CommandReport> &report) { onSiteEnded(siteId, ids, report); };
    whenFinished<CommandReport>(feed.service().run(command, listener, m_job.cancel), this, ended);
}

void CommandRun::fetch()
{
    QList<Mailbox::Letter> letters;
    {
        const QMutexLocker lock(&m_mailbox->mutex);
        letters.swap(m_mailbox->letters);
    }
    if (letters.isEmpty())
        return;
    for (const Mailbox::Letter &letter : std::as_const(letters)) {
        if (letter.result)
            take(letter.key.site, *letter.result);
        else if (letter.text.isEmpty())
            m_results.setRunning(letter.key);
        else
            m_results.addText(letter.key, letter.text);
    }
    Progress progress;
    progress.unit = Progress::Unit::Steps;
    progress.done = m_results.endedCount() - m_before;
    progress.total = m_total;
    m_job.onProgress(progress);
    Q_EMIT changed();
}

void CommandRun::take(const QString &siteId, const HostResult &result)
{
    m_results.setResult({siteId, result.id}, result);
    InstancesFeed *feed = m_feedOf(siteId);
    if (feed == nullptr)
        return;
    // What is shown afterwards is what the server says.
    if (result.rowGone)
        m_instances.putAgain(feed->label(), {result.id}, {});
    else if (result.row)
        m_instances.putRows(feed->label(), {*result.row});
    if (result.observed && !result.rowGone)
        m_instances.putObservations(siteId, {*result.observed});
}

void CommandRun::onSiteEnded(const QString &siteId, const QList<qint64> &ids, const Result<CommandReport> &report)
{
    fetch();
    QList<qint64> unread;
    if (report) {
        for (const HostResult &result : report->hosts) {
            take(siteId, result);
            // The main platform (0) is no row.
            if (result.id != 0 && !result.row && !result.rowGone && result.outcome != vmoodle::Outcome::Skipped)
                unread.append(result.id);
        }
    } else {
        m_error = report.error();
        unread = ids;
        unread.removeAll(0);
    }
    if (InstancesFeed *feed = m_feedOf(siteId))
        feed->readAgain(unread);
    if (--m_pending == 0)
        end();
}

void CommandRun::end()
{
    m_timer.stop();
    fetch();
    m_results.end(m_error);
    std::optional<Error> error = m_error;
    if (!error && m_job.cancel.stop_requested())
        error = Error{ErrorKind::Cancelled};
    const int failed = m_results.count(vmoodle::Outcome::Failed) + m_results.count(vmoodle::Outcome::Unknown);
    if (!error && failed > 0) {
        const QModelIndex first = m_results.index(m_results.rowOfFirst(vmoodle::Outcome::Failed), 0);
        const QVariant raw = first.data(models::HostResultsModel::ErrorRole);
        error = raw.isValid() ? raw.value<Error>() : Error{ErrorKind::StateUnknown};
    }
    m_jobs.finish(m_job.id, error);
    Q_EMIT changed();
    Q_EMIT finished();
}

void CommandRun::cancel()
{
    if (isRunning())
        m_jobs.cancel(m_job.id);
}

void CommandRun::forget()
{
    if (isRunning())
        return;
    m_command = {};
    m_results.start({});
    Q_EMIT changed();
}

} // namespace quai::ui
