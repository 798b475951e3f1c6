// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/GitSite.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

const QByteArray &kTen = UpdatingSite::kTen;

} // namespace

/// Step 3 by git on a tree that somebody has edited by hand: nothing is overwritten in silence.
class TestUpdateGitEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handEditsStopTheUpdate();
    void handEditsAreMerged();
    void aConflictLeavesEverythingAsItWas();
    void discardedFilesAreKeptAside();
    void untrackedFilesInTheWayAreNotOverwritten();
    void sameUntrackedFilesAreTakenOver();
    void stagedEditsAreEditsToo();
    void localCommitsAreNotLost();
};

void TestUpdateGitEdits::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestUpdateGitEdits::handEditsStopTheUpdate()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/mod/forum/lib.php"), "<?php // forum 2\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "edited\n");
    QFile::remove(site.working() + QStringLiteral("/mod/old/lib.php"));
    writeFile(site.working() + QStringLiteral("/local/mine.php"), "<?php\n");
    writeFile(site.working() + QStringLiteral("/notes.txt"), "no PHP, in nobody's way\n");
    writeFile(site.working() + QStringLiteral("/cache/ignored.php"), "<?php\n");
    const QByteArray before = site.snapshot(site.working());
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(refused.error().facts.value(QStringLiteral("count")), QStringLiteral("3"));
    QCOMPARE(refused.error().detail, QStringLiteral("lib/ten.txt\nlocal/mine.php\nmod/old/lib.php"));
    QCOMPARE(site.snapshot(site.working()), before);
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
}

void TestUpdateGitEdits::handEditsAreMerged()
{
    GitSite site;
    QByteArray theirs = kTen;
    QByteArray mine = kTen;
    QByteArray both = kTen;
    theirs.replace("10\n", "ten\n");
    mine.replace("1\n2\n", "one\n2\n");
    both.replace("10\n", "ten\n").replace("1\n2\n", "one\n2\n");
    writeFile(site.upstream() + QStringLiteral("/lib/ten.txt"), theirs);
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), mine);
    writeFile(site.working() + QStringLiteral("/lib/other.php"), "<?php // mine\n");
    writeFile(site.working() + QStringLiteral("/local/mine.php"), "<?php\n");
    const auto outcome = site.update({}, LocalChanges::Keep);
    QUAI_DONE(outcome);
    QVERIFY2(outcome->warnings.isEmpty(), qPrintable(outcome->warnings.join(QLatin1Char(' '))));
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/ten.txt")), both);
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // mine\n"));
    QVERIFY(QFile::exists(site.working() + QStringLiteral("/local/mine.php")));
    const auto next = site.plan();
    QUAI_DONE(next);
    QCOMPARE(next->localModifications,
             QStringList(
                 {QStringLiteral("lib/other.php"), QStringLiteral("lib/ten.txt"), QStringLiteral("local/mine.php")}));
}

void TestUpdateGitEdits::aConflictLeavesEverythingAsItWas()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    writeFile(site.upstream() + QStringLiteral("/mod/forum/lib.php"), "<?php // forum 2\n");
    site.shell(QStringLiteral("git rm -qr mod/old"), site.upstream());
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/other.php"), "<?php // mine\n");
    writeFile(site.working() + QStringLiteral("/mod/old/lib.php"), "<?php // mine\n");
    const QByteArray before = site.snapshot(site.working());
    const auto refused = site.update({}, LocalChanges::Keep);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(refused.error().detail, QStringLiteral("lib/other.php\nmod/old/lib.php"));
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestUpdateGitEdits::discardedFilesAreKeptAside()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/other.php"), "<?php // mine\n");
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/local/a b/mine.php"), "<?php // mine\n");
    QFile::remove(site.working() + QStringLiteral("/mod/old/lib.php"));
    QUAI_DONE(site.update({}, LocalChanges::Discard));
    QCOMPARE(site.difference(), QByteArray());
    const QStringList times
        = QDir(site.own() + QStringLiteral("/discarded")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(times.size(), 1);
    const QString aside = site.own() + QStringLiteral("/discarded/") + times.constFirst();
    QCOMPARE(readFile(aside + QStringLiteral("/lib/other.php")), QByteArray("<?php // mine\n"));
    QCOMPARE(readFile(aside + QStringLiteral("/lib/ten.txt")), QByteArray("mine\n"));
    QCOMPARE(readFile(aside + QStringLiteral("/local/a b/mine.php")), QByteArray("<?php // mine\n"));
    QVERIFY(QFile::exists(site.working() + QStringLiteral("/config.php")));
}

void TestUpdateGitEdits::untrackedFilesInTheWayAreNotOverwritten()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/notes.txt"), "upstream's\n");
    site.shell(QStringLiteral("mkdir cache && echo up > cache/x && git add -f cache/x"), site.upstream());
    site.commit();
    writeFile(site.working() + QStringLiteral("/notes.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/cache/x"), "mine and ignored\n");
    for (const LocalChanges local : {LocalChanges::Stop, LocalChanges::Keep}) {
        const auto refused = site.update({}, local);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
        QCOMPARE(refused.error().detail, QStringLiteral("cache/x\nnotes.txt"));
    }
    QCOMPARE(readFile(site.working() + QStringLiteral("/notes.txt")), QByteArray("mine\n"));
    QUAI_DONE(site.update({}, LocalChanges::Discard));
    QCOMPARE(readFile(site.working() + QStringLiteral("/notes.txt")), QByteArray("upstream's\n"));
    QCOMPARE(readFile(site.working() + QStringLiteral("/cache/x")), QByteArray("up\n"));
}

void TestUpdateGitEdits::sameUntrackedFilesAreTakenOver()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/local/hotfix.php"), "<?php // fix\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/local/hotfix.php"), "<?php // fix\n");
    QUAI_DONE(site.update());
    QCOMPARE(site.shell(QStringLiteral("git status --porcelain"), site.working()), QByteArray());
}

void TestUpdateGitEdits::stagedEditsAreEditsToo()
{
    GitSite site;
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/added.txt"), "mine\n");
    site.shell(QStringLiteral("git add -A"), site.working());
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("added.txt\nlib/ten.txt"));
    QUAI_DONE(site.update({}, LocalChanges::Discard));
    QCOMPARE(site.difference(), QByteArray());
}

void TestUpdateGitEdits::localCommitsAreNotLost()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/mod/forum/lib.php"), "<?php // forum 2\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/other.php"), "<?php // mine\n");
    site.shell(QStringLiteral("git commit -qam mine"), site.working());
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("lib/other.php"));
    QUAI_DONE(site.update({}, LocalChanges::Keep));
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // mine\n"));
    QCOMPARE(readFile(site.working() + QStringLiteral("/mod/forum/lib.php")), QByteArray("<?php // forum 2\n"));
    QVERIFY(site.shell(QStringLiteral("git log --format=%s --glob=refs/quai/kept"), site.working()).contains("mine"));
}

QTEST_GUILESS_MAIN(TestUpdateGitEdits)
#include "TestUpdateGitEdits.moc"
