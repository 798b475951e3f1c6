// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "core/codebase/CodebasePlace.h"
#include "core/delivery/ReleaseSource.h"

#include <memory>

namespace quai::ctl {

/// What --release names in the project that --project names. Errors: those of opening a project and its cache,
/// RevisionUnknown (facts: revision, repository).
[[nodiscard]] Result<std::shared_ptr<const delivery::ReleaseSource>> namedRelease(const Command &command);

/// The cache of all code bases: --cache, else the operator's own.
[[nodiscard]] QString cacheFolder(const Command &command);

/// Where `codebase` verbs work. @param folder of the project; absolute
[[nodiscard]] codebase::CodebasePlace placeOf(const Command &command, const QString &folder);

} // namespace quai::ctl
