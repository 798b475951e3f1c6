// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace quai::models {

/// One line of a comparison, in the order in which a reader sees it.
struct DiffLine
{
    enum class Kind {
        Same,    ///< on both sides
        Removed, ///< only before
        Added,   ///< only after
        Gap,     ///< `hidden` lines that are the same on both sides and are not shown
    };

    Kind kind = Kind::Same;
    int before = -1;        ///< line number from 1; -1: not on this side
    int after = -1;         ///< line number from 1; -1: not on this side
    QString text;           ///< without its newline
    bool noNewline = false; ///< the file ends with this line and without a newline
    int hidden = 0;         ///< Gap: how many lines
    bool operator==(const DiffLine &other) const = default;
};

/// A comparison of two texts.
struct LineDiff
{
    QList<DiffLine> lines; ///< every line of both sides; no Gap
    int added = 0;
    int removed = 0;
    bool exact = true; ///< false: too different for a line-by-line answer, the middle is shown as replaced at once
};

/// Compares two texts line by line: the shortest edit script of Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (1986), behind a cut of the common head and tail. Invalid UTF-8 is shown with replacement characters.
/// Removed lines come before added ones where both stand at one place. Any thread.
/// @param budget how many comparisons may be made before the rest is given up as replaced (bounds time and memory)
[[nodiscard]] LineDiff compareLines(const QByteArray &before, const QByteArray &after, qint64 budget = 8'000'000);

/// The same lines with runs of unchanged ones cut to @p context lines around each change, a Gap in their place.
[[nodiscard]] QList<DiffLine> foldUnchanged(const QList<DiffLine> &lines, int context);

} // namespace quai::models
