// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace quai::models {

/// How long ago the cron of an instance ran, as the classes of the chart.
enum class CronAge { Minutes15, Hour, Hours6, Day, Week, Older, Never };

inline constexpr int cronAgeCount = 7;

/// The class of a run at @p lastRun, seen at @p now; both seconds since 1970. 0 or less: it never ran. A run in the
/// future (a server's clock that is ahead) counts as the newest.
[[nodiscard]] CronAge cronAge(qint64 lastRun, qint64 now);

} // namespace quai::models
