// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quai::sessions {

/// What tells this process from any other, on this machine and after a restart of it: "boot pid starttime" (proc(5)).
[[nodiscard]] QString currentProcessMark();

/// Whether the process of that mark still runs: the same boot, the same pid, the same start. False for anything that is
/// no mark.
[[nodiscard]] bool isProcessAlive(const QString &mark);

} // namespace quai::sessions
