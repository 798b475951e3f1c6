// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vmoodle/FleetOnFarm.h"

#include "core/vmoodle/CreationsRun.h"
#include "core/vmoodle/NodeList.h"

#include <algorithm>
#include <thread>

using namespace quai;
using namespace quai::vmoodle;
using namespace quai::vmoodle::test;

/// Many instances from a node list, made side by side.
class TestNodeListOnFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aListIsMadeSideBySide();
    void whatIsTheSameInTwoLinesIsMadeOnce();
    void stoppingAndGoingOn();
    void whatIsBeingMadeIsNotMadeTwice();
    void theLimitIsThatOfTheServer();
    void aDatabaseThatAnotherAttemptMakesIsRefused();
    void nothingIsBegunAfterACancel();

private:
    CreationOrder order(const QStringList &shortNames, int parallel = 4) const;
    Result<QList<CreationResult>> make(const CreationOrder &order, const CreationListener &listener = {},
                                       const CancelToken &cancel = {});
    FleetOnFarm m_fleet;
};

void TestNodeListOnFarm::initTestCase()
{
    m_fleet.farm.setInstances(1);
    QUAI_START_FARM(m_fleet.farm);
    m_fleet.connect();
    const auto captured = m_fleet.run(Action::Snapshot, {m_fleet.id(1)});
    QVERIFY2(captured && captured->count(Outcome::Done) == 1, why(captured).constData());
}

CreationOrder TestNodeListOnFarm::order(const QStringList &shortNames, int parallel) const
{
    const QString instances = m_fleet.dataroot(1).section(u'/', 0, -2);
    QByteArray text = "vhostname;vtemplate;name;shortname;vdblogin;vdbpass;vdbname;vdatapath;mnet\n";
    for (const QString &name : shortNames)
        text += u"http://%1.localhost;vm1_localhost;Lycée %1;%1;moodle;;vmdl_%1;%2/%1;NEW\n"_s.arg(name, instances)
                    .toUtf8();
    CreationOrder result;
    const auto nodes = NodeList::parse(text);
    if (!nodes)
        qFatal("%s", why(nodes).constData());
    for (const NodeEntry &entry : nodes->entries)
        result.wanted.append(entry.wanted);
    result.parallel = parallel;
    return result;
}

Result<QList<CreationResult>> TestNodeListOnFarm::make(const CreationOrder &order, const CreationListener &listener,
                                                       const CancelToken &cancel)
{
    return CreationsRun(*m_fleet.reg, m_fleet.busy, order, listener, cancel).run();
}

void TestNodeListOnFarm::aListIsMadeSideBySide()
{
    std::mutex mutex;
    int running = 0;
    int most = 0;
    QList<qsizetype> ended;
    CreationListener listener;
    listener.onStarted = [&](qsizetype) {
        const std::lock_guard lock(mutex);
        most = std::max(most, ++running);
    };
    listener.onEnded = [&](qsizetype number, const CreationResult &) {
        const std::lock_guard lock(mutex);
        --running;
        ended.append(number);
    };
    const auto made = make(order({u"n1"_s, u"n2"_s, u"n3"_s}), listener);
    QVERIFY2(made, why(made).constData());
    QCOMPARE(made->size(), 3);
    QCOMPARE(ended.size(), 3);
    QCOMPARE(most, 3);
    QSet<int> networks;
    for (qsizetype i = 0; i < 3; ++i) {
        const CreationResult &one = made->at(i);
        QVERIFY2(one.outcome == Outcome::Done,
                 qPrintable(one.error.value_or(Error()).message + one.error.value_or(Error()).detail));
        QCOMPARE(one.made.row.shortName, u"n%1"_s.arg(i + 1));
        QCOMPARE(m_fleet.sql(one.made.row.host, u"SELECT fullname FROM {course} WHERE id = 1"_s),
                 u"Lycée n%1"_s.arg(i + 1));
        networks.insert(one.made.row.mnet);
        const QString key = m_fleet.sql(one.made.row.host, u"SELECT public_key FROM {mnet_host} WHERE id = 1"_s);
        QVERIFY(key.startsWith(u"-----BEGIN"_s));
        QCOMPARE(m_fleet.sql({}, u"SELECT public_key FROM {mnet_host} WHERE wwwroot = '%1'"_s.arg(one.made.row.host)),
                 key);
    }
    QCOMPARE(networks.size(), 3); // each asked for a network of its own
}

void TestNodeListOnFarm::whatIsTheSameInTwoLinesIsMadeOnce()
{
    CreationOrder twins = order({u"t1"_s, u"t2"_s, u"t3"_s});
    twins.wanted[0].values.databaseName.clear(); // the plugin's scheme gives it the same one
    twins.wanted[1].values.databaseName = u"vmdl_t1"_s;
    twins.wanted[2].values.host = u"HTTP://T1.localhost"_s;
    const auto made = make(twins);
    QVERIFY2(made, why(made).constData());
    QCOMPARE(made->at(0).outcome, Outcome::Done);
    for (const qsizetype i : {1, 2}) {
        QCOMPARE(made->at(i).outcome, Outcome::Failed);
        QCOMPARE(made->at(i).error->kind, ErrorKind::RowRefused);
    }
    QVERIFY(made->at(1).error->detail.contains(u"vdbname"_s));
    QVERIFY(made->at(2).error->detail.contains(u"vhostname"_s));
}

