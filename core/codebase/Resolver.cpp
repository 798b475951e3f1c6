// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Resolver.h"

#include "core/codebase/Checks.h"
#include "core/codebase/ResolverChoice.h"
#include "core/git/Trees.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr qint64 kVersionFileLimit = 1 << 20;
constexpr QLatin1String kMoodle("moodle");

QMap<QString, QString> factsOf(const Error &error)
{
    QMap<QString, QString> facts = error.facts;
    facts.insert(QStringLiteral("error"), kindName(error.kind));
    facts.insert(QStringLiteral("message"), error.message);
    return facts;
}

/// The repository of a plugin: its own declaration, else the directory's.
QString urlOf(const DeclaredPlugin &plugin, const PluginDirectory *directory)
{
    if (!plugin.source.isEmpty())
        return plugin.source;
    const DirectoryPlugin *listed = directory == nullptr ? nullptr : directory->find(plugin.component.toString());
    return listed == nullptr ? QString() : listed->repositoryUrl();
}

QString moodleUrl(const Project &project)
{
    return project.moodleSource.isEmpty() ? Project::defaultMoodleSource() : project.moodleSource;
}

} // namespace

bool Resolution::mayBuild() const
{
    return std::none_of(findings.cbegin(), findings.cend(), [](const Finding &finding) { return finding.blocks; });
}

Resolver::Resolver(const Cache &cache, ResolveOptions options)
    : m_cache(cache)
    , m_options(std::move(options))
{
}

QList<CacheSource> Resolver::sourcesOf(const Project &project, const PluginDirectory *directory)
{
    QList<CacheSource> sources{{QString(), moodleUrl(project)}};
    for (const DeclaredPlugin &plugin : project.plugins)
        if (const QString url = urlOf(plugin, directory); !url.isEmpty())
            sources.append({plugin.component.toString(), url});
    return sources;
}

Result<Resolution> Resolver::resolve(const Project &project)
{
    const Result<QList<git::Ref>> refs = m_cache.repository().refs(QStringLiteral("refs/remotes/"), false);
    if (!refs)
        return fail(refs.error());
    for (const git::Ref &ref : *refs)
        m_refs.insert(ref.name, ref.target);
    m_result.lock.project = project.name;
    m_result.lock.branch = project.branch;
    if (const Status done = resolveMoodleItself(project); !done)
        return fail(done.error());
    for (const DeclaredPlugin &plugin : project.plugins)
        resolvePlugin(plugin);
    std::sort(m_result.lock.plugins.begin(), m_result.lock.plugins.end(),
              [](const LockedSource &a, const LockedSource &b) { return a.component < b.component; });
    placePlugins();
    return std::move(m_result);
}

Status Resolver::resolveMoodleItself(const Project &project)
{
    const CacheSource source{QString(), moodleUrl(project)};
    const Result<MoodleVersion> wanted = MoodleVersion::parse(project.moodleVersion);
    if (!wanted)
        return fail(wanted.error());
    const Result<ResolvedRevision> revision
        = codebase::resolveMoodle(*wanted, m_cache.repository(), Cache::prefixOf(source));
    if (!revision)
        return fail(revision.error());
    const Result<git::Commit> commit = git::readCommit(m_cache.repository(), revision->commit);
    if (!commit)
        return fail(commit.error());
    const Result<VersionPhp> version = versionOf(commit->tree);
    if (!version)
        return fail(version.error());
    m_moodle = *version;
    m_result.lock.moodleBranch = m_moodle.branch;
    m_result.lock.moodle = {QString(kMoodle), QString(),
                            source.url,       wanted->text(),
                            revision->ref,    commit->id,
                            commit->tree,     m_moodle.version,
                            m_moodle.release, lockPatches(QString(kMoodle), project.moodlePatches)};
    return {};
}

/// version.php of a plugin or of Moodle, whose own moved below public/ in 5.1.
Result<VersionPhp> Resolver::versionOf(const git::ObjectId &tree) const
{
    Result<QByteArray> text = git::readFile(m_cache.repository(), tree, "version.php", kVersionFileLimit);
    if (!text && text.error().kind == ErrorKind::PathMissing)
        text = git::readFile(m_cache.repository(), tree, "public/version.php", kVersionFileLimit);
    if (!text)
        return fail(text.error());
    return VersionPhp::parse(*text);
}

QList<LockedPatch> Resolver::lockPatches(const QString &component, const QStringList &files)
{
    QList<LockedPatch> locked;
    for (const QString &file : files) {
        const Result<QByteArray> content = m_options.readPatch
            ? m_options.readPatch(file)
            : Result<QByteArray>(fail(ErrorKind::FileUnreadable, QStringLiteral("no folder for patches")));
        if (!content) {
            add(FindingKind::PatchUnreadable, true, component, {{QStringLiteral("file"), file}});
            continue;
        }
        const QByteArray hash = QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex();
        locked.append({file, QString::fromLatin1(hash)});
    }
    return locked;
}

