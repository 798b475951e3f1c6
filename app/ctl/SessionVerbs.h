// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Context.h"

namespace quai::ctl {

/// `quaictl session ...`. Blocks; called on the verb's thread. Prints its result, also when it fails.
[[nodiscard]] ExitCode runSessionVerb(Context &context);

} // namespace quai::ctl
