// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CommandRun that works on one instance at a time: scripts of Moodle, snapshots, the end of an instance.
#include "core/vmoodle/CommandRun.h"
#include "core/vmoodle/RowReader.h"
#include "core/vmoodle/ScriptCatalog.h"

#include <QElapsedTimer>
#include <QSet>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

/// What script.php is told for an action.
struct Script
{
    QStringList paths;
    QStringList arguments;
    QMap<QString, QString> optional; ///< needle -> argument
};

Script scriptFor(const InstanceCommand &command)
{
    switch (command.action) {
    case Action::MaintenanceOn:
        return {{u"admin/cli/maintenance.php"_s}, {u"--enable"_s}, {}};
    case Action::MaintenanceOff:
        return {{u"admin/cli/maintenance.php"_s}, {u"--disable"_s}, {}};
    case Action::Upgrade:
        return {{u"admin/cli/upgrade.php"_s}, {u"--non-interactive"_s}, {}};
    case Action::RunTask:
        return {{u"admin/cli/scheduled_task.php"_s, u"admin/tool/task/cli/schedule_task.php"_s},
                {u"--execute="_s + command.task},
                {}};
    case Action::RunCron: // without the option a recent one stays for three minutes
        return {{u"admin/cli/cron.php"_s}, {}, {{u"keep-alive"_s, u"--keep-alive=0"_s}}};
    default:
        break;
    }
    const auto script = scriptArguments(command.script, command.options);
    return script ? Script{script->first.paths, script->second, {}} : Script{};
}

bool isUpgrade(const InstanceCommand &command)
{
    return command.action == Action::Upgrade
        || (command.action == Action::RunScript && command.script == QLatin1String("upgrade"));
}

/// The line ended, not the run.
bool isLostLine(ErrorKind kind)
{
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::Timeout || kind == ErrorKind::RemoteKilled
        || kind == ErrorKind::Cancelled;
}

Error errorOf(ErrorKind kind, const HostResult &result, const QString &message)
{
    return {kind, message, result.output, {{u"host"_s, result.host}}, result.exitStatus};
}

} // namespace

std::chrono::seconds CommandRun::limit() const
{
    if (m_command.timeout.count() > 0)
        return m_command.timeout;
    switch (m_command.action) {
    case Action::Upgrade:
    case Action::RunTask:
    case Action::RunCron:
    case Action::RunScript:
    case Action::Destroy:
        return std::chrono::hours(1);
    case Action::Snapshot:
        return std::chrono::hours(4);
    default:
        return std::chrono::minutes(3);
    }
}

std::optional<Observation> CommandRun::observe(qsizetype index)
{
    const Result<QList<Observation>> seen = m_register.observe({m_results.at(index).id}, false, {}, {});
    if (!seen || seen->isEmpty())
        return std::nullopt;
    return seen->constFirst();
}

bool CommandRun::assertHost(qsizetype index, QString &dataPath)
{
    const Result<remote::ProbeCall> call = m_register.call({u"probe/boot.php"_s, u"vmoodle/assert.php"_s},
                                                           m_results.at(index).host, {{u"light"_s, true}}, m_cancel);
    if (!call) {
        end(index, Outcome::Failed, call.error());
        return false;
    }
    remote::ProbeOutcome outcome = remote::runProbes(m_register.host(), *call).constFirst();
    if (outcome.error && isLostLine(outcome.error->kind)) { // nothing of the command was begun yet
        Error error = *outcome.error;
        error.facts.insert(u"host"_s, m_results.at(index).host);
        end(index, error.kind == ErrorKind::Cancelled ? Outcome::Skipped : Outcome::Failed, error);
        return false;
    }
    if (!take(index, outcome))
        return false;
    m_results[index].exitStatus = -1;
    dataPath = outcome.lines.value(0).value(u"dataPath"_s).toString();
    return true;
}

remote::ProbeOutcome CommandRun::runLive(qsizetype index, remote::ProbeCall call)
{
    call.limit = limit();
    call.live = true;
    call.onText = [this, id = m_results.at(index).id](const QString &text) {
        if (m_listener.onText)
            m_listener.onText(id, text);
    };
    return remote::runProbes(m_register.host(), call).constFirst();
}