void Resolver::add(FindingKind kind, bool blocks, const QString &component, const QMap<QString, QString> &facts)
{
    m_result.findings.append({kind, blocks, component, facts});
}

void Resolver::resolvePlugin(const DeclaredPlugin &plugin)
{
    const QString component = plugin.component.toString();
    const QString url = urlOf(plugin, m_options.directory);
    const Result<Chosen> chosen = choose(plugin, url);
    if (!chosen) {
        const CacheSource source{component, url};
        const bool unfetched = !url.isEmpty() && !m_cache.knows(source);
        if (unfetched)
            m_result.missingSources.append(source);
        add(unfetched ? FindingKind::SourceNotFetched : FindingKind::Unresolved, true, component,
            unfetched ? QMap<QString, QString>{{QStringLiteral("url"), url}} : factsOf(chosen.error()));
        return;
    }
    const Result<git::Commit> commit = git::readCommit(m_cache.repository(), chosen->commit);
    const Result<VersionPhp> version = commit ? versionOf(commit->tree) : Result<VersionPhp>(fail(commit.error()));
    if (!version) {
        add(FindingKind::NoVersionFile, true, component, factsOf(version.error()));
        return;
    }
    if (version->isCore || (!version->component.isEmpty() && version->component != component))
        add(FindingKind::WrongComponent, true, component,
            {{QStringLiteral("found"), version->isCore ? QString(kMoodle) : version->component}});
    if (!chosen->announced.isNone() && version->version != chosen->announced)
        add(FindingKind::NumberMismatch, true, component,
            {{QStringLiteral("announced"), chosen->announced.toString()},
             {QStringLiteral("found"), version->version.toString()}});
    m_versions.insert(component, *version);
    m_result.lock.plugins.append({component, QString(), chosen->url, chosen->requested, chosen->ref, commit->id,
                                  commit->tree, version->version, version->release,
                                  lockPatches(component, plugin.patches)});
}

/// Places are known when all plugins are: one may declare the type of another.
void Resolver::placePlugins()
{
    Lock &lock = m_result.lock;
    Result<PluginPlaces> places = PluginPlaces::read(m_cache.repository(), lock.moodle.tree);
    if (!places) {
        add(FindingKind::Unresolved, true, QString(kMoodle), factsOf(places.error()));
        return;
    }
    // Twice: a sub-plugin's parent may itself be placed by another plugin.
    for (int round = 0; round < 2; ++round)
        for (const LockedSource &plugin : lock.plugins)
            if (const auto name = ComponentName::parse(plugin.component); name && places->pathOf(*name))
                if (const Status added = places->addSubplugins(m_cache.repository(), *name, plugin.tree); !added)
                    add(FindingKind::NoVersionFile, true, plugin.component, factsOf(added.error()));
    givePaths(*places);
    m_result.findings
        += checkTogether(lock, m_moodle, m_versions, m_options.atLeast, m_options.previous,
                         [this, &places](const QString &component) { return standardVersion(*places, component); });
}

void Resolver::givePaths(const PluginPlaces &places)
{
    Lock &lock = m_result.lock;
    QHash<QString, QString> owners;
    for (LockedSource &plugin : lock.plugins) {
        const ComponentName name = ComponentName::parse(plugin.component).value_or(ComponentName());
        const Result<QString> path = places.pathOf(name);
        if (!path) {
            add(FindingKind::UnknownType, true, plugin.component, {{QStringLiteral("type"), name.type()}});
            continue;
        }
        plugin.path = *path;
        if (owners.contains(*path))
            add(FindingKind::PathTaken, true, plugin.component,
                {{QStringLiteral("path"), *path}, {QStringLiteral("other"), owners.value(*path)}});
        owners.insert(*path, plugin.component);
        const auto standard = git::entryAt(m_cache.repository(), lock.moodle.tree, path->toUtf8());
        if (standard && *standard)
            add(FindingKind::ReplacesStandard, false, plugin.component, {{QStringLiteral("path"), *path}});
    }
}

/// Of a plugin that Moodle brings along.
VersionNumber Resolver::standardVersion(const PluginPlaces &places, const QString &component) const
{
    const Result<ComponentName> name = ComponentName::parse(component);
    const Result<QString> path = name ? places.pathOf(*name) : Result<QString>(fail(name.error()));
    if (!path)
        return {};
    const Result<QByteArray> text = git::readFile(m_cache.repository(), m_result.lock.moodle.tree,
                                                  path->toUtf8() + "/version.php", kVersionFileLimit);
    const Result<VersionPhp> info = text ? VersionPhp::parse(*text) : Result<VersionPhp>(fail(text.error()));
    return info ? info->version : VersionNumber();
}

} // namespace quai::codebase
