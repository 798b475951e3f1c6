// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Fetcher.h"

namespace quai::codebase {

/// Where code comes from: Moodle (an empty component) or a plugin, by its URL. The same component from two URLs is two
/// sources, since two projects may share the cache.
struct CacheSource
{
    QString component; ///< "mod_hvp"; empty: Moodle itself
    QString url;       ///< without login
    bool operator==(const CacheSource &other) const = default;
};

/// What a look at the cache found.
struct CacheHealth
{
    bool readable = true;
    QStringList staleLocks; ///< lock files that no running program of this machine wrote within the last minutes
    QStringList damaged;    ///< names whose commits cannot be read
    [[nodiscard]] bool isSound() const { return readable && staleLocks.isEmpty() && damaged.isEmpty(); }
};

/// The one bare repository that all projects share (cache.git). Names of a source:
/// refs/remotes/moodle/<digest of the URL>/{heads,tags}/...,
/// refs/remotes/plugins/<component>/<digest>/{heads,tags}/..., packages: refs/remotes/plugins/<component>/zip/<version
/// number>. Used by one thread at a time; another thread opens its own.
class Cache
{
public:
    /// @param folder of cache.git, created where it is missing
    /// Errors: RepositoryDamaged, FileUnwritable.
    [[nodiscard]] static Result<Cache> open(const QString &folder);

    [[nodiscard]] git::Repository &repository() { return m_repository; }
    [[nodiscard]] const git::Repository &repository() const { return m_repository; }

    /// The beginning of all names of a source, with a slash at the end.
    [[nodiscard]] static QString prefixOf(const CacheSource &source);
    /// The name of a package that became a commit.
    [[nodiscard]] static QString packageRef(const QString &component, const QString &versionNumber);

    /// Whether anything of the source is there.
    [[nodiscard]] bool knows(const CacheSource &source) const;
    /// Every source that was fetched at some time, in the order of their names.
    [[nodiscard]] Result<QList<CacheSource>> sources() const;

    /// Fetches all branches and tags of a source; names that are gone upstream vanish.
    /// @param options url and refspecs are filled in; everything else counts. A login within the URL is not written
    /// Errors: those of git::fetch().
    [[nodiscard]] Result<git::FetchOutcome> fetch(const CacheSource &source, git::FetchRequest options);

    /// Looks for lock files left behind and names without their commits. Opens no working source.
    [[nodiscard]] static CacheHealth check(const QString &folder);
    /// Makes it usable again: stale lock files are removed, names whose commits are gone are dropped (a fetch brings
    /// them back); a repository that cannot be opened is put aside as "<folder>.damaged-<time>" and a new one made.
    /// @param sourcesLost what has to be fetched again
    /// Errors: FileUnwritable.
    [[nodiscard]] static Status repair(const QString &folder, QList<CacheSource> *sourcesLost);

private:
    explicit Cache(git::Repository repository);
    git::Repository m_repository;
};

} // namespace quai::codebase
