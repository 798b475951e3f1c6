// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/ssh/HostConfig.h"
#include "core/ssh/Target.h"

#include <functional>

namespace quai::ssh {

/// Asks OpenSSH itself what its configuration says of @p target (`ssh -G`, which connects to nothing): Host, Match,
/// Include, tokens and defaults mean exactly what they mean in the operator's terminal. Where no `ssh` is installed
/// and there is no configuration either, OpenSSH's defaults are taken.
/// Blocks for some milliseconds; any thread but the GUI's.
/// @param stopped asked while waiting (a `Match exec` may hang)
/// Errors: ParseFailed (detail: what ssh says; facts: file), FileUnreadable, ToolMissing, Timeout, Cancelled.
[[nodiscard]] Result<HostConfig> readConfig(const Target &target, const std::function<bool()> &stopped);

/// The part of readConfig() that needs no program: @p dump is what `ssh -G` prints.
[[nodiscard]] HostConfig parseConfigDump(const QByteArray &dump, const QString &alias);

} // namespace quai::ssh
