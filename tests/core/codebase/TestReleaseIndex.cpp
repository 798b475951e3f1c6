// SPDX-License-Identifier: GPL-3.0-or-later
// git's index on the server spares the reading of what has not changed. Whatever happens to it, no edit is overlooked.
#include "tests/core/codebase/ReleaseSite.h"

#include <QStandardPaths>

using namespace quai;
using namespace quai::codebase;
using namespace quai::delivery;
using namespace quai::test;

namespace {

QMap<QByteArray, QByteArray> secondFiles()
{
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    files.insert("local/new/version.php", "<?php\n");
    return files;
}

QString index(const ReleaseSite &site)
{
    return site.own() + QStringLiteral("/code.git/index");
}

} // namespace

class TestReleaseIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEditOfTheSameSecondAndSizeStopsIt();
    void anIndexThatIsNoneIsMadeAnew_data();
    void anIndexThatIsNoneIsMadeAnew();
    void anOlderIndexHidesNothing();
    void aLockThatWasLeftIsNoObstacle();
    void aPlanNeedsNoIndex();
    void driftSeesAnEditOfTheSameSecondAndSize();
    void driftMakesADamagedIndexAnew();
    void namesThatGitQuotes();
    void theEndIsJournaledInTheSameCall();
};

void TestReleaseIndex::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestReleaseIndex::anEditOfTheSameSecondAndSizeStopsIt()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    const QByteArray edited("<?php // HVP\n");
    QCOMPARE(edited.size(), firstFiles().value("mod/hvp/lib.php").size());
    // As git sees it when the clock is coarse: the times of the file and of the index are those of before.
    site.shell(QStringLiteral("touch -r mod/hvp/lib.php ../time && printf '<?php // HVP\\n' >mod/hvp/lib.php "
                              "&& touch -r ../time mod/hvp/lib.php %1 && rm ../time")
                   .arg(index(site)),
               site.working());
    const auto refused = site.update(site.release(secondFiles()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(refused.error().detail, QStringLiteral("mod/hvp/lib.php"));
    QCOMPARE(readFile(site.working() + QStringLiteral("/mod/hvp/lib.php")), edited);
}

void TestReleaseIndex::anIndexThatIsNoneIsMadeAnew_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("damaged") << QStringLiteral("printf 'DIRC and nothing else' >%1");
    QTest::newRow("empty") << QStringLiteral(": >%1");
    QTest::newRow("cut") << QStringLiteral("truncate -s 300 %1");
    QTest::newRow("gone") << QStringLiteral("rm %1");
}

void TestReleaseIndex::anIndexThatIsNoneIsMadeAnew()
{
    QFETCH(QString, command);
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    const auto second = site.release(secondFiles());
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    site.shell(command.arg(index(site)));
    const auto refused = site.update(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(refused.error().detail, QStringLiteral("mod/hvp/lib.php"));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), firstFiles().value("mod/hvp/lib.php"));
    site.shell(command.arg(index(site)));
    const auto outcome = site.update(second);
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), secondFiles());
    QCOMPARE(outcome->changes.size(), 2);
    QVERIFY(!outcome->warnings.contains(QStringLiteral("manifest-differs")));
}

void TestReleaseIndex::anOlderIndexHidesNothing()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    site.shell(QStringLiteral("cp -p %1 %1.old").arg(index(site)));
    QUAI_DONE(site.update(site.release(secondFiles())));
    site.shell(QStringLiteral("mv %1.old %1").arg(index(site)));
    QMap<QByteArray, QByteArray> files = secondFiles();
    files["version.php"] += "// three\n";
    const auto third = site.release(files);
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    const auto refused = site.update(third);
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("mod/hvp/lib.php"));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), files.value("mod/hvp/lib.php"));
    QUAI_DONE(site.update(third));
    QCOMPARE(site.content(), files);
}

