// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Gatherer.h"

#include "core/codebase/PackageStore.h"

namespace quai::codebase {

namespace {

constexpr QLatin1String kMoodle("moodle");

QString nameOf(const CacheSource &source)
{
    return source.component.isEmpty() ? QString(kMoodle) : source.component;
}

bool isWanted(const GatherRequest &request, const QString &component)
{
    return request.components.isEmpty() || request.components.contains(component);
}

Status cancelled()
{
    return fail(ErrorKind::Cancelled, QStringLiteral("fetching was cancelled"));
}

Status fetchOne(Cache &cache, const CacheSource &source, GatherNews news, const GatherRequest &request)
{
    git::FetchRequest options;
    options.cancel = request.cancel;
    options.openChannel = request.openChannel;
    if (request.loginFor)
        options.login = request.loginFor(source.url);
    if (request.onNews) {
        request.onNews(news);
        options.onProgress = [&request, &news](const git::FetchProgress &progress) {
            news.progress = progress;
            request.onNews(news);
        };
    }
    const Result<git::FetchOutcome> fetched = cache.fetch(source, options);
    return fetched ? Status() : fail(fetched.error());
}

Status bringPackage(Cache &cache, const NeededPackage &package, GatherNews news, const GatherRequest &request)
{
    ProgressSink progress;
    if (request.onNews) {
        request.onNews(news);
        progress = [&request, &news](const Progress &step) {
            news.progress.bytesReceived = step.done;
            request.onNews(news);
        };
    }
    const Result<QByteArray> zip = request.loadPackage(package, progress, request.cancel);
    if (!zip)
        return fail(zip.error());
    const Result<git::ObjectId> stored = storePackage(cache, package, *zip, request.cancel);
    return stored ? Status() : fail(stored.error());
}

/// Notes how one source went. @return false when the whole is to end
bool note(const Status &status, const QString &component, QStringList &done, Gathered &gathered)
{
    if (status)
        done.append(component);
    else if (status.error().kind == ErrorKind::Cancelled)
        return false;
    else
        gathered.failures.append({component, status.error()});
    return true;
}

} // namespace

Result<Gathered> gather(Cache &cache, ProjectFolder &folder, Workshop &workshop, const PluginDirectory *directory,
                        const GatherRequest &request)
{
    const Result<Project> project = folder.project();
    if (!project)
        return fail(project.error());
    QList<CacheSource> sources = Resolver::sourcesOf(*project, directory);
    sources.removeIf([&](const CacheSource &source) {
        return !isWanted(request, nameOf(source)) || (request.onlyMissing && cache.knows(source));
    });
    Gathered gathered;
    const int count = static_cast<int>(sources.size());
    int place = 0;
    for (const CacheSource &source : std::as_const(sources)) {
        const GatherNews news{nameOf(source), source.url, ++place, count, false, {}};
        const Status status = request.cancel.stop_requested() ? cancelled() : fetchOne(cache, source, news, request);
        if (!note(status, news.component, gathered.components, gathered))
            return fail(status.error());
    }
    // A Moodle that cannot be resolved is told by whoever resolves; no package can be named without it.
    const Result<Resolution> resolution = workshop.resolve();
    if (!request.loadPackage || !resolution)
        return gathered;
    QList<NeededPackage> packages = resolution->missingPackages;
    packages.removeIf([&](const NeededPackage &package) { return !isWanted(request, package.component); });
    place = 0;
    for (const NeededPackage &package : std::as_const(packages)) {
        const GatherNews news{package.component, package.url, ++place, static_cast<int>(packages.size()), true, {}};
        const Status status
            = request.cancel.stop_requested() ? cancelled() : bringPackage(cache, package, news, request);
        if (!note(status, news.component, gathered.packages, gathered))
            return fail(status.error());
    }
    return gathered;
}

} // namespace quai::codebase
