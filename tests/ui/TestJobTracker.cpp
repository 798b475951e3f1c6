// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WorkerThread.h"
#include "ui/jobs/JobTracker.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using models::JobState;
using ui::JobHandle;
using ui::JobTracker;

class TestJobTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryEndApart();
    void gathersManyReportsIntoFewUpdates();
    void keepsTheOutputOfAJobAndForgetsItWithTheJob();
    void cancelReachesTheWork();
    void aDeadPageStillLetsTheJobEnd();
    void remembersHowLongItTook();
    void jobsWaitForTheOnesBefore();
};

void TestJobTracker::tellsEveryEndApart()
{
    JobTracker tracker;
    const auto end = [&tracker](const std::optional<Error> &error) {
        const JobHandle job = tracker.start({QStringLiteral("job"), {}, {}, {}, true});
        tracker.finish(job.id, error);
        return tracker.model()->find(job.id)->state;
    };
    QCOMPARE(end(std::nullopt), JobState::Done);
    QCOMPARE(end(Error{ErrorKind::Cancelled, {}, {}, {}, 0}), JobState::Cancelled);
    QCOMPARE(end(Error{ErrorKind::NoSpace, {}, {}, {}, 0}), JobState::Failed);
    QCOMPARE(tracker.model()->activeCount(), 0);
}

void TestJobTracker::gathersManyReportsIntoFewUpdates()
{
    JobTracker tracker;
    QSignalSpy progressed(&tracker, &JobTracker::progressed);
    const JobHandle job = tracker.start({QStringLiteral("job"), {}, {}, {}, true});
    WorkerThread worker(QStringLiteral("reports"));
    constexpr int reports = 20000;
    const auto future = worker.submit<int>([job](const CancelToken &) -> Result<int> {
        for (int done = 1; done <= reports; ++done)
            job.onProgress({QStringLiteral("mirror"), done, reports, Progress::Unit::Files, {}});
        return reports;
    });
    bool handled = false;
    tracker.follow<int>(job, future, this, [&handled](const Result<int> &) { handled = true; });
    QTRY_VERIFY(handled);
    QVERIFY(progressed.count() < 50);
    QCOMPARE(tracker.model()->find(job.id)->progress.done, reports);
}

void TestJobTracker::keepsTheOutputOfAJobAndForgetsItWithTheJob()
{
    JobTracker tracker;
    const JobHandle job = tracker.start({QStringLiteral("job"), {}, {}, {}, true});
    job.onText(QStringLiteral("first"));
    job.onText(QStringLiteral("second\n"));
    tracker.finish(job.id, std::nullopt);
    QCOMPARE(tracker.output(job.id), QStringLiteral("first\nsecond\n"));
    tracker.clearEnded();
    QCOMPARE(tracker.output(job.id), QString());
    QCOMPARE(tracker.model()->rowCount(), 0);
}

void TestJobTracker::cancelReachesTheWork()
{
    JobTracker tracker;
    const JobHandle job = tracker.start({QStringLiteral("job"), {}, {}, {}, true});
    const JobHandle stubborn = tracker.start({QStringLiteral("stubborn"), {}, {}, {}, false});
    tracker.cancel(job.id);
    tracker.cancel(stubborn.id);
    QVERIFY(job.cancel.stop_requested());
    QVERIFY(!stubborn.cancel.stop_requested());
    QVERIFY(tracker.model()->find(job.id)->cancelRequested);
}

void TestJobTracker::aDeadPageStillLetsTheJobEnd()
{
    JobTracker tracker;
    const JobHandle job = tracker.start({QStringLiteral("job"), {}, {}, {}, true});
    QPromise<Result<int>> promise;
    promise.start();
    bool handled = false;
    auto page = std::make_unique<QObject>();
    tracker.follow<int>(job, promise.future(), page.get(), [&handled](const Result<int> &) { handled = true; });
    page.reset();
    promise.addResult(Result<int>(1));
    promise.finish();
    QTRY_COMPARE(tracker.model()->find(job.id)->state, JobState::Done);
    QVERIFY(!handled);
}

void TestJobTracker::remembersHowLongItTook()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("durations.ini")), QSettings::IniFormat);
    JobTracker tracker(&settings);
    const ui::JobRequest request{QStringLiteral("job"), QStringLiteral("site"), {}, QStringLiteral("syncback"), true};
    const JobHandle first = tracker.start(request);
    QCOMPARE(tracker.model()->find(first.id)->expectedMs, -1);
    QTest::qWait(20);
    tracker.finish(first.id, std::nullopt);
    const JobHandle second = tracker.start(request);
    QVERIFY(tracker.model()->find(second.id)->expectedMs >= 20);
    tracker.finish(second.id, std::nullopt);
}

void TestJobTracker::jobsWaitForTheOnesBefore()
{
    JobTracker tracker;
    const CancelSource cancel;
    const JobHandle first = tracker.enqueue({QStringLiteral("first"), {}, {}, {}, true}, cancel);
    const JobHandle second = tracker.enqueue({QStringLiteral("second"), {}, {}, {}, true}, cancel);
    QCOMPARE(tracker.model()->find(first.id)->state, JobState::Queued);
    tracker.begin(first.id);
    QCOMPARE(tracker.model()->find(first.id)->state, JobState::Running);
    QVERIFY(tracker.model()->find(first.id)->cancellable);
    tracker.cancel(second.id); // it cannot leave the row alone
    QVERIFY(!cancel.stop_requested());
    tracker.cancel(first.id);
    QVERIFY(cancel.stop_requested());
    tracker.finish(first.id, std::nullopt);
    tracker.finish(second.id, Error{ErrorKind::Cancelled, {}, {}, {}, 0});
    QCOMPARE(tracker.model()->find(second.id)->state, JobState::Cancelled);
    QCOMPARE(tracker.model()->find(second.id)->elapsedMs(QDateTime::currentDateTimeUtc()), -1); // it never began
    tracker.begin(second.id);
    QCOMPARE(tracker.model()->find(second.id)->state, JobState::Cancelled);
}

QTEST_GUILESS_MAIN(TestJobTracker)
#include "TestJobTracker.moc"
