// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Register that edits rows and looks at what destroying would do.
#include "core/vmoodle/Register.h"
#include "core/vmoodle/RowReader.h"

#include <QMetaEnum>

#include <algorithm>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

QString kindText(FindingKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<FindingKind>().valueToKey(static_cast<int>(kind)));
}

/// What check.php found, as findings about the row's fields.
QList<Finding> findingsOfServer(const QJsonObject &line)
{
    QList<Finding> found;
    const QString database = line.value(u"database"_s).toString();
    if (database == u"Unreachable"_s)
        found.append({u"vdbhost"_s, FindingKind::DatabaseUnreachable, line.value(u"why"_s).toString(), false});
    else if (database == u"Missing"_s)
        found.append({u"vdbname"_s, FindingKind::DatabaseMissing, {}, false});
    const QString folder = line.value(u"folder"_s).toString();
    if (folder == u"Missing"_s)
        found.append({u"vdatapath"_s, FindingKind::FolderMissing, {}, false});
    else if (folder == u"ReadOnly"_s)
        found.append({u"vdatapath"_s, FindingKind::FolderReadOnly, {}, false});
    for (const auto &[key, field] :
         {std::pair(u"masterDatabase"_s, u"vdbname"_s), std::pair(u"masterHost"_s, u"vhostname"_s),
          std::pair(u"masterFolder"_s, u"vdatapath"_s)}) {
        if (line.value(key).toBool())
            found.append({field, FindingKind::UsedByMaster, {}, true});
    }
    return found;
}

FindingKind findingKindFrom(const QString &name)
{
    bool known = false;
    const int kind = QMetaEnum::fromType<FindingKind>().keyToValue(name.toLatin1().constData(), &known);
    return known ? static_cast<FindingKind>(kind) : FindingKind::Malformed;
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array)
        result.append(value.toString());
    return result;
}

} // namespace

QString describe(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(u"%1: %2 %3"_s.arg(finding.field, kindText(finding.kind), finding.fact).trimmed());
    return lines.join(u'\n');
}

Result<QList<Finding>> Register::check(const InstanceEdit &edit, const CancelToken &cancel)
{
    QList<Instance> others;
    const Result<ListSummary> listed = list([&others](const QList<Instance> &rows) { others += rows; }, cancel);
    if (!listed)
        return fail(listed.error());
    QList<Finding> found = findings(edit.values, edit.password, others);
    QJsonObject params{{u"id"_s, edit.values.id}, {u"values"_s, columnsOf(edit.values)}};
    params.insert(u"password"_s, edit.password ? QJsonValue(*edit.password) : QJsonValue());
    const Result<remote::ProbeOutcome> outcome = runInMaster(u"check.php"_s, params, cancel);
    if (!outcome)
        return fail(outcome.error());
    return found + findingsOfServer(outcome->lines.value(0));
}

Result<Instance> Register::save(const InstanceEdit &edit, const CancelToken &cancel)
{
    QList<Finding> found = findings(edit.values, edit.password, {});
    found.removeIf([](const Finding &finding) { return !finding.blocking; });
    if (!found.isEmpty())
        return fail(Error{ErrorKind::RowRefused,
                          u"values that the row cannot have"_s,
                          describe(found),
                          {{u"host"_s, edit.before.host}, {u"count"_s, QString::number(found.size())}},
                          0});
    QJsonObject params{
        {u"id"_s, edit.values.id}, {u"values"_s, columnsOf(edit.values)}, {u"before"_s, columnsOf(edit.before)}};
    params.insert(u"password"_s, edit.password ? QJsonValue(*edit.password) : QJsonValue());
    const Result<remote::ProbeOutcome> outcome = runInMaster(u"save.php"_s, params, cancel);
    if (!outcome)
        return fail(outcome.error());
    const QList<Instance> rows = instancesFrom(outcome->lines.value(0));
    if (rows.isEmpty())
        return fail(Error{ErrorKind::InstanceUnknown, u"the row is gone"_s, {}, {{u"host"_s, edit.before.host}}, 0});
    return rows.first();
}

Result<DestroyPlan> Register::planDestruction(qint64 id, const CancelToken &cancel)
{
    const Result<remote::ProbeOutcome> outcome = runInMaster(u"destroy.php"_s, {{u"id"_s, id}}, cancel);
    if (!outcome)
        return fail(outcome.error());
    DestroyPlan plan;
    for (const QJsonObject &line : outcome->lines) {
        if (const QList<Instance> rows = instancesFrom(line); !rows.isEmpty())
            plan.row = rows.first();
        const QJsonObject found = line.value(u"plan"_s).toObject();
        if (found.isEmpty())
            continue;
        plan.tables = texts(found.value(u"tables"_s));
        plan.foreignTables = texts(found.value(u"foreignTables"_s));
        plan.databaseBytes = static_cast<qint64>(found.value(u"databaseBytes"_s).toDouble(-1));
        plan.dataBytes = static_cast<qint64>(found.value(u"dataBytes"_s).toDouble(-1));
        plan.dataFiles = static_cast<qint64>(found.value(u"dataFiles"_s).toDouble(-1));
        const QJsonArray refusals = found.value(u"refusals"_s).toArray();
        for (const QJsonValue &one : refusals)
            plan.refusals.append({one[0].toString(), findingKindFrom(one[1].toString()), one[2].toString(), true});
    }
    return plan;
}

} // namespace quai::vmoodle
