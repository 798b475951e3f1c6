// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/CronWatchModel.h"
#include "models/vmoodle/InstancesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai;
using models::CronVerdict;
using models::CronWatchModel;

namespace {

constexpr qint64 now = 1'750'000'000;

const models::InstanceSite academy{QStringLiteral("academy"), QStringLiteral("Academy"), QStringLiteral("srv")};

vmoodle::Instance instance(qint64 id, qint64 lastCron)
{
    vmoodle::Instance row;
    row.id = id;
    row.host = QStringLiteral("https://vm%1.example.org").arg(id);
    row.cronCount = 600 + id;
    row.lastCron = QDateTime::fromSecsSinceEpoch(lastCron);
    return row;
}

vmoodle::Observation observation(qint64 id, qint64 lastTask, int failing = 0)
{
    vmoodle::Observation seen;
    seen.id = id;
    seen.failingTasks = failing;
    if (lastTask > 0)
        seen.lastTaskRun = QDateTime::fromSecsSinceEpoch(lastTask);
    return seen;
}

} // namespace

/// Crons that starve, that only count, and those that run.
class TestCronWatchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theWorstComeFirst();
    void thoseInNeedAreNamed();
    void otherSitesAndDisabledOnesAreLeftOut();
    void nothingIsAnnouncedWithoutAChange();

private:
    std::unique_ptr<models::InstancesModel> m_instances;
};

void TestCronWatchModel::init()
{
    m_instances = std::make_unique<models::InstancesModel>();
    m_instances->putRows(academy,
                         {instance(1, now - 60), instance(2, now - 60), instance(3, now - 200'000),
                          instance(4, now - 60), instance(5, now - 60), instance(6, now - 60), instance(7, now - 60)});
    vmoodle::Observation silent = observation(5, 0);
    silent.error = Error{ErrorKind::InstanceDatabaseDown};
    m_instances->putObservations(academy.id,
                                 {observation(1, now - 50), observation(2, now - 50'000), observation(3, now - 190'000),
                                  observation(4, 0), silent, observation(6, now - 50, 2)});
}

void TestCronWatchModel::theWorstComeFirst()
{
    CronWatchModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.take(*m_instances, academy.id, now);
    QList<CronVerdict> verdicts;
    for (int row = 0; row < model.rowCount(); ++row)
        verdicts << static_cast<CronVerdict>(model.index(row, CronWatchModel::Verdict).data().toInt());
    QCOMPARE(verdicts,
             (QList{CronVerdict::Never, CronVerdict::OnlyCounts, CronVerdict::Starves, CronVerdict::Failing,
                    CronVerdict::Silent, CronVerdict::NotAsked, CronVerdict::Runs}));
    QCOMPARE(model.index(0, CronWatchModel::Host).data().toString(), QStringLiteral("https://vm4.example.org"));
    QCOMPARE(model.index(0, CronWatchModel::Crons).data().toLongLong(), 604);
    QVERIFY(!model.index(5, CronWatchModel::LastTask).data().isValid());
    QCOMPARE(model.count(CronVerdict::OnlyCounts), 1);
}

void TestCronWatchModel::thoseInNeedAreNamed()
{
    CronWatchModel model;
    model.take(*m_instances, academy.id, now);
    QList<qint64> ids;
    const QList<models::InstanceKey> keys = model.keys(true);
    for (const models::InstanceKey &key : keys)
        ids << key.id;
    QCOMPARE(ids, (QList<qint64>{4, 2, 3}));
    QCOMPARE(model.keys(false).size(), 7);
}

void TestCronWatchModel::otherSitesAndDisabledOnesAreLeftOut()
{
    vmoodle::Instance disabled = instance(4, now);
    disabled.enabled = false;
    m_instances->putRows(academy, {disabled});
    m_instances->putRows({QStringLiteral("other"), {}, {}}, {instance(8, now)});
    CronWatchModel model;
    model.take(*m_instances, academy.id, now);
    QCOMPARE(model.rowCount(), 6);
}

void TestCronWatchModel::nothingIsAnnouncedWithoutAChange()
{
    CronWatchModel model;
    model.take(*m_instances, academy.id, now);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.take(*m_instances, academy.id, now + 1);
    QVERIFY(resets.isEmpty());
    m_instances->putObservations(academy.id, {observation(4, now)});
    model.take(*m_instances, academy.id, now + 1);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.count(CronVerdict::Never), 0);
}

QTEST_GUILESS_MAIN(TestCronWatchModel)
#include "TestCronWatchModel.moc"
