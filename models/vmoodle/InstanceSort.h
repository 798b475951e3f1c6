// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstancesModel.h"

namespace quai::models {

/// Whether rows of @p column are compared as texts; all others are compared as numbers.
[[nodiscard]] bool sortsAsText(int column);
/// The folded text by which a row is sorted in a column that sortsAsText().
[[nodiscard]] QStringView sortText(const InstanceRow &row, int column);
/// The number by which a row is sorted in any other column; what is not known comes before everything else.
[[nodiscard]] qint64 sortNumber(const InstanceRow &row, int column);

} // namespace quai::models
