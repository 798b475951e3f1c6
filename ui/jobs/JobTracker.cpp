// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobTracker.h"

#include <QSettings>

namespace quai::ui {

using models::Job;
using models::JobId;
using models::JobState;

JobTracker::JobTracker(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    m_timer.setInterval(fetchIntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &JobTracker::fetchAll);
}

JobHandle JobTracker::start(const JobRequest &request)
{
    const JobHandle handle = enqueue(request, CancelSource());
    begin(handle.id);
    return handle;
}

JobHandle JobTracker::enqueue(const JobRequest &request, const CancelSource &cancel)
{
    Running running;
    running.cancel = cancel;
    running.mailbox = std::make_shared<JobMailbox>();
    running.cancellable = request.cancellable;
    if (!request.kind.isEmpty())
        running.durationKey = QStringLiteral("durations/%1/%2").arg(request.siteId, request.kind);

    Job job;
    job.id = ++m_lastId;
    job.title = request.title;
    job.siteId = request.siteId;
    job.siteName = request.siteName;
    job.cancellable = false;
    job.state = JobState::Queued;
    job.expectedMs = expectedMs(running.durationKey);
    m_running.insert(job.id, running);
    m_model.put(job);
    forgetDropped();
    if (!m_timer.isActive())
        m_timer.start();

    JobHandle handle;
    handle.id = job.id;
    handle.cancel = running.cancel;
    // The mailbox outlives the tracker for as long as a worker holds a sink.
    handle.onProgress = [mailbox = running.mailbox](const Progress &progress) { mailbox->postProgress(progress); };
    handle.onText = [mailbox = running.mailbox](const QString &text) { mailbox->postText(text); };
    return handle;
}

void JobTracker::begin(JobId id)
{
    const auto found = m_running.constFind(id);
    const Job *known = m_model.find(id);
    if (found == m_running.constEnd() || known == nullptr || known->state != JobState::Queued)
        return;
    Job job = *known;
    job.cancellable = found->cancellable;
    job.state = JobState::Running;
    job.startedAt = QDateTime::currentDateTimeUtc();
    m_model.put(job);
}

void JobTracker::finish(JobId id, const std::optional<Error> &error)
{
    const auto found = m_running.constFind(id);
    if (found == m_running.constEnd())
        return;
    fetch(id, *found);
    const Running running = m_running.take(id);
    if (const Job *known = m_model.find(id)) {
        Job job = *known;
        job.endedAt = QDateTime::currentDateTimeUtc();
        job.error = error;
        const bool stopped = error && error->kind == ErrorKind::Cancelled;
        job.state = !error ? JobState::Done : stopped ? JobState::Cancelled : JobState::Failed;
        m_model.put(job);
        if (!error && m_settings != nullptr && !running.durationKey.isEmpty())
            m_settings->setValue(running.durationKey, job.elapsedMs(job.endedAt));
    }
    if (m_running.isEmpty())
        m_timer.stop();
    Q_EMIT finished(id);
}

void JobTracker::cancel(JobId id)
{
    const auto found = m_running.find(id);
    const Job *known = m_model.find(id);
    if (found == m_running.end() || known == nullptr || !known->cancellable)
        return;
    Job job = *known;
    job.cancelRequested = true;
    m_model.put(job);
    found->cancel.request_stop();
}

void JobTracker::cancelAll()
{
    const QList<JobId> ids = m_running.keys();
    for (const JobId id : ids)
        cancel(id);
}

QString JobTracker::output(JobId id) const
{
    return m_outputs.value(id);
}

void JobTracker::clearEnded()
{
    m_model.removeEnded();
    forgetDropped();
}

void JobTracker::fetchAll()
{
    const QHash<JobId, Running> running = m_running;
    for (auto it = running.cbegin(); it != running.cend(); ++it)
        fetch(it.key(), it.value());
    constexpr int fetchesPerSecond = 1000 / fetchIntervalMs;
    if (++m_fetches % fetchesPerSecond == 0)
        m_model.tick();
}

void JobTracker::fetch(JobId id, const Running &running)
{
    const JobMailbox::Mail mail = running.mailbox->take();
    if (mail.progress) {
        if (const Job *known = m_model.find(id)) {
            Job job = *known;
            job.progress = *mail.progress;
            m_model.put(job);
        }
        Q_EMIT progressed(id, *mail.progress);
    }
    if (mail.text.isEmpty())
        return;
    QString &output = m_outputs[id];
    output += mail.text;
    if (output.size() > outputLimit)
        output.remove(0, output.size() - outputLimit);
    Q_EMIT outputArrived(id, mail.text);
}

void JobTracker::forgetDropped()
{
    m_outputs.removeIf([this](const auto &entry) { return m_model.find(entry.key()) == nullptr; });
}

qint64 JobTracker::expectedMs(const QString &durationKey) const
{
    if (m_settings == nullptr || durationKey.isEmpty())
        return -1;
    return m_settings->value(durationKey, -1).toLongLong();
}

} // namespace quai::ui
