// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/Weeks.h"

namespace quai::models {

using sessions::DeliveryFigure;

namespace {

constexpr qint64 DaysOfWeek = 7;

} // namespace

QList<WeekCount> weeksOf(const QList<DeliveryFigure> &deliveries, const QDate &today, int weeks)
{
    QList<WeekCount> counts;
    const QDate first = today.addDays(1 - today.dayOfWeek() - DaysOfWeek * (weeks - 1));
    for (int week = 0; week < weeks; ++week)
        counts << WeekCount{first.addDays(DaysOfWeek * week)};
    for (const DeliveryFigure &delivery : deliveries) {
        if (!delivery.endedAt.isValid())
            continue;
        const QDate day = delivery.endedAt.toLocalTime().date();
        const qint64 week = first.daysTo(day) / DaysOfWeek;
        if (day < first || week >= weeks)
            continue;
        WeekCount &count = counts[week];
        if (delivery.outcome == QLatin1String("rescued"))
            ++count.rescued;
        else if (delivery.failures > 0)
            ++count.troubled;
        else
            ++count.smooth;
    }
    return counts;
}

} // namespace quai::models
