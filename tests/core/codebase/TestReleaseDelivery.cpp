// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/codebase/ReleaseSite.h"

#include <QStandardPaths>

using namespace quai;
using namespace quai::codebase;
using namespace quai::delivery;
using namespace quai::test;

class TestReleaseDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstReleaseReplacesWhatStoodThere();
    void theNextOneTravelsAsADifference();
    void anEarlierOneCanBeDeliveredAgain();
    void handEditsStopIt();
    void handEditsArePutAside();
    void thePlanWritesNothingIntoTheTree();
    void aSiteOfAnotherToolTakesReleasesToo();
    void aServerWithAnUnknownReleaseGetsEverything();
    void aCutPackChangesNothing();
    void aPackThatCannotBeMadeChangesNothing();
    void secretsOfTheSiteAreNotStored();
};

void TestReleaseDelivery::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestReleaseDelivery::theFirstReleaseReplacesWhatStoodThere()
{
    ReleaseSite site;
    const auto outcome = site.update(site.release(firstFiles()));
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), firstFiles());
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // secret of this site\n"));
    QVERIFY(outcome->warnings.contains(QStringLiteral("tree-adopted")));
    QVERIFY(!outcome->warnings.contains(QStringLiteral("manifest-differs")));
    QVERIFY(described(outcome->changes).contains(QStringLiteral("D mod/old/lib.php")));
    QCOMPARE(outcome->fromVersion, QStringLiteral("2024100700"));
    QCOMPARE(outcome->toVersion, QStringLiteral("2024100701"));
    QVERIFY(!QDir(site.working() + QStringLiteral("/.git")).exists());
}

void TestReleaseDelivery::theNextOneTravelsAsADifference()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["lib/big.txt"] += "one more line\n";
    files.remove("mod/hvp/lib.php");
    files.insert("local/new/version.php", "<?php\n");
    const auto release = site.release(files);
    const auto outcome = site.update(release);
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), files);
    QVERIFY2(site.packed < 1000, qPrintable(QString::number(site.packed)));
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A local/new/version.php"), QStringLiteral("D mod/hvp/lib.php"),
                          QStringLiteral("M lib/big.txt")}));
    QCOMPARE(outcome->toRevision, release->commit);
    const auto again = site.update(release);
    QUAI_DONE(again);
    QVERIFY(again->changes.isEmpty());
}

void TestReleaseDelivery::anEarlierOneCanBeDeliveredAgain()
{
    ReleaseSite site;
    const auto first = site.release(firstFiles());
    QUAI_DONE(site.update(first));
    QMap<QByteArray, QByteArray> files = firstFiles();
    files.remove("mod/hvp/lib.php");
    QUAI_DONE(site.update(site.release(files)));
    QCOMPARE(site.content(), files);
    QUAI_DONE(site.update(first));
    QCOMPARE(site.content(), firstFiles());
}

void TestReleaseDelivery::handEditsStopIt()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    writeFile(site.working() + QStringLiteral("/mod/evil.php"), "<?php // added\n");
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    const auto refused = site.update(site.release(files));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(refused.error().detail, QStringLiteral("mod/evil.php\nmod/hvp/lib.php"));
    QCOMPARE(readFile(site.working() + QStringLiteral("/mod/hvp/lib.php")), QByteArray("<?php // hacked\n"));
}

void TestReleaseDelivery::handEditsArePutAside()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    QUAI_DONE(site.update(site.release(files), LocalChanges::Discard));
    QCOMPARE(site.content(), files);
    QVERIFY(site.shell(QStringLiteral("cat .quai/discarded/*/mod/hvp/lib.php"), site.site().base).contains("hacked"));
}

void TestReleaseDelivery::thePlanWritesNothingIntoTheTree()
{
    ReleaseSite site;
    const QByteArray before = site.snapshot(site.working());
    const auto plan = site.plan(site.release(firstFiles()));
    QUAI_DONE(plan);
    QCOMPARE(site.snapshot(site.working()), before);
    QVERIFY(plan->refusals.isEmpty());
    QVERIFY(described(plan->changes).contains(QStringLiteral("A mod/hvp/lib.php")));
    QCOMPARE(plan->toVersion, QStringLiteral("2024100701"));
}

void TestReleaseDelivery::aSiteOfAnotherToolTakesReleasesToo()
{
    ReleaseSite site(sites::Method::Svn);
    QUAI_DONE(site.update(site.release(firstFiles())));
    QCOMPARE(site.content(), firstFiles());
}

void TestReleaseDelivery::aServerWithAnUnknownReleaseGetsEverything()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    ReleaseSite other; // another operator's cache
    const auto foreign = other.release({{"version.php", "<?php\n$version = 2025;\n"}, {"other.php", "<?php\n"}});
    QUAI_DONE(site.update(foreign));
    QCOMPARE(site.content().size(), 2);
}

void TestReleaseDelivery::aCutPackChangesNothing()
{
    ReleaseSite site;
    const auto whole = site.release(firstFiles());
    auto cut = std::make_shared<ReleaseSource>(*whole);
    cut->packFor = [whole](const QString &tree, const remote::InputWriter &write, const ProgressSink &progress,
                           const CancelToken &cancel) {
        QByteArray pack;
        const Status packed = whole->packFor(tree, tests::intoBytes(pack), progress, cancel);
        return packed ? write(QByteArrayView(pack).chopped(200)) : packed;
    };
    const QByteArray before = site.snapshot(site.working());
    const auto outcome = site.update(cut);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::RemoteCommandFailed);
    QCOMPARE(site.snapshot(site.working()), before);
    QUAI_DONE(site.update(whole)); // and again
    QCOMPARE(site.content(), firstFiles());
}

void TestReleaseDelivery::aPackThatCannotBeMadeChangesNothing()
{
    ReleaseSite site;
    const auto whole = site.release(firstFiles());
    auto damaged = std::make_shared<ReleaseSource>(*whole);
    damaged->packFor = [whole](const QString &tree, const remote::InputWriter &write, const ProgressSink &progress,
                               const CancelToken &cancel) -> Status {
        QByteArray pack;
        const Status packed = whole->packFor(tree, tests::intoBytes(pack), progress, cancel);
        const Status sent = packed ? write(QByteArrayView(pack).first(100)) : packed;
        return sent ? Status(fail(ErrorKind::RepositoryDamaged, QStringLiteral("object 1"))) : sent;
    };
    const QByteArray before = site.snapshot(site.working());
    const auto outcome = site.update(damaged);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::RepositoryDamaged); // the reason, not that the server was stopped for it
    QCOMPARE(site.snapshot(site.working()), before);
    QUAI_DONE(site.update(whole)); // and again
    QCOMPARE(site.content(), firstFiles());
}

void TestReleaseDelivery::secretsOfTheSiteAreNotStored()
{
    ReleaseSite site;
    QUAI_DONE(site.update(site.release(firstFiles())));
    const QByteArray names
        = site.shell(QStringLiteral("git --git-dir=.quai/code.git log --all --format= --name-only"), site.site().base);
    QVERIFY(names.contains("mod/hvp/lib.php"));
    QVERIFY(!names.contains("config.php\n") || names.contains("config-dist.php"));
    for (const QByteArray &name : names.split('\n'))
        QVERIFY2(name != "config.php" && name != "local/vmoodle/vconfig.php", name.constData());
}

QTEST_GUILESS_MAIN(TestReleaseDelivery)
#include "TestReleaseDelivery.moc"
