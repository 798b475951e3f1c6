// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/CommandRecord.h"

#include <QStringList>

namespace quai::models {

/// One command on a line of time. Places are shares of the width, from 0 to 1.
struct TimelineBar
{
    qint64 command = 0; ///< CommandRecord::id
    int row = 0;        ///< place in the list that was given
    int lane = 0;       ///< place in Timeline::lanes
    double from = 0;
    double to = 0; ///< not before from; the same for a command of no duration
};

/// A pause that is drawn shorter than it was.
struct TimelineBreak
{
    double from = 0;
    double to = 0;
    qint64 milliseconds = 0; ///< how long it really was
};

/// A moment with a label.
struct TimelineTick
{
    double at = 0;
    QDateTime time; ///< UTC
};

/// The commands of a session along time, one lane for each kind of step. Steps of seconds stay readable in a session
/// of hours: a long pause takes a small share of the width, and says so.
struct Timeline
{
    QStringList lanes;       ///< steps in the order of a delivery: "syncback", "goback", "update", "backtoprod", others
    QList<TimelineBar> bars; ///< in order of time
    QList<TimelineBreak> breaks;
    QList<TimelineTick> ticks; ///< begin of each stretch of work, and the end
    QDateTime from;
    QDateTime to;

    [[nodiscard]] bool isEmpty() const { return bars.isEmpty(); }
};

/// @param commands in any order; one that has no end lasts until @p now when it runs, else no time
[[nodiscard]] Timeline timelineOf(const QList<sessions::CommandRecord> &commands, const QDateTime &now);

} // namespace quai::models
