// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/UnifiedDiff.h"

#include <QRegularExpression>

namespace quai::models {

namespace {

/// Where the next line of either side stands, and how many the present hunk still has.
struct Place
{
    int before = 1;
    int after = 1;
    int leftBefore = 0;
    int leftAfter = 0;

    [[nodiscard]] bool inHunk() const { return leftBefore > 0 || leftAfter > 0; }
};

/// Begins a hunk. @return whether @p line is the head of one
bool begin(const QByteArray &line, Place &place, QList<DiffLine> &lines)
{
    static const QRegularExpression head(QStringLiteral("^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@"));
    const QRegularExpressionMatch match = head.match(QString::fromUtf8(line));
    if (!match.hasMatch())
        return false;
    const auto number
        = [&match](int group) { return match.captured(group).isEmpty() ? 1 : match.captured(group).toInt(); };
    const int hidden = number(1) - place.before;
    if (hidden > 0)
        lines.append(DiffLine{DiffLine::Kind::Gap, -1, -1, {}, false, hidden});
    place = {number(1), number(3), number(2), number(4)};
    return true;
}

/// One line of a hunk.
void take(const QByteArray &line, Place &place, QList<DiffLine> &lines)
{
    const char sign = line.isEmpty() ? ' ' : line.front();
    const QString text = QString::fromUtf8(line.mid(1));
    if (sign == '-') {
        lines.append(DiffLine{DiffLine::Kind::Removed, place.before++, -1, text, false, 0});
        --place.leftBefore;
    } else if (sign == '+') {
        lines.append(DiffLine{DiffLine::Kind::Added, -1, place.after++, text, false, 0});
        --place.leftAfter;
    } else {
        lines.append(DiffLine{DiffLine::Kind::Same, place.before++, place.after++, text, false, 0});
        --place.leftBefore;
        --place.leftAfter;
    }
}

} // namespace

QList<DiffLine> readUnifiedDiff(const QByteArray &text)
{
    QList<DiffLine> lines;
    Place place;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith('\\')) { // "\ No newline at end of file"
            if (!lines.isEmpty())
                lines.last().noNewline = true;
        } else if (place.inHunk())
            take(line, place, lines);
        else if (line.startsWith("diff "))
            place = {};
        else
            begin(line, place, lines);
    }
    return lines;
}

} // namespace quai::models
