// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/JournalReader.h"
#include "tests/core/delivery/support/ScratchSite.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace quai;
using namespace quai::delivery;
using quai::test::ScratchSite;

namespace {

QString journalFile(const ScratchSite &site)
{
    return site.base() + QStringLiteral("/.quai/journal.jsonl");
}

void append(const ScratchSite &site, const QByteArray &text)
{
    QFile file(journalFile(site));
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

/// The server's journal: two lines a step, whatever the operator writes into them.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepHasItsTwoLines();
    void commentsOfAnyTextComeBack_data();
    void commentsOfAnyTextComeBack();
    void failureIsNamed();
    void unendedStepIsAnInterruption();
    void runningStepIsNone();
    void tornLineStaysAlone();
    void limitTakesTheNewest();
    void fragmentsAreOneLine();
};

void TestJournal::everyStepHasItsTwoLines()
{
    ScratchSite site;
    site.secure();
    const Result<QList<JournalEntry>> journal = site.engine().journal(100);
    QVERIFY(journal);
    QCOMPARE(journal->size(), 2);
    const JournalEntry begin = journal->at(0);
    const JournalEntry end = journal->at(1);
    QCOMPARE(begin.kind, JournalEntry::Kind::Begin);
    QCOMPARE(end.kind, JournalEntry::Kind::End);
    QCOMPARE(begin.id, end.id);
    QVERIFY(!begin.id.isEmpty());
    QCOMPARE(begin.owner, QStringLiteral("operator@desk"));
    QCOMPARE(begin.step, QStringLiteral("syncback"));
    QVERIFY(begin.at <= end.at && qAbs(begin.at.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(end.outcome, QStringLiteral("done"));
    QCOMPARE(end.facts.value(QStringLiteral("written")), QStringLiteral("8"));
}

void TestJournal::commentsOfAnyTextComeBack_data()
{
    QTest::addColumn<QString>("comment");
    QTest::newRow("plain") << QStringLiteral("a fix");
    QTest::newRow("quotes") << QStringLiteral("\"it's\" \\ $(touch x) `y` %s %n");
    QTest::newRow("lines") << QStringLiteral("one\ntwo\r\n\tthree");
    QTest::newRow("accents") << QStringLiteral("Mise à jour de l’été ✓");
    QTest::newRow("forged id") << QStringLiteral("\"id\":\"x\"},{\"kind\":\"end\"");
    QTest::newRow("option") << QStringLiteral("-n");
}

void TestJournal::commentsOfAnyTextComeBack()
{
    QFETCH(QString, comment);
    ScratchSite site;
    StepRequest request;
    request.comment = comment;
    QVERIFY(site.engine().run(request));
    const Result<QList<JournalEntry>> journal = site.engine().journal(100);
    QCOMPARE(journal->size(), 2);
    QCOMPARE(journal->at(0).comment, comment);
    QCOMPARE(journal->at(1).comment, comment);
    QVERIFY(!site.engine().status()->interruption);
}

void TestJournal::failureIsNamed()
{
    ScratchSite site;
    site.secure();
    site.goBack();
    // The gate or what follows refuses after the journal has begun.
    QVERIFY(QFile::remove(site.path(QStringLiteral("-GIT"), QStringLiteral("version.php"))));
    StepRequest request;
    request.step = Step::BackToProd;
    const Result<StepOutcome> refused = site.engine().run(request);
    QVERIFY(!refused);
    const JournalEntry last = site.engine().journal(1)->first();
    QCOMPARE(last.kind, JournalEntry::Kind::End);
    QCOMPARE(last.step, QStringLiteral("backtoprod"));
    QCOMPARE(last.outcome, kindName(refused.error().kind));
    QVERIFY(!site.engine().status()->interruption);
}

void TestJournal::unendedStepIsAnInterruption()
{
    ScratchSite site;
    site.secure();
    append(site,
           "{\"kind\":\"begin\",\"at\":1700000000,\"id\":\"abc\",\"owner\":\"alice@far\",\"step\":\"update\","
           "\"component\":\"\",\"comment\":\"\"}\n");
    const Result<SiteStatus> status = site.engine().status();
    QVERIFY(status->interruption);
    QCOMPARE(status->interruption->step, QStringLiteral("update"));
    QCOMPARE(status->interruption->owner, QStringLiteral("alice@far"));
    QCOMPARE(status->interruption->since.toSecsSinceEpoch(), 1700000000);
    // The next step that ends well ends the question.
    site.secure();
    QVERIFY(!site.engine().status()->interruption);
}

void TestJournal::runningStepIsNone()
{
    ScratchSite site;
    for (int i = 0; i < 40; ++i)
        site.write(site.path({}, QStringLiteral("big/%1").arg(i)), QByteArray(4 << 20, 'x'));
    bool ended = false;
    std::thread runner([&] { ended = site.engine().run({}).has_value(); });
    while (!QFile::exists(site.base() + QStringLiteral("/.quai/stamps/SAVE.writing")))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const Result<SiteStatus> during = site.engine(QStringLiteral("other")).status();
    runner.join();
    QVERIFY(ended);
    if (!during->lock)
        QSKIP("this machine was too fast to be looked at");
    QCOMPARE(during->lock->purpose, QStringLiteral("syncback"));
    QVERIFY(!during->lock->mine && !during->lock->stale);
    QVERIFY(!during->interruption);
}

void TestJournal::tornLineStaysAlone()
{
    ScratchSite site;
    site.secure();
    append(site, "{\"kind\":\"begin\",\"at\":17");
    site.secure();
    const Result<QList<JournalEntry>> journal = site.engine().journal(100);
    QCOMPARE(journal->size(), 4);
    QCOMPARE(journal->last().outcome, QStringLiteral("done"));
    QVERIFY(!site.engine().status()->interruption);
}

void TestJournal::limitTakesTheNewest()
{
    ScratchSite site;
    site.secure();
    site.goBack();
    const Result<QList<JournalEntry>> journal = site.engine().journal(2);
    QCOMPARE(journal->size(), 2);
    QCOMPARE(journal->first().step, QStringLiteral("goback"));
}

void TestJournal::fragmentsAreOneLine()
{
    JournalEntry entry;
    entry.id = QStringLiteral("id");
    entry.comment = QString(5000, QLatin1Char('\n'));
    const QString fragment = journalFragment(entry);
    QVERIFY(!fragment.contains(QLatin1Char('\n')));
    QVERIFY(fragment.startsWith(QStringLiteral("\"id\":\"id\"")));
    QVERIFY(fragment.size() < 4200);
    QVERIFY(!parseJournalLine("no json"));
    QVERIFY(!parseJournalLine("{\"kind\":\"other\"}"));
    QVERIFY(!parseJournalLine("[1,2]"));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "TestJournal.moc"
