// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Resolver.h"

namespace quai::codebase {

/// Where a component stands between what is declared and what was built.
enum class SyncState { InSync, ToAdd, ToUpdate, ToRemove, Drifted, Blocked };

/// One component, desired against observed.
struct ComponentState
{
    QString component;
    SyncState state = SyncState::InSync;
    QString path;
    std::optional<LockedSource> desired;
    std::optional<LockedSource> built;
};

/// The whole project.
struct Reconciliation
{
    QList<ComponentState> components; ///< Moodle first, then by name
    bool inSync = false;              ///< nothing to do
};

/// Compares a resolution with the newest generation. What is observed is the tree of that generation itself, not what
/// was once noted about it: a component whose folder is not what its lock says is Drifted.
/// @param built the lock of the newest generation; nullptr: nothing was built yet
/// @param builtTree its tree
/// Errors: RepositoryDamaged.
[[nodiscard]] Result<Reconciliation> reconcile(const git::Repository &repository, const Resolution &desired,
                                               const Lock *built, const git::ObjectId &builtTree);

} // namespace quai::codebase
