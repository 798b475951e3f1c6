// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

#include <atomic>

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// Commands on the virtual instances of a farm: each with its true result.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void enableAndDisableAreReadAgain();
    void purgeReachesTheInstanceAndNoOther();
    void aBrokenInstanceFailsAloneAndCanBeRetried();
    void stopsOnTheFirstErrorWhenAsked();
    void aPasswordIsResetAndStandsNowhere();
    void keysAreRenewedInTwoPasses();
    void theMasterIsInstanceZero();
    void oneInstanceIsWorkedOnOnce();

private:
    InstanceCommand command(Action action, const QList<int> &numbers) const;
    FleetOnFarm m_fleet;
};

void TestCommands::initTestCase()
{
    m_fleet.farm.setInstances(4, 2);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
}

InstanceCommand TestCommands::command(Action action, const QList<int> &numbers) const
{
    InstanceCommand result;
    result.action = action;
    for (const int number : numbers)
        result.ids.append(m_fleet.id(number));
    return result;
}

void TestCommands::enableAndDisableAreReadAgain()
{
    auto report = m_fleet.run(Action::Disable, {m_fleet.id(1), m_fleet.id(2), 99999});
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.size(), 3);
    QCOMPARE(report->count(Outcome::Done), 2);
    QVERIFY(!report->hosts.at(0).row->enabled);
    QCOMPARE(report->hosts.at(2).error->kind, ErrorKind::InstanceUnknown);
    QVERIFY(report->hosts.at(2).rowGone);
    report = m_fleet.run(Action::Enable, {m_fleet.id(1), m_fleet.id(2)});
    QVERIFY(report);
    QCOMPARE(report->count(Outcome::Done), 2);
    QVERIFY(report->hosts.at(1).row->enabled);
}

void TestCommands::purgeReachesTheInstanceAndNoOther()
{
    const QString themerev = u"SELECT MAX(value) FROM {config} WHERE name = 'themerev'"_s;
    for (const QString &host : {m_fleet.instanceHost(1), m_fleet.instanceHost(2), QString()})
        m_fleet.sql(host, u"UPDATE {config} SET value = '1' WHERE name = 'themerev'"_s);
    const auto report = m_fleet.run(Action::PurgeCaches, {m_fleet.id(1)});
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    QVERIFY(m_fleet.sql(m_fleet.instanceHost(1), themerev).toLongLong() > 1);
    QCOMPARE(m_fleet.sql(m_fleet.instanceHost(2), themerev), u"1"_s);
    QCOMPARE(m_fleet.sql({}, themerev), u"1"_s);
}

void TestCommands::aBrokenInstanceFailsAloneAndCanBeRetried()
{
    InstanceCommand purge = command(Action::PurgeCaches, {1, 2, 3, 4});
    purge.ids.insert(2, 5); // without a database
    std::atomic<int> ended{0};
    CommandListener listener;
    listener.onEnded = [&ended](const HostResult &) { ++ended; };
    const auto report = m_fleet.run(purge, listener);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->count(Outcome::Done), 4);
    QCOMPARE(report->count(Outcome::Failed), 1);
    QCOMPARE(report->hosts.at(2).error->kind, ErrorKind::InstanceDatabaseDown);
    QVERIFY(report->hosts.at(2).row);
    QCOMPARE(report->retryable(), QList<qint64>{5});
    QCOMPARE(ended.load(), 5);
}

void TestCommands::stopsOnTheFirstErrorWhenAsked()
{
    InstanceCommand purge = command(Action::PurgeCaches, {1, 2, 3});
    purge.ids.prepend(5);
    purge.parallel = 1;
    purge.stopOnFirstError = true;
    const auto report = m_fleet.run(purge);
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().outcome, Outcome::Failed);
    QCOMPARE(report->count(Outcome::Skipped), 3);
    QCOMPARE(report->retryable().size(), 4);
}

