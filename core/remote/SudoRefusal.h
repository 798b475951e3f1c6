// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <optional>

namespace quai::remote {

/// What `sudo -n` meant when it ran nothing: SudoPasswordNeeded (fact reason: "password" or "tty"), SudoDenied (fact
/// reason: "rule" or "unknown-user") or ToolMissing (fact tool). Nothing when the text is none of sudo's refusals.
/// The texts are those of sudo 1.8 to 1.9 (plugins/sudoers/{auth,check,logging,sudoers}.c, src/tgetpass.c) and of
/// sudo-rs 0.2, in English.
/// @param text stderr of the command
/// @param exitStatus of the command: 127 is the shell's "not found"
[[nodiscard]] std::optional<Error> sudoRefusal(const QString &text, int exitStatus);

} // namespace quai::remote
