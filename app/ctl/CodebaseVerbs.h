// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Context.h"

namespace quai::ctl {

/// `quaictl codebase ...`. Blocks; called on the verb's thread. Prints its result, also when it fails.
[[nodiscard]] ExitCode runCodebaseVerb(Context &context);

} // namespace quai::ctl
