// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Context.h"

namespace quai::ctl {

/// `quaictl codebase refresh|search|add|remove`: the plugin directory, and what a project takes from it.
[[nodiscard]] ExitCode runDirectoryVerb(Context &context);

} // namespace quai::ctl
