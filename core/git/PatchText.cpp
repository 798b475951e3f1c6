// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/git/PatchText.h"

#include <QList>
#include <QRegularExpression>

namespace quai::git {

namespace {

/// "b/mod/x/lib.php" of "+++ b/mod/x/lib.php<TAB>2024-01-01", without its first folder.
QByteArray pathOf(const QByteArray &header)
{
    QByteArray path = header.mid(4);
    if (const qsizetype tab = path.indexOf('\t'); tab >= 0)
        path.truncate(tab);
    path = path.trimmed();
    if (path == "/dev/null")
        return {};
    return path.mid(path.indexOf('/') + 1);
}

/// How many lines of the old and the new file a hunk holds; 0 for what is no hunk header.
struct HunkSize
{
    qsizetype before = 0;
    qsizetype after = 0;
};

HunkSize hunkSize(const QByteArray &line)
{
    static const QRegularExpression form(QStringLiteral("\\A@@ -\\d+(?:,(\\d+))? \\+\\d+(?:,(\\d+))? @@"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(line.left(100)));
    if (!match.hasMatch())
        return {};
    const auto count = [&match](int group) {
        return match.captured(group).isEmpty() ? qsizetype(1) : qsizetype(match.captured(group).toLongLong());
    };
    return {count(1), count(2)};
}

QByteArray headerFor(const QByteArray &before, const QByteArray &after)
{
    const QByteArray path = after.isEmpty() ? before : after;
    QByteArray header = "diff --git a/" + path + " b/" + path + '\n';
    if (before.isEmpty())
        header += "new file mode 100644\n";
    else if (after.isEmpty())
        header += "deleted file mode 100644\n";
    return header + "--- " + (before.isEmpty() ? QByteArray("/dev/null") : "a/" + before) + "\n+++ "
        + (after.isEmpty() ? QByteArray("/dev/null") : "b/" + after) + '\n';
}

} // namespace

QByteArray withGitHeaders(const QByteArray &patch)
{
    const QList<QByteArray> lines = patch.split('\n');
    QByteArray result;
    HunkSize left;
    bool announced = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray &line = lines.at(i);
        const QByteArray end = i + 1 < lines.size() ? "\n" : "";
        if (left.before > 0 || left.after > 0) {
            left.before -= line.startsWith('+') ? 0 : 1;
            left.after -= line.startsWith('-') ? 0 : 1;
        } else if (line.startsWith("diff --git ")) {
            announced = true;
        } else if (line.startsWith("@@ ")) {
            left = hunkSize(line);
            announced = false;
        } else if (line.startsWith("--- ") && lines.value(i + 1).startsWith("+++ ")) {
            if (!announced) {
                result += headerFor(pathOf(line), pathOf(lines.at(i + 1)));
                ++i;
                continue;
            }
            announced = false;
        }
        result += line + end;
    }
    return result;
}

} // namespace quai::git
