// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/JobsModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai;
using models::Job;
using models::JobsModel;
using models::JobState;

namespace {

Job job(models::JobId id, JobState state)
{
    Job result;
    result.id = id;
    result.title = QStringLiteral("job %1").arg(id);
    result.state = state;
    result.startedAt = QDateTime::currentDateTimeUtc();
    return result;
}

} // namespace

class TestJobsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newestIsOnTopAndReplacedInPlace();
    void keepsAllRunningJobsAndALimitedNumberOfEndedOnes();
    void removesEndedJobsOnly();
    void ticksActiveJobsOnly();
    void elapsedTimeStopsAtTheEnd();
};

void TestJobsModel::newestIsOnTopAndReplacedInPlace()
{
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.put(job(1, JobState::Running));
    model.put(job(2, JobState::Running));
    QCOMPARE(model.rowOf(2), 0);
    QCOMPARE(model.rowOf(1), 1);
    QCOMPARE(model.activeCount(), 2);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.put(job(1, JobState::Done));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, 0).data(JobsModel::StateRole).toInt(), static_cast<int>(JobState::Done));
    QCOMPARE(model.find(3), nullptr);
}

void TestJobsModel::keepsAllRunningJobsAndALimitedNumberOfEndedOnes()
{
    JobsModel model;
    model.put(job(1, JobState::Running));
    for (models::JobId id = 2; id < JobsModel::keptJobs + 20; ++id)
        model.put(job(id, JobState::Done));
    QCOMPARE(model.rowCount(), JobsModel::keptJobs);
    QVERIFY(model.find(1) != nullptr);
    QCOMPARE(model.find(2), nullptr);
}

void TestJobsModel::removesEndedJobsOnly()
{
    JobsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.put(job(1, JobState::Failed));
    model.put(job(2, JobState::Queued));
    model.put(job(3, JobState::Cancelled));
    model.removeEnded();
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.find(2) != nullptr);
}

void TestJobsModel::ticksActiveJobsOnly()
{
    JobsModel model;
    model.put(job(1, JobState::Done));
    model.put(job(2, JobState::Running));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(0, JobsModel::Time));
}

void TestJobsModel::elapsedTimeStopsAtTheEnd()
{
    Job ended = job(1, JobState::Done);
    ended.endedAt = ended.startedAt.addMSecs(1500);
    QCOMPARE(ended.elapsedMs(ended.startedAt.addSecs(60)), 1500);
    Job running = job(2, JobState::Running);
    QCOMPARE(running.elapsedMs(running.startedAt.addSecs(60)), 60000);
    QCOMPARE(Job().elapsedMs(QDateTime::currentDateTimeUtc()), -1);
}

QTEST_GUILESS_MAIN(TestJobsModel)
#include "TestJobsModel.moc"