void TestCommands::aPasswordIsResetAndStandsNowhere()
{
    InstanceCommand reset = command(Action::ResetPassword, {1, 2});
    reset.user = u"admin"_s;
    reset.secret = u"Neuf-Secret-42"_s;
    auto report = m_fleet.run(reset);
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 2, why(report->hosts.first()).constData());
    QVERIFY(m_fleet.sql(m_fleet.instanceHost(1), u"SELECT password FROM {user} WHERE username = 'admin'"_s)
                .startsWith(u"$2y$"_s));
    QVERIFY(!report->hosts.first().output.contains(reset.secret));
    reset.secret = u"kurz"_s;
    report = m_fleet.run(reset);
    QCOMPARE(report.value().hosts.first().error->kind, ErrorKind::PasswordRefused);
    reset.user = u"nobody"_s;
    report = m_fleet.run(reset);
    QCOMPARE(report.value().hosts.first().error->kind, ErrorKind::AccountUnknown);
    QCOMPARE(report.value().hosts.first().error->facts.value(u"user"_s), u"nobody"_s);
}

void TestCommands::keysAreRenewedInTwoPasses()
{
    for (const QString &host : {QString(), m_fleet.instanceHost(1), m_fleet.instanceHost(3)})
        m_fleet.sql(
            host,
            u"INSERT INTO {mnet_host} (wwwroot, name, public_key, applicationid) VALUES ('%1', 'peer', 'old', 1)"_s.arg(
                m_fleet.instanceHost(2)));
    const auto report = m_fleet.run(Action::RenewMnetKey, {m_fleet.id(2)});
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    const QString own = m_fleet.sql(m_fleet.instanceHost(2), u"SELECT public_key FROM {mnet_host} WHERE id = 1"_s);
    QVERIFY(own.startsWith(u"-----BEGIN CERTIFICATE"_s));
    const QString peer
        = u"SELECT public_key FROM {mnet_host} WHERE wwwroot = '%1' AND id > 1"_s.arg(m_fleet.instanceHost(2));
    QCOMPARE(m_fleet.sql({}, peer), own);
    QCOMPARE(m_fleet.sql(m_fleet.instanceHost(1), peer), own);
    QCOMPARE(m_fleet.sql(m_fleet.instanceHost(3), peer), u"old"_s); // in no network: nobody asks it
    const auto seen = m_fleet.reg->observe({m_fleet.id(2)}, false, {});
    QVERIFY(seen->first().mnetKeyValid);
}

void TestCommands::theMasterIsInstanceZero()
{
    m_fleet.sql({}, u"UPDATE {config} SET value = '1' WHERE name = 'themerev'"_s);
    auto report = m_fleet.run(Action::PurgeCaches, {0});
    QVERIFY2(report, why(report).constData());
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    QVERIFY(m_fleet.sql({}, u"SELECT value FROM {config} WHERE name = 'themerev'"_s).toLongLong() > 1);
    report = m_fleet.run(Action::Upgrade, {0});
    QVERIFY2(report->count(Outcome::Done) == 1, why(report->hosts.first()).constData());
    QCOMPARE(m_fleet.run(Action::Destroy, {0}).error().kind, ErrorKind::InvalidInput);
}

void TestCommands::oneInstanceIsWorkedOnOnce()
{
    QVERIFY(m_fleet.busy.take(m_fleet.reg->sitePath(), m_fleet.id(1)));
    const auto report = m_fleet.run(Action::Upgrade, {m_fleet.id(1)});
    m_fleet.busy.release(m_fleet.reg->sitePath(), m_fleet.id(1));
    QVERIFY2(report, why(report).constData());
    QCOMPARE(report->hosts.first().error->kind, ErrorKind::InstanceBusy);
    QCOMPARE(m_fleet.run(Action::Upgrade, {m_fleet.id(1)}).value().count(Outcome::Done), 1);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "TestCommands.moc"
