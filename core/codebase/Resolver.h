// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Cache.h"
#include "core/codebase/Composer.h"
#include "core/codebase/Finding.h"
#include "core/codebase/PluginDirectory.h"
#include "core/codebase/PluginPlaces.h"
#include "core/codebase/Project.h"

#include <QHash>

namespace quai::codebase {

/// What a resolution depends on besides the project and the cache.
struct ResolveOptions
{
    const PluginDirectory *directory = nullptr; ///< without one, every plugin needs a source
    Maturity atLeast = Maturity::Stable;
    const Lock *previous = nullptr; ///< what was built before: for downgrades
    PatchReader readPatch;
};

/// A package that has to be downloaded before its plugin can be resolved.
struct NeededPackage
{
    QString component;
    QString url;
    QString md5;
    VersionNumber version;
};

/// What became of a project.
struct Resolution
{
    Lock lock; ///< without the plugins that could not be resolved
    QList<Finding> findings;
    QList<CacheSource> missingSources; ///< to be fetched
    QList<NeededPackage> missingPackages;

    [[nodiscard]] bool mayBuild() const;
};

/// Turns what is declared into commits, by what the cache has; fetches nothing. One object for one resolution, on the
/// thread of the cache.
class Resolver
{
public:
    /// @param cache and @p options' pointers outlive the object
    Resolver(const Cache &cache, ResolveOptions options);

    /// Errors: those that leave nothing to say about plugins: RevisionUnknown (Moodle), ParseFailed, RepositoryDamaged.
    [[nodiscard]] Result<Resolution> resolve(const Project &project);

    /// Every source that a project needs.
    [[nodiscard]] static QList<CacheSource> sourcesOf(const Project &project, const PluginDirectory *directory);

private:
    struct Chosen;

    [[nodiscard]] Status resolveMoodleItself(const Project &project);
    void resolvePlugin(const DeclaredPlugin &plugin);
    [[nodiscard]] Result<Chosen> choose(const DeclaredPlugin &plugin, const QString &url);
    [[nodiscard]] Result<Chosen> chooseNumber(const DeclaredPlugin &plugin, const QString &url);
    [[nodiscard]] Result<Chosen> chooseListed(const DeclaredPlugin &plugin, const QString &url,
                                              const DirectoryVersion &version);
    [[nodiscard]] Result<Chosen> chooseHead(const DeclaredPlugin &plugin, const QString &url);
    [[nodiscard]] Result<Chosen> named(const QString &url, const QString &prefix, const QString &ref,
                                       const QString &requested) const;
    [[nodiscard]] Result<VersionPhp> versionOf(const git::ObjectId &tree) const;
    [[nodiscard]] QList<LockedPatch> lockPatches(const QString &component, const QStringList &files);
    void placePlugins();
    void givePaths(const PluginPlaces &places);
    [[nodiscard]] VersionNumber standardVersion(const PluginPlaces &places, const QString &component) const;
    void add(FindingKind kind, bool blocks, const QString &component, const QMap<QString, QString> &facts);

    const Cache &m_cache;
    ResolveOptions m_options;
    Resolution m_result;
    QHash<QString, git::ObjectId> m_refs; ///< every name of the cache and what it points at
    QHash<QString, VersionPhp> m_versions;
    VersionPhp m_moodle;
};

} // namespace quai::codebase
