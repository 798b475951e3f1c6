// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

#include "core/vmoodle/FleetFiles.h"
#include "core/vmoodle/InstanceLog.h"
#include "core/vmoodle/Leftovers.h"

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// Copies of the register, configurations of Moodles of their own, the cron that an operator installs.
class TestFleetFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void copiesAreWrittenWithoutPasswords();
    void aPhysicalConfigStartsTheInstance();
    void theCronScriptRunsEveryEnabledInstance();
    void whatNoRowNamesIsFound();
    void theLogIsThatOfTheInstance();

private:
    FleetOnFarm m_fleet;
};

void TestFleetFiles::initTestCase()
{
    m_fleet.farm.setInstances(2, 1);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
}

void TestFleetFiles::copiesAreWrittenWithoutPasswords()
{
    const auto synced = syncRegisters(*m_fleet.reg, {m_fleet.id(1), m_fleet.id(2), 3});
    QVERIFY2(synced, why(synced).constData());
    QCOMPARE(synced->size(), 3);
    const int enabled = m_fleet.sql({}, u"SELECT COUNT(*) FROM {local_vmoodle} WHERE enabled = 1"_s).toInt();
    QVERIFY(!synced->at(0).error);
    QCOMPARE(synced->at(0).rows, enabled);
    QVERIFY(synced->at(2).error);
    QCOMPARE(synced->at(2).error->kind, ErrorKind::InstanceDatabaseDown);
    QCOMPARE(m_fleet.sql(m_fleet.instanceHost(1), u"SELECT COUNT(*) FROM {local_vmoodle} WHERE vdbpass <> ''"_s),
             u"0"_s);
    QCOMPARE(m_fleet.sql(m_fleet.instanceHost(2), u"SELECT vhostname FROM {local_vmoodle} WHERE shortname = 'vm1'"_s),
             m_fleet.instanceHost(1));
}

void TestFleetFiles::aPhysicalConfigStartsTheInstance()
{
    const auto planned = planPhysicalConfigs(*m_fleet.reg, {m_fleet.id(2)});
    QVERIFY2(planned, why(planned).constData());
    QVERIFY(!planned->first().existed);
    QVERIFY(m_fleet.asWeb(u"ls "_s + planned->first().path + u" 2>/dev/null"_s).isEmpty());
    const auto written = writePhysicalConfigs(*m_fleet.reg, {m_fleet.id(2)});
    QVERIFY2(written, why(written).constData());
    QCOMPARE(written->size(), 1);
    QVERIFY2(!written->first().error, qPrintable(written->first().error ? written->first().error->message : QString()));
    const QString path = written->first().path;
    QCOMPARE(path, planned->first().path);
    QVERIFY(planPhysicalConfigs(*m_fleet.reg, {m_fleet.id(2)})->first().existed);
    QCOMPARE(m_fleet.asWeb(u"stat -c %a "_s + path).trimmed(), QByteArray("600"));
    QVERIFY(!m_fleet.asWeb(u"cat "_s + path).contains("vconfig.php"));
    // As a Moodle of its own: beside the code, without VMoodle.
    m_fleet.asWeb(u"cat %1"_s.arg(path));
    const QByteArray said = m_fleet.asWeb(
        u"sed \"s#__DIR__#\\\"%1\\\"#\" %2 > %2.own.php && php -r \"define(\\\"CLI_SCRIPT\\\", true); require "
        u"\\\"%2.own.php\\\"; "
        "echo \\$CFG->wwwroot, \\\" \\\", \\$DB->get_field(\\\"course\\\", \\\"shortname\\\", [\\\"id\\\" => 1]);\""_s
            .arg(m_fleet.farm.site(u"git"_s).servedPath(), path));
    QCOMPARE(said, (m_fleet.instanceHost(2) + u" vm2"_s).toUtf8());
}

void TestFleetFiles::theCronScriptRunsEveryEnabledInstance()
{
    const auto facts = m_fleet.reg->facts();
    QVERIFY(facts);
    const CronFiles files = cronFiles(*facts, u"php"_s, 2, 5);
    QVERIFY(files.script.contains(u"--keep-alive=0"_s));
    QVERIFY(files.crontab.startsWith(u"*/5 "_s));
    QVERIFY(files.service.contains(u"User="_s + facts->dataOwner));
    QVERIFY(m_fleet.run(Action::Disable, {m_fleet.id(2), 3}));
    QVERIFY(m_fleet.host->connection()
                .writeFile(u"/tmp/quai-cron-%1.sh"_s.arg(m_fleet.farm.sshPort()), files.script.toUtf8(), 0644, {})
                .result());
    const QString script = u"/tmp/quai-cron-%1.sh"_s.arg(m_fleet.farm.sshPort());
    const QByteArray said = m_fleet.asWeb(u"sh %1 2>&1; echo $?"_s.arg(script));
    m_fleet.farm.shell(u"rm -f "_s + script);
    QVERIFY2(said.contains("Cron script completed correctly"), said.constData());
    const auto seen = m_fleet.reg->observe({m_fleet.id(1), m_fleet.id(2)}, false, {});
    QVERIFY2(seen, why(seen).constData());
    QVERIFY(seen->at(0).lastCronStart.isValid());
    QVERIFY(!seen->at(1).lastCronStart.isValid());
}

