// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Cache.h"

#include "core/git/Commits.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace quai::codebase {

namespace {

constexpr int kDigestDigits = 10;
constexpr qint64 kStaleAfterSeconds = 600; // no fetch of ours leaves a lock file for that long

/// The same repository by slightly different spellings is one source.
QString normalised(QString url)
{
    if (url.contains(QLatin1String("://")))
        url = QUrl(url).toString(QUrl::RemoveUserInfo);
    while (url.endsWith(QLatin1Char('/')))
        url.chop(1);
    if (url.endsWith(QLatin1String(".git")))
        url.chop(4);
    return url;
}

QString digestOf(const QString &url)
{
    const QByteArray hash = QCryptographicHash::hash(normalised(url).toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex().left(kDigestDigits));
}

/// "moodle/0a1b2c3d4e" or "plugins/mod_hvp/0a1b2c3d4e": also the key of its configuration.
QString nameOf(const CacheSource &source)
{
    return source.component.isEmpty() ? QStringLiteral("moodle/") + digestOf(source.url)
                                      : QStringLiteral("plugins/%1/%2").arg(source.component, digestOf(source.url));
}

QStringList staleLocks(const QString &folder)
{
    QStringList stale;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QDirIterator walk(folder, {QStringLiteral("*.lock")}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo file(walk.next());
        if (file.lastModified().secsTo(now) > kStaleAfterSeconds)
            stale.append(file.filePath());
    }
    return stale;
}

QStringList damagedRefs(const git::Repository &repository)
{
    QStringList damaged;
    const Result<QList<git::Ref>> refs = repository.refs(QStringLiteral("refs/"));
    if (!refs)
        return damaged;
    for (const git::Ref &ref : *refs) {
        const Result<git::Commit> commit = git::readCommit(repository, ref.peeled);
        if (!commit || !repository.contains(commit->tree))
            damaged.append(ref.name);
    }
    return damaged;
}

} // namespace

Cache::Cache(git::Repository repository)
    : m_repository(std::move(repository))
{
}

Result<Cache> Cache::open(const QString &folder)
{
    Result<git::Repository> repository = git::Repository::openOrInitBare(folder);
    if (!repository)
        return fail(std::move(repository).error());
    return Cache(std::move(*repository));
}

QString Cache::prefixOf(const CacheSource &source)
{
    return QStringLiteral("refs/remotes/") + nameOf(source) + QLatin1Char('/');
}

QString Cache::packageRef(const QString &component, const QString &versionNumber)
{
    return QStringLiteral("refs/remotes/plugins/%1/zip/%2").arg(component, versionNumber);
}

bool Cache::knows(const CacheSource &source) const
{
    const Result<QList<git::Ref>> refs = m_repository.refs(prefixOf(source));
    return refs && !refs->isEmpty();
}

Result<QList<CacheSource>> Cache::sources() const
{
    const Result<QList<git::Ref>> refs = m_repository.refs(QStringLiteral("refs/remotes/"));
    if (!refs)
        return fail(refs.error());
    QList<CacheSource> found;
    QString last;
    for (const git::Ref &ref : *refs) {
        const QStringList parts = ref.name.split(QLatin1Char('/'));
        const bool moodle = parts.value(2) == QLatin1String("moodle");
        const QString name = parts.mid(2, moodle ? 2 : 3).join(QLatin1Char('/'));
        if (name == last)
            continue;
        last = name;
        const QString url = m_repository.configValue(QStringLiteral("remote.%1.url").arg(name));
        if (!url.isEmpty())
            found.append({moodle ? QString() : parts.value(3), url});
    }
    return found;
}

Result<git::FetchOutcome> Cache::fetch(const CacheSource &source, git::FetchRequest options)
{
    const QString prefix = prefixOf(source);
    options.url = source.url;
    options.prune = true;
    options.refspecs
        = {QStringLiteral("+refs/heads/*:%1heads/*").arg(prefix), QStringLiteral("+refs/tags/*:%1tags/*").arg(prefix)};
    Result<git::FetchOutcome> outcome = git::fetch(m_repository, options);
    if (!outcome)
        return outcome;
    const QString shown
        = source.url.contains(QLatin1String("://")) ? QUrl(source.url).toString(QUrl::RemoveUserInfo) : source.url;
    const Status noted = m_repository.setConfigValue(QStringLiteral("remote.%1.url").arg(nameOf(source)), shown);
    return noted ? std::move(outcome) : Result<git::FetchOutcome>(fail(noted.error()));
}

CacheHealth Cache::check(const QString &folder)
{
    CacheHealth health;
    health.staleLocks = staleLocks(folder);
    const Result<git::Repository> repository = git::Repository::open(folder);
    health.readable = repository.has_value();
    if (health.readable)
        health.damaged = damagedRefs(*repository);
    return health;
}

Status Cache::repair(const QString &folder, QList<CacheSource> *sourcesLost)
{
    const CacheHealth health = check(folder);
    for (const QString &lock : health.staleLocks)
        if (!QFile::remove(lock))
            return fail(Error{ErrorKind::FileUnwritable,
                              QStringLiteral("removing a lock file"),
                              {},
                              {{QStringLiteral("file"), lock}}});
    if (!health.readable && QFileInfo::exists(folder)) {
        const QString aside = folder + QStringLiteral(".damaged-")
            + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        if (!QDir().rename(folder, aside))
            return fail(Error{ErrorKind::FileUnwritable,
                              QStringLiteral("putting the cache aside"),
                              {},
                              {{QStringLiteral("file"), folder}}});
    }
    Result<Cache> cache = open(folder);
    if (!cache)
        return fail(std::move(cache).error());
    const QList<CacheSource> before = cache->sources().value_or(QList<CacheSource>());
    for (const QString &name : health.damaged)
        if (const Status removed = cache->m_repository.removeRef(name); !removed)
            return removed;
    for (const CacheSource &source : before) {
        const QString prefix = prefixOf(source);
        for (const QString &name : health.damaged)
            if (sourcesLost != nullptr && name.startsWith(prefix) && !sourcesLost->contains(source))
                sourcesLost->append(source);
    }
    return {};
}

} // namespace quai::codebase
