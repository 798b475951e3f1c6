// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Workshop.h"

#include "core/codebase/PatchTrial.h"

#include <algorithm>

namespace quai::codebase {

namespace {

constexpr QLatin1String kMoodle("moodle");

QString findingLine(const Finding &finding)
{
    const QString head = finding.component + QStringLiteral(": ") + findingName(finding.kind) + QLatin1Char(' ')
        + shortFacts(finding).join(QStringLiteral(", "));
    return (QStringList{head} + conflictLines(finding)).join(QLatin1Char('\n'));
}

QMap<QString, QString> factsOf(const Error &error)
{
    QMap<QString, QString> facts = error.facts;
    facts.insert(QStringLiteral("error"), kindName(error.kind));
    facts.insert(QStringLiteral("message"), error.message);
    return facts;
}

QMap<QString, QString> factsOf(const QString &file, const git::PatchConflict &conflict)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("path"), QString::fromUtf8(conflict.path)},
            {QStringLiteral("hunk"), QString::number(conflict.hunk)},
            {QStringLiteral("line"), QString::number(conflict.line)},
            {QStringLiteral("exists"), conflict.exists ? QStringLiteral("yes") : QStringLiteral("no")},
            {QStringLiteral("expected"), QString::fromUtf8(conflict.expected)},
            {QStringLiteral("found"), QString::fromUtf8(conflict.found)}};
}

/// What a build would stumble over is told before it.
Status addPatchFindings(git::Repository &repository, Resolution &resolution, const PatchReader &readPatch)
{
    const Result<QList<PatchTrial>> trials = tryPatches(repository, resolution.lock, readPatch);
    if (!trials && trials.error().kind != ErrorKind::RepositoryDamaged)
        return {}; // plugins that do not go together are among the findings already
    if (!trials)
        return fail(trials.error());
    for (const PatchTrial &trial : *trials) {
        if (trial.state == PatchTrial::State::Unreadable || trial.state == PatchTrial::State::AppliedAlready)
            resolution.findings.append({trial.state == PatchTrial::State::Unreadable ? FindingKind::PatchUnreadable
                                                                                     : FindingKind::PatchApplied,
                                        true,
                                        trial.component,
                                        {{QStringLiteral("file"), trial.file}}});
        for (const git::PatchConflict &conflict : trial.conflicts)
            resolution.findings.append(
                {FindingKind::PatchConflicts, true, trial.component, factsOf(trial.file, conflict)});
    }
    return {};
}

/// Moodle itself and every plugin in one version of Moodle.
void appendColumn(QList<WhatIfCell> &cells, const QString &moodle, const Project &project, const Resolution &resolution)
{
    QStringList components{kMoodle};
    for (const DeclaredPlugin &plugin : project.plugins)
        components.append(plugin.component.toString());
    for (const QString &component : std::as_const(components)) {
        WhatIfCell cell{component, moodle, {}, {}};
        const LockedSource *source = component == kMoodle ? &resolution.lock.moodle : resolution.lock.find(component);
        if (source != nullptr)
            cell.version = source->version;
        std::copy_if(resolution.findings.cbegin(), resolution.findings.cend(), std::back_inserter(cell.findings),
                     [&](const Finding &finding) { return finding.component == component; });
        cells.append(cell);
    }
}

} // namespace

bool WhatIfCell::blocks() const
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) { return finding.blocks; });
}

Workshop::Workshop(Cache &cache, ProjectFolder &folder, const Clock &clock)
    : m_cache(cache)
    , m_folder(folder)
    , m_clock(clock)
{
}

Result<Resolution> Workshop::resolveAs(const Project &project, const Lock *previous) const
{
    ResolveOptions options;
    options.directory = m_directory;
    options.atLeast = m_atLeast;
    options.previous = previous;
    options.readPatch = m_folder.patchReader();
    Result<Resolution> resolution = Resolver(m_cache, options).resolve(project);
    if (resolution)
        if (const Status tried = addPatchFindings(m_cache.repository(), *resolution, options.readPatch); !tried)
            return fail(tried.error());
    return resolution;
}

