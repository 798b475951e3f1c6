// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

#include "core/vmoodle/InstanceLog.h"
#include "core/vmoodle/Leftovers.h"

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// What instances leave: logs, and databases and folders that no row names any more. On servers that are not tidy.
class TestTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aLongLogIsReadFromItsEnd();
    void ofManyRunsTheNewestAreTold();
    void aLogThatCannotBeReadIsNamed();
    void theMasterHasALogToo();
    void aRowThatIsNotThereHasNone();
    void whatRowsNameIsNoLeftover();
    void aServerThatDoesNotAnswerIsNamed();
    void aRowDeletedByHandLeavesDatabaseAndFolder();
    void withoutSchemesNothingIsLookedFor();

private:
    void setting(const QString &name, const QString &value);
    QStringList leftovers();
    QString folder() const { return m_fleet.dataroot(1).section(u'/', 0, -2); }
    FleetOnFarm m_fleet;
};

void TestTraces::initTestCase()
{
    m_fleet.farm.setInstances(2);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
    const QString table = u"CREATE TABLE {task_log} (id INT AUTO_INCREMENT PRIMARY KEY, classname TEXT, timestart "
                          "DECIMAL(20,10), timeend DECIMAL(20,10), result INT, output LONGTEXT)"_s;
    m_fleet.sql(m_fleet.instanceHost(1), table);
    m_fleet.sql({}, table);
    setting(u"vdbbasename"_s, u"vm_<%%INSTANCE%%>"_s); // as the farm names its databases
}

void TestTraces::setting(const QString &name, const QString &value)
{
    m_fleet.sql({}, u"DELETE FROM {config_plugins} WHERE plugin = 'local_vmoodle' AND name = '%1'"_s.arg(name));
    m_fleet.sql(
        {},
        u"INSERT INTO {config_plugins} (plugin, name, value) VALUES ('local_vmoodle', '%1', '%2')"_s.arg(name, value));
}

/// "place name" of each; what went wrong.
QStringList TestTraces::leftovers()
{
    const auto found = findLeftovers(*m_fleet.reg, false);
    if (!found)
        return {QString::fromUtf8(why(found))};
    QStringList names;
    for (const Orphan &one : found->orphans)
        names << (one.isDatabase ? u"database "_s : u"folder "_s) + one.name;
    for (const QString &place : found->unread)
        names << u"unread "_s + place.section(u':', 0, 0);
    return names;
}

void TestTraces::aLongLogIsReadFromItsEnd()
{
    setting(u"vlogfilepattern"_s, m_fleet.dataroot(1) + u"/cron-%VHOSTNAME%.log"_s);
    const QString file = m_fleet.dataroot(1) + u"/cron-"_s + m_fleet.instanceHost(1).section(u'/', -1) + u".log"_s;
    m_fleet.asWeb(u"(seq 1 20000; printf \"\\377 of bytes, \\303\\251t\\303\\251\\n\") > "_s + file);
    const auto log = readLog(*m_fleet.reg, m_fleet.id(1), 5);
    QVERIFY2(log, why(log).constData());
    QVERIFY(log->readable);
    QVERIFY(log->end.size() <= 32'768 && log->end.size() > 32'000);
    QVERIFY2(log->end.endsWith(u"20000\n\uFFFD of bytes, été\n"_s), qPrintable(log->end.right(40)));
}

