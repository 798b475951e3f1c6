// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/UnifiedDiff.h"

#include <QRegularExpression>

#include <utility>

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

/// A name as git writes it: in quotes with backslashes where it holds anything unusual (git-config, core.quotePath).
QByteArray unquoted(QByteArray name)
{
    if (!name.startsWith('"'))
        return name.endsWith('\t') ? name.chopped(1) : name; // a tab ends names with blanks
    static const QByteArray letters("abtnvfr");
    static const QByteArray meanings("\a\b\t\n\v\f\r");
    QByteArray plain;
    for (qsizetype i = 1; i < name.size() && name.at(i) != '"'; ++i) {
        if (name.at(i) != '\\') {
            plain += name.at(i);
            continue;
        }
        ++i;
        const qsizetype letter = i < name.size() ? letters.indexOf(name.at(i)) : -1;
        bool octal = false;
        const int code = name.mid(i, 3).toInt(&octal, 8);
        if (octal && name.mid(i, 3).size() == 3) {
            plain += static_cast<char>(code);
            i += 2;
        } else if (i < name.size()) {
            plain += letter < 0 ? name.at(i) : meanings.at(letter);
        }
    }
    return plain;
}

/// The path behind "--- " or "+++ "; empty for a side that is not there.
QString pathOf(const QByteArray &line)
{
    const QByteArray name = unquoted(line.mid(4));
    return name == "/dev/null" ? QString() : QString::fromUtf8(name.mid(2));
}

} // namespace

QHash<QString, QByteArray> splitUnifiedDiff(const QByteArray &text)
{
    QHash<QString, QByteArray> files;
    QString path;
    QByteArray head; // of the file whose name is not known yet
    Place place;
    QList<DiffLine> ignored;
    for (const QByteArray &line : text.split('\n')) {
        const bool inHunk = place.inHunk();
        if (inHunk && !line.startsWith('\\')) {
            take(line, place, ignored);
            ignored.clear();
        } else if (line.startsWith("diff ")) {
            path.clear();
            head.clear();
            place = {};
        } else if (line.startsWith("--- ") || line.startsWith("+++ ")) {
            const QString named = pathOf(line);
            path = named.isEmpty() ? path : named;
        } else {
            begin(line, place, ignored);
            ignored.clear();
        }
        const bool named = place.inHunk() || inHunk || line.startsWith("@@") || line.startsWith('\\');
        if (named && !path.isEmpty())
            files[path] += std::exchange(head, {}) + line + '\n';
        else
            head += line + '\n';
    }
    return files;
}

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
