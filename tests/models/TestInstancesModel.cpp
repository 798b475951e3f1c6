// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/InstancesModel.h"
#include "models/vmoodle/InstancesSummary.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai;
using models::InstanceKey;
using models::InstancesModel;
using vmoodle::Instance;
using vmoodle::Observation;

namespace {

constexpr auto strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
const models::InstanceSite Rennes{QStringLiteral("rennes"), QStringLiteral("Rennes"), QStringLiteral("web1")};
const models::InstanceSite Nantes{QStringLiteral("nantes"), QStringLiteral("Nantes"), QStringLiteral("web2")};
constexpr qint64 Now = 1'800'000'000;

Instance instance(qint64 id)
{
    Instance one;
    one.id = id;
    one.name = QStringLiteral("Lycée %1").arg(id);
    one.host = QStringLiteral("https://lycee%1.example.org").arg(id);
    one.databaseName = QStringLiteral("vmdl_%1").arg(id);
    one.dataPath = QStringLiteral("/data/%1").arg(id);
    one.dataFolder = vmoodle::DataFolder::Usable;
    one.lastCron = QDateTime::fromSecsSinceEpoch(Now - 60 * id, Qt::UTC);
    return one;
}

QList<Instance> instances(int count)
{
    QList<Instance> all;
    for (int id = 1; id <= count; ++id)
        all.append(instance(id));
    return all;
}

void read(InstancesModel &model, const models::InstanceSite &site, const QList<Instance> &rows)
{
    model.beginRead(site.id);
    model.putRows(site, rows);
    model.endRead(site.id, true);
}

int rowsIn(const QSignalSpy &changed)
{
    int rows = 0;
    for (const QList<QVariant> &signal : changed)
        rows += signal.at(1).toModelIndex().row() - signal.at(0).toModelIndex().row() + 1;
    return rows;
}

} // namespace

class TestInstancesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesRawValues();
    void aRefreshTouchesExactlyWhatChanged();
    void rowsThatAreGoneLeave();
    void aReadingThatBrokeOffTakesNothingAway();
    void theChoiceSurvivesARefresh();
    void sitesDoNotMeet();
    void aRowThatComesTwiceIsOneRow();
    void observationsTouchWhatTheyChange();
    void rowsReadAgainAloneMayBeGone();
    void countsWhatNeedsAttention();
};

void TestInstancesModel::givesRawValues()
{
    InstancesModel model;
    const QAbstractItemModelTester tester(&model, strict);
    Instance broken = instance(7);
    broken.dataFolder = vmoodle::DataFolder::Missing;
    broken.mnet = -1;
    read(model, Rennes, {broken});
    const auto at = [&model](int column) { return model.index(0, column).data(); };
    QCOMPARE(at(InstancesModel::Name).toString(), QStringLiteral("Lycée 7"));
    QCOMPARE(at(InstancesModel::State).toInt(), static_cast<int>(models::InstanceState::Broken));
    QCOMPARE(at(InstancesModel::Mnet).toInt(), -1);
    QCOMPARE(at(InstancesModel::LastCron).toLongLong(), Now - 420);
    QCOMPARE(at(InstancesModel::Server).toString(), QStringLiteral("web1"));
    QVERIFY(!at(InstancesModel::Upgrade).isValid()); // not asked
    QVERIFY(!at(InstancesModel::DatabaseBytes).isValid());
    QCOMPARE(model.row(0).text(models::InstanceRow::Name).toString(), QStringLiteral("lycee 7"));
    QCOMPARE(model.row(0).text(models::InstanceRow::Notes).toString(), QString());
    QCOMPARE(model.row(0).text(models::InstanceRow::Server).toString(), QStringLiteral("web1"));
}

