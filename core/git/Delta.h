// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quai::git {

/// How to make @p target out of @p base, in git's form (gitformat-pack, "Deltified representation"): copies of ranges
/// and inserted bytes. Linear in both sizes. Empty when it would not be worth it (longer than half of the target).
[[nodiscard]] QByteArray makeDelta(QByteArrayView base, QByteArrayView target);

} // namespace quai::git
