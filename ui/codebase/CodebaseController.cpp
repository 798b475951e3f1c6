// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/CodebaseController.h"

#include "core/codebase/ProjectText.h"

#include <QDir>
#include <QFile>
#include <QMutex>

namespace quai::ui {

using namespace codebase;

/// Where the fetching thread leaves its newest news.
struct CodebaseController::NewsBox
{
    void put(const GatherNews &news)
    {
        const QMutexLocker locker(&m_mutex);
        m_news = news;
        m_urls.insert(news.component, news.url);
    }
    std::optional<GatherNews> take()
    {
        const QMutexLocker locker(&m_mutex);
        return std::exchange(m_news, std::nullopt);
    }

    QString urlOf(const QString &component)
    {
        const QMutexLocker locker(&m_mutex);
        return m_urls.value(component);
    }

private:
    QMutex m_mutex; // protects what follows
    std::optional<GatherNews> m_news;
    QHash<QString, QString> m_urls; ///< by component
};

CodebaseController::CodebaseController(std::unique_ptr<CodebaseService> service, const QString &folder,
                                       JobTracker &jobs, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
    , m_folder(folder)
    , m_jobs(jobs)
    , m_news(std::make_shared<NewsBox>())
{
    connect(&m_jobs, &JobTracker::progressed, this, [this](models::JobId id) {
        if (id != m_fetchJob)
            return;
        if (const std::optional<GatherNews> news = m_news->take())
            Q_EMIT newsArrived(*news);
    });
}

CodebaseController::~CodebaseController()
{
    m_cancel.request_stop();
    if (m_fetchJob != 0)
        m_jobs.cancel(m_fetchJob);
}

QString CodebaseController::urlOf(const QString &component) const
{
    return m_news->urlOf(component);
}

QString CodebaseController::title() const
{
    return m_survey ? m_survey->project.name : QDir(m_folder).dirName();
}

JobHandle CodebaseController::startJob(const QString &name, const QString &kind, bool cancellable)
{
    JobRequest request;
    request.title = name;
    request.siteName = title();
    request.kind = kind;
    request.cancellable = cancellable;
    return m_jobs.start(request);
}

void CodebaseController::refresh()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    Q_EMIT activityChanged();
    whenFinished<Survey>(m_service->survey(m_cancel), this,
                         [this](const Result<Survey> &result) { takeSurvey(result); });
    readReleases();
}

void CodebaseController::takeSurvey(const Result<Survey> &result)
{
    m_reading = false;
    if (std::exchange(m_readAgain, false)) {
        refresh();
        return;
    }
    m_readAt = QDateTime::currentDateTimeUtc();
    m_survey = result ? std::optional(*result) : std::nullopt;
    m_readError = result ? std::nullopt : std::optional(result.error());
    makeRows();
    Q_EMIT surveyed();
    Q_EMIT activityChanged();
    readSizes();
    if (std::exchange(m_syncing, false)) {
        if (m_survey)
            Q_EMIT syncReady();
        else
            Q_EMIT failed(*m_readError, tr("Synchronising"));
    }
}

void CodebaseController::readSizes()
{
    if (!m_survey)
        return;
    QList<git::ObjectId> trees;
    for (const models::PluginRow &row : std::as_const(m_rows)) {
        const std::optional<LockedSource> &source = row.desired ? row.desired : row.built;
        if (source && !source->tree.isNull() && !m_sizes.contains(source->tree))
            trees.append(source->tree);
    }
    if (trees.isEmpty())
        return;
    whenFinished<QList<git::TreeSize>>(m_service->sizes(trees, m_cancel), this,
                                       [this, trees](const Result<QList<git::TreeSize>> &sizes) {
                                           if (!sizes || sizes->size() != trees.size())
                                               return; // a size is only a convenience
                                           for (qsizetype i = 0; i < trees.size(); ++i)
                                               m_sizes.insert(trees.at(i), sizes->at(i));
                                           makeRows();
                                           Q_EMIT surveyed();
                                       });
}

void CodebaseController::readReleases()
{
    whenFinished<QList<Release>>(m_service->releases(m_cancel), this, [this](const Result<QList<Release>> &releases) {
        m_releases = releases.value_or(QList<Release>());
        Q_EMIT releasesChanged();
    });
    using Reports = QMap<QString, CheckReport>;
    whenFinished<Reports>(m_service->checkReports(m_cancel), this, [this](const Result<Reports> &reports) {
        m_reports = reports.value_or(Reports());
        Q_EMIT releasesChanged();
    });
}

void CodebaseController::makeRows()
{
    m_rows.clear();
    if (!m_survey)
        return;
    models::PluginFacts facts;
    facts.project = m_survey->project;
    if (!m_survey->unresolved) {
        facts.resolution = m_survey->resolution;
        facts.state = m_survey->reconciliation;
    }
    facts.newest = m_survey->newest;
    for (const ComponentState &state : m_survey->reconciliation.components) {
        const std::optional<LockedSource> &source = state.desired ? state.desired : state.built;
        if (source && m_sizes.contains(source->tree))
            facts.sizes.insert(state.component, m_sizes.value(source->tree));
    }
    m_rows = models::pluginRows(facts);
}

void CodebaseController::edit(const std::function<bool(Project &)> &change, const QString &message)
{
    if (m_working || !m_survey)
        return;
    // What was read may be older than the file: another program, or the change before this one, wrote it since.
    QFile file(m_folder + QStringLiteral("/project.yml"));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : m_survey->projectText;
    Result<Project> project = text == m_survey->projectText ? Result<Project>(m_survey->project) : parseProject(text);
    if (!project)
        Q_EMIT failed(project.error(), tr("Saving the project"));
    else if (change(*project))
        save(m_service->saveProject(*project, message));
}

void CodebaseController::saveText(const QByteArray &text, const QString &message)
{
    if (!m_working)
        save(m_service->saveText(text, message));
}

void CodebaseController::save(const QFuture<Status> &future)
{
    m_working = true;
    Q_EMIT activityChanged();
    whenFinished<void>(future, this, [this](const Status &result) {
        m_working = false;
        if (result)
            Q_EMIT saved();
        else
            Q_EMIT failed(result.error(), tr("Saving the project"));
        endWork();
    });
}

void CodebaseController::endWork()
{
    Q_EMIT activityChanged();
    refresh();
}

void CodebaseController::fetch(const CodebaseService::FetchWish &wish)
{
    if (m_fetchJob != 0)
        return;
    const JobHandle job = startJob(tr("Fetching the sources"), QStringLiteral("codebase-fetch"), true);
    m_fetchJob = job.id;
    const auto tell = [box = m_news, report = job.onProgress](const GatherNews &news) {
        box->put(news);
        const bool counted = news.progress.objectsTotal > 0;
        report({QStringLiteral("fetch"), news.progress.objectsReceived, counted ? news.progress.objectsTotal : -1,
                Progress::Unit::Objects, news.component});
    };
    Q_EMIT activityChanged();
    m_jobs.follow<Gathered>(job, m_service->fetch(wish, tell, job.cancel), this,
                            [this](const Result<Gathered> &result) { takeGathered(result); });
}

void CodebaseController::takeGathered(const Result<Gathered> &result)
{
    m_fetchJob = 0;
    m_failed.clear();
    if (result) {
        for (const GatherFailure &failure : result->failures)
            m_failed.append(failure.component);
        Q_EMIT gathered(*result);
    } else {
        m_syncing = false;
        Q_EMIT failed(result.error(), tr("Fetching the sources"));
    }
    endWork();
}

void CodebaseController::fetchFailed()
{
    if (!m_failed.isEmpty())
        fetch({false, m_failed});
}

void CodebaseController::synchronise()
{
    if (m_fetchJob != 0 || m_working)
        return;
    fetch({});
    m_syncing = true;
}

void CodebaseController::cancelFetch()
{
    if (m_fetchJob != 0)
        m_jobs.cancel(m_fetchJob);
}

void CodebaseController::build()
{
    if (m_working)
        return;
    m_working = true;
    const JobHandle job = startJob(tr("Building the code base"), QStringLiteral("codebase-build"), true);
    Q_EMIT activityChanged();
    m_jobs.follow<Generation>(job, m_service->build(job.cancel), this, [this](const Result<Generation> &result) {
        m_working = false;
        if (result)
            Q_EMIT built(*result);
        else
            Q_EMIT failed(result.error(), tr("Building the code base"));
        endWork();
    });
}

void CodebaseController::release(const QString &note)
{
    if (m_working)
        return;
    m_working = true;
    const JobHandle job = startJob(tr("Making a release"), QStringLiteral("codebase-release"), false);
    Q_EMIT activityChanged();
    m_jobs.follow<Release>(job, m_service->release(note), this, [this](const Result<Release> &result) {
        m_working = false;
        if (result)
            Q_EMIT released(*result);
        else
            Q_EMIT failed(result.error(), tr("Making a release"));
        endWork();
    });
}

void CodebaseController::check(const QString &tag)
{
    const JobHandle job = startJob(tr("Checking %1").arg(tag), QStringLiteral("codebase-check"), true);
    m_jobs.follow<CheckReport>(job, m_service->runChecks(Side::release(tag), job.onProgress, job.cancel), this,
                               [this, tag](const Result<CheckReport> &report) {
                                   if (report)
                                       Q_EMIT checked(tag, *report);
                                   else
                                       Q_EMIT failed(report.error(), tr("Checking %1").arg(tag));
                                   readReleases();
                               });
}

} // namespace quai::ui
