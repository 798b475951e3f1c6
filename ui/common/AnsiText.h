// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quai::ui {

/// @p text without terminal control sequences (ECMA-48 CSI and OSC) and other control characters; a carriage return
/// that is not the end of a line starts the line anew, as a terminal shows it.
[[nodiscard]] QString withoutAnsi(const QString &text);

} // namespace quai::ui
