// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

#include <atomic>
#include <thread>

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// Scripts of Moodle's own command line in virtual instances: what they did is asked of the instance afterwards.
class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void maintenanceIsWhatTheInstanceSays();
    void anUpgradeIsVerified();
    void aFailedUpgradeIsAnError();
    void aTaskSaysWhetherItFailed();
    void cronRunsInTheInstance();
    void cronThatRunsNothingIsAnError();
    void aListedScriptRunsWithItsOptions();
    void aCancelledCommandSaysWhatWasNotBegun();
    void aLostLineLeavesTheOutcomeUnknown();
    void oneLostConnectionLosesItsInstancesOnly();
    void withoutADatabaseTheReasonIsSaid();
    void anInstanceIsNotUpgradedTwiceAtATime();
    void allCommandsOfAServerKeepToTheLimit();

private:
    InstanceCommand command(Action action, const QList<int> &numbers) const;
    FleetOnFarm m_fleet;
};

void TestScripts::initTestCase()
{
    m_fleet.farm.setInstances(4, 2);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
}

InstanceCommand TestScripts::command(Action action, const QList<int> &numbers) const
{
    InstanceCommand result;
    result.action = action;
    for (const int number : numbers)
        result.ids.append(m_fleet.id(number));
    return result;
}

void TestScripts::maintenanceIsWhatTheInstanceSays()
{
    auto report = m_fleet.run(Action::MaintenanceOn, {m_fleet.id(1), m_fleet.id(2)});
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 2, why(report->hosts.first()).constData());
    QVERIFY(report->hosts.first().observed->maintenance);
    QCOMPARE(report->hosts.first().exitStatus, 0);
    QVERIFY(m_fleet.reg->observe({m_fleet.id(3)}, false, {}).value().first().maintenance == false);
    report = m_fleet.run(Action::MaintenanceOff, {m_fleet.id(1), m_fleet.id(2)});
    QVERIFY(report);
    QCOMPARE(report->count(Outcome::Done), 2);
    QVERIFY(!report->hosts.first().observed->maintenance);
}

void TestScripts::anUpgradeIsVerified()
{
    m_fleet.sql(m_fleet.instanceHost(2),
                u"UPDATE {config_plugins} SET value = '1' WHERE plugin = 'mod_quiz' AND name = 'version'"_s);
    QString text;
    std::mutex mutex;
    CommandListener listener;
    listener.onText = [&](qint64, const QString &piece) {
        const std::lock_guard lock(mutex);
        text += piece;
    };
    const auto report = m_fleet.run(command(Action::Upgrade, {2, 3}), listener);
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 2, why(report->hosts.first()).constData());
    QVERIFY(!report->hosts.first().observed->upgradePending);
    QVERIFY(report->hosts.first().output.contains(u"completed successfully"_s));
    QVERIFY(text.contains(u"completed successfully"_s));
    QVERIFY(report->hosts.last().output.contains(u"No upgrade needed"_s));
}

void TestScripts::aFailedUpgradeIsAnError()
{
    m_fleet.sql(m_fleet.instanceHost(4), u"UPDATE {config} SET value = '2030010100.00' WHERE name = 'version'"_s);
    const auto report = m_fleet.run(Action::Upgrade, {m_fleet.id(4)});
    m_fleet.sql(m_fleet.instanceHost(4), u"UPDATE {config} SET value = '2024100700.00' WHERE name = 'version'"_s);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().outcome, Outcome::Failed);
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::UpgradeFailed);
    QVERIFY(report->hosts.first().error->detail.contains(u"OLDER"_s));
}

void TestScripts::aTaskSaysWhetherItFailed()
{
    InstanceCommand task = command(Action::RunTask, {1});
    task.task = u"\\core\\task\\cache_cleanup_task"_s;
    auto report = m_fleet.run(task);
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    QVERIFY(report->hosts.first().observed->lastTaskRun.isValid());
    task.task = u"\\farm\\task\\broken_task"_s;
    report = m_fleet.run(task);
    QVERIFY(report);
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::TaskFailed);
    QVERIFY(report->hosts.first().output.contains(u"always fails"_s));
    task.task = u"\\no\\such'; touch /tmp/x"_s;
    QCOMPARE(m_fleet.run(task).value().hosts.first().error->kind, ErrorKind::TaskFailed);
}

