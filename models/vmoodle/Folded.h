// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quai::models {

/// @p text as it is compared while filtering and sorting: without case and without accents ("Académie" = "academie").
[[nodiscard]] QString folded(const QString &text);

} // namespace quai::models