void CommandRun::runScript(qsizetype index)
{
    QElapsedTimer clock;
    clock.start();
    begin(index);
    QString dataPath;
    if (!assertHost(index, dataPath))
        return;
    const std::optional<Observation> before = m_command.action == Action::RunCron ? observe(index) : std::nullopt;
    const Script script = scriptFor(m_command);
    QJsonObject params{{u"scripts"_s, QJsonArray::fromStringList(script.paths)},
                       {u"arguments"_s, QJsonArray::fromStringList(script.arguments)}};
    QJsonObject optional;
    for (auto one = script.optional.cbegin(); one != script.optional.cend(); ++one)
        optional.insert(one.key(), one.value());
    params.insert(u"optional"_s, optional);
    if (isUpgrade(m_command)) // not twice at a time, from wherever it is asked for
        params.insert(u"lock"_s, dataPath + u"/.quai-upgrade.lock"_s);
    const Result<remote::ProbeCall> call
        = m_register.call({u"vmoodle/script.php"_s}, m_results.at(index).host, params, m_cancel);
    if (!call)
        return end(index, Outcome::Failed, call.error());
    const remote::ProbeOutcome outcome = runLive(index, *call);
    m_results[index].duration = std::chrono::milliseconds(clock.elapsed());
    const std::optional<Observation> seen = observe(index);
    if (seen && !seen->error)
        m_results[index].observed = seen;
    if (!take(index, outcome))
        return;
    std::optional<Error> wrong = verify(index, before);
    if (wrong && seen && seen->error) { // why it went wrong, rather than that it did
        wrong->kind = seen->error->kind;
        wrong->message = seen->error->message;
    }
    end(index, wrong ? Outcome::Failed : Outcome::Done, wrong);
}

std::optional<Error> CommandRun::verify(qsizetype index, const std::optional<Observation> &before)
{
    const HostResult &result = m_results.at(index);
    const bool endedWell = result.exitStatus == 0;
    const bool known = result.observed.has_value();
    switch (m_command.action) {
    case Action::MaintenanceOn:
    case Action::MaintenanceOff:
        if (endedWell && known && result.observed->maintenance == (m_command.action == Action::MaintenanceOn))
            return std::nullopt;
        return errorOf(ErrorKind::NoEffect, result, u"the instance says otherwise"_s);
    case Action::Upgrade:
        if (endedWell && known && !result.observed->upgradePending)
            return std::nullopt;
        return errorOf(ErrorKind::UpgradeFailed, result, u"Moodle's upgrade ended with %1"_s.arg(result.exitStatus));
    case Action::RunTask:
        if (endedWell)
            return std::nullopt;
        return errorOf(ErrorKind::TaskFailed, result, u"the task ended with %1"_s.arg(result.exitStatus))
            .with(u"task"_s, m_command.task);
    case Action::RunCron: {
        const bool moved = known
            && (!before || before->error || result.observed->lastCronStart != before->lastCronStart
                || result.observed->lastTaskRun != before->lastTaskRun);
        if (endedWell && moved)
            return std::nullopt;
        return errorOf(ErrorKind::CronDidNothing, result, u"cron ended with %1"_s.arg(result.exitStatus));
    }
    default:
        if (endedWell)
            return std::nullopt;
        return errorOf(ErrorKind::RemoteCommandFailed, result, u"the script ended with %1"_s.arg(result.exitStatus));
    }
}

