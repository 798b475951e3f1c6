// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/History.h"
#include "tests/core/sessions/HistoryRows.h"

#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace quai::test;
using namespace Qt::StringLiterals;
using delivery::JournalEntry;

namespace {

JournalEntry entry(JournalEntry::Kind kind, const QString &id, int minute, const QString &outcome = {})
{
    JournalEntry line;
    line.kind = kind;
    line.id = id;
    line.at = at(minute);
    line.owner = u"paul@autre"_s;
    line.step = u"syncback"_s;
    line.comment = u"par Paul"_s;
    line.outcome = outcome;
    return line;
}

} // namespace

/// What the server's journal tells, in the history of this desktop.
class TestJournalMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void completesInterruptedRows();
    void bringsColleagues();
    void bringsSessionsOfColleagues();
    void leavesRunningRowsAlone();
    void standsBehindARowOfItsSecond();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<History> m_history;
};

void TestJournalMerge::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = History::open(m_folder->filePath(u"data/history.sqlite"_s));
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    m_history = *std::move(opened);
}

void TestJournalMerge::cleanup()
{
    m_history.reset();
    m_folder.reset();
}

void TestJournalMerge::completesInterruptedRows()
{
    CommandRecord dead = command(u"dead"_s);
    dead.process = u"boot 999999999 1"_s;
    const qint64 id = *m_history->commands().begin(dead);
    QCOMPARE(*m_history->commands().settleInterrupted(at(2)), 1);
    JournalEntry end = entry(JournalEntry::Kind::End, u"dead"_s, 1, u"done"_s);
    end.facts = {{u"from"_s, u"r1"_s}, {u"to"_s, u"r2"_s}};
    const auto merged
        = m_history->journal().merge(u"site"_s, u"Site"_s, {entry(JournalEntry::Kind::Begin, u"dead"_s, 0), end});
    QVERIFY(merged);
    QCOMPARE(merged->added, 0);
    QCOMPARE(merged->completed, 1);
    const auto row = m_history->commands().byId(id);
    QCOMPARE(row->outcome, outcome::done);
    QCOMPARE(row->endedAt, at(1));
    QCOMPARE(row->facts.value(u"toRevision"_s), u"r2"_s);
    QCOMPARE(row->comment, u"correctif d'été"_s);
}

void TestJournalMerge::bringsColleagues()
{
    JournalEntry note = entry(JournalEntry::Kind::Note, {}, 5);
    note.step = u"takeover"_s;
    const QList<JournalEntry> journal{entry(JournalEntry::Kind::Begin, u"p1"_s, 0),
                                      entry(JournalEntry::Kind::End, u"p1"_s, 1, u"NoSpace"_s),
                                      entry(JournalEntry::Kind::Begin, u"p2"_s, 2), note};
    const auto first = m_history->journal().merge(u"site"_s, u"Site"_s, journal);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
    QCOMPARE(first->added, 3);
    const auto again = m_history->journal().merge(u"site"_s, u"Site"_s, journal);
    QVERIFY(again);
    QCOMPARE(again->added, 0);
    QCOMPARE(again->completed, 0);
    const auto rows = m_history->commands().list({});
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).step, u"takeover"_s);
    QVERIFY(rows->at(1).isRunning());
    QCOMPARE(rows->at(2).outcome, u"NoSpace"_s);
    QCOMPARE(rows->at(2).owner, u"paul@autre"_s);
    // What was running when we looked first has ended since.
    const auto later = m_history->journal().merge(
        u"site"_s, u"Site"_s, journal + QList{entry(JournalEntry::Kind::End, u"p2"_s, 9, u"done"_s)});
    QCOMPARE(later->completed, 1);
    QVERIFY(m_history->verifyChain()->isIntact());
}

void TestJournalMerge::bringsSessionsOfColleagues()
{
    JournalEntry open = entry(JournalEntry::Kind::Note, u"uid1"_s, 0);
    open.step = u"session-open"_s;
    open.comment = u"De Paul"_s;
    open.facts = {{u"description"_s, u"long"_s}, {u"plannedEnd"_s, u"1772368200"_s}};
    JournalEntry close = entry(JournalEntry::Kind::Note, u"uid1"_s, 8);
    close.step = u"session-close"_s;
    close.facts = {{u"impact"_s, u"aucun"_s}};
    QList<JournalEntry> journal{open, entry(JournalEntry::Kind::Begin, u"p1"_s, 1)};
    QVERIFY(m_history->journal().merge(u"site"_s, u"Site"_s, journal));
    const auto opened = m_history->sessions().openOf(u"site"_s);
    QVERIFY(opened && *opened);
    QCOMPARE((*opened)->title, u"De Paul"_s);
    QCOMPARE((*opened)->plannedEnd.toSecsSinceEpoch(), 1772368200);
    QCOMPARE((*opened)->commands, 1);
    journal << close;
    QVERIFY(m_history->journal().merge(u"site"_s, u"Site"_s, journal));
    QVERIFY(m_history->journal().merge(u"site"_s, u"Site"_s, journal));
    const auto all = m_history->sessions().list({});
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().impact, u"aucun"_s);
    QCOMPARE(all->first().closedAt, at(8));
}

void TestJournalMerge::leavesRunningRowsAlone()
{
    const qint64 id = *m_history->commands().begin(command(u"mine"_s));
    QVERIFY(
        m_history->journal().merge(u"site"_s, u"Site"_s, {entry(JournalEntry::Kind::End, u"mine"_s, 1, u"done"_s)}));
    QVERIFY(m_history->commands().byId(id)->isRunning());
}

void TestJournalMerge::standsBehindARowOfItsSecond()
{
    CommandRecord mine = command(u"mine"_s);
    mine.startedAt = at(0).addMSecs(400);
    const qint64 id = *m_history->commands().begin(mine);
    JournalEntry remark = entry(JournalEntry::Kind::Note, u"remark"_s, 0);
    remark.step = u"note"_s;
    JournalEntry next = remark;
    next.id = u"next"_s;
    next.at = remark.at.addSecs(1);
    QVERIFY(m_history->journal().merge(u"site"_s, u"Site"_s, {remark, next}));
    const auto rows = m_history->commands().list({});
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).startedAt, next.at);
    QCOMPARE(rows->at(1).startedAt, mine.startedAt);
    QCOMPARE(rows->at(1).endedAt, mine.startedAt);
    QCOMPARE(rows->at(2).id, id);
    QVERIFY(m_history->verifyChain()->isIntact());
}

QTEST_GUILESS_MAIN(TestJournalMerge)

#include "TestJournalMerge.moc"
