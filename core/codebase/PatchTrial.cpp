// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PatchTrial.h"

namespace quai::codebase {

namespace {

PatchTrial::State stateOf(const git::PatchOutcome &outcome)
{
    if (outcome.conflicts.isEmpty())
        return PatchTrial::State::Applies;
    return outcome.alreadyApplied ? PatchTrial::State::AppliedAlready : PatchTrial::State::Conflicts;
}

/// Tries the patches of one component. @return its tree with those that fit
Result<git::ObjectId> tryOn(git::Repository &repository, const LockedSource &source, const git::ObjectId &tree,
                            const PatchReader &readPatch, QList<PatchTrial> &trials)
{
    git::ObjectId current = tree;
    for (const LockedPatch &patch : source.patches) {
        const Result<QByteArray> content = readPatch(patch.file);
        if (!content)
            return fail(content.error());
        PatchTrial trial{source.component, patch.file, PatchTrial::State::Unreadable, {}};
        const Result<git::PatchOutcome> outcome = git::applyPatch(repository, current, *content);
        if (!outcome && outcome.error().kind != ErrorKind::ParseFailed)
            return fail(outcome.error());
        if (outcome) {
            trial.state = stateOf(*outcome);
            if (trial.state == PatchTrial::State::Applies)
                current = outcome->tree;
            else if (trial.state == PatchTrial::State::Conflicts)
                trial.conflicts = outcome->conflicts;
        }
        trials.append(trial);
    }
    return current;
}

} // namespace

Result<QList<PatchTrial>> tryPatches(git::Repository &repository, const Lock &lock, const PatchReader &readPatch)
{
    QList<PatchTrial> trials;
    Lock patched = lock; // its patches are in the trees
    patched.moodle.patches.clear();
    patched.plugins.clear();
    for (const LockedSource &plugin : lock.plugins) {
        const Result<git::ObjectId> tree = tryOn(repository, plugin, plugin.tree, readPatch, trials);
        if (!tree)
            return fail(tree.error());
        if (plugin.path.isEmpty())
            continue;
        patched.plugins.append(plugin);
        patched.plugins.last().tree = *tree;
        patched.plugins.last().patches.clear();
    }
    if (lock.moodle.patches.isEmpty())
        return trials;
    const Result<git::ObjectId> whole = Composer(repository, readPatch).compose(patched);
    if (!whole)
        return fail(whole.error());
    const Result<git::ObjectId> tried = tryOn(repository, lock.moodle, *whole, readPatch, trials);
    return tried ? Result<QList<PatchTrial>>(std::move(trials)) : Result<QList<PatchTrial>>(fail(tried.error()));
}

} // namespace quai::codebase
