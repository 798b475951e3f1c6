// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/InstanceText.h"
#include "app/ctl/Json.h"
#include "app/ctl/JsonValues.h"

namespace quai::ctl {

using namespace vmoodle;

namespace {

QJsonArray stepNames(const QList<CreationStep> &steps)
{
    QJsonArray names;
    for (const CreationStep step : steps)
        names.append(enumName(step));
    return names;
}

} // namespace

QJsonObject toJson(const Instance &instance)
{
    return {{QStringLiteral("id"), instance.id},
            {QStringLiteral("name"), instance.name},
            {QStringLiteral("shortName"), instance.shortName},
            {QStringLiteral("description"), instance.description},
            {QStringLiteral("host"), instance.host},
            {QStringLiteral("databaseType"), instance.databaseType},
            {QStringLiteral("databaseHost"), instance.databaseHost},
            {QStringLiteral("databaseUser"), instance.databaseUser},
            {QStringLiteral("databaseName"), instance.databaseName},
            {QStringLiteral("databasePrefix"), instance.databasePrefix},
            {QStringLiteral("databasePersistent"), instance.databasePersistent},
            {QStringLiteral("dataPath"), instance.dataPath},
            {QStringLiteral("dataFolder"), enumName(instance.dataFolder)},
            {QStringLiteral("mnet"), instance.mnet},
            {QStringLiteral("enabled"), instance.enabled},
            {QStringLiteral("created"), timeOrNull(instance.created)},
            {QStringLiteral("lastCron"), timeOrNull(instance.lastCron)},
            {QStringLiteral("lastCronGap"), instance.lastCronGap},
            {QStringLiteral("cronCount"), instance.cronCount}};
}

QJsonObject toJson(const Observation &observation)
{
    if (observation.error)
        return {{QStringLiteral("id"), observation.id},
                {QStringLiteral("host"), observation.host},
                {QStringLiteral("error"), toJson(*observation.error)}};
    return {{QStringLiteral("id"), observation.id},
            {QStringLiteral("host"), observation.host},
            {QStringLiteral("version"), textOrNull(observation.version)},
            {QStringLiteral("release"), textOrNull(observation.release)},
            {QStringLiteral("upgradePending"), observation.upgradePending},
            {QStringLiteral("pendingComponents"), QJsonArray::fromStringList(observation.pendingComponents)},
            {QStringLiteral("maintenance"), observation.maintenance},
            {QStringLiteral("lastTaskRun"), timeOrNull(observation.lastTaskRun)},
            {QStringLiteral("lastCronStart"), timeOrNull(observation.lastCronStart)},
            {QStringLiteral("failingTasks"), observation.failingTasks},
            {QStringLiteral("databaseBytes"), countOrNull(observation.databaseBytes)},
            {QStringLiteral("dataBytes"), countOrNull(observation.dataBytes)},
            {QStringLiteral("mnetKeyValid"), observation.mnetKeyValid},
            {QStringLiteral("mnetKeyExpires"), timeOrNull(observation.mnetKeyExpires)}};
}

QJsonObject toJson(const RegisterFacts &facts)
{
    return {{QStringLiteral("mainHost"), facts.mainHost},
            {QStringLiteral("moodleVersion"), facts.moodleVersion},
            {QStringLiteral("moodleRelease"), facts.moodleRelease},
            {QStringLiteral("pluginVersion"), facts.pluginVersion},
            {QStringLiteral("pro"), facts.pro},
            {QStringLiteral("pluginCronWorks"), facts.pluginCronWorks},
            {QStringLiteral("actingUser"), facts.actingUser},
            {QStringLiteral("dataOwner"), facts.dataOwner},
            {QStringLiteral("phpVersion"), facts.phpVersion},
            {QStringLiteral("rows"), facts.rows},
            {QStringLiteral("enabledRows"), facts.enabledRows}};
}

QJsonObject toJson(const HostResult &result)
{
    return {{QStringLiteral("id"), result.id},
            {QStringLiteral("host"), result.host},
            {QStringLiteral("outcome"), enumName(result.outcome)},
            {QStringLiteral("error"), result.error ? QJsonValue(toJson(*result.error)) : QJsonValue()},
            {QStringLiteral("output"), result.output},
            {QStringLiteral("exitStatus"), countOrNull(result.exitStatus)},
            {QStringLiteral("durationMs"), static_cast<qint64>(result.duration.count())},
            {QStringLiteral("row"), result.row ? QJsonValue(toJson(*result.row)) : QJsonValue()},
            {QStringLiteral("rowGone"), result.rowGone},
            {QStringLiteral("observed"), result.observed ? QJsonValue(toJson(*result.observed)) : QJsonValue()}};
}

QJsonObject toJson(const FleetResult &result)
{
    return {{QStringLiteral("id"), result.id},
            {QStringLiteral("host"), result.host},
            {QStringLiteral("path"), textOrNull(result.path)},
            {QStringLiteral("rows"), countOrNull(result.rows)},
            {QStringLiteral("error"), result.error ? QJsonValue(toJson(*result.error)) : QJsonValue()}};
}

QJsonObject toJson(const Template &one)
{
    return {{QStringLiteral("name"), one.name},
            {QStringLiteral("host"), textOrNull(one.host)},
            {QStringLiteral("databasePrefix"), one.databasePrefix},
            {QStringLiteral("sqlBytes"), countOrNull(one.sqlBytes)},
            {QStringLiteral("made"), timeOrNull(one.made)},
            {QStringLiteral("complete"), one.complete},
            {QStringLiteral("moodleVersion"), textOrNull(one.moodleVersion)}};
}

QJsonObject toJson(const Finding &finding)
{
    return {{QStringLiteral("field"), finding.field},
            {QStringLiteral("kind"), enumName(finding.kind)},
            {QStringLiteral("fact"), textOrNull(finding.fact)},
            {QStringLiteral("blocking"), finding.blocking}};
}

QJsonObject toJson(const CreationPlan &plan)
{
    return {{QStringLiteral("instance"), toJson(plan.values)},
            {QStringLiteral("steps"), stepNames(plan.steps)},
            {QStringLiteral("alreadyDone"), stepNames(plan.alreadyDone)},
            {QStringLiteral("findings"), toJsonArray(plan.findings)},
            {QStringLiteral("possible"), plan.isPossible()}};
}

QJsonObject toJson(const DestroyPlan &plan)
{
    return {{QStringLiteral("instance"), toJson(plan.row)},
            {QStringLiteral("tables"), plan.tables.size()},
            {QStringLiteral("foreignTables"), QJsonArray::fromStringList(plan.foreignTables)},
            {QStringLiteral("databaseBytes"), countOrNull(plan.databaseBytes)},
            {QStringLiteral("dataBytes"), countOrNull(plan.dataBytes)},
            {QStringLiteral("dataFiles"), countOrNull(plan.dataFiles)},
            {QStringLiteral("refusals"), toJsonArray(plan.refusals)}};
}

QJsonArray toJsonArray(const QList<Orphan> &orphans)
{
    QJsonArray array;
    for (const Orphan &one : orphans)
        array.append(QJsonObject{
            {QStringLiteral("kind"), one.isDatabase ? QStringLiteral("database") : QStringLiteral("folder")},
            {QStringLiteral("place"), one.place},
            {QStringLiteral("name"), one.name},
            {QStringLiteral("tables"), countOrNull(one.tables)},
            {QStringLiteral("bytes"), countOrNull(one.bytes)},
            {QStringLiteral("changed"), timeOrNull(one.changed)},
            {QStringLiteral("looksLikeMoodle"), one.looksLikeMoodle}});
    return array;
}

QJsonObject toJson(const InstanceLog &log)
{
    QJsonArray runs;
    for (const TaskRun &run : log.runs)
        runs.append(QJsonObject{{QStringLiteral("task"), run.task},
                                {QStringLiteral("start"), timeOrNull(run.start)},
                                {QStringLiteral("ms"), static_cast<qint64>(run.duration.count())},
                                {QStringLiteral("failed"), run.failed},
                                {QStringLiteral("output"), run.output}});
    return {{QStringLiteral("runs"), runs},
            {QStringLiteral("file"), textOrNull(log.file)},
            {QStringLiteral("readable"), log.readable},
            {QStringLiteral("end"), log.end}};
}

} // namespace quai::ctl
