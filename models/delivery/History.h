// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/JournalEntry.h"

#include <QList>

#include <optional>

namespace quai::models {

/// One step of the past: the begin line of the journal and its end line, where there is one.
struct PastStep
{
    QString id;
    QDateTime beganAt; ///< UTC, clock of the server
    QDateTime endedAt; ///< invalid: never ended, or still running
    QString owner;
    QString step;
    QString component;
    QString comment;
    QString outcome; ///< "done", an ErrorKind, or empty while it has not ended
    QMap<QString, QString> facts;
    bool timed = true; ///< its begin and its end were lines of their own

    [[nodiscard]] bool done() const { return outcome == QLatin1String("done"); }
    /// Milliseconds, in whole seconds as the journal counts them; -1: it has not ended, or its begin is not known.
    [[nodiscard]] qint64 durationMs() const;
    bool operator==(const PastStep &other) const = default;
};

/// Pairs the lines of a journal. Notes become steps of no duration; an end without its begin (a cut journal) stands
/// for itself.
/// @param entries oldest first
/// @return newest first
[[nodiscard]] QList<PastStep> pastSteps(const QList<delivery::JournalEntry> &entries);

/// How long this step took the last time that it succeeded, in milliseconds: with the same component if it ever ran
/// so, else nothing for a component, and the last whole run for the whole tree.
/// @param past newest first
[[nodiscard]] std::optional<qint64> expectedMs(const QList<PastStep> &past, const QString &step,
                                               const QString &component);

} // namespace quai::models
