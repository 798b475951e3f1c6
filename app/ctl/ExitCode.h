// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

namespace quai::ctl {

/// How quaictl ends (DESIGN 8). The numbers are for scripts: once given they stay.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Refused = 3, ///< by a guard, before anything was written
    LockHeld = 4,
    Unreachable = 5,    ///< host unreachable or not trusted
    NeedsAttention = 6, ///< the state of the site is not known, or it is not what it should be
};

/// @param changesSite the verb changes the site: an answer that was lost on the way then leaves its state unknown
[[nodiscard]] ExitCode exitCodeOf(ErrorKind kind, bool changesSite);

} // namespace quai::ctl
