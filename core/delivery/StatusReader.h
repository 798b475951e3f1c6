// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteStatus.h"
#include "core/remote/Script.h"

namespace quai::delivery {

/// What resources/remote/delivery/state.sh printed, as a status.
/// @param owner "user@host" of this desktop's operator, to tell an own lock
/// Errors: ProtocolGarbled when a record that must be there is not.
[[nodiscard]] Result<SiteStatus> readStatus(const remote::ScriptResult &script, const QString &owner);

} // namespace quai::delivery
