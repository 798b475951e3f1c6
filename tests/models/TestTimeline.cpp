// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/OutboxModel.h"
#include "models/sessions/Timeline.h"
#include "models/sessions/Weeks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace quai::models;
using quai::sessions::CommandRecord;
using quai::sessions::DeliveryFigure;
using quai::sessions::QueuedMail;

namespace {

const QDateTime Start(QDate(2026, 3, 4), QTime(8, 0), Qt::UTC); // a Wednesday

CommandRecord command(qint64 id, const QString &step, qint64 afterSecs, qint64 secs,
                      const QString &outcome = quai::sessions::outcome::done)
{
    CommandRecord record;
    record.id = id;
    record.step = step;
    record.startedAt = Start.addSecs(afterSecs);
    if (secs >= 0)
        record.endedAt = record.startedAt.addSecs(secs);
    record.outcome = outcome;
    return record;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsEmpty();
    void lanesHaveTheOrderOfADelivery();
    void longPausesAreCut();
    void shortWorkStaysInSight();
    void whatRunsLastsUntilNow();
    void survivesWrongClocks();
    void countsWeeks();
    void queueKeepsItsRows();
};

void TestTimeline::nothingIsEmpty()
{
    QVERIFY(timelineOf({}, Start).isEmpty());
}

void TestTimeline::lanesHaveTheOrderOfADelivery()
{
    const Timeline timeline
        = timelineOf({command(1, QStringLiteral("unlock"), 0, 0), command(2, QStringLiteral("backtoprod"), 60, 5),
                      command(3, QStringLiteral("syncback"), 10, 40)},
                     Start);
    QCOMPARE(timeline.lanes,
             (QStringList{QStringLiteral("syncback"), QStringLiteral("backtoprod"), QStringLiteral("unlock")}));
    QCOMPARE(timeline.bars.size(), 3);
    QCOMPARE(timeline.bars.at(0).command, 1);
    QCOMPARE(timeline.bars.at(1).command, 3);
    QCOMPARE(timeline.bars.at(1).row, 2);
    QCOMPARE(timeline.bars.at(2).lane, 1);
    QCOMPARE(timeline.bars.last().to, 1.0);
}

void TestTimeline::longPausesAreCut()
{
    // 60 seconds of work, four hours of waiting, 40 seconds of work.
    const Timeline timeline = timelineOf(
        {command(1, QStringLiteral("syncback"), 0, 60), command(2, QStringLiteral("update"), 4 * 3600, 40)}, Start);
    QCOMPARE(timeline.breaks.size(), 1);
    QCOMPARE(timeline.breaks.first().milliseconds, (4 * 3600 - 60) * 1000);
    QVERIFY(timeline.breaks.first().to - timeline.breaks.first().from < 0.3);
    QVERIFY(timeline.bars.first().to > 0.4);
    QVERIFY(timeline.bars.last().from < 0.75);
    QCOMPARE(timeline.ticks.size(), 3);
    QCOMPARE(timeline.ticks.at(1).time, Start.addSecs(4 * 3600));
    QCOMPARE(timeline.to, Start.addSecs(4 * 3600 + 40));
}

void TestTimeline::shortWorkStaysInSight()
{
    const Timeline timeline = timelineOf(
        {command(1, QStringLiteral("goback"), 0, 0), command(2, QStringLiteral("syncback"), 7200, 600)}, Start);
    QCOMPARE(timeline.bars.first().from, 0.0);
    QVERIFY(timeline.bars.last().from > 0.1);
    for (const TimelineBar &bar : timeline.bars)
        QVERIFY(bar.to >= bar.from && bar.from >= 0 && bar.to <= 1);
}

void TestTimeline::whatRunsLastsUntilNow()
{
    const Timeline timeline = timelineOf(
        {command(1, QStringLiteral("update"), 0, -1, quai::sessions::outcome::running)}, Start.addSecs(30));
    QCOMPARE(timeline.bars.first().from, 0.0);
    QCOMPARE(timeline.bars.first().to, 1.0);
    QCOMPARE(timeline.to, Start.addSecs(30));
    const Timeline lost = timelineOf(
        {command(1, QStringLiteral("update"), 0, -1, quai::sessions::outcome::interrupted)}, Start.addSecs(30));
    QCOMPARE(lost.bars.first().to, lost.bars.first().from);
}

void TestTimeline::survivesWrongClocks()
{
    CommandRecord backwards = command(1, QStringLiteral("update"), 100, 0);
    backwards.endedAt = Start; // before it began
    CommandRecord nowhere = command(2, QStringLiteral("goback"), 0, -1);
    nowhere.startedAt = {};
    const Timeline timeline = timelineOf({backwards, nowhere, command(3, QStringLiteral("goback"), 50, 20)}, Start);
    QCOMPARE(timeline.bars.size(), 3);
    for (const TimelineBar &bar : timeline.bars)
        QVERIFY(bar.to >= bar.from && bar.from >= 0 && bar.to <= 1);
}

void TestTimeline::countsWeeks()
{
    const auto delivery = [](int days, const QString &outcome, int failures) {
        DeliveryFigure figure;
        figure.startedAt = Start.addDays(days);
        if (outcome != QLatin1String("running"))
            figure.endedAt = figure.startedAt.addSecs(60);
        figure.outcome = outcome;
        figure.failures = failures;
        return figure;
    };
    const QString done = quai::sessions::outcome::done;
    const QList<WeekCount> weeks
        = weeksOf({delivery(0, done, 0), delivery(1, QStringLiteral("running"), 0), delivery(-7, done, 2),
                   delivery(-7, QStringLiteral("rescued"), 1), delivery(-21, done, 0), delivery(14, done, 0)},
                  QDate(2026, 3, 5), 3);
    QCOMPARE(weeks.size(), 3);
    QCOMPARE(weeks.last().monday, QDate(2026, 3, 2));
    QCOMPARE(weeks.last().smooth, 1);
    QCOMPARE(weeks.last().all(), 1);
    QCOMPARE(weeks.at(1).troubled, 1);
    QCOMPARE(weeks.at(1).rescued, 1);
    QCOMPARE(weeks.first().all(), 0);
}

void TestTimeline::queueKeepsItsRows()
{
    QueuedMail sent;
    sent.id = 2;
    sent.state = QueuedMail::State::Sent;
    QueuedMail failed;
    failed.id = 1;
    failed.state = QueuedMail::State::Failed;
    failed.nextAt = Start;
    OutboxModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMails({sent, failed});
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(model.index(1, 0).data(OutboxModel::RetryRole).toBool());
    QVERIFY(!model.index(0, 0).data(OutboxModel::RetryRole).toBool());
    QVERIFY(!model.index(1, OutboxModel::Next).data().toDateTime().isValid());
    failed.state = QueuedMail::State::Queued;
    model.setMails({sent, failed});
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.index(1, OutboxModel::Next).data().toDateTime(), Start);
    model.setMails({});
    QCOMPARE(resets.count(), 1);
}

QTEST_GUILESS_MAIN(TestTimeline)
#include "TestTimeline.moc"