Result<Resolution> Workshop::resolve()
{
    const Result<Project> project = m_folder.project();
    if (!project)
        return fail(project.error());
    return resolve(*project);
}

Result<Resolution> Workshop::resolve(const Project &project)
{
    const Result<std::optional<Built>> before = built();
    if (!before)
        return fail(before.error());
    return resolveAs(project, *before ? &(*before)->lock : nullptr);
}

Result<std::optional<Workshop::Built>> Workshop::built() const
{
    const Result<Project> project = m_folder.project();
    if (!project)
        return fail(project.error());
    const Result<std::optional<Lock>> lock = m_folder.lock();
    if (!lock)
        return fail(lock.error());
    const Result<git::ObjectId> head = m_cache.repository().resolve(m_folder.headRef(*project));
    if (!head || !*lock) // a branch of its own, or a cache that was renewed
        return std::optional<Built>();
    const Result<git::Commit> commit = git::readCommit(m_cache.repository(), *head);
    if (!commit)
        return fail(commit.error());
    // A build that was cut between its two writes does not count: the next one makes it good.
    if (!commit->trailer(QStringLiteral("Quai-Lock")).contains((*lock)->digest()))
        return std::optional<Built>();
    return std::optional<Built>(Built{**lock, commit->id, commit->tree});
}

Result<Reconciliation> Workshop::reconcile(const Resolution &desired)
{
    const Result<std::optional<Built>> before = built();
    if (!before)
        return fail(before.error());
    const bool any = before->has_value();
    return codebase::reconcile(m_cache.repository(), desired, any ? &(*before)->lock : nullptr,
                               any ? (*before)->tree : git::ObjectId());
}

Result<git::ObjectId> Workshop::compose(const Resolution &resolution)
{
    if (!resolution.mayBuild()) {
        QStringList lines;
        for (const Finding &finding : resolution.findings)
            if (finding.blocks)
                lines.append(findingLine(finding));
        return fail(Error{ErrorKind::CompositionRefused,
                          QStringLiteral("%1 findings").arg(lines.size()),
                          lines.join(QLatin1Char('\n')),
                          {{QStringLiteral("count"), QString::number(lines.size())}}});
    }
    return Composer(m_cache.repository(), m_folder.patchReader()).compose(resolution.lock);
}

Result<Generation> Workshop::build(const Resolution &resolution)
{
    const Result<Project> project = m_folder.project();
    if (!project)
        return fail(project.error());
    const Result<git::ObjectId> tree = compose(resolution);
    if (!tree)
        return fail(tree.error());
    const git::Signature author = git::defaultSignature(m_folder.repository(), m_clock.now());
    if (const Status saved = m_folder.saveLock(resolution.lock, author); !saved)
        return fail(saved.error());
    return appendGeneration(m_cache.repository(), m_folder.headRef(*project), resolution.lock, *tree, author);
}

Result<Release> Workshop::release(const QString &note)
{
    const Result<Project> project = m_folder.project();
    if (!project)
        return fail(project.error());
    return makeRelease(m_cache.repository(), m_folder, *project, note,
                       git::defaultSignature(m_folder.repository(), m_clock.now()));
}

Result<QList<Release>> Workshop::releases() const
{
    return listReleases(m_cache.repository(), m_folder.refPrefix());
}

Result<QList<WhatIfCell>> Workshop::whatIf(const QStringList &moodles)
{
    Result<Project> project = m_folder.project();
    if (!project)
        return fail(std::move(project).error());
    const Result<std::optional<Built>> before = built();
    if (!before)
        return fail(before.error());
    QList<WhatIfCell> cells;
    for (const QString &moodle : moodles) {
        project->moodleVersion = moodle;
        const Result<Resolution> resolution = resolveAs(*project, *before ? &(*before)->lock : nullptr);
        if (resolution)
            appendColumn(cells, moodle, *project, *resolution);
        else // a version that the cache does not have blocks its own column only
            cells.append(
                {kMoodle, moodle, {}, {{FindingKind::Unresolved, true, kMoodle, factsOf(resolution.error())}}});
    }
    return cells;
}

} // namespace quai::codebase