void TestScripts::cronRunsInTheInstance()
{
    const auto report = m_fleet.run(command(Action::RunCron, {3, 4}));
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 2, why(report->hosts.first()).constData());
    QVERIFY(report->hosts.first().observed->lastCronStart.isValid());
    QCOMPARE(report->hosts.first().row->cronCount, 0); // the plugin's counter is not Moodle's
    QVERIFY(report->hosts.first().duration < std::chrono::seconds(20));
}

void TestScripts::cronThatRunsNothingIsAnError()
{
    QVERIFY(m_fleet.run(Action::MaintenanceOn, {m_fleet.id(3)}));
    const auto report = m_fleet.run(Action::RunCron, {m_fleet.id(3)});
    QVERIFY(m_fleet.run(Action::MaintenanceOff, {m_fleet.id(3)}));
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::CronDidNothing);
    QVERIFY(report->hosts.first().error->detail.contains(u"maintenance"_s));
}

void TestScripts::aListedScriptRunsWithItsOptions()
{
    InstanceCommand script = command(Action::RunScript, {1});
    script.script = u"checks"_s;
    script.options = {{u"filter"_s, u"upgrade"_s}};
    auto report = m_fleet.run(script);
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    QVERIFY(report->hosts.first().output.contains(m_fleet.instanceHost(1)));
    QVERIFY(!report->hosts.first().output.contains(u"environment"_s));
    script.options = {{u"filter"_s, u"nothing like it"_s}};
    report = m_fleet.run(script);
    QCOMPARE(report.value().hosts.first().error->kind, ErrorKind::RemoteCommandFailed);
    QCOMPARE(report.value().hosts.first().exitStatus, 3);
    script.script = u"mysql_compressed_rows"_s; // the farm's Moodle has none
    script.options = {{u"info"_s, {}}};
    QCOMPARE(m_fleet.run(script).value().hosts.first().error->kind, ErrorKind::PathMissing);
    script.options = {{u"rm"_s, {}}};
    QCOMPARE(m_fleet.run(script).error().kind, ErrorKind::InvalidInput);
}

void TestScripts::aCancelledCommandSaysWhatWasNotBegun()
{
    InstanceCommand slow = command(Action::RunTask, {1, 2});
    slow.task = u"\\farm\\task\\slow_task"_s;
    slow.parallel = 1;
    CancelSource cancel;
    CommandListener listener;
    listener.onText = [&cancel](qint64, const QString &) { cancel.request_stop(); };
    const auto report = m_fleet.run(slow, listener, cancel.get_token());
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().outcome, Outcome::Unknown);
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::Cancelled);
    QCOMPARE(report->hosts.last().outcome, Outcome::Skipped);
}

void TestScripts::aLostLineLeavesTheOutcomeUnknown()
{
    InstanceCommand slow = command(Action::RunTask, {1});
    slow.task = u"\\farm\\task\\slow_task"_s;
    CommandListener listener;
    listener.onText = [this](qint64, const QString &) { m_fleet.host->connection().close(); };
    auto report = m_fleet.run(slow, listener);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().outcome, Outcome::Unknown);
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::ConnectionLost);
    QVERIFY(report->hosts.first().row); // read over a new line
    QCOMPARE(m_fleet.run(command(Action::PurgeCaches, {1})).value().count(Outcome::Done), 1);
}

