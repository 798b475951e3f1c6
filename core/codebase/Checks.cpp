// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Checks.h"

#include "core/codebase/MoodleVersion.h"

namespace quai::codebase {

namespace {

using Facts = QMap<QString, QString>;

QString seriesText(int branch)
{
    return MoodleSeries::fromBranchNumber(branch).toString();
}

void checkMoodle(QList<Finding> &findings, const QString &component, const VersionPhp &plugin, const VersionPhp &moodle)
{
    if (plugin.requiresCore > moodle.version)
        findings.append({FindingKind::RequiresNewerMoodle, true, component,
                         Facts{{QStringLiteral("needed"), plugin.requiresCore.toString()},
                               {QStringLiteral("found"), moodle.version.toString()}}});
    if (plugin.incompatibleFrom && moodle.branch >= *plugin.incompatibleFrom)
        findings.append({FindingKind::Incompatible, true, component,
                         Facts{{QStringLiteral("from"), seriesText(*plugin.incompatibleFrom)},
                               {QStringLiteral("moodle"), seriesText(moodle.branch)}}});
    const bool ranged = plugin.supportedFrom && plugin.supportedTo;
    if (ranged && (moodle.branch < *plugin.supportedFrom || moodle.branch > *plugin.supportedTo))
        findings.append({FindingKind::Unsupported, false, component, // Moodle itself only warns
                         Facts{{QStringLiteral("from"), seriesText(*plugin.supportedFrom)},
                               {QStringLiteral("to"), seriesText(*plugin.supportedTo)},
                               {QStringLiteral("moodle"), seriesText(moodle.branch)}}});
}

void checkDependencies(QList<Finding> &findings, const QString &component, const VersionPhp &plugin,
                       const QHash<QString, VersionPhp> &versions, const StandardVersion &standard)
{
    for (const Dependency &dependency : plugin.dependencies) {
        const VersionNumber found = versions.contains(dependency.component) ? versions[dependency.component].version
                                                                            : standard(dependency.component);
        Facts facts{{QStringLiteral("dependency"), dependency.component},
                    {QStringLiteral("needed"), dependency.version.toString()}};
        if (found.isNone()) {
            findings.append({FindingKind::DependencyMissing, true, component, facts});
        } else if (found < dependency.version) {
            facts.insert(QStringLiteral("found"), found.toString());
            findings.append({FindingKind::DependencyTooOld, true, component, facts});
        }
    }
}

void checkDowngrade(QList<Finding> &findings, const LockedSource &now, const LockedSource *before)
{
    if (before == nullptr || !(now.version < before->version))
        return;
    findings.append({FindingKind::Downgrade, true, now.component,
                     Facts{{QStringLiteral("before"), before->version.toString()},
                           {QStringLiteral("now"), now.version.toString()}}});
}

} // namespace

QList<Finding> checkTogether(const Lock &lock, const VersionPhp &moodle, const QHash<QString, VersionPhp> &versions,
                             Maturity atLeast, const Lock *previous, const StandardVersion &standard)
{
    QList<Finding> findings;
    if (previous != nullptr)
        checkDowngrade(findings, lock.moodle, &previous->moodle);
    for (const LockedSource &plugin : lock.plugins) {
        if (previous != nullptr)
            checkDowngrade(findings, plugin, previous->find(plugin.component));
        const auto info = versions.constFind(plugin.component);
        if (info == versions.cend())
            continue;
        checkMoodle(findings, plugin.component, *info, moodle);
        checkDependencies(findings, plugin.component, *info, versions, standard);
        if (info->maturity < atLeast)
            findings.append({FindingKind::Immature, false, plugin.component,
                             Facts{{QStringLiteral("maturity"), QString::number(static_cast<int>(info->maturity))}}});
    }
    return findings;
}

} // namespace quai::codebase
