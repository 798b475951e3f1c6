// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"
#include "core/sites/Site.h"

namespace quai {

/// Whether the programs of tests/farm are on this computer: where Quai was built, or where QUAI_FARM names their
/// folder.
[[nodiscard]] bool hasPracticeFarm();

/// Starts real servers on 127.0.0.1 with a small Moodle, a few virtual instances and a release that waits to be
/// delivered. They end, with all their files, when this process ends. Blocks for some seconds; on a worker thread.
/// @return the site on them, as sites.yml would have it
/// Errors: Cancelled, RemoteCommandFailed (message: what the program said last, such as what is missing), ParseFailed.
[[nodiscard]] Result<sites::Site> startPracticeFarm(const CancelToken &cancel);

} // namespace quai
