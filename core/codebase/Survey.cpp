// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Survey.h"

namespace quai::codebase {

namespace {

/// The same project, with nothing pinned but Moodle.
Project unpinned(Project project)
{
    project.moodlePatches.clear();
    for (DeclaredPlugin &plugin : project.plugins) {
        plugin.version.clear();
        plugin.branch.clear();
        plugin.versionNumber.clear();
        plugin.patches.clear();
    }
    return project;
}

bool isPinned(const Project &project)
{
    return std::any_of(project.plugins.cbegin(), project.plugins.cend(), [](const DeclaredPlugin &plugin) {
        return !plugin.version.isEmpty() || !plugin.branch.isEmpty() || !plugin.versionNumber.isEmpty();
    });
}

Status resolveInto(Survey &survey, OpenCodebase &codebase)
{
    Result<Resolution> resolution = codebase.workshop().resolve();
    if (!resolution) {
        survey.unresolved = resolution.error();
        return {};
    }
    const Result<Reconciliation> state = codebase.workshop().reconcile(*resolution);
    if (!state)
        return fail(state.error());
    survey.reconciliation = *state;
    survey.resolution = std::move(*resolution);
    const Result<Resolution> newest = isPinned(survey.project) ? codebase.workshop().resolve(unpinned(survey.project))
                                                               : Result<Resolution>(survey.resolution);
    if (!newest)
        return fail(newest.error());
    for (const LockedSource &plugin : newest->lock.plugins)
        survey.newest.insert(plugin.component, plugin);
    return {};
}

} // namespace

Result<Survey> survey(OpenCodebase &codebase)
{
    Survey survey;
    const Result<Project> project = codebase.folder().project();
    if (!project)
        return fail(project.error());
    survey.project = *project;
    const Result<QByteArray> text = codebase.folder().projectText();
    if (!text)
        return fail(text.error());
    survey.projectText = *text;
    const QString prefix = Cache::prefixOf(Resolver::sourcesOf(*project, nullptr).constFirst());
    const Result<QList<git::Ref>> refs = codebase.cache().repository().refs(prefix, false);
    if (!refs)
        return fail(refs.error());
    survey.series = availableSeries(*refs, prefix);
    const Result<std::optional<Workshop::Built>> built = codebase.workshop().built();
    if (!built)
        return fail(built.error());
    survey.built = *built;
    const Status resolved = resolveInto(survey, codebase);
    return resolved ? Result<Survey>(std::move(survey)) : Result<Survey>(fail(resolved.error()));
}

} // namespace quai::codebase
