// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/History.h"
#include "core/sessions/HistorySchema.h"
#include "tests/core/sessions/HistoryRows.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace quai::test;
using namespace Qt::StringLiterals;
using delivery::FileChange;

namespace {

SessionRecord session(const QString &uid, int minute = 0)
{
    SessionRecord record;
    record.uid = uid;
    record.site = u"site"_s;
    record.siteName = u"Académie"_s;
    record.title = u"Livraison de mars"_s;
    record.description = u"Montée de version"_s;
    record.openedAt = at(minute);
    record.openedBy = u"élise@desk"_s;
    return record;
}

CommandDetail detail()
{
    return {u"U mod/quiz/lib.php\nAt revision 42.\n"_s,
            {{FileChange::Kind::Added, u"mod/quiz/new file\n'$(id)'.php"_s, {}, u"42"_s},
             {FileChange::Kind::Removed, u"mod/quiz/old.php"_s, u"41"_s, {}}}};
}

} // namespace

/// The operator's history in its file.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsAreThereBeforeTheyAreComplete();
    void completeRowIsNotWrittenAgain();
    void commentsKeepTheirEdits();
    void closedSessionTakesNoEdit();
    void oneOpenSessionForASite();
    void sessionClosesOnce();
    void wordsAreFoundEverywhere_data();
    void wordsAreFoundEverywhere();
    void filtersRestrict();
    void deadProcessLeavesAnInterruptedRow();
    void chainHolds();
    void chainShowsChanges_data();
    void chainShowsChanges();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<History> m_history;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"data/history.sqlite"_s); }
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = History::open(file());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    m_history = *std::move(opened);
}

void TestHistory::cleanup()
{
    m_history.reset();
    m_folder.reset();
}

void TestHistory::rowsAreThereBeforeTheyAreComplete()
{
    const auto id = m_history->commands().begin(command(u"a"_s));
    QVERIFY(id);
    auto row = m_history->commands().byId(*id);
    QVERIFY(row);
    QVERIFY(row->isRunning());
    QCOMPARE(row->owner, u"élise@desk"_s);
    QVERIFY(!row->endedAt.isValid());

    row->endedAt = at(1);
    row->outcome = u"LintFailed"_s;
    row->exitStatus = 3;
    row->facts = {{u"fromVersion"_s, u"2024100700.00"_s}, {u"toVersion"_s, u"2024100700.01"_s}};
    QVERIFY(m_history->commands().complete(*row, detail()));
    const auto again = m_history->commands().byId(*id);
    QVERIFY(again);
    QCOMPARE(again->outcome, u"LintFailed"_s);
    QCOMPARE(again->exitStatus, 3);
    QCOMPARE(again->changedFiles, 2);
    QCOMPARE(again->endedAt, at(1));
    QCOMPARE(again->facts, row->facts);
    const auto whole = m_history->commands().detail(*id);
    QVERIFY(whole);
    QCOMPARE(whole->output, detail().output);
    QCOMPARE(whole->changes, detail().changes);
}

void TestHistory::completeRowIsNotWrittenAgain()
{
    CommandRecord row = command(u"a"_s);
    row.id = *m_history->commands().begin(row);
    row.endedAt = at(1);
    row.outcome = outcome::done;
    QVERIFY(m_history->commands().complete(row, {}));
    row.outcome = u"LintFailed"_s;
    const Status second = m_history->commands().complete(row, {});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::WrongState);
    QCOMPARE(m_history->commands().byId(row.id)->outcome, outcome::done);
    // The same id twice for one site is a defect of the caller, not a second row.
    QVERIFY(!m_history->commands().begin(command(u"a"_s)));
}

void TestHistory::commentsKeepTheirEdits()
{
    const qint64 opened = m_history->sessions().open(session(u"s"_s))->id;
    const qint64 id = *m_history->commands().begin(command(u"a"_s, 1, opened));
    QVERIFY(m_history->commands().editComment(id, u"relivraison"_s, u"paul@autre"_s, at(2)));
    QVERIFY(m_history->commands().editComment(id, u"relivraison"_s, u"paul@autre"_s, at(3)));
    const auto edits = m_history->commands().edits(id);
    QVERIFY(edits);
    QCOMPARE(edits->size(), 1);
    QCOMPARE(edits->first().before, u"correctif d'été"_s);
    QCOMPARE(edits->first().after, u"relivraison"_s);
    QCOMPARE(edits->first().owner, u"paul@autre"_s);
    QCOMPARE(idsOf(*m_history, u"relivraison"_s), QStringList{u"a"_s});
    QCOMPARE(idsOf(*m_history, u"correctif"_s), QStringList());
}

