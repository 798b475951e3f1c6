// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/RowsModel.h"
#include "models/sessions/SessionsModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace quai::models;
using quai::sessions::CommandRecord;
using quai::sessions::QueuedMail;
using quai::sessions::SessionRecord;

namespace {

const QDateTime Start(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
constexpr auto QtTestMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

SessionRecord session(qint64 id, bool open = false)
{
    SessionRecord record;
    record.id = id;
    record.site = QStringLiteral("lyon");
    record.siteName = QStringLiteral("Moodle Lyon");
    record.title = QStringLiteral("Livraison %1").arg(id);
    record.openedBy = QStringLiteral("ada@desk");
    record.openedAt = Start.addSecs(id * 3600);
    if (!open)
        record.closedAt = record.openedAt.addSecs(600);
    record.commands = 4;
    return record;
}

CommandRecord command(qint64 id)
{
    CommandRecord record;
    record.id = id;
    record.step = QStringLiteral("update");
    record.startedAt = Start.addSecs(id);
    record.endedAt = record.startedAt.addMSecs(1500);
    record.outcome = quai::sessions::outcome::done;
    record.changedFiles = id;
    return record;
}

/// @p count commands, the newest with number @p newest first.
QList<CommandRecord> commands(qint64 newest, int count)
{
    QList<CommandRecord> list;
    for (int index = 0; index < count; ++index)
        list << command(newest - index);
    return list;
}

} // namespace

class TestSessionsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesRawValues();
    void countsMailsBySession();
    void asksForMoreOnce();
    void keepsRowsThatStay();
    void commandsGiveRawValues();
    void fiftyThousandRowsAreQuick();
};

void TestSessionsModel::givesRawValues()
{
    SessionsModel model;
    const QAbstractItemModelTester tester(&model, QtTestMode);
    SessionRecord failed = session(2);
    failed.failures = 1;
    model.setSessions({session(3, true), failed, session(1)}, false);
    QCOMPARE(model.rowCount(), 3);
    const auto value = [&model](int row, int column) { return model.index(row, column).data(); };
    QCOMPARE(value(0, SessionsModel::Site).toString(), QStringLiteral("Moodle Lyon"));
    QCOMPARE(value(0, SessionsModel::Outcome).toString(), QStringLiteral("open"));
    QCOMPARE(value(0, SessionsModel::Duration).toLongLong(), -1);
    QVERIFY(model.index(0, 0).data(SessionsModel::OpenRole).toBool());
    QCOMPARE(value(1, SessionsModel::Outcome).toString(), QStringLiteral("failed"));
    QCOMPARE(value(2, SessionsModel::Outcome).toString(), QStringLiteral("done"));
    QCOMPARE(value(2, SessionsModel::Duration).toLongLong(), 600'000);
    QCOMPARE(value(2, SessionsModel::Start).toDateTime(), Start.addSecs(3600));
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
}

void TestSessionsModel::countsMailsBySession()
{
    QList<QueuedMail> queue;
    for (const QueuedMail::State state :
         {QueuedMail::State::Sent, QueuedMail::State::Sent, QueuedMail::State::Queued, QueuedMail::State::Unsure}) {
        QueuedMail mail;
        mail.session = 1;
        mail.state = state;
        queue << mail;
    }
    queue << QueuedMail(); // a test message belongs to no session
    SessionsModel model;
    const QAbstractItemModelTester tester(&model, QtTestMode);
    model.setSessions({session(2), session(1)}, false);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMails(mailsBySession(queue));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, SessionsModel::Reports).data().toInt(), 0);
    QCOMPARE(model.index(1, SessionsModel::Reports).data().toInt(), 4);
    QCOMPARE(model.index(1, 0).data(SessionsModel::MailsFailedRole).toInt(), 1);
    QCOMPARE(model.index(1, 0).data(SessionsModel::MailsWaitingRole).toInt(), 1);
}

void TestSessionsModel::asksForMoreOnce()
{
    RowsModel model; // a model tester would ask for more by itself
    QSignalSpy wanted(&model, &PagedTableModel::moreWanted);
    model.setRows(commands(1000, 200), true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({}); // the view asks again before the answer came
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toInt(), 200);
    model.giveUp(); // the reading failed
    model.fetchMore({});
    QCOMPARE(wanted.count(), 2);
    model.appendRows(commands(800, 100), false);
    QCOMPARE(model.rowCount(), 300);
    QVERIFY(!model.canFetchMore({}));
}

void TestSessionsModel::keepsRowsThatStay()
{
    RowsModel model;
    const QAbstractItemModelTester tester(&model, QtTestMode);
    model.setRows(commands(10, 5), false);
    const QPersistentModelIndex kept = model.index(2, 0); // number 8
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<CommandRecord> later = commands(12, 6); // 12 .. 7
    later[4].comment = QStringLiteral("edited");
    model.setRows(later, true);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(kept.row(), 4);
    QCOMPARE(kept.data(RowsModel::IdRole).toLongLong(), 8);
    QCOMPARE(model.index(4, RowsModel::Comment).data().toString(), QStringLiteral("edited"));
    QCOMPARE(resets.count(), 0);
    model.setRows(commands(3, 2), false); // another question
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    model.setRows({}, false);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(commands(2, 2), false);
    QCOMPARE(model.rowOf(1), 1);
    QCOMPARE(model.rowOf(99), -1);
}

void TestSessionsModel::commandsGiveRawValues()
{
    CommandRecord running = command(2);
    running.endedAt = {};
    running.outcome = quai::sessions::outcome::running;
    CommandRecord lost = command(1);
    lost.endedAt = {};
    lost.outcome = quai::sessions::outcome::interrupted;
    RowsModel model;
    const QAbstractItemModelTester tester(&model, QtTestMode);
    model.setRows({command(3), running, lost}, false);
    QCOMPARE(model.index(0, RowsModel::Duration).data().toLongLong(), 1500);
    QCOMPARE(model.index(0, RowsModel::Files).data().toLongLong(), 3);
    QVERIFY(model.index(0, 0).data(RowsModel::DoneRole).toBool());
    QCOMPARE(model.index(1, RowsModel::Duration).data().toLongLong(), -1);
    QVERIFY(model.index(1, 0).data(RowsModel::RunningRole).toBool());
    QVERIFY(model.index(2, 0).data(RowsModel::InterruptedRole).toBool());
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setComment(1, QStringLiteral("after the power cut"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(2, RowsModel::Comment).data().toString(), QStringLiteral("after the power cut"));
}

void TestSessionsModel::fiftyThousandRowsAreQuick()
{
    const QList<CommandRecord> all = commands(50'000, 50'000);
    RowsModel model;
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    QElapsedTimer time;
    time.start();
    model.setRows(all, false);
    proxy.sort(RowsModel::Files);
    QVERIFY2(time.elapsed() < 3000,
             qPrintable(QString::number(time.elapsed()))); // without optimisation, on any machine
    QCOMPARE(proxy.rowCount(), 50'000);
    QCOMPARE(proxy.index(0, RowsModel::Files).data().toLongLong(), 1);
    time.restart();
    model.setRows(commands(50'001, 50'001), false); // a command was added
    QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
}

QTEST_GUILESS_MAIN(TestSessionsModel)
#include "TestSessionsModel.moc"
