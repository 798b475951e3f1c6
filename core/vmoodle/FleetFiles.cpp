// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/FleetFiles.h"

#include "core/remote/ShellQuote.h"

#include <QJsonArray>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kLimit{1800};

FleetResult resultFrom(const QJsonObject &said)
{
    FleetResult result;
    result.id = said.value(u"id"_s).toInteger();
    result.host = said.value(u"host"_s).toString();
    result.path = said.value(u"path"_s).toString();
    result.existed = said.value(u"existed"_s).toBool();
    result.rows = said.value(u"rows"_s).toInt(-1);
    if (said.contains(u"kind"_s)) {
        bool known = false;
        const int kind = QMetaEnum::fromType<ErrorKind>().keyToValue(
            said.value(u"kind"_s).toString().toLatin1().constData(), &known);
        result.error = Error{known ? static_cast<ErrorKind>(kind) : ErrorKind::RemoteCommandFailed,
                             said.value(u"message"_s).toString(),
                             {},
                             {{u"host"_s, result.host}, {u"path"_s, result.path}},
                             0};
    }
    return result;
}

Result<QList<FleetResult>> runOn(Register &reg, const QString &script, const QString &key, const QList<qint64> &ids,
                                 const CancelToken &cancel, bool onlyPlan = false)
{
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(id);
    Result<remote::ProbeCall> call = reg.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/"_s + script},
                                              {}, {{u"ids"_s, array}, {u"plan"_s, onlyPlan}}, cancel);
    if (!call)
        return fail(call.error());
    call->limit = kLimit;
    const Result<remote::ProbeOutcome> outcome = remote::runProbe(reg.host(), *call);
    if (!outcome)
        return fail(outcome.error());
    QList<FleetResult> results;
    for (const QJsonObject &line : outcome->lines)
        results.append(resultFrom(line.value(key).toObject()));
    return results;
}

} // namespace

Result<QList<FleetResult>> syncRegisters(Register &reg, const QList<qint64> &ids, const CancelToken &cancel)
{
    if (ids.isEmpty())
        return QList<FleetResult>();
    return runOn(reg, u"sync.php"_s, u"synced"_s, ids, cancel);
}

Result<QList<FleetResult>> writePhysicalConfigs(Register &reg, const QList<qint64> &ids, const CancelToken &cancel)
{
    if (ids.isEmpty())
        return QList<FleetResult>();
    return runOn(reg, u"configs.php"_s, u"config"_s, ids, cancel);
}

Result<QList<FleetResult>> planPhysicalConfigs(Register &reg, const QList<qint64> &ids, const CancelToken &cancel)
{
    if (ids.isEmpty())
        return QList<FleetResult>();
    return runOn(reg, u"configs.php"_s, u"config"_s, ids, cancel, true);
}

CronFiles cronFiles(const RegisterFacts &facts, const QString &phpBinary, int parallel, int minutes)
{
    const auto quoted = [](const QString &text) { return QString::fromUtf8(remote::shellQuote(text)); };
    // Where the plugin's cron runs nothing, Moodle's own knows --keep-alive, and stays for minutes without it.
    const QString arguments = facts.pluginCronWorks ? QString() : u" --keep-alive=0"_s;
    const QString hosts = u"define(\"CLI_SCRIPT\", true); define(\"CLI_VMOODLE_OVERRIDE\", true); "
                          "require \"config.php\"; foreach ($DB->get_records(\"local_vmoodle\", [\"enabled\" => 1], "
                          "\"lastcron\") as $row) { echo $row->vhostname, \"\\n\"; }"_s;
    const QString cron = u"define(\"CLI_VMOODLE_OVERRIDE\", $_SERVER[\"argv\"][1]); "
                         "array_splice($_SERVER[\"argv\"], 1, 1); require \"admin/cli/cron.php\";"_s;
    CronFiles files;
    files.script = u"#!/bin/sh\n"
                   "# Moodle's own cron in every enabled virtual instance of %1, %2 at a time.\n"
                   "# Run it as %3, for instance from /usr/local/bin/quai-moodle-cron.\n"
                   "cd %4 || exit 1\n"
                   "%5 -r %6 |\n"
                   "    xargs -r -P %2 -I HOST %5 -r %7 -- HOST%8\n"_s.arg(
                       facts.mainHost, QString::number(parallel), facts.dataOwner, quoted(facts.codePath),
                       quoted(phpBinary), quoted(hosts), quoted(cron), arguments);
    const QString lock = u"/tmp/quai-moodle-cron.lock"_s;
    files.crontab
        = u"*/%1 * * * * flock -n %2 /usr/local/bin/quai-moodle-cron >/dev/null 2>&1\n"_s.arg(minutes).arg(lock);
    files.service = u"[Unit]\nDescription=Moodle's cron in the virtual instances of %1\n\n"
                    "[Service]\nType=oneshot\nUser=%2\nExecStart=/usr/local/bin/quai-moodle-cron\n"_s.arg(
                        facts.mainHost, facts.dataOwner);
    files.timer = u"[Unit]\nDescription=Moodle's cron in the virtual instances of %1\n\n"
                  "[Timer]\nOnBootSec=2min\nOnUnitInactiveSec=%2min\n\n[Install]\nWantedBy=timers.target\n"_s
                      .arg(facts.mainHost)
                      .arg(minutes);
    return files;
}

} // namespace quai::vmoodle
