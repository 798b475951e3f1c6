// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/Json.h"

#include "app/ctl/JsonValues.h"

namespace quai::ctl {

using namespace delivery;

namespace {

QString completenessName(Completeness completeness)
{
    switch (completeness) {
    case Completeness::Absent:
        return QStringLiteral("absent");
    case Completeness::Unstamped:
        return QStringLiteral("unstamped");
    case Completeness::Incomplete:
        return QStringLiteral("incomplete");
    case Completeness::Complete:
        return QStringLiteral("complete");
    }
    Q_UNREACHABLE();
}

QString changeName(FileChange::Kind kind)
{
    switch (kind) {
    case FileChange::Kind::Added:
        return QStringLiteral("added");
    case FileChange::Kind::Modified:
        return QStringLiteral("modified");
    case FileChange::Kind::Removed:
        return QStringLiteral("removed");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const CopyState &copy)
{
    return {{QStringLiteral("copy"), enumName(copy.copy)},
            {QStringLiteral("path"), copy.path},
            {QStringLiteral("exists"), copy.exists},
            {QStringLiteral("linkTarget"), textOrNull(copy.linkTarget)},
            {QStringLiteral("version"), textOrNull(copy.version)},
            {QStringLiteral("release"), textOrNull(copy.release)},
            {QStringLiteral("revision"), textOrNull(copy.revision)},
            {QStringLiteral("completeness"), completenessName(copy.completeness)},
            {QStringLiteral("stampedAt"), timeOrNull(copy.stampedAt)},
            {QStringLiteral("files"), countOrNull(copy.files)},
            {QStringLiteral("bytes"), countOrNull(copy.bytes)}};
}

QJsonObject toJson(const FileChange &change)
{
    return {{QStringLiteral("kind"), changeName(change.kind)},
            {QStringLiteral("path"), change.path},
            {QStringLiteral("oldRevision"), textOrNull(change.oldRevision)},
            {QStringLiteral("newRevision"), textOrNull(change.newRevision)}};
}

QJsonObject toJson(const StepRequest &request)
{
    return {{QStringLiteral("step"), stepName(request.step)},
            {QStringLiteral("component"), textOrNull(request.component.toString())},
            {QStringLiteral("super"), request.withSuperSave},
            {QStringLiteral("comment"), textOrNull(request.comment)}};
}

QJsonObject toJson(const PlannedAction &action)
{
    return {{QStringLiteral("what"), action.what}, {QStringLiteral("facts"), toObject(action.facts)}};
}

QJsonValue toJson(const std::optional<LockInfo> &lock)
{
    if (!lock)
        return {};
    return QJsonObject{{QStringLiteral("owner"), lock->owner},
                       {QStringLiteral("purpose"), lock->purpose},
                       {QStringLiteral("since"), timeOrNull(lock->since)},
                       {QStringLiteral("heartbeatAge"), lock->heartbeatAgeSecs},
                       {QStringLiteral("stale"), lock->stale},
                       {QStringLiteral("mine"), lock->mine}};
}

QJsonValue toJson(const std::optional<Interruption> &interruption)
{
    if (!interruption)
        return {};
    return QJsonObject{{QStringLiteral("step"), interruption->step},
                       {QStringLiteral("owner"), interruption->owner},
                       {QStringLiteral("since"), timeOrNull(interruption->since)}};
}

QJsonObject toJson(const Health &health)
{
    return {{QStringLiteral("checked"), health.checked},
            {QStringLiteral("httpStatus"), health.httpStatus},
            {QStringLiteral("responseMs"), countOrNull(health.responseMs)},
            {QStringLiteral("servedVersion"), textOrNull(health.servedVersion)},
            {QStringLiteral("problems"), QJsonArray::fromStringList(health.problems)}};
}

template <class T>
QJsonArray listOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace

QJsonObject toJson(const Error &error)
{
    return {{QStringLiteral("kind"), kindName(error.kind)},
            {QStringLiteral("message"), error.message},
            {QStringLiteral("detail"), error.detail},
            {QStringLiteral("facts"), toObject(error.facts)},
            {QStringLiteral("nativeCode"), error.nativeCode}};
}

QJsonObject toJson(const sites::Site &site)
{
    const QJsonObject source{{QStringLiteral("method"), sites::methodName(site.source.method)},
                             {QStringLiteral("repository"), site.source.repository},
                             {QStringLiteral("module"), textOrNull(site.source.module)},
                             {QStringLiteral("branch"), textOrNull(site.source.branch)},
                             {QStringLiteral("user"), textOrNull(site.source.user)}};
    return {{QStringLiteral("id"), site.id},
            {QStringLiteral("name"), site.name},
            {QStringLiteral("url"), site.url},
            {QStringLiteral("group"), textOrNull(site.group)},
            {QStringLiteral("production"), site.production},
            {QStringLiteral("server"), site.server.toString()},
            {QStringLiteral("base"), site.base},
            {QStringLiteral("dir"), site.dir},
            {QStringLiteral("source"), source},
            {QStringLiteral("sudoUser"), textOrNull(site.sudoUser)},
            {QStringLiteral("php"), site.phpBinary},
            {QStringLiteral("environmentFiles"), QJsonArray::fromStringList(site.environmentFiles)},
            {QStringLiteral("templates"), toObject(site.templates)},
            {QStringLiteral("values"), toObject(site.values)},
            {QStringLiteral("sessions"), site.sessions},
            {QStringLiteral("reportRecipients"), QJsonArray::fromStringList(site.reportRecipients)},
            {QStringLiteral("reportLanguage"), textOrNull(site.reportLanguage)}};
}

QJsonObject toJson(const delivery::SiteStatus &status)
{
    return {{QStringLiteral("mode"), enumName(status.mode)},
            {QStringLiteral("copies"), listOf(status.copies)},
            {QStringLiteral("lock"), toJson(status.lock)},
            {QStringLiteral("interruption"), toJson(status.interruption)},
            {QStringLiteral("freeBytes"), countOrNull(status.freeBytes)},
            {QStringLiteral("switchMeans"), textOrNull(status.switchMeans)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(status.warnings)},
            {QStringLiteral("readAt"), timeOrNull(status.readAt)}};
}

QJsonObject toJson(const delivery::StepPlan &plan)
{
    return {{QStringLiteral("request"), toJson(plan.request)},
            {QStringLiteral("status"), toJson(plan.status)},
            {QStringLiteral("actions"), listOf(plan.actions)},
            {QStringLiteral("changes"), listOf(plan.changes)},
            {QStringLiteral("filesToWrite"), countOrNull(plan.filesToWrite)},
            {QStringLiteral("filesToRemove"), countOrNull(plan.filesToRemove)},
            {QStringLiteral("bytesToWrite"), countOrNull(plan.bytesToWrite)},
            {QStringLiteral("localModifications"), QJsonArray::fromStringList(plan.localModifications)},
            {QStringLiteral("fromVersion"), textOrNull(plan.fromVersion)},
            {QStringLiteral("toVersion"), textOrNull(plan.toVersion)},
            {QStringLiteral("databaseUpgrade"), plan.databaseUpgrade},
            {QStringLiteral("refusals"), toJsonArray(plan.refusals)}};
}

QJsonObject toJson(const delivery::StepOutcome &outcome)
{
    return {{QStringLiteral("request"), toJson(outcome.request)},
            {QStringLiteral("startedAt"), timeOrNull(outcome.startedAt)},
            {QStringLiteral("endedAt"), timeOrNull(outcome.endedAt)},
            {QStringLiteral("changes"), listOf(outcome.changes)},
            {QStringLiteral("filesWritten"), outcome.filesWritten},
            {QStringLiteral("filesRemoved"), outcome.filesRemoved},
            {QStringLiteral("bytesWritten"), outcome.bytesWritten},
            {QStringLiteral("fromRevision"), textOrNull(outcome.fromRevision)},
            {QStringLiteral("toRevision"), textOrNull(outcome.toRevision)},
            {QStringLiteral("fromVersion"), textOrNull(outcome.fromVersion)},
            {QStringLiteral("toVersion"), textOrNull(outcome.toVersion)},
            {QStringLiteral("switchMicros"), countOrNull(outcome.switchMicros)},
            {QStringLiteral("switchMeans"), textOrNull(outcome.switchMeans)},
            {QStringLiteral("databaseUpgraded"), outcome.databaseUpgraded},
            {QStringLiteral("rescued"), outcome.rescued},
            {QStringLiteral("health"), toJson(outcome.health)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(outcome.warnings)},
            {QStringLiteral("after"), toJson(outcome.after)}};
}

QJsonObject toJson(const delivery::JournalEntry &entry)
{
    static const QMap<JournalEntry::Kind, QString> kinds{{JournalEntry::Kind::Begin, QStringLiteral("begin")},
                                                         {JournalEntry::Kind::End, QStringLiteral("end")},
                                                         {JournalEntry::Kind::Note, QStringLiteral("note")}};
    return {{QStringLiteral("kind"), kinds.value(entry.kind)},
            {QStringLiteral("id"), entry.id},
            {QStringLiteral("at"), timeOrNull(entry.at)},
            {QStringLiteral("owner"), entry.owner},
            {QStringLiteral("step"), entry.step},
            {QStringLiteral("component"), textOrNull(entry.component)},
            {QStringLiteral("comment"), textOrNull(entry.comment)},
            {QStringLiteral("outcome"), textOrNull(entry.outcome)},
            {QStringLiteral("facts"), toObject(entry.facts)}};
}

QJsonObject toJson(const Drift &drift)
{
    QJsonArray files;
    for (const DriftedFile &file : drift.files)
        files.append(QJsonObject{{QStringLiteral("kind"), changeName(file.kind)},
                                 {QStringLiteral("path"), file.path},
                                 {QStringLiteral("php"), file.php}});
    return {
        {QStringLiteral("commit"), drift.commit},
        {QStringLiteral("means"), drift.means == Drift::Means::Git ? QStringLiteral("git") : QStringLiteral("sums")},
        {QStringLiteral("none"), drift.isNone()},
        {QStringLiteral("files"), files},
        {QStringLiteral("difference"), QString::fromUtf8(drift.difference)}};
}

} // namespace quai::ctl