void TestNodeListOnFarm::stoppingAndGoingOn()
{
    CreationOrder some = order({u"s1"_s, u"s2"_s, u"s3"_s}, 1);
    some.wanted[0].fromTemplate = u"nowhere"_s;
    some.stopOnFirstError = true;
    const auto stopped = make(some);
    QVERIFY2(stopped, why(stopped).constData());
    QCOMPARE(stopped->at(0).outcome, Outcome::Failed);
    QCOMPARE(stopped->at(1).outcome, Outcome::Skipped);
    QCOMPARE(stopped->at(2).outcome, Outcome::Skipped);
    some.stopOnFirstError = false;
    some.parallel = 2;
    const auto others = make(some);
    QCOMPARE(others->at(0).error->kind, ErrorKind::TemplateIncomplete);
    QCOMPARE(others->at(1).outcome, Outcome::Done);
    QCOMPARE(others->at(2).outcome, Outcome::Done);
}

void TestNodeListOnFarm::whatIsBeingMadeIsNotMadeTwice()
{
    CreationOrder one = order({u"w1"_s});
    std::optional<Result<QList<CreationResult>>> second;
    CreationListener listener;
    listener.onStep = [&](qsizetype, CreationStep) {
        if (!second)
            second = make(one);
    };
    const auto first = make(one, listener);
    QVERIFY2(first, why(first).constData());
    QCOMPARE(first->at(0).outcome, Outcome::Done);
    QCOMPARE((*second)->at(0).error->kind, ErrorKind::InstanceBusy);
}

void TestNodeListOnFarm::theLimitIsThatOfTheServer()
{
    // Another command fills the server: nothing begins before it leaves.
    QVERIFY(m_fleet.busy.enter(2, {}));
    std::atomic<bool> left{false};
    std::atomic<bool> early{false};
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        left = true;
        m_fleet.busy.leave();
    });
    CreationListener listener;
    listener.onStarted = [&](qsizetype) { early = early || !left; };
    const auto made = make(order({u"l1"_s}, 1), listener);
    QVERIFY2(made, why(made).constData());
    QCOMPARE(made->at(0).outcome, Outcome::Done);
    QVERIFY(!early);
}

void TestNodeListOnFarm::aDatabaseThatAnotherAttemptMakesIsRefused()
{
    // Of another desktop, whose plan was made before this one began: it has written down whose the database is.
    const QString folder = m_fleet.farm.site(u"git"_s).dataroot + u"/vmoodle"_s;
    m_fleet.asWeb(u"echo \"{\\\"host\\\":\\\"http://else.localhost\\\",\\\"done\\\":[],\\\"made\\\":{},"
                  "\\\"names\\\":[\\\"vmdl_d1\\\",\\\"/nowhere/d1\\\"]}\" > %1/.quai-creation-else.json"_s.arg(folder));
    const auto made = make(order({u"d1"_s, u"d2"_s}));
    m_fleet.asWeb(u"rm %1/.quai-creation-else.json"_s.arg(folder));
    QVERIFY2(made, why(made).constData());
    QCOMPARE(made->at(0).error->kind, ErrorKind::RowRefused);
    QVERIFY2(made->at(0).error->message.contains(u"else.localhost"_s), qPrintable(made->at(0).error->message));
    QCOMPARE(m_fleet.sql({}, u"SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = 'vmdl_d1'"_s),
             u"0"_s);
    QCOMPARE(made->at(1).outcome, Outcome::Done);
}

void TestNodeListOnFarm::nothingIsBegunAfterACancel()
{
    CancelSource cancel;
    CreationListener listener;
    listener.onStep = [&](qsizetype, CreationStep step) {
        if (step == CreationStep::DataFolder)
            cancel.request_stop();
    };
    const CreationOrder some = order({u"c1"_s, u"c2"_s}, 1);
    const auto made = make(some, listener, cancel.get_token());
    QVERIFY2(made, why(made).constData());
    QCOMPARE(made->at(0).outcome, Outcome::Unknown);
    QCOMPARE(made->at(0).error->kind, ErrorKind::Cancelled);
    QCOMPARE(made->at(1).outcome, Outcome::Skipped);
    CreationOrder again; // goes on from there
    again.wanted = {some.wanted.at(0)};
    QStringList steps;
    listener.onStep = [&](qsizetype, CreationStep step) { steps << QString::number(static_cast<int>(step)); };
    QCOMPARE(make(again, listener)->at(0).outcome, Outcome::Done);
    QVERIFY(!steps.contains(QString::number(static_cast<int>(CreationStep::Database))));
}

QTEST_GUILESS_MAIN(TestNodeListOnFarm)
#include "TestNodeListOnFarm.moc"
