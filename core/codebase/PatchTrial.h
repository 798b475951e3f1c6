// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Composer.h"

namespace quai::codebase {

/// What one patch of a project does to the code that it is for, as a build would find it.
struct PatchTrial
{
    enum class State {
        Applies,
        AppliedAlready, ///< all that it brings is there: it can be taken out of the project
        Conflicts,
        Unreadable, ///< no patch, or a damaged one
    };
    QString component; ///< "moodle" for Moodle itself
    QString file;      ///< of the project
    State state = State::Applies;
    QList<git::PatchConflict> conflicts; ///< of State::Conflicts
};

/// Tries every patch of a lock, in the order of a build, without building; one that does not fit is left out for those
/// behind it. Patches of Moodle are tried on the whole code base. Writes nothing but objects.
/// @param lock with what the cache has; plugins without a place are left out
/// @param readPatch as for Composer
/// Errors: RepositoryDamaged, FileUnreadable, and those of Composer::compose() where Moodle itself has patches.
[[nodiscard]] Result<QList<PatchTrial>> tryPatches(git::Repository &repository, const Lock &lock,
                                                   const PatchReader &readPatch);

} // namespace quai::codebase
