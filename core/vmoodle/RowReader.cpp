// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/RowReader.h"

#include <QMetaEnum>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

/// Numbers of a database come as numbers or as text.
qint64 number(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : static_cast<qint64>(value.toDouble());
}

QString text(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.isDouble() ? QString::number(number(value)) : QString();
}

/// Seconds since 1970; 0 is never.
QDateTime time(const QJsonValue &value)
{
    const qint64 seconds = number(value);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

DataFolder folder(const QJsonValue &value)
{
    bool known = false;
    const int key = QMetaEnum::fromType<DataFolder>().keyToValue(value.toString().toLatin1().constData(), &known);
    return known ? static_cast<DataFolder>(key) : DataFolder::Unknown;
}

} // namespace

Instance instanceFrom(const QJsonArray &columns)
{
    Instance row;
    row.id = number(columns.at(0));
    row.name = text(columns.at(1));
    row.shortName = text(columns.at(2));
    row.description = text(columns.at(3));
    row.host = text(columns.at(4));
    row.databaseType = text(columns.at(5));
    row.databaseHost = text(columns.at(6));
    row.databaseUser = text(columns.at(7));
    row.databaseName = text(columns.at(8));
    row.databasePrefix = text(columns.at(9));
    row.databasePersistent = number(columns.at(10)) != 0;
    row.dataPath = text(columns.at(11));
    row.mnet = static_cast<int>(number(columns.at(12)));
    row.enabled = number(columns.at(13)) != 0;
    row.created = time(columns.at(14));
    row.lastCron = time(columns.at(15));
    row.lastCronGap = number(columns.at(16));
    row.cronCount = number(columns.at(17));
    row.hasPassword = number(columns.at(18)) != 0;
    row.dataFolder = folder(columns.at(19));
    return row;
}

QList<Instance> instancesFrom(const QJsonObject &line)
{
    const QJsonArray rows = line.value(u"rows"_s).toArray();
    QList<Instance> instances;
    instances.reserve(rows.size());
    for (const QJsonValue &row : rows)
        instances.append(instanceFrom(row.toArray()));
    return instances;
}

Observation observationFrom(const QJsonObject &seen)
{
    Observation result;
    result.id = number(seen.value(u"id"_s));
    result.host = text(seen.value(u"host"_s));
    result.observedAt = QDateTime::currentDateTimeUtc();
    if (seen.contains(u"kind"_s)) {
        bool known = false;
        const int kind = QMetaEnum::fromType<ErrorKind>().keyToValue(
            seen.value(u"kind"_s).toString().toLatin1().constData(), &known);
        result.error = Error{known ? static_cast<ErrorKind>(kind) : ErrorKind::RemoteCommandFailed,
                             text(seen.value(u"message"_s)),
                             {},
                             {{u"host"_s, result.host}},
                             0};
        return result;
    }
    result.version = text(seen.value(u"version"_s));
    result.release = text(seen.value(u"release"_s));
    const QJsonArray pending = seen.value(u"pendingComponents"_s).toArray();
    for (const QJsonValue &component : pending)
        result.pendingComponents.append(component.toString());
    result.upgradePending = !result.pendingComponents.isEmpty();
    result.maintenance = seen.value(u"maintenance"_s).toBool();
    result.lastTaskRun = time(seen.value(u"lastTaskRun"_s));
    result.lastCronStart = time(seen.value(u"lastCronStart"_s));
    result.failingTasks = static_cast<int>(number(seen.value(u"failingTasks"_s)));
    result.databaseBytes = number(seen.value(u"databaseBytes"_s));
    result.dataBytes = number(seen.value(u"dataBytes"_s));
    result.mnetKeyExpires = time(seen.value(u"mnetKeyExpires"_s));
    result.mnetKeyValid = result.mnetKeyExpires.isValid() && result.mnetKeyExpires > result.observedAt;
    return result;
}

RegisterFacts factsFrom(const QJsonObject &line)
{
    RegisterFacts facts;
    const auto field = [&line](const char *name) { return text(line.value(QLatin1String(name))); };
    facts.mainHost = field("mainHost");
    facts.codePath = field("codePath");
    facts.masterDataPath = field("masterDataPath");
    facts.masterDatabase = field("masterDatabase");
    facts.moodleVersion = field("moodleVersion");
    facts.moodleRelease = field("moodleRelease");
    facts.branch = field("branch");
    facts.pluginVersion = field("pluginVersion");
    facts.pro = line.value(u"pro"_s).toBool();
    facts.pluginCronWorks = line.value(u"pluginCronWorks"_s).toBool(true);
    facts.actingUser = field("actingUser");
    facts.dataOwner = field("dataOwner");
    facts.phpVersion = field("phpVersion");
    facts.rows = static_cast<int>(number(line.value(u"rows"_s)));
    facts.enabledRows = static_cast<int>(number(line.value(u"enabledRows"_s)));
    const QJsonArray networks = line.value(u"subNetworks"_s).toArray();
    for (const QJsonValue &network : networks)
        facts.subNetworks.append(static_cast<int>(number(network)));
    const QJsonObject settings = line.value(u"settings"_s).toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        facts.settings.insert(setting.key(), text(setting.value()));
    return facts;
}

Template templateFrom(const QJsonObject &line)
{
    return {text(line.value(u"name"_s)),   text(line.value(u"host"_s)),
            text(line.value(u"prefix"_s)), static_cast<qint64>(line.value(u"sqlBytes"_s).toDouble(-1)),
            time(line.value(u"made"_s)),   line.value(u"complete"_s).toBool(),
            text(line.value(u"version"_s))};
}

QJsonObject columnsOf(const Instance &instance)
{
    return {{u"name"_s, instance.name},
            {u"shortname"_s, instance.shortName},
            {u"description"_s, instance.description},
            {u"vhostname"_s, instance.host},
            {u"vdbtype"_s, instance.databaseType},
            {u"vdbhost"_s, instance.databaseHost},
            {u"vdblogin"_s, instance.databaseUser},
            {u"vdbname"_s, instance.databaseName},
            {u"vdbprefix"_s, instance.databasePrefix},
            {u"vdbpersist"_s, instance.databasePersistent ? 1 : 0},
            {u"vdatapath"_s, instance.dataPath},
            {u"mnet"_s, instance.mnet},
            {u"enabled"_s, instance.enabled ? 1 : 0}};
}

} // namespace quai::vmoodle
