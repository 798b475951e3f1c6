// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Figures.h"

#include <QDate>

namespace quai::models {

/// The deliveries that ended in one week.
struct WeekCount
{
    QDate monday;
    int smooth = 0;   ///< nothing failed on the way
    int troubled = 0; ///< some command failed, the new code went into service all the same
    int rescued = 0;  ///< the safe copy was put back

    [[nodiscard]] int all() const { return smooth + troubled + rescued; }
};

/// @param deliveries in any order; those that are not brought back yet are not counted
/// @param today in the operator's zone, @param weeks how many, the present one included
/// @return oldest week first, each of them, empty ones too
[[nodiscard]] QList<WeekCount> weeksOf(const QList<sessions::DeliveryFigure> &deliveries, const QDate &today,
                                       int weeks);

} // namespace quai::models