void TestFleetFiles::whatNoRowNamesIsFound()
{
    auto found = findLeftovers(*m_fleet.reg, true);
    QVERIFY2(found, why(found).constData());
    QCOMPARE(found->orphans.size(), 0);
    const RegisterFacts facts = m_fleet.reg->facts().value();
    const QString database = QString(facts.settings.value(u"vdbbasename"_s)).replace(u"<%%INSTANCE%%>"_s, u"left"_s);
    const QString folder = QString(facts.settings.value(u"vdatapathbase"_s)).replace(u"<%%INSTANCE%%>"_s, u"left"_s);
    m_fleet.sql({}, u"CREATE DATABASE "_s + database);
    m_fleet.sql({}, u"CREATE TABLE %1.mdl_config_plugins (id INT)"_s.arg(database));
    m_fleet.asWeb(u"mkdir -p %1/filedir && echo 123456 > %1/filedir/a"_s.arg(folder));
    found = findLeftovers(*m_fleet.reg, true);
    m_fleet.sql({}, u"DROP DATABASE "_s + database);
    m_fleet.asWeb(u"rm -rf "_s + folder);
    QVERIFY2(found, why(found).constData());
    QCOMPARE(found->orphans.size(), 2);
    const Orphan &first = found->orphans.first();
    QVERIFY(first.isDatabase && first.looksLikeMoodle);
    QCOMPARE(first.name, database);
    QCOMPARE(first.tables, 1);
    const Orphan &second = found->orphans.last();
    QVERIFY(!second.isDatabase && second.looksLikeMoodle);
    QCOMPARE(second.place + u'/' + second.name, folder);
    QCOMPARE(second.bytes, 7);
}

void TestFleetFiles::theLogIsThatOfTheInstance()
{
    const QString table = u"CREATE TABLE {task_log} (id INT AUTO_INCREMENT PRIMARY KEY, classname TEXT, timestart "
                          "DECIMAL(20,10), timeend DECIMAL(20,10), result INT, output TEXT)"_s;
    m_fleet.sql(m_fleet.instanceHost(1), table);
    m_fleet.sql(m_fleet.instanceHost(1),
                u"INSERT INTO {task_log} (classname, timestart, timeend, result, output) VALUES "
                "('good_task', 1700000000.5, 1700000002, 0, 'fine'), ('bad_task', 1700000060, 1700000060.25, 1, "
                "'no')"_s);
    m_fleet.sql({},
                u"INSERT INTO {config_plugins} (plugin, name, value) VALUES ('local_vmoodle', 'vlogfilepattern', "
                "'%1/cron-%VHOSTNAME%.log')"_s.arg(m_fleet.dataroot(1)));
    const QString file = m_fleet.dataroot(1) + u"/cron-"_s + m_fleet.instanceHost(1).section(u'/', -1) + u".log"_s;
    m_fleet.asWeb(u"echo the last line > "_s + file);
    const auto log = readLog(*m_fleet.reg, m_fleet.id(1), 20);
    QVERIFY2(log, why(log).constData());
    QCOMPARE(log->runs.size(), 2);
    QCOMPARE(log->runs.first().task, u"bad_task"_s);
    QVERIFY(log->runs.first().failed);
    QCOMPARE(log->runs.first().output, u"no"_s);
    QCOMPARE(log->runs.last().duration, std::chrono::milliseconds(1500));
    QCOMPARE(log->file, file);
    QVERIFY(log->readable);
    QCOMPARE(log->end, u"the last line\n"_s);
    QCOMPARE(readLog(*m_fleet.reg, m_fleet.id(2), 20).value().runs.size(), 0);
    QCOMPARE(readLog(*m_fleet.reg, 3, 20).error().kind, ErrorKind::InstanceDatabaseDown);
}

QTEST_GUILESS_MAIN(TestFleetFiles)
#include "TestFleetFiles.moc"
