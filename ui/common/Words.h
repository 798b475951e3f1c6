// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

#include <QString>

/// Words that several pages share; those of a delivery are in DeliveryText.
namespace quai::ui::words {

/// "Git", "Subversion", "CVS".
[[nodiscard]] QString method(sites::Method method);
/// A number of bytes in the units of the operator ("3.2 MiB"); an ellipsis when it is negative: not known.
[[nodiscard]] QString dataSize(qint64 bytes);

} // namespace quai::ui::words