void TestScripts::oneLostConnectionLosesItsInstancesOnly()
{
    ssh::PoolOptions options;
    options.channelsPerSession = 1; // what runs at a time has a connection each
    remote::SshHost host(ssh::makePool(m_fleet.farm.sshTarget(), options));
    Register reg(host, m_fleet.farm.declaration(u"git"_s));
    m_fleet.farm.shell(
        u"printf %s '<?php define(\"CLI_SCRIPT\", true); require(__DIR__ . \"/../../config.php\"); echo getmypid(), "
        "\"\\n\"; sleep(2);' > %1/admin/cli/build_theme_css.php"_s.arg(reg.sitePath()));
    InstanceCommand slow = command(Action::RunScript, {1, 2, 3, 4});
    slow.script = u"build_theme_css"_s;
    std::atomic<bool> cut{false};
    CommandListener listener;
    listener.onText = [&](qint64, const QString &pid) {
        if (!cut.exchange(true)) // the connection that this run of PHP came over
            m_fleet.farm.shell(u"p=%1; while [ -e /proc/$p/comm ] && [ \"$(cat /proc/$p/comm)\" != sshd ]; do p=$(ps "
                               u"-o ppid= -p $p | tr -d ' '); "
                               "done; kill -9 $p"_s.arg(pid.trimmed()));
    };
    BusyHosts busy;
    const auto report = CommandRun(reg, busy, slow, listener, {}).run();
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->count(Outcome::Unknown), 1);
    QCOMPARE(report->count(Outcome::Done), 3);
    const QList<qint64> lost = report->retryable();
    QCOMPARE(lost.size(), 1);
    for (const HostResult &result : report->hosts)
        QVERIFY(result.outcome == Outcome::Done || result.error->kind == ErrorKind::ConnectionLost);
    slow.ids = lost;
    QCOMPARE(CommandRun(reg, busy, slow, {}, {}).run().value().count(Outcome::Done), 1);
}

void TestScripts::withoutADatabaseTheReasonIsSaid()
{
    const QString name = m_fleet.sql({}, u"SELECT vdbname FROM {local_vmoodle} WHERE id = %1"_s.arg(m_fleet.id(4)));
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET vdbname = 'nowhere' WHERE id = %1"_s.arg(m_fleet.id(4)));
    InstanceCommand task = command(Action::RunTask, {4});
    task.task = u"\\core\\task\\cache_cleanup_task"_s;
    const auto report = m_fleet.run(task);
    const auto upgrade = m_fleet.run(Action::Upgrade, {m_fleet.id(4)});
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET vdbname = '%2' WHERE id = %1"_s.arg(m_fleet.id(4)).arg(name));
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().outcome, Outcome::Failed);
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::InstanceDatabaseDown);
    QCOMPARE(upgrade.value().hosts.first().error->kind, ErrorKind::InstanceDatabaseDown);
}

void TestScripts::anInstanceIsNotUpgradedTwiceAtATime()
{
    // Somebody else's upgrade, from another program: it holds the lock.
    m_fleet.asWeb(u"flock %1/.quai-upgrade.lock sleep 4 >/dev/null 2>&1 &"_s.arg(m_fleet.dataroot(1)));
    const auto meanwhile = m_fleet.run(Action::Upgrade, {m_fleet.id(1), m_fleet.id(2)});
    QVERIFY2(meanwhile, why(meanwhile).constData());
    QCOMPARE(meanwhile->hosts.first().outcome, Outcome::Failed);
    QCOMPARE(meanwhile->hosts.first().error->kind, ErrorKind::InstanceBusy);
    QCOMPARE(meanwhile->hosts.last().outcome, Outcome::Done);
    QTRY_COMPARE_WITH_TIMEOUT(m_fleet.run(Action::Upgrade, {m_fleet.id(1)}).value().count(Outcome::Done), 1, 15'000);
}

void TestScripts::allCommandsOfAServerKeepToTheLimit()
{
    for (const int number : {1, 2})
        m_fleet.sql(m_fleet.instanceHost(number),
                    u"INSERT INTO {config} (name, value) VALUES ('farm_slow_seconds', '1')"_s);
    InstanceCommand one = command(Action::RunTask, {1});
    one.task = u"\\farm\\task\\slow_task"_s;
    one.parallel = 1;
    InstanceCommand two = one;
    two.ids = {m_fleet.id(2)};
    std::atomic<int> working{0};
    std::atomic<int> most{0};
    CommandListener listener;
    listener.onStarted = [&](qint64) { most = std::max(most.load(), ++working); };
    listener.onEnded = [&](const HostResult &) { --working; };
    Result<CommandReport> ofTwo;
    {
        const std::jthread other([&] { ofTwo = m_fleet.run(two, listener); });
        QCOMPARE(m_fleet.run(one, listener).value().count(Outcome::Done), 1);
    }
    QCOMPARE(ofTwo.value().count(Outcome::Done), 1);
    QCOMPARE(most.load(), 1);
}

QTEST_GUILESS_MAIN(TestScripts)
#include "TestScripts.moc"
