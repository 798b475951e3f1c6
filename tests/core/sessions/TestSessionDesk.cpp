// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ProcessMark.h"
#include "core/sessions/Recorder.h"
#include "core/sessions/SessionDesk.h"
#include "tests/core/delivery/support/ScratchSite.h"

#include <QTest>

using namespace quai;
using namespace quai::sessions;
using namespace Qt::StringLiterals;
using quai::test::ScratchSite;

namespace {

SessionRecord draft(const QString &title = u"Livraison d'été \"$(id)\"\n\\ fin"_s)
{
    SessionRecord session;
    session.title = title;
    session.description = u"Tout\tet 'rien'"_s;
    return session;
}

/// One operator's desktop.
struct Desk
{
    explicit Desk(ScratchSite &scratch, const QString &user)
        : who{user, u"desk"_s}
        , file(folder.filePath(u"history.sqlite"_s))
        , history(*History::open(file))
        , desk(scratch.host(), scratch.site(), who, *history)
    {
    }

    QTemporaryDir folder;
    delivery::Operator who;
    QString file;
    std::unique_ptr<History> history;
    SessionDesk desk;
};

} // namespace

/// Sessions of several operators over one server's journal, and what delivery runs leave in the history.
class TestSessionDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openSessionIsSeenByTheColleague();
    void secondOpeningIsRefused();
    void colleagueClosesIt();
    void closingInDeliveryNeedsAReason();
    void lockIsFreeAfterwards();
    void stepsAreRecorded();
    void failureIsRecorded();
    void nothingRunsWithoutItsRow();
    void deadProgramsRowIsCompletedByTheJournal();
    void ownStepsAreNotAddedAgain();
    void aLongJournalIsReadOnce();
    void anEndThatWasPassedOverIsFoundAgain();
};

void TestSessionDesk::openSessionIsSeenByTheColleague()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    Desk paul(scratch, u"paul"_s);
    const auto opened = anna.desk.open(draft());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message + opened.error().detail));
    const auto seen = paul.desk.current();
    QVERIFY(seen && *seen);
    QCOMPARE((*seen)->title, draft().title);
    QCOMPARE((*seen)->description, draft().description);
    QCOMPARE((*seen)->openedBy, u"anna@desk"_s);
    QCOMPARE((*seen)->openedAt, opened->openedAt);
    QCOMPARE((*seen)->uid, opened->uid);
}

void TestSessionDesk::secondOpeningIsRefused()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    Desk paul(scratch, u"paul"_s);
    QVERIFY(anna.desk.open(draft()));
    const auto second = paul.desk.open(draft(u"Autre"_s));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::WrongState);
    QCOMPARE(second.error().facts.value(u"mode"_s), u"session-open"_s);
    QVERIFY(paul.history->sessions().list({})->isEmpty());
    QCOMPARE(anna.desk.open(draft(u" "_s)).error().kind, ErrorKind::InvalidInput);
}

void TestSessionDesk::colleagueClosesIt()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    Desk paul(scratch, u"paul"_s);
    QVERIFY(anna.desk.open(draft()));
    SessionRecord closing = **paul.desk.current();
    closing.impact = u"aucun"_s;
    closing.followUp = u"surveiller"_s;
    const auto closed = paul.desk.close(closing);
    QVERIFY2(closed, qPrintable(closed ? QString() : closed.error().message));
    QVERIFY(!*anna.desk.current());
    const SessionRecord known = anna.history->sessions().list({})->first();
    QCOMPARE(known.closedBy, u"paul@desk"_s);
    QCOMPARE(known.impact, u"aucun"_s);
    QCOMPARE(paul.desk.close(*closed).error().kind, ErrorKind::WrongState);
    // Anna's desktop had it open until it looked; a new one opens nevertheless.
    QVERIFY(anna.desk.open(draft(u"Suivante"_s)));
}

void TestSessionDesk::closingInDeliveryNeedsAReason()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    SessionRecord session = *anna.desk.open(draft());
    scratch.secure();
    scratch.goBack();
    const auto refused = anna.desk.close(session);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::WrongState);
    QCOMPARE(refused.error().facts.value(u"mode"_s), u"delivery"_s);
    QVERIFY(anna.history->sessions().byId(session.id)->isOpen());
    session.closeReason = u"fin de journée"_s;
    const auto closed = anna.desk.close(session);
    QVERIFY(closed);
    QCOMPARE(closed->closeReason, u"fin de journée"_s);
}

void TestSessionDesk::lockIsFreeAfterwards()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    QVERIFY(anna.desk.open(draft()));
    QVERIFY(!anna.desk.open(draft()));
    const auto status = scratch.engine().status();
    QVERIFY(status);
    QVERIFY(!status->lock);
    QVERIFY(!status->interruption);
}

void TestSessionDesk::stepsAreRecorded()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    const qint64 session = anna.desk.open(draft())->id;
    const Recorder recorder(anna.file, scratch.site(), anna.who);
    delivery::StepRequest syncback;
    syncback.comment = u"avant"_s;
    delivery::StepRequest goback;
    goback.step = delivery::Step::Goback;
    QList<delivery::StepOutcome> done;
    QVERIFY(scratch.engine(u"anna"_s).runAll({syncback, goback}, done, recorder.listener({}, session)));
    HistoryFilter filter;
    filter.session = session;
    const auto rows = anna.history->commands().list(filter);
    QCOMPARE(rows->size(), 2);
    const CommandRecord &first = rows->last();
    QCOMPARE(first.step, u"syncback"_s);
    QCOMPARE(first.comment, u"avant"_s);
    QCOMPARE(first.outcome, outcome::done);
    QCOMPARE(first.owner, u"anna@desk"_s);
    QVERIFY(first.endedAt >= first.startedAt);
    QVERIFY(first.facts.value(u"filesWritten"_s).toInt() > 0);
    QVERIFY(!rows->first().facts.value(u"switchMeans"_s).isEmpty());
    QVERIFY(anna.history->verifyChain()->isIntact());
}

