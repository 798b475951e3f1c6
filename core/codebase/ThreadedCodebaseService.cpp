// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ThreadedCodebaseService.h"

#include "core/codebase/CheckRunner.h"
#include "core/codebase/ReleaseDelivery.h"
#include "core/codebase/SshSources.h"

#include <QUrl>

namespace quai::codebase {

namespace {

constexpr qint64 kDifferenceLimit = 2LL << 20;

} // namespace

struct ThreadedCodebaseService::Desk
{
    explicit Desk(CodebasePlace where)
        : m_place(std::move(where))
        , shelf(m_place.directoryFile)
    {
    }

    CodebasePlace place()
    {
        const std::scoped_lock guard(m_mutex);
        return m_place;
    }
    void setLeastMaturity(Maturity atLeast)
    {
        const std::scoped_lock guard(m_mutex);
        m_place.atLeast = atLeast;
    }
    void setDirectoryUrl(const QString &url)
    {
        const std::scoped_lock guard(m_mutex);
        m_place.directoryUrl = url;
    }
    ssh::Credentials serverLogin(const ssh::Target &server)
    {
        const std::scoped_lock guard(m_mutex);
        return m_servers.value(server.toString());
    }
    void setServerLogin(const ssh::Target &server, const ssh::Credentials &credentials)
    {
        const std::scoped_lock guard(m_mutex);
        m_servers.insert(server.toString(), credentials);
    }
    git::HttpLogin loginFor(const QString &url)
    {
        const std::scoped_lock guard(m_mutex);
        return m_logins.value(QUrl(url).host());
    }
    void setLogin(const QString &url, const git::HttpLogin &login)
    {
        const std::scoped_lock guard(m_mutex);
        m_logins.insert(QUrl(url).host(), login);
    }

    /// How ssh sources are reached.
    git::ChannelOpener openChannel()
    {
        const CodebasePlace where = place();
        if (where.openChannel)
            return where.openChannel;
        return sshOpener([this](const ssh::Target &server,
                                const CancelToken &) -> Result<ssh::Credentials> { return serverLogin(server); },
                         where.sshConfig);
    }

