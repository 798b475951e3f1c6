// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/CommandRecord.h"

namespace quai::sessions {

/// One delivery: from the command that set production aside to the one that put it, or the safe copy, back. Times are
/// UTC.
struct DeliveryFigure
{
    QString site; ///< id
    QString owner;
    qint64 session = 0; ///< SessionRecord::id of its first command; 0: a direct intervention
    QDateTime startedAt;
    QDateTime endedAt;       ///< invalid: the site was not brought back yet
    QString outcome;         ///< "done", "rescued", "running" (not brought back yet)
    int failures = 0;        ///< commands of it that did not end well
    qint64 changedFiles = 0; ///< of its updates
    qint64 switchMicros = 0; ///< of its switches together
    QString toVersion;       ///< of the last update; empty: not known
};

/// How one kind of command went.
struct StepFigure
{
    QString step;
    int count = 0;
    int failures = 0;
    qint64 medianMs = -1;  ///< of those that ended well; -1: none
    qint64 longestMs = -1; ///< likewise
};

/// What a dashboard shows of one site, or of all.
struct Figures
{
    QList<DeliveryFigure> deliveries; ///< oldest first
    QList<StepFigure> steps;          ///< the four steps and the way back first, in their order; then others by name
    int sessions = 0;                 ///< opened in that time
    int commands = 0;
    int failures = 0; ///< commands that did not end well
};

} // namespace quai::sessions
Q_DECLARE_METATYPE(quai::sessions::DeliveryFigure)