void CommandRun::snapshot(qsizetype index)
{
    QElapsedTimer clock;
    clock.start();
    begin(index);
    const auto prepared = [this, index](bool cleanup, const CancelToken &cancel) {
        return m_register.call(
            {u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/files.php"_s, u"vmoodle/snapshot.php"_s}, {},
            {{u"id"_s, m_results.at(index).id}, {u"cleanup"_s, cleanup}}, cancel);
    };
    const Result<remote::ProbeCall> call = prepared(false, m_cancel);
    if (!call)
        return end(index, Outcome::Failed, call.error());
    const remote::ProbeOutcome outcome = runLive(index, *call);
    if (outcome.error) { // it may have been ended in its middle, with the maintenance page up
        if (const Result<remote::ProbeCall> cleanup = prepared(true, {}))
            static_cast<void>(remote::runProbe(m_register.host(), *cleanup));
    }
    m_results[index].duration = std::chrono::milliseconds(clock.elapsed());
    if (const std::optional<Observation> seen = observe(index); seen && !seen->error)
        m_results[index].observed = seen;
    if (take(index, outcome))
        end(index, Outcome::Done);
}

void CommandRun::destroy(qsizetype index)
{
    QElapsedTimer clock;
    clock.start();
    begin(index);
    const HostResult &result = m_results.at(index);
    const QString confirmed = m_command.confirmedHosts.value(result.id);
    const Result<remote::ProbeCall> call
        = m_register.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/destroy.php"_s}, {},
                          {{u"id"_s, result.id}, {u"confirmed"_s, confirmed}}, m_cancel);
    if (!call)
        return end(index, Outcome::Failed, call.error());
    const remote::ProbeOutcome outcome = runLive(index, *call);
    m_results[index].duration = std::chrono::milliseconds(clock.elapsed());
    for (const QJsonObject &line : outcome.lines)
        m_results[index].output += u"dropped: %1\n"_s.arg(line.value(u"dropped"_s).toString());
    if (take(index, outcome))
        end(index, Outcome::Done);
}

Result<QStringList> CommandRun::peers(QSet<QString> &awaited)
{
    QStringList hosts{QString()}; // the master
    awaited.insert(QString());
    // Members of a sub-network are bound to each other and to the master; free ones to the master only.
    QSet<int> networks;
    bool masterToo = false;
    for (const HostResult &result : std::as_const(m_results)) {
        masterToo = masterToo || (result.id == 0 && m_keys.contains(0));
        if (m_keys.contains(result.id) && result.row && result.row->mnet > 0)
            networks.insert(result.row->mnet);
    }
    const Result<ListSummary> listed = m_register.list([&](const QList<Instance> &rows) {
        for (const Instance &row : rows) {
            const bool bound = m_keys.contains(row.id) || networks.contains(row.mnet) || (masterToo && row.mnet >= 0);
            if (row.dataFolder != DataFolder::Usable || row.mnet < 0 || (m_boundOnly && !bound))
                continue;
            hosts.append(row.host);
            if (bound && row.enabled) // nobody waits for a disabled one, or for one that only may have a link
                awaited.insert(row.host);
        }
    });
    return listed ? Result<QStringList>(hosts) : Result<QStringList>(fail(listed.error()));
}

/// Hands the new keys to everybody who may know one of their owners; says who could not take them.
QStringList CommandRun::passKeysOn(int &taken)
{
    QSet<QString> awaited;
    const Result<QStringList> peers = this->peers(awaited);
    if (!peers)
        return {peers.error().message};
    const QStringList &hosts = *peers;
    QJsonObject keys;
    for (const HostResult &result : std::as_const(m_results)) {
        if (m_keys.contains(result.id))
            keys.insert(result.host, m_keys.value(result.id));
    }
    Result<remote::ProbeCall> call
        = m_register.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/act.php"_s}, {},
                          {{u"action"_s, u"TakeMnetKeys"_s}, {u"keys"_s, keys}}, {});
    if (!call)
        return {call.error().message};
    const QJsonObject common = call->params.takeFirst();
    for (const QString &host : hosts) {
        QJsonObject params = common;
        params.insert(u"host"_s, host);
        call->params.append(params);
    }
    QStringList troubles;
    const QList<remote::ProbeOutcome> outcomes = remote::runProbes(m_register.host(), *call);
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        taken += outcomes.at(i).lines.value(0).value(u"taken"_s).toInt();
        if (outcomes.at(i).error && awaited.contains(hosts.at(i)))
            troubles.append(u"%1: %2"_s.arg(hosts.at(i), outcomes.at(i).error->message));
    }
    return troubles;
}

void CommandRun::exchangeKeys()
{
    if (m_keys.isEmpty())
        return;
    int taken = 0;
    const QStringList troubles = passKeysOn(taken);
    for (qsizetype i = 0; i < m_results.size(); ++i) {
        HostResult &result = m_results[i];
        if (!m_keys.contains(result.id))
            continue;
        result.output += u"peers that took new keys: %1\n"_s.arg(taken) + troubles.join(u'\n');
        if (troubles.isEmpty())
            end(i, Outcome::Done);
        else
            end(i, Outcome::Failed, errorOf(ErrorKind::NoEffect, result, u"not every peer took the new keys"_s));
    }
}

} // namespace quai::vmoodle