void TestSessionDesk::failureIsRecorded()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    const Recorder recorder(anna.file, scratch.site(), anna.who);
    delivery::StepRequest goback;
    goback.step = delivery::Step::Goback;
    QVERIFY(!scratch.engine(u"anna"_s).run(goback, recorder.listener({}, 0)));
    const auto rows = anna.history->commands().list({});
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().outcome, u"StampMissing"_s);
    QCOMPARE(rows->first().session, 0);
    QVERIFY(!rows->first().facts.value(u"error"_s).isEmpty());
}

void TestSessionDesk::nothingRunsWithoutItsRow()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    const Recorder recorder(u"/proc/nowhere/history.sqlite"_s, scratch.site(), anna.who);
    const auto outcome = scratch.engine(u"anna"_s).run({}, recorder.listener({}, 0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::FileUnreadable);
    QVERIFY(!QFile::exists(scratch.path(u"-SAVE"_s)));
}

void TestSessionDesk::deadProgramsRowIsCompletedByTheJournal()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    CommandRecord row;
    row.journalId = u"0123456789abcdef"_s;
    row.site = scratch.site().id;
    row.step = u"syncback"_s;
    row.startedAt = QDateTime::currentDateTimeUtc();
    row.process = u"boot 999999999 1"_s;
    const qint64 id = *anna.history->commands().begin(row);
    delivery::StepRequest syncback;
    syncback.journalId = row.journalId;
    QVERIFY(scratch.engine(u"anna"_s).run(syncback));
    const auto merged = anna.desk.synchronise();
    QVERIFY(merged);
    QCOMPARE(merged->completed, 1);
    QCOMPARE(anna.history->commands().byId(id)->outcome, outcome::done);
    QCOMPARE(anna.history->commands().byId(id)->facts.value(u"toldBy"_s), u"journal"_s);
}

void TestSessionDesk::ownStepsAreNotAddedAgain()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    Desk paul(scratch, u"paul"_s);
    const Recorder recorder(anna.file, scratch.site(), anna.who);
    QVERIFY(scratch.engine(u"anna"_s).run({}, recorder.listener({}, 0)));
    QCOMPARE(anna.desk.synchronise()->added, 0);
    QCOMPARE(paul.desk.synchronise()->added, 1);
    QCOMPARE(paul.desk.synchronise()->added, 0);
    QCOMPARE(paul.history->commands().list({})->first().outcome, outcome::done);
}

void TestSessionDesk::aLongJournalIsReadOnce()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    Desk paul(scratch, u"paul"_s);
    QVERIFY(anna.desk.open(draft())); // makes the journal
    QFile journal(scratch.path(u"/../.quai/journal.jsonl"_s));
    QVERIFY2(journal.open(QIODevice::Append), qPrintable(journal.fileName()));
    for (int line = 0; line < 250; ++line) {
        journal.write(QByteArray(R"({"kind":"note","at":)") + QByteArray::number(1'700'000'000 + line)
                      + R"(,"owner":"zoe@desk","step":"note","comment":"n","facts":{}})" + '\n');
    }
    journal.close();
    QCOMPARE(paul.desk.synchronise()->added, 251); // more than a later look reads
    QCOMPARE(paul.desk.synchronise()->added, 0);
    QVERIFY(anna.desk.remark(u"last"_s)); // her history reads all of them, too
    QCOMPARE(anna.history->commands().list({})->size(), HistoryFilter().limit);
    const auto news = paul.history->journal().news(
        scratch.site().id, *delivery::Engine(scratch.host(), scratch.site(), paul.who).journal(200, {}));
    QVERIFY(news && *news);
    QCOMPARE((*news)->size(), 1);
    QCOMPARE(paul.desk.synchronise()->added, 1);
}

void TestSessionDesk::anEndThatWasPassedOverIsFoundAgain()
{
    ScratchSite scratch;
    Desk anna(scratch, u"anna"_s);
    CommandRecord row;
    row.journalId = u"0123456789abcdef"_s;
    row.site = scratch.site().id;
    row.step = u"syncback"_s;
    row.startedAt = QDateTime::currentDateTimeUtc();
    row.process = currentProcessMark();
    const qint64 id = *anna.history->commands().begin(row);
    delivery::StepRequest syncback;
    syncback.journalId = row.journalId;
    QVERIFY(scratch.engine(u"anna"_s).run(syncback));
    QCOMPARE(anna.desk.synchronise()->completed, 0); // its program lives and will complete it
    QVERIFY(anna.history->database().run(u"UPDATE command SET process = 'boot 999999999 1'"_s)); // it died
    QCOMPARE(anna.desk.synchronise()->completed, 1);
    QCOMPARE(anna.history->commands().byId(id)->outcome, outcome::done);
}

QTEST_GUILESS_MAIN(TestSessionDesk)
#include "TestSessionDesk.moc"
