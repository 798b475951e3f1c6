// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Context.h"
#include "core/vmoodle/Register.h"

namespace quai::ctl {

/// `quaictl instances create ...`: one instance, or those of a node list; --plan shows, --undo removes what attempts
/// have left. Blocks. Prints its result, also when it fails.
[[nodiscard]] ExitCode runInstanceCreation(Context &context, const sites::Site &site, vmoodle::Register &reg);

} // namespace quai::ctl