void TestReleaseIndex::aLockThatWasLeftIsNoObstacle()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    writeFile(index(site) + QStringLiteral(".lock"), "half an index");
    QUAI_DONE(site.update(site.release(secondFiles())));
    QCOMPARE(site.content(), secondFiles());
}

void TestReleaseIndex::aPlanNeedsNoIndex()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    writeFile(index(site), "no index");
    const auto plan = site.plan(site.release(secondFiles()));
    QUAI_DONE(plan);
    QCOMPARE(plan->localModifications, QStringList{QStringLiteral("mod/hvp/lib.php")});
    QCOMPARE(plan->changes.size(), 2);
    QCOMPARE(readFile(index(site)), QByteArray("no index")); // a plan has no lock
}

void TestReleaseIndex::driftSeesAnEditOfTheSameSecondAndSize()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    site.serve();
    QUAI_DONE(site.drift());
    site.shell(QStringLiteral("touch -r mod/hvp/lib.php ../time && printf '<?php // HVP\\n' >mod/hvp/lib.php "
                              "&& touch -r ../time mod/hvp/lib.php %1 %2/drift.index; rm ../time")
                   .arg(index(site), site.own()),
               site.served());
    const auto drift = site.drift();
    QUAI_DONE(drift);
    QCOMPARE(drift->files.size(), 1);
    QCOMPARE(drift->files.first().path, QStringLiteral("mod/hvp/lib.php"));
}

void TestReleaseIndex::driftMakesADamagedIndexAnew()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    site.serve();
    for (const auto *content : {"no index", "DIRC", ""}) {
        writeFile(index(site), content);
        writeFile(site.own() + QStringLiteral("/drift.index"), content);
        const auto drift = site.drift();
        QUAI_DONE(drift);
        QVERIFY(drift->isNone());
    }
    writeFile(site.served() + QStringLiteral("/mod/hvp/lib.php"), "<?php // HVP\n");
    const auto drift = site.drift();
    QUAI_DONE(drift);
    QCOMPARE(drift->files.size(), 1);
}

void TestReleaseIndex::namesThatGitQuotes()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    QMap<QByteArray, QByteArray> files = firstFiles();
    for (const QByteArray name :
         {"mod/\"quoted\".php", "\"a.php", "mod/back\\slash.php", "mod/tab\there.php", "mod/ x .php"})
        files.insert(name, "<?php // odd\n");
    const auto outcome = site.update(site.release(files));
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), files);
    QCOMPARE(outcome->changes.size(), 5);
    QVERIFY(described(outcome->changes).contains(QStringLiteral("A mod/tab\there.php")));
    QVERIFY(described(outcome->changes).contains(QStringLiteral("A mod/back\\slash.php")));
    QVERIFY(!outcome->warnings.contains(QStringLiteral("manifest-differs")));
}

void TestReleaseIndex::theEndIsJournaledInTheSameCall()
{
    ReleaseSite site;
    const auto release = site.release(firstFiles());
    StepRequest request;
    request.step = Step::Update;
    request.release = release;
    Engine engine(site.host(), site.site(), {QStringLiteral("operator"), QStringLiteral("desk")});
    const auto outcome = engine.run(request, {}, {});
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), firstFiles());
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    QVERIFY(!outcome->after.lock);
    QCOMPARE(outcome->after.copy(Copy::Working).revision, release->commit);
    QVERIFY(outcome->warnings.contains(QStringLiteral("tree-adopted")));
    const auto journal = engine.journal(10);
    QUAI_DONE(journal);
    QCOMPARE(journal->size(), 2);
    QCOMPARE(journal->last().outcome, QStringLiteral("done"));
    QCOMPARE(journal->last().facts.value(QStringLiteral("to")), release->commit);
    QCOMPARE(journal->last().facts.value(QStringLiteral("written")), QString::number(outcome->filesWritten));
}

QTEST_GUILESS_MAIN(TestReleaseIndex)
#include "TestReleaseIndex.moc"