void TestHistory::closedSessionTakesNoEdit()
{
    SessionRecord opened = *m_history->sessions().open(session(u"s"_s));
    const qint64 id = *m_history->commands().begin(command(u"a"_s, 1, opened.id));
    opened.closedAt = at(5);
    QVERIFY(m_history->sessions().close(opened));
    const Status edited = m_history->commands().editComment(id, u"plus tard"_s, u"x@y"_s, at(6));
    QVERIFY(!edited);
    QCOMPARE(edited.error().kind, ErrorKind::WrongState);
}

void TestHistory::oneOpenSessionForASite()
{
    QVERIFY(m_history->sessions().open(session(u"one"_s)));
    const auto second = m_history->sessions().open(session(u"two"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::WrongState);
    QCOMPARE(second.error().facts.value(u"title"_s), u"Livraison de mars"_s);
    SessionRecord elsewhere = session(u"three"_s);
    elsewhere.site = u"autre"_s;
    QVERIFY(m_history->sessions().open(elsewhere));
    SessionRecord untitled = session(u"four"_s);
    untitled.site = u"vide"_s;
    untitled.title = u"  "_s;
    QCOMPARE(m_history->sessions().open(untitled).error().kind, ErrorKind::InvalidInput);
}

void TestHistory::sessionClosesOnce()
{
    SessionRecord opened = *m_history->sessions().open(session(u"s"_s));
    opened.closedAt = at(30);
    opened.closedBy = u"paul@autre"_s;
    opened.impact = u"aucun"_s;
    QVERIFY(m_history->sessions().close(opened));
    const auto closed = m_history->sessions().byId(opened.id);
    QVERIFY(!closed->isOpen());
    QCOMPARE(closed->impact, u"aucun"_s);
    QCOMPARE(closed->closedAt, at(30));
    QVERIFY(!*m_history->sessions().openOf(u"site"_s));
    QCOMPARE(m_history->sessions().close(opened).error().kind, ErrorKind::WrongState);
}

void TestHistory::wordsAreFoundEverywhere_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");
    QTest::newRow("title of the session") << u"mars"_s << true;
    QTest::newRow("comment without its accent") << u"ete"_s << true;
    QTest::newRow("output") << u"revision 42"_s << true;
    QTest::newRow("file name") << u"old.php"_s << true;
    QTest::newRow("beginning of a word") << u"livr"_s << true;
    QTest::newRow("words of different places") << u"mars old revision"_s << true;
    QTest::newRow("a word that is nowhere") << u"mars absent"_s << false;
    QTest::newRow("quotes") << u"\"mars"_s << true;
    QTest::newRow("syntax is text") << u"mars OR zzz"_s << false;
    QTest::newRow("only signs") << u"\"' * ( ) - ^"_s << false;
    QTest::newRow("no word at all") << u"  "_s << true;
}

void TestHistory::wordsAreFoundEverywhere()
{
    QFETCH(QString, words);
    QFETCH(bool, found);
    const qint64 opened = m_history->sessions().open(session(u"s"_s))->id;
    CommandRecord row = command(u"a"_s, 1, opened);
    row.id = *m_history->commands().begin(row);
    row.endedAt = at(2);
    row.outcome = outcome::done;
    QVERIFY(m_history->commands().complete(row, detail()));
    HistoryFilter filter;
    filter.text = words;
    const auto rows = m_history->commands().list(filter);
    QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().message));
    QCOMPARE(rows->size(), found ? 1 : 0);
    const auto sessions = m_history->sessions().list(filter);
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), found ? 1 : 0);
}

void TestHistory::filtersRestrict()
{
    for (int i = 0; i < 6; ++i) {
        CommandRecord row = command(QString::number(i), i);
        row.site = i % 2 == 0 ? u"site"_s : u"autre"_s;
        row.owner = i < 3 ? u"élise@desk"_s : u"paul@autre"_s;
        row.id = *m_history->commands().begin(row);
        row.endedAt = at(i + 1);
        row.outcome = i == 4 ? u"UpgradeFailed"_s : outcome::done;
        QVERIFY(m_history->commands().complete(row, {}));
    }
    const auto ids = [this](const HistoryFilter &filter) {
        QString text;
        const auto rows = m_history->commands().list(filter);
        for (const CommandRecord &row : *rows)
            text += row.journalId;
        return text;
    };
    HistoryFilter filter;
    QCOMPARE(ids(filter), u"543210"_s);
    filter.site = u"site"_s;
    QCOMPARE(ids(filter), u"420"_s);
    filter.outcome = u"failed"_s;
    QCOMPARE(ids(filter), u"4"_s);
    filter = {};
    filter.person = u"PAUL"_s;
    QCOMPARE(ids(filter), u"543"_s);
    filter.from = at(4);
    filter.to = at(5);
    QCOMPARE(ids(filter), u"4"_s);
    filter = {};
    filter.limit = 2;
    filter.offset = 1;
    QCOMPARE(ids(filter), u"43"_s);
}