void TestTraces::ofManyRunsTheNewestAreTold()
{
    m_fleet.sql(m_fleet.instanceHost(1),
                u"INSERT INTO {task_log} (classname, timestart, timeend, result, output) SELECT CONCAT('task_', seq), "
                "1700000000 + seq, 1700000001.5 + seq, seq % 2, CONCAT(REPEAT('x', 20000), ' the end') FROM "
                "seq_1_to_60"_s);
    const auto log = readLog(*m_fleet.reg, m_fleet.id(1), 50);
    QVERIFY2(log, why(log).constData());
    QCOMPARE(log->runs.size(), 50);
    QCOMPARE(log->runs.first().task, u"task_60"_s);
    QCOMPARE(log->runs.last().task, u"task_11"_s);
    QVERIFY(!log->runs.first().failed);
    QVERIFY(log->runs.at(1).failed);
    QCOMPARE(log->runs.first().start, QDateTime::fromSecsSinceEpoch(1'700'000'060, Qt::UTC));
    QCOMPARE(log->runs.first().duration, std::chrono::milliseconds(1500));
    QCOMPARE(log->runs.first().output.size(), 8000);
    QVERIFY(log->runs.first().output.endsWith(u" the end"_s));
}

void TestTraces::aLogThatCannotBeReadIsNamed()
{
    const auto none = readLog(*m_fleet.reg, m_fleet.id(2), 5); // no file, and no table of runs
    QVERIFY2(none, why(none).constData());
    QVERIFY(none->file.endsWith(u"/cron-%1.log"_s.arg(m_fleet.instanceHost(2).section(u'/', -1))));
    QVERIFY(!none->readable);
    QVERIFY(none->runs.isEmpty());
    m_fleet.asWeb(u"mkdir "_s + none->file); // a folder of that name is no log
    const auto odd = readLog(*m_fleet.reg, m_fleet.id(2), 5);
    m_fleet.asWeb(u"rmdir "_s + none->file);
    QVERIFY2(odd, why(odd).constData());
    QVERIFY(!odd->readable);
    QCOMPARE(odd->end, QString());
}

void TestTraces::theMasterHasALogToo()
{
    m_fleet.sql({},
                u"INSERT INTO {task_log} (classname, timestart, timeend, result, output) VALUES ('vmoodle_task', "
                "1700000000, 1700000001, 0, 'a\\tb')"_s);
    const auto log = readLog(*m_fleet.reg, 0, 5);
    QVERIFY2(log, why(log).constData());
    QCOMPARE(log->runs.size(), 1);
    QCOMPARE(log->runs.first().output, u"a\tb"_s);
}

void TestTraces::aRowThatIsNotThereHasNone()
{
    const auto log = readLog(*m_fleet.reg, 9999, 5);
    QVERIFY(!log);
    QCOMPARE(log.error().kind, ErrorKind::InstanceUnknown);
}

void TestTraces::whatRowsNameIsNoLeftover()
{
    QCOMPARE(leftovers(), QStringList());
    // Nor is a link, nor the folder that a row names by one, nor one that holds a row's folder, nor other names.
    const QString row = u" WHERE id = %1"_s.arg(m_fleet.id(2));
    m_fleet.asWeb(u"cd %1 && mkdir -p real outer/inner \"odd name\" && ln -s real link && echo > file"_s.arg(folder()));
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET vdatapath = '%1/link'"_s.arg(folder()) + row);
    const QString vm2 = u"folder "_s + m_fleet.dataroot(2).section(u'/', -1);
    QCOMPARE(leftovers(), (QStringList{u"folder outer"_s, vm2}));
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET vdatapath = '%1/outer/inner'"_s.arg(folder()) + row);
    QCOMPARE(leftovers(), (QStringList{u"folder real"_s, vm2}));
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET vdatapath = '%1'"_s.arg(m_fleet.dataroot(2)) + row);
    m_fleet.asWeb(u"cd %1 && rm -r real outer \"odd name\" link file"_s.arg(folder()));
    QCOMPARE(leftovers(), QStringList());
}

void TestTraces::aServerThatDoesNotAnswerIsNamed()
{
    m_fleet.sql({}, u"CREATE DATABASE vm_left"_s);
    m_fleet.sql({}, u"CREATE DATABASE other_left"_s); // no name of the scheme
    const QString row = u" WHERE id = %1"_s.arg(m_fleet.id(2));
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET vdbhost = '127.0.0.1:1'"_s + row);
    const QStringList found = leftovers();
    m_fleet.sql({}, u"UPDATE {local_vmoodle} SET vdbhost = 'localhost'"_s + row);
    m_fleet.sql({}, u"DROP DATABASE vm_left"_s);
    m_fleet.sql({}, u"DROP DATABASE other_left"_s);
    QCOMPARE(found, (QStringList{u"database vm_left"_s, u"unread 127.0.0.1"_s}));
}

void TestTraces::aRowDeletedByHandLeavesDatabaseAndFolder()
{
    m_fleet.sql({}, u"DELETE FROM {local_vmoodle} WHERE id = %1"_s.arg(m_fleet.id(2)));
    const auto found = findLeftovers(*m_fleet.reg, true);
    QVERIFY2(found, why(found).constData());
    QCOMPARE(found->orphans.size(), 2);
    const Orphan &database = found->orphans.first();
    QVERIFY(database.isDatabase && database.looksLikeMoodle);
    QCOMPARE(database.name, u"vm_2"_s);
    QVERIFY(database.tables > 3 && database.bytes > 0);
    QVERIFY(database.changed.isValid() && database.changed <= QDateTime::currentDateTimeUtc().addSecs(60));
    const Orphan &left = found->orphans.last();
    QVERIFY(!left.isDatabase && left.looksLikeMoodle);
    QCOMPARE(left.place + u'/' + left.name, m_fleet.dataroot(2));
    QVERIFY(left.bytes > 0);
    // Nothing of it was touched.
    QVERIFY(m_fleet.asWeb(u"cat %1/filedir/content"_s.arg(m_fleet.dataroot(2))).startsWith("Instance 2"));
    QCOMPARE(m_fleet.sql({}, u"SELECT COUNT(*) FROM vm_2.mdl_user"_s), u"2"_s);
}

void TestTraces::withoutSchemesNothingIsLookedFor()
{
    setting(u"vdbbasename"_s, u"vm"_s); // without a place for the name
    setting(u"vdatapathbase"_s, {});
    QCOMPARE(leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(TestTraces)
#include "TestTraces.moc"
