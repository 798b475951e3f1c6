// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the tests before a delivery: a part of CodebaseText.
#include "ui/codebase/CodebaseText.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace quai::ui {

using codebase::CheckOutcome;
using codebase::CheckReport;
using models::ReleasesModel;

QString CodebaseText::checks(int state)
{
    switch (state) {
    case ReleasesModel::Passed:
        return tr("passed", "tests of a release");
    case ReleasesModel::Failed:
        return tr("failed", "tests of a release");
    default:
        return tr("not run", "tests of a release");
    }
}

Mark CodebaseText::checksMark(int state)
{
    switch (state) {
    case ReleasesModel::Passed:
        return {Symbol::Success, Tone::Positive};
    case ReleasesModel::Failed:
        return {Symbol::Error, Tone::Danger};
    default:
        return {Symbol::Unknown, Tone::Muted};
    }
}

QString CodebaseText::report(const CheckReport &report)
{
    QStringList lines{
        tr("Run on %1 by %2").arg(QLocale().toString(report.when.toLocalTime(), QLocale::ShortFormat), report.who)};
    for (const CheckOutcome &outcome : report.outcomes) {
        const bool syntax = outcome.name == QLatin1String("php-syntax");
        const QString name = syntax ? tr("PHP syntax of the plugins (%Ln file(s))", nullptr,
                                         static_cast<int>(std::max<qint64>(outcome.files, 0)))
                                    : outcome.name;
        if (outcome.skipped)
            lines << tr("– %1: not run, this machine has no php").arg(name);
        else if (outcome.passed)
            lines << tr("✓ %1: passed").arg(name);
        else
            lines << tr("✗ %1: failed").arg(name);
        if (!outcome.output.trimmed().isEmpty())
            lines << outcome.output.trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace quai::ui
