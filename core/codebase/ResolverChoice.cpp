// SPDX-License-Identifier: GPL-3.0-or-later
// Which commit stands for what an operator declared.
#include "core/codebase/ResolverChoice.h"

#include <algorithm>

namespace quai::codebase {

namespace {

Error unknownRevision(const QString &revision, const QString &url)
{
    return {ErrorKind::RevisionUnknown,
            QStringLiteral("%1 is not in the cache of %2").arg(revision, url),
            {},
            {{QStringLiteral("revision"), revision}, {QStringLiteral("repository"), url}},
            0};
}

} // namespace

Result<Resolver::Chosen> Resolver::named(const QString &url, const QString &prefix, const QString &ref,
                                         const QString &requested) const
{
    const auto target = m_refs.constFind(prefix + ref);
    if (target == m_refs.cend())
        return fail(unknownRevision(ref.section(QLatin1Char('/'), 1), url));
    const Result<git::ObjectId> commit = m_cache.repository().peel(*target);
    if (!commit)
        return fail(commit.error());
    return Chosen{url, requested, ref, *commit, {}};
}

Result<Resolver::Chosen> Resolver::choose(const DeclaredPlugin &plugin, const QString &url)
{
    const QString prefix = Cache::prefixOf({plugin.component.toString(), url});
    if (!plugin.version.isEmpty()) {
        const QString requested = QStringLiteral("version ") + plugin.version;
        Result<Chosen> tag = named(url, prefix, QStringLiteral("tags/") + plugin.version, requested);
        if (tag)
            return tag;
        const Result<git::ObjectId> commit = m_cache.repository().commitByPrefix(plugin.version);
        return commit ? Result<Chosen>(Chosen{url, requested, {}, *commit, {}}) : tag;
    }
    if (!plugin.branch.isEmpty())
        return named(url, prefix, QStringLiteral("heads/") + plugin.branch, QStringLiteral("branch ") + plugin.branch);
    if (!plugin.versionNumber.isEmpty())
        return chooseNumber(plugin, url);
    const bool listed = m_options.directory != nullptr && plugin.source.isEmpty();
    if (!listed && !url.isEmpty())
        return chooseHead(plugin, url);
    if (!listed)
        return fail(Error{ErrorKind::PluginUnknown,
                          QStringLiteral("no source and no plugin directory"),
                          {},
                          {{QStringLiteral("plugin"), plugin.component.toString()},
                           {QStringLiteral("moodle"), MoodleSeries::fromBranchNumber(m_moodle.branch).toString()}}});
    const Result<DirectoryVersion> version = m_options.directory->choose(
        plugin.component.toString(), MoodleSeries::fromBranchNumber(m_moodle.branch), m_options.atLeast);
    if (!version)
        return fail(version.error());
    return chooseListed(plugin, url, *version);
}

/// The tag where the cache has it, else the package.
Result<Resolver::Chosen> Resolver::chooseListed(const DeclaredPlugin &plugin, const QString &url,
                                                const DirectoryVersion &version)
{
    const QString component = plugin.component.toString();
    const QString requested = plugin.versionNumber.isEmpty() ? QStringLiteral("directory")
                                                             : QStringLiteral("versionnumber ") + plugin.versionNumber;
    const QString prefix = Cache::prefixOf({component, url});
    if (!version.vcsTag.isEmpty()) {
        Result<Chosen> tag = named(url, prefix, QStringLiteral("tags/") + version.vcsTag, requested);
        if (tag) {
            tag->announced = version.version;
            return tag;
        }
    }
    const QString package = Cache::packageRef(component, version.version.toString());
    if (const auto target = m_refs.constFind(package); target != m_refs.cend())
        return Chosen{version.downloadUrl, requested, QStringLiteral("zip/") + version.version.toString(), *target,
                      version.version};
    if (!version.downloadUrl.isEmpty())
        m_result.missingPackages.append({component, version.downloadUrl, version.downloadMd5, version.version});
    return fail(unknownRevision(version.vcsTag.isEmpty() ? version.version.toString() : version.vcsTag, url));
}

/// A number: as the directory lists it, else the tag whose version.php has it.
Result<Resolver::Chosen> Resolver::chooseNumber(const DeclaredPlugin &plugin, const QString &url)
{
    const VersionNumber number = VersionNumber::fromText(plugin.versionNumber);
    const QString component = plugin.component.toString();
    if (m_options.directory != nullptr && plugin.source.isEmpty())
        if (const Result<DirectoryVersion> listed = m_options.directory->exact(component, number); listed)
            return chooseListed(plugin, url, *listed);
    const QString tags = Cache::prefixOf({component, url}) + QStringLiteral("tags/");
    QStringList names;
    for (auto ref = m_refs.cbegin(); ref != m_refs.cend(); ++ref)
        if (ref.key().startsWith(tags))
            names.append(ref.key());
    std::sort(names.begin(), names.end(), std::greater<>());
    for (const QString &name : names) {
        const Result<git::ObjectId> id = m_cache.repository().peel(m_refs.value(name));
        const Result<git::Commit> commit
            = id ? git::readCommit(m_cache.repository(), *id) : Result<git::Commit>(fail(id.error()));
        const Result<VersionPhp> version = commit ? versionOf(commit->tree) : Result<VersionPhp>(fail(commit.error()));
        if (version && version->version == number)
            return Chosen{url, QStringLiteral("versionnumber ") + plugin.versionNumber,
                          QStringLiteral("tags/") + name.mid(tags.size()), commit->id, number};
    }
    return fail(unknownRevision(plugin.versionNumber, url));
}

/// Nothing asked for: the branch that is named like Moodle's, else the main one, else the only one.
Result<Resolver::Chosen> Resolver::chooseHead(const DeclaredPlugin &plugin, const QString &url)
{
    const QString prefix = Cache::prefixOf({plugin.component.toString(), url});
    const QString heads = prefix + QStringLiteral("heads/");
    QStringList candidates{MoodleSeries::fromBranchNumber(m_moodle.branch).stableBranch(), QStringLiteral("main"),
                           QStringLiteral("master")};
    QStringList present;
    for (auto ref = m_refs.cbegin(); ref != m_refs.cend(); ++ref)
        if (ref.key().startsWith(heads))
            present.append(ref.key().mid(heads.size()));
    if (present.size() == 1)
        candidates.append(present.constFirst());
    for (const QString &name : candidates)
        if (present.contains(name))
            return named(url, prefix, QStringLiteral("heads/") + name, QStringLiteral("branch ") + name);
    return fail(unknownRevision(QStringLiteral("main"), url));
}

} // namespace quai::codebase