void TestInstancesModel::aRefreshTouchesExactlyWhatChanged()
{
    InstancesModel model;
    QList<Instance> rows = instances(10'000);
    read(model, Rennes, rows);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    read(model, Rennes, rows);
    QCOMPARE(changed.size(), 0);
    for (int row = 0; row < 10'000; row += 100)
        rows[row].cronCount += 1;
    rows[1].enabled = false; // beside row 0: one range
    read(model, Rennes, rows);
    QCOMPARE(rowsIn(changed), 101);
    QCOMPARE(changed.size(), 100);
    QCOMPARE(inserted.size() + removed.size() + resets.size(), 0);
}

void TestInstancesModel::rowsThatAreGoneLeave()
{
    InstancesModel model;
    const QAbstractItemModelTester tester(&model, strict);
    QList<Instance> rows = instances(6);
    read(model, Rennes, rows);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    rows.remove(1, 2);
    rows.removeLast();
    rows.append(instance(40));
    read(model, Rennes, rows);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(model.rowOf({Rennes.id, 4}), 1);
    QCOMPARE(model.rowOf({Rennes.id, 40}), 3);
    QVERIFY(model.find({Rennes.id, 2}) == nullptr);
}

void TestInstancesModel::aReadingThatBrokeOffTakesNothingAway()
{
    InstancesModel model;
    read(model, Rennes, instances(5));
    model.beginRead(Rennes.id);
    model.putRows(Rennes, {instance(1)});
    model.endRead(Rennes.id, false);
    QCOMPARE(model.rowCount(), 5);
}

void TestInstancesModel::theChoiceSurvivesARefresh()
{
    InstancesModel model;
    const QAbstractItemModelTester tester(&model, strict);
    QList<Instance> rows = instances(5);
    read(model, Rennes, rows);
    const QSignalSpy counted(&model, &InstancesModel::checkedChanged);
    model.setChecked({{Rennes.id, 2}, {Rennes.id, 4}, {Rennes.id, 99}}, true);
    QCOMPARE(counted.size(), 1);
    rows[1].name = QStringLiteral("renamed");
    rows.removeFirst();
    read(model, Rennes, rows);
    QCOMPARE(model.checkedKeys(), (QList<InstanceKey>{{Rennes.id, 2}, {Rennes.id, 4}}));
    rows.removeAt(2); // id 4
    read(model, Rennes, rows);
    QCOMPARE(model.checkedCount(), 1);
    QVERIFY(model.setData(model.index(0, InstancesModel::Checked), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.checkedCount(), 0);
}

void TestInstancesModel::sitesDoNotMeet()
{
    InstancesModel model;
    const QAbstractItemModelTester tester(&model, strict);
    read(model, Rennes, instances(3));
    read(model, Nantes, instances(3));
    QCOMPARE(model.rowCount(), 6);
    read(model, Nantes, instances(1));
    QCOMPARE(model.rowCount(), 4);
    model.removeSite(Rennes.id);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).key(), (InstanceKey{Nantes.id, 1}));
}

void TestInstancesModel::aRowThatComesTwiceIsOneRow()
{
    InstancesModel model;
    const QAbstractItemModelTester tester(&model, strict);
    Instance second = instance(1);
    second.name = QStringLiteral("again");
    read(model, Rennes, {instance(1), second});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.row(0).instance().name, QStringLiteral("again"));
    read(model, Rennes, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestInstancesModel::observationsTouchWhatTheyChange()
{
    InstancesModel model;
    read(model, Rennes, instances(4));
    Observation said;
    said.id = 2;
    said.release = QStringLiteral("4.5+");
    said.databaseBytes = 4096;
    said.observedAt = QDateTime::fromSecsSinceEpoch(Now, Qt::UTC);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.putObservations(Rennes.id, {said});
    QCOMPARE(rowsIn(changed), 1);
    said.observedAt = said.observedAt.addSecs(5);
    said.databaseBytes = -1; // not measured this time
    model.putObservations(Rennes.id, {said});
    QCOMPARE(rowsIn(changed), 1);
    QCOMPARE(model.index(1, InstancesModel::DatabaseBytes).data().toLongLong(), 4096);
    QCOMPARE(model.index(1, InstancesModel::Version).data().toString(), QStringLiteral("4.5+"));
    QCOMPARE(model.index(1, InstancesModel::LastTask).data().toLongLong(), 0); // asked: none ever ran
    read(model, Rennes, instances(4));                                         // the register has no news of it
    QCOMPARE(model.index(1, InstancesModel::Version).data().toString(), QStringLiteral("4.5+"));
}

void TestInstancesModel::rowsReadAgainAloneMayBeGone()
{
    InstancesModel model;
    read(model, Rennes, instances(4));
    Instance changed = instance(2);
    changed.enabled = false;
    model.putAgain(Rennes, {2, 3}, {changed});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.find({Rennes.id, 2})->state(), models::InstanceState::Disabled);
}

void TestInstancesModel::countsWhatNeedsAttention()
{
    using Attention = models::InstanceFilter::Attention;
    InstancesModel model;
    QList<Instance> rows = instances(5);
    rows[0].dataFolder = vmoodle::DataFolder::Missing;
    rows[1].enabled = false;
    rows[1].lastCron = {};
    rows[2].lastCron = QDateTime::fromSecsSinceEpoch(Now - 3 * 86'400, Qt::UTC);
    read(model, Rennes, rows);
    Observation counting; // its counter moves, no task ran for ten days
    counting.id = 4;
    counting.lastTaskRun = QDateTime::fromSecsSinceEpoch(Now - 10 * 86'400, Qt::UTC);
    Observation silent;
    silent.id = 5;
    silent.error = Error{ErrorKind::InstanceDatabaseDown};
    model.putObservations(Rennes.id, {counting, silent});
    const models::InstancesSummary summary = models::summarize(model, Now);
    QCOMPARE(summary.total, 5);
    QCOMPARE(summary.asked, 2);
    QCOMPARE(summary.states, (std::array<int, 3>{3, 1, 1}));
    QCOMPARE(summary.ages.at(static_cast<size_t>(models::CronAge::Minutes15)), 1); // the fifth
    QCOMPARE(summary.ages.at(static_cast<size_t>(models::CronAge::Week)), 1);
    QCOMPARE(summary.ages.at(static_cast<size_t>(models::CronAge::Older)), 1);
    QCOMPARE(summary.attention.value(Attention::Broken), 1);
    QCOMPARE(summary.attention.value(Attention::Silent), 1);
    QCOMPARE(summary.attention.value(Attention::CronOnlyCounts), 1);
    QCOMPARE(summary.attention.value(Attention::CronLate), 2);
    QVERIFY(!summary.attention.contains(Attention::Upgrade));
}

QTEST_GUILESS_MAIN(TestInstancesModel)
#include "TestInstancesModel.moc"
