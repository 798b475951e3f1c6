// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Reconcile.h"

#include "core/git/Trees.h"

#include <QMap>
#include <QSet>

namespace quai::codebase {

namespace {

bool sameCode(const LockedSource &a, const LockedSource &b)
{
    return a.tree == b.tree && a.path == b.path && a.patches == b.patches;
}

/// Whether the folder of an unpatched plugin holds what its lock says. Folders that hold other plugins or patches are
/// judged by the lock alone.
Result<bool> isDrifted(const git::Repository &repository, const Lock &built, const LockedSource &source,
                       const git::ObjectId &tree)
{
    if (source.path.isEmpty() || !source.patches.isEmpty() || !built.moodle.patches.isEmpty())
        return false;
    for (const LockedSource &other : built.plugins)
        if (other.path.startsWith(source.path + QLatin1Char('/')))
            return false;
    const Result<std::optional<git::TreeEntry>> entry = git::entryAt(repository, tree, source.path.toUtf8());
    if (!entry)
        return fail(entry.error());
    return !*entry || (*entry)->id != source.tree;
}

SyncState stateOf(const ComponentState &component, bool blocked)
{
    if (blocked)
        return SyncState::Blocked;
    if (!component.built)
        return SyncState::ToAdd;
    if (!component.desired)
        return SyncState::ToRemove;
    return sameCode(*component.desired, *component.built) ? SyncState::InSync : SyncState::ToUpdate;
}

} // namespace

Result<Reconciliation> reconcile(const git::Repository &repository, const Resolution &desired, const Lock *built,
                                 const git::ObjectId &builtTree)
{
    QMap<QString, ComponentState> states;
    for (const LockedSource &source : desired.lock.plugins)
        states[source.component].desired = source;
    if (built != nullptr)
        for (const LockedSource &source : built->plugins)
            states[source.component].built = source;
    QSet<QString> blocked;
    for (const Finding &finding : desired.findings)
        if (finding.blocks)
            blocked.insert(finding.component);
    for (const QString &component : blocked)
        states[component]; // a plugin that could not be resolved at all is shown too
    Reconciliation result;
    ComponentState moodle{desired.lock.moodle.component, SyncState::ToAdd, {}, desired.lock.moodle, {}};
    if (built != nullptr)
        moodle.built = built->moodle;
    moodle.state = stateOf(moodle, blocked.contains(moodle.component));
    states.remove(moodle.component);
    result.components.append(moodle);
    for (auto entry = states.begin(); entry != states.end(); ++entry) {
        ComponentState &state = *entry;
        state.component = entry.key();
        state.path = state.desired ? state.desired->path : state.built ? state.built->path : QString();
        state.state = stateOf(state, blocked.contains(state.component));
        if (state.state == SyncState::InSync) {
            const Result<bool> drifted = isDrifted(repository, *built, *state.built, builtTree);
            if (!drifted)
                return fail(drifted.error());
            state.state = *drifted ? SyncState::Drifted : SyncState::InSync;
        }
        result.components.append(state);
    }
    result.inSync = std::all_of(result.components.cbegin(), result.components.cend(),
                                [](const ComponentState &state) { return state.state == SyncState::InSync; });
    return result;
}

} // namespace quai::codebase