void TestHistory::deadProcessLeavesAnInterruptedRow()
{
    QProcess gone;
    gone.start(u"/bin/true"_s, {});
    QVERIFY(gone.waitForStarted());
    const QString pid = QString::number(gone.processId());
    QVERIFY(gone.waitForFinished());
    CommandRecord dead = command(u"dead"_s);
    dead.process = currentProcessMark().section(u' ', 0, 0) + u' ' + pid + u" 1"_s;
    const qint64 deadId = *m_history->commands().begin(dead);
    const qint64 aliveId = *m_history->commands().begin(command(u"alive"_s));
    const auto settled = m_history->commands().settleInterrupted(at(9));
    QVERIFY(settled);
    QCOMPARE(*settled, 1);
    QCOMPARE(m_history->commands().byId(deadId)->outcome, outcome::interrupted);
    QCOMPARE(m_history->commands().byId(aliveId)->outcome, outcome::running);
    QVERIFY(m_history->verifyChain()->isIntact());
}

void TestHistory::chainHolds()
{
    commentsKeepTheirEdits();
    const auto report = m_history->verifyChain();
    QVERIFY(report);
    QVERIFY(report->isIntact());
    QCOMPARE(report->links, 3);
    QVERIFY(m_history->checkIntegrity());
}

void TestHistory::chainShowsChanges_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("linkBroken");
    QTest::addColumn<int>("commands");
    QTest::addColumn<int>("sessions");
    QTest::newRow("outcome") << u"UPDATE command SET outcome = 'done' WHERE id = 1"_s << false << 1 << 0;
    QTest::newRow("output") << u"UPDATE output SET text = x'00' WHERE command = 2"_s << false << 1 << 0;
    QTest::newRow("row removed") << u"DELETE FROM command WHERE id = 1"_s << false << 1 << 0;
    QTest::newRow("row added")
        << u"INSERT INTO command SELECT 99, 'z', site, session, owner, ssh_user, step, component,"
           " comment, started_at, ended_at, outcome, exit_status, changed_files, facts, process"
           " FROM command WHERE id = 1"_s
        << false << 1 << 0;
    QTest::newRow("edit removed") << u"DELETE FROM edit"_s << false << 1 << 0;
    QTest::newRow("session") << u"UPDATE session SET title = 'x'"_s << false << 0 << 1;
    QTest::newRow("link removed") << u"DELETE FROM chain WHERE seq = 2"_s << true << 0 << 0;
    QTest::newRow("link changed") << u"UPDATE chain SET at = at + 1 WHERE seq = 2"_s << true << 0 << 0;
    QTest::newRow("newest link removed") << u"DELETE FROM chain WHERE seq = 5"_s << false << 1 << 0;
}

void TestHistory::chainShowsChanges()
{
    QFETCH(QString, statement);
    const qint64 opened = m_history->sessions().open(session(u"s"_s))->id;
    QCOMPARE(*m_history->commands().begin(command(u"a"_s, 1, opened)), 1);
    CommandRecord second = command(u"b"_s, 2, opened);
    second.id = *m_history->commands().begin(second);
    second.endedAt = at(3);
    second.outcome = outcome::done;
    QVERIFY(m_history->commands().complete(second, detail()));
    QVERIFY(m_history->commands().editComment(1, u"neuf"_s, u"x@y"_s, at(4)));
    QVERIFY(m_history->verifyChain()->isIntact());
    QVERIFY(m_history->database().run(u"PRAGMA foreign_keys=OFF"_s));
    QVERIFY(m_history->database().run(statement));
    const auto report = m_history->verifyChain();
    QVERIFY(report);
    QVERIFY(!report->isIntact());
    QTEST(report->brokenLink != 0, "linkBroken");
    QTEST(int(report->commands.size()), "commands");
    QTEST(int(report->sessions.size()), "sessions");
}

QTEST_GUILESS_MAIN(TestHistory)
#include "TestHistory.moc"
