// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Finding.h"

namespace quai::codebase {

QString findingName(FindingKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<FindingKind>().valueToKey(static_cast<int>(kind)));
}

QStringList shortFacts(const Finding &finding)
{
    QStringList facts;
    for (auto fact = finding.facts.cbegin(); fact != finding.facts.cend(); ++fact)
        if (finding.kind != FindingKind::PatchConflicts
            || (fact.key() != QLatin1String("expected") && fact.key() != QLatin1String("found")))
            facts.append(fact.key() + QLatin1Char('=') + *fact);
    return facts;
}

QStringList conflictLines(const Finding &finding)
{
    QStringList lines;
    if (finding.kind != FindingKind::PatchConflicts)
        return lines;
    const auto add = [&](const char *key, const QString &sign) {
        QString text = finding.facts.value(QLatin1String(key));
        if (text.endsWith(QLatin1Char('\n')))
            text.chop(1);
        if (!text.isEmpty())
            for (const QString &line : text.split(QLatin1Char('\n')))
                lines.append(sign + line);
    };
    add("expected", QStringLiteral("- "));
    add("found", QStringLiteral("+ "));
    return lines;
}

} // namespace quai::codebase