    Result<std::unique_ptr<OpenCodebase>> open()
    {
        const Result<DirectoryCopy> directory = shelf.take();
        // A damaged copy of the directory must not keep a project from being read: it counts as none.
        return OpenCodebase::open(place(), directory ? directory->plugins : nullptr);
    }

private:
    std::mutex m_mutex;
    CodebasePlace m_place;
    QMap<QString, git::HttpLogin> m_logins;    ///< host -> login
    QMap<QString, ssh::Credentials> m_servers; ///< of ssh, by Target::toString()

public:
    DirectoryShelf shelf;
    DownloadThread downloads;
};

template <class T, class Operation>
QFuture<Result<T>> ThreadedCodebaseService::onProject(WorkerThread &thread, const CancelSource &cancel,
                                                      Operation operation)
{
    return thread.submit<T>(
        [desk = m_desk, operation = std::move(operation)](const CancelToken &token) -> Result<T> {
            const Result<std::unique_ptr<OpenCodebase>> codebase = desk->open();
            if (!codebase)
                return fail(codebase.error());
            return operation(**codebase, token);
        },
        cancel);
}

ThreadedCodebaseService::ThreadedCodebaseService(CodebasePlace place)
    : m_desk(std::make_shared<Desk>(std::move(place)))
    , m_local(QStringLiteral("codebase"))
    , m_checks(QStringLiteral("codebase-check"))
    , m_network(QStringLiteral("codebase-net"))
{
}

ThreadedCodebaseService::~ThreadedCodebaseService() = default;

void ThreadedCodebaseService::setLeastMaturity(Maturity atLeast)
{
    m_desk->setLeastMaturity(atLeast);
}

void ThreadedCodebaseService::setServerLogin(const ssh::Target &server, const ssh::Credentials &credentials)
{
    m_desk->setServerLogin(server, credentials);
}

void ThreadedCodebaseService::setDirectoryUrl(const QString &url)
{
    m_desk->setDirectoryUrl(url);
}

void ThreadedCodebaseService::setLogin(const QString &url, const git::HttpLogin &login)
{
    m_desk->setLogin(url, login);
}

QFuture<Status> ThreadedCodebaseService::create(const QByteArray &projectText)
{
    return m_local.submit<void>([desk = m_desk, projectText](const CancelToken &) -> Status {
        const CodebasePlace place = desk->place();
        const Result<Cache> cache = Cache::open(place.cacheFolder);
        if (!cache)
            return fail(cache.error());
        const git::Signature author = git::defaultSignature(cache->repository(), Clock().now());
        const Result<ProjectFolder> made = ProjectFolder::create(place.folder, projectText, author);
        return made ? Status() : fail(made.error());
    });
}

QFuture<Result<Survey>> ThreadedCodebaseService::survey(CancelSource cancel)
{
    return onProject<Survey>(m_local, cancel,
                             [](OpenCodebase &codebase, const CancelToken &) { return codebase::survey(codebase); });
}

QFuture<Result<QList<git::TreeSize>>> ThreadedCodebaseService::sizes(const QList<git::ObjectId> &trees,
                                                                     CancelSource cancel)
{
    return onProject<QList<git::TreeSize>>(
        m_local, cancel, [trees](OpenCodebase &codebase, const CancelToken &token) -> Result<QList<git::TreeSize>> {
            QList<git::TreeSize> sizes;
            for (const git::ObjectId &tree : trees) {
                const Result<git::TreeSize> size = git::treeSize(codebase.cache().repository(), tree, token);
                if (!size)
                    return fail(size.error());
                sizes.append(*size);
            }
            return sizes;
        });
}

QFuture<Status> ThreadedCodebaseService::saveText(const QByteArray &text, const QString &message)
{
    return onProject<void>(m_local, {}, [text, message](OpenCodebase &codebase, const CancelToken &) {
        return codebase.folder().saveText(text, message, codebase.author());
    });
}

QFuture<Status> ThreadedCodebaseService::saveProject(const Project &project, const QString &message)
{
    return onProject<void>(m_local, {}, [project, message](OpenCodebase &codebase, const CancelToken &) {
        return codebase.folder().saveProject(project, message, codebase.author());
    });
}

QFuture<Result<Gathered>> ThreadedCodebaseService::fetch(const FetchWish &wish, GatherSink onNews, CancelSource cancel)
{
    return onProject<Gathered>(
        m_network, cancel,
        [desk = m_desk, wish, onNews = std::move(onNews)](OpenCodebase &codebase, const CancelToken &token) {
            GatherRequest request;
            request.onlyMissing = wish.onlyMissing;
            request.components = wish.components;
            request.openChannel = desk->openChannel();
            request.loginFor = [&desk](const QString &url) { return desk->loginFor(url); };
            request.loadPackage = packageLoader(desk->downloads);
            request.onNews = onNews;
            request.cancel = token;
            return gather(codebase.cache(), codebase.folder(), codebase.workshop(), codebase.directory(), request);
        });
}

QFuture<Result<Generation>> ThreadedCodebaseService::build(CancelSource cancel)
{
    return onProject<Generation>(
        m_local, cancel, [](OpenCodebase &codebase, const CancelToken &) -> Result<Generation> {
            const Result<Resolution> resolution = codebase.workshop().resolve();
            return resolution ? codebase.workshop().build(*resolution) : Result<Generation>(fail(resolution.error()));
        });
}

QFuture<Result<CheckReport>> ThreadedCodebaseService::runChecks(const Side &side, ProgressSink onProgress,
                                                                CancelSource cancel)
{
    return onProject<CheckReport>(m_checks, cancel,
                                  [side, onProgress = std::move(onProgress)](
                                      OpenCodebase &codebase, const CancelToken &token) -> Result<CheckReport> {
                                      const Result<Workshop::Built> what = readSide(codebase, side);
                                      if (!what)
                                          return fail(what.error());
                                      Result<CheckReport> report
                                          = codebase::runChecks(codebase, *what, onProgress, token);
                                      const Status saved = report ? saveCheckReport(codebase, *report) : Status();
                                      return saved ? std::move(report) : Result<CheckReport>(fail(saved.error()));
                                  });
}

QFuture<Result<QMap<QString, CheckReport>>> ThreadedCodebaseService::checkReports(CancelSource cancel)
{
    return onProject<QMap<QString, CheckReport>>(
        m_local, cancel, [](OpenCodebase &codebase, const CancelToken &) -> Result<QMap<QString, CheckReport>> {
            return codebase::checkReports(codebase.folder());
        });
}

QFuture<Result<Release>> ThreadedCodebaseService::release(const QString &note)
{
    return onProject<Release>(
        m_local, {}, [note](OpenCodebase &codebase, const CancelToken &) { return codebase.workshop().release(note); });
}

QFuture<Result<QList<Release>>> ThreadedCodebaseService::releases(CancelSource cancel)
{
    return onProject<QList<Release>>(
        m_local, cancel, [](OpenCodebase &codebase, const CancelToken &) { return codebase.workshop().releases(); });
}

QFuture<Result<std::shared_ptr<const delivery::ReleaseSource>>> ThreadedCodebaseService::releaseSource(
    const QString &tag)
{
    using Source = std::shared_ptr<const delivery::ReleaseSource>;
    return onProject<Source>(m_local, {},
                             [tag, cache = m_desk->place().cacheFolder](OpenCodebase &codebase, const CancelToken &) {
                                 const Result<Release> release
                                     = findRelease(codebase.cache().repository(), codebase.folder().refPrefix(), tag);
                                 return release ? Result<Source>(codebase::releaseSource(cache, *release))
                                                : Result<Source>(fail(release.error()));
                             });
}

QFuture<Result<Comparison>> ThreadedCodebaseService::compare(const Side &before, const Side &after, CancelSource cancel)
{
    return onProject<Comparison>(m_local, cancel, [before, after](OpenCodebase &codebase, const CancelToken &) {
        return compareSides(codebase, before, after);
    });
}

QFuture<Result<QByteArray>> ThreadedCodebaseService::difference(const git::ObjectId &before, const git::ObjectId &after,
                                                                const QByteArray &below, CancelSource cancel)
{
    return onProject<QByteArray>(m_local, cancel, [before, after, below](OpenCodebase &codebase, const CancelToken &) {
        return git::diffText(codebase.cache().repository(), before, after, below, kDifferenceLimit);
    });
}

QFuture<Result<QList<WhatIfCell>>> ThreadedCodebaseService::whatIf(const QStringList &moodles, CancelSource cancel)
{
    return onProject<QList<WhatIfCell>>(m_local, cancel, [moodles](OpenCodebase &codebase, const CancelToken &) {
        return codebase.workshop().whatIf(moodles);
    });
}

QFuture<Result<DirectoryCopy>> ThreadedCodebaseService::directory(CancelSource cancel)
{
    return m_local.submit<DirectoryCopy>([desk = m_desk](const CancelToken &) { return desk->shelf.take(); }, cancel);
}

QFuture<Result<DirectoryCopy>> ThreadedCodebaseService::refreshDirectory(ProgressSink onProgress, CancelSource cancel)
{
    return m_network.submit<DirectoryCopy>(
        [desk = m_desk, onProgress = std::move(onProgress)](const CancelToken &token) -> Result<DirectoryCopy> {
            const CodebasePlace place = desk->place();
            DirectoryStore store(place.directoryFile);
            DownloadRequest request = store.request(place.directoryUrl);
            request.onProgress = onProgress;
            request.cancel = token;
            const Result<Download> download = desk->downloads.get(request);
            if (!download)
                return fail(download.error());
            const Status stored = store.store(place.directoryUrl, *download, Clock().now());
            return stored ? desk->shelf.take() : Result<DirectoryCopy>(fail(stored.error()));
        },
        cancel);
}

QFuture<Result<QList<CacheSource>>> ThreadedCodebaseService::cacheSources(CancelSource cancel)
{
    return m_local.submit<QList<CacheSource>>(
        [desk = m_desk](const CancelToken &) -> Result<QList<CacheSource>> {
            const Result<Cache> cache = Cache::open(desk->place().cacheFolder);
            return cache ? cache->sources() : Result<QList<CacheSource>>(fail(cache.error()));
        },
        cancel);
}

QFuture<Result<CacheHealth>> ThreadedCodebaseService::cacheHealth(CancelSource cancel)
{
    return m_local.submit<CacheHealth>(
        [desk = m_desk](const CancelToken &) -> Result<CacheHealth> { return Cache::check(desk->place().cacheFolder); },
        cancel);
}

QFuture<Result<QList<CacheSource>>> ThreadedCodebaseService::repairCache()
{
    return m_network.submit<QList<CacheSource>>([desk = m_desk](const CancelToken &) -> Result<QList<CacheSource>> {
        QList<CacheSource> lost;
        const Status repaired = Cache::repair(desk->place().cacheFolder, &lost);
        return repaired ? Result<QList<CacheSource>>(lost) : Result<QList<CacheSource>>(fail(repaired.error()));
    });
}

} // namespace quai::codebase
