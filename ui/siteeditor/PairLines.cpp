// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/siteeditor/PairLines.h"

#include <QStringList>

namespace quai::ui {

QString linesOfPairs(const QMap<QString, QString> &pairs)
{
    QStringList lines;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        lines.append(pair.key() + QStringLiteral(" = ") + *pair);
    return lines.join(QLatin1Char('\n'));
}

QMap<QString, QString> pairsOfLines(const QString &text)
{
    QMap<QString, QString> pairs;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString name = line.section(QLatin1Char('='), 0, 0).trimmed();
        if (!line.trimmed().isEmpty())
            pairs.insert(name, line.section(QLatin1Char('='), 1).trimmed());
    }
    return pairs;
}

} // namespace quai::ui
