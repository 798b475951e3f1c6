// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/HistoryModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using quai::delivery::JournalEntry;
using namespace quai::models;

namespace {

const QDateTime Start = QDateTime(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

JournalEntry entry(JournalEntry::Kind kind, const QString &id, const QString &step, int second)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.id = id;
    entry.at = Start.addSecs(second);
    entry.step = step;
    entry.owner = QStringLiteral("ada@desk");
    if (kind == JournalEntry::Kind::End)
        entry.outcome = QStringLiteral("done");
    return entry;
}

/// Two steps that ended, one that never did.
QList<JournalEntry> journal()
{
    return {entry(JournalEntry::Kind::Begin, QStringLiteral("1"), QStringLiteral("syncback"), 0),
            entry(JournalEntry::Kind::End, QStringLiteral("1"), QStringLiteral("syncback"), 42),
            entry(JournalEntry::Kind::Begin, QStringLiteral("2"), QStringLiteral("goback"), 60),
            entry(JournalEntry::Kind::End, QStringLiteral("2"), QStringLiteral("goback"), 61),
            entry(JournalEntry::Kind::Begin, QStringLiteral("3"), QStringLiteral("update"), 100)};
}

} // namespace

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsBeginAndEnd();
    void survivesADamagedJournal();
    void expectsWhatTheLastSuccessTook();
    void givesRawValues();
    void keepsRowsThatStay();
    void anotherJournalIsAReset();
};

void TestHistoryModel::pairsBeginAndEnd()
{
    const QList<PastStep> past = pastSteps(journal());
    QCOMPARE(past.size(), 3);
    QCOMPARE(past.at(0).step, QStringLiteral("update"));
    QVERIFY(!past.at(0).endedAt.isValid());
    QCOMPARE(past.at(0).durationMs(), -1);
    QVERIFY(past.at(2).done());
    QCOMPARE(past.at(2).durationMs(), 42000);
}

void TestHistoryModel::survivesADamagedJournal()
{
    QList<JournalEntry> damaged{entry(JournalEntry::Kind::End, QStringLiteral("9"), QStringLiteral("goback"), 0),
                                entry(JournalEntry::Kind::Begin, QStringLiteral("1"), QStringLiteral("update"), 10),
                                entry(JournalEntry::Kind::Begin, QStringLiteral("1"), QStringLiteral("update"), 20),
                                entry(JournalEntry::Kind::End, QStringLiteral("1"), QStringLiteral("update"), 15),
                                entry(JournalEntry::Kind::Note, QString(), QStringLiteral("unlock"), 30)};
    const QList<PastStep> past = pastSteps(damaged);
    QCOMPARE(past.size(), 4);
    QStringList ids;
    for (const PastStep &step : past)
        ids << step.id;
    QCOMPARE(ids.removeDuplicates(), 0);
    QCOMPARE(past.at(1).durationMs(), 0);  // a clock that went back is no negative time
    QCOMPARE(past.at(0).durationMs(), -1); // a note took no time that is known
    QCOMPARE(past.at(3).durationMs(), -1); // nor did a step whose begin is lost
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSteps(past);
    QCOMPARE(model.rowCount(), 4);
}

void TestHistoryModel::expectsWhatTheLastSuccessTook()
{
    QList<JournalEntry> entries = journal();
    JournalEntry failed = entry(JournalEntry::Kind::End, QStringLiteral("4"), QStringLiteral("syncback"), 300);
    failed.outcome = QStringLiteral("NoSpace");
    entries << entry(JournalEntry::Kind::Begin, QStringLiteral("4"), QStringLiteral("syncback"), 299) << failed;
    const QList<PastStep> past = pastSteps(entries);
    QCOMPARE(expectedMs(past, QStringLiteral("syncback"), {}), std::optional<qint64>(42000));
    QCOMPARE(expectedMs(past, QStringLiteral("syncback"), QStringLiteral("mod")), std::nullopt);
    QCOMPARE(expectedMs(past, QStringLiteral("update"), {}), std::nullopt);
}

void TestHistoryModel::givesRawValues()
{
    HistoryModel model;
    model.setSteps(pastSteps(journal()));
    QCOMPARE(model.index(2, HistoryModel::BeganAt).data().toDateTime(), Start);
    QCOMPARE(model.index(2, HistoryModel::Duration).data().toLongLong(), 42000);
    QCOMPARE(model.index(2, HistoryModel::Step).data().toString(), QStringLiteral("syncback"));
    QVERIFY(model.index(2, 0).data(HistoryModel::DoneRole).toBool());
    QVERIFY(!model.index(0, 0).data(HistoryModel::EndedRole).toBool());
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
}

void TestHistoryModel::keepsRowsThatStay()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<JournalEntry> entries = journal();
    model.setSteps(pastSteps(entries));
    const QPersistentModelIndex kept = model.index(2, 0);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    entries << entry(JournalEntry::Kind::End, QStringLiteral("3"), QStringLiteral("update"), 130)
            << entry(JournalEntry::Kind::Begin, QStringLiteral("4"), QStringLiteral("backtoprod"), 200);
    model.setSteps(pastSteps(entries));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(kept.row(), 3);
    entries.remove(0, 2); // the oldest falls out of the limit
    model.setSteps(pastSteps(entries));
    QCOMPARE(removed.size(), 1);
    QVERIFY(!kept.isValid());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.rowCount(), 3);
}

void TestHistoryModel::anotherJournalIsAReset()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<PastStep> past = pastSteps(journal());
    model.setSteps(past);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    std::swap(past[0], past[2]);
    model.setSteps(past);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.index(0, 0).data(HistoryModel::IdRole).toString(), QStringLiteral("1"));
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "TestHistoryModel.moc"
