// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/CronAge.h"

namespace quai::models {

CronAge cronAge(qint64 lastRun, qint64 now)
{
    if (lastRun <= 0)
        return CronAge::Never;
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 week = 168 * hour;
    const qint64 age = now - lastRun;
    if (age <= 15 * minute)
        return CronAge::Minutes15;
    if (age <= hour)
        return CronAge::Hour;
    if (age <= 6 * hour)
        return CronAge::Hours6;
    if (age <= 24 * hour)
        return CronAge::Day;
    return age <= week ? CronAge::Week : CronAge::Older;
}

} // namespace quai::models
