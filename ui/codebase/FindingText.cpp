// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of findings: a part of CodebaseText, which would be too long with them.
#include "ui/codebase/CodebaseText.h"

#include <algorithm>

namespace quai::ui {

using codebase::Finding;
using codebase::FindingKind;

namespace {

/// A fact, or an ellipsis where it is missing. What plugins wrote is cut: it may be anything.
QString fact(const Finding &finding, const char *key)
{
    constexpr int longest = 300;
    const QString value = finding.facts.value(QLatin1String(key)).simplified();
    return value.isEmpty() ? QString(QChar(0x2026)) : value.left(longest);
}

/// A fact of several lines, each on one of its own; long ones are cut in both directions.
QString block(const Finding &finding, const char *key)
{
    constexpr int mostLines = 12;
    constexpr int longest = 120;
    const QStringList lines
        = finding.facts.value(QLatin1String(key)).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(0, mostLines + 1);
    QString text;
    for (const QString &line : lines.mid(0, mostLines))
        text += QStringLiteral("\n    ") + line.left(longest);
    return text + (lines.size() > mostLines ? QStringLiteral("\n    \u2026") : QString());
}

} // namespace

/// What is about numbers of versions.
QString CodebaseText::versionFinding(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NumberMismatch:
        return tr("Announced as %1, but its version.php says %2.")
            .arg(fact(finding, "announced"), fact(finding, "found"));
    case FindingKind::DependencyMissing:
        return tr("It needs %1, which is neither declared nor part of Moodle.").arg(fact(finding, "dependency"));
    case FindingKind::DependencyTooOld:
        return tr("It needs %1 at least at %2; %3 is there.")
            .arg(fact(finding, "dependency"), fact(finding, "needed"), fact(finding, "found"));
    case FindingKind::RequiresNewerMoodle:
        return tr("It needs a newer Moodle: at least %1, this one is %2.")
            .arg(fact(finding, "needed"), fact(finding, "found"));
    case FindingKind::Incompatible:
        return tr("It says that it does not work with Moodle %1 and later; this one is %2.")
            .arg(fact(finding, "from"), fact(finding, "moodle"));
    case FindingKind::Unsupported:
        return tr("It is meant for Moodle %1 to %2; this one is %3.")
            .arg(fact(finding, "from"), fact(finding, "to"), fact(finding, "moodle"));
    case FindingKind::Immature:
        return tr("Its maintainers call this version %1.")
            .arg(maturity(static_cast<codebase::Maturity>(fact(finding, "maturity").toInt())));
    case FindingKind::Downgrade:
        return tr("A step back from %1 to %2: Moodle would refuse its own database.")
            .arg(fact(finding, "before"), fact(finding, "now"));
    default:
        return codebase::findingName(finding.kind);
    }
}

/// What is about the project's own patches.
QString CodebaseText::patchFinding(const Finding &finding)
{
    const QString file = fact(finding, "file");
    if (finding.kind == FindingKind::PatchUnreadable)
        return tr("The patch %1 cannot be read.").arg(file);
    if (finding.kind == FindingKind::PatchApplied)
        return tr("What the patch %1 brings is there already: take it out of the project.").arg(file);
    const QString path = fact(finding, "path");
    if (finding.facts.value(QStringLiteral("exists")) == QLatin1String("no"))
        return tr("The patch %1 changes %2, which is not there any more.").arg(file, path);
    if (finding.facts.value(QStringLiteral("hunk")).toInt() == 0)
        return tr("The patch %1 does not fit the file %2 as a whole any more.").arg(file, path);
    return tr("The patch %1 does not fit %2 any more: change %3, at line %4.")
               .arg(file, path, fact(finding, "hunk"), fact(finding, "line"))
        + QLatin1Char('\n') + tr("Expected:") + block(finding, "expected") + QLatin1Char('\n') + tr("Found:")
        + block(finding, "found");
}

QString CodebaseText::finding(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::Unresolved:
        return tr("No commit was found for it: %1").arg(fact(finding, "message"));
    case FindingKind::SourceNotFetched:
        return tr("Its source was not fetched yet: %1").arg(fact(finding, "url"));
    case FindingKind::UnknownType:
        return tr("This Moodle has no place for plugins of the type %1.").arg(fact(finding, "type"));
    case FindingKind::NoVersionFile:
        return tr("Its version.php is missing or cannot be read: %1").arg(fact(finding, "message"));
    case FindingKind::WrongComponent:
        return tr("Its version.php says that it is %1.").arg(fact(finding, "found"));
    case FindingKind::PathTaken:
        return tr("Its folder %1 is taken by %2.").arg(fact(finding, "path"), fact(finding, "other"));
    case FindingKind::ReplacesStandard:
        return tr("It replaces what Moodle itself brings along in %1.").arg(fact(finding, "path"));
    case FindingKind::PatchUnreadable:
    case FindingKind::PatchConflicts:
    case FindingKind::PatchApplied:
        return patchFinding(finding);
    default:
        return versionFinding(finding);
    }
}

QString CodebaseText::findings(const QList<Finding> &findings)
{
    QList<Finding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Finding &one, const Finding &two) { return one.blocks && !two.blocks; });
    QStringList lines;
    for (const Finding &one : std::as_const(sorted))
        lines << (one.blocks ? QStringLiteral("✗ ") : QStringLiteral("⚠ ")) + finding(one);
    return lines.join(QLatin1Char('\n'));
}

} // namespace quai::ui
