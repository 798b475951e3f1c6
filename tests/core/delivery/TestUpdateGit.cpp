// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/GitSite.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

class TestUpdateGit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addsChangesAndRemoves();
    void namesOfAllKindsArrive();
    void aRenameIsARemovalAndAnAddition();
    void thePlanForetellsAndWritesNothing();
    void thePlanOfAProductionSiteReadsParkedMetadata();
    void onlyTheComponentChanges();
    void aComponentThatIsNewOrGoneUpstream();
    void aComponentThatIsNowhereIsRefused();
    void componentsThenTheWholeTree();
    void environmentFilesAreCarried();
    void anEnvironmentFileOfTheRepositoryDoesNotWin();
    void anInterruptedUpdateIsFinished();
    void parkedMetadataComesBack();
    void aPluginThatIsACloneOfItsOwn();
    void withoutWorkingCopyItRefuses();
};

void TestUpdateGit::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty())
        QSKIP("git is not installed");
}

void TestUpdateGit::addsChangesAndRemoves()
{
    GitSite site;
    const QString up = site.upstream();
    writeFile(up + QStringLiteral("/local/new/lib.php"), "<?php // new\n");
    writeFile(up + QStringLiteral("/lib/other.php"), "<?php // two\n");
    writeFile(up + QStringLiteral("/version.php"), versionPhp("2023100901.00"));
    site.shell(QStringLiteral("git rm -qr mod/old"), up);
    site.commit();
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A local/new/lib.php"), QStringLiteral("D mod/old/lib.php"),
                          QStringLiteral("M lib/other.php"), QStringLiteral("M version.php")}));
    QCOMPARE(outcome->filesWritten, 3);
    QCOMPARE(outcome->filesRemoved, 1);
    QCOMPARE(outcome->bytesWritten, 13 + 13 + versionPhp("2023100901.00").size());
    QCOMPARE(outcome->fromVersion, QStringLiteral("2023100900.00"));
    QCOMPARE(outcome->toVersion, QStringLiteral("2023100901.00"));
    const QString head = QString::fromLatin1(site.shell(QStringLiteral("git rev-parse HEAD"), up)).trimmed();
    QCOMPARE(outcome->toRevision, head);
    QCOMPARE(outcome->changes.constFirst().newRevision, head);
    QVERIFY(outcome->warnings.isEmpty());
    QCOMPARE(site.difference(), QByteArray());
    QVERIFY(!QDir(site.working() + QStringLiteral("/mod/old")).exists());
    QCOMPARE(site.shell(QStringLiteral("git status --porcelain; git rev-parse HEAD"), site.working()).trimmed(),
             head.toLatin1());
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
}

void TestUpdateGit::namesOfAllKindsArrive()
{
    GitSite site;
    const QStringList names{QStringLiteral("mod/a b/c d.php"),     QStringLiteral("mod/é/ü.php"),
                            QStringLiteral("mod/q'\"$(id)`.php"),  QStringLiteral("mod/new\nline\t.txt"),
                            QStringLiteral("mod/back\\slash.txt"), QStringLiteral("-rf")};
    for (const QString &name : names)
        writeFile(site.upstream() + QLatin1Char('/') + name, "x\n");
    site.commit();
    auto outcome = site.update();
    QUAI_DONE(outcome);
    QStringList expected;
    for (const QString &name : names)
        expected.append(QStringLiteral("A ") + name);
    expected.sort();
    QCOMPARE(described(outcome->changes), expected);
    for (const QString &name : names)
        QFile::remove(site.upstream() + QLatin1Char('/') + name);
    site.commit();
    writeFile(site.working() + QLatin1Char('/') + names.at(3), "edited\n");
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, names.at(3));
    outcome = site.update({}, LocalChanges::Discard);
    QUAI_DONE(outcome);
    QCOMPARE(outcome->filesRemoved, names.size());
    QCOMPARE(site.difference(), QByteArray());
}

void TestUpdateGit::aRenameIsARemovalAndAnAddition()
{
    GitSite site;
    site.shell(QStringLiteral("git mv lib/ten.txt lib/zehn.txt"), site.upstream());
    site.commit();
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A lib/zehn.txt"), QStringLiteral("D lib/ten.txt")}));
}

void TestUpdateGit::thePlanForetellsAndWritesNothing()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    writeFile(site.upstream() + QStringLiteral("/version.php"), versionPhp("2023100901.00"));
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "mine\n");
    const QByteArray before = site.snapshot(site.working());
    const auto plan = site.plan();
    QUAI_DONE(plan);
    QCOMPARE(site.snapshot(site.working()), before);
    QCOMPARE(described(plan->changes),
             QStringList({QStringLiteral("M lib/other.php"), QStringLiteral("M version.php")}));
    QCOMPARE(plan->localModifications, QStringList{QStringLiteral("lib/ten.txt")});
    QCOMPARE(plan->refusals.size(), 1);
    QCOMPARE(plan->refusals.constFirst().kind, ErrorKind::LocalModifications);
    QCOMPARE(plan->filesToWrite, 2);
    QCOMPARE(plan->filesToRemove, 0);
    QCOMPARE(plan->fromVersion, QStringLiteral("2023100900.00"));
    QCOMPARE(plan->toVersion, QStringLiteral("2023100901.00"));
    QVERIFY(site.plan({}, Mode::Delivery, LocalChanges::Keep)->refusals.isEmpty());
}

void TestUpdateGit::thePlanOfAProductionSiteReadsParkedMetadata()
{
    GitSite site;
    site.shell(QStringLiteral(
                   "rm -rf moodle && mv moodle-GIT moodle && mkdir .quai/metadata && mv moodle/.git .quai/metadata/"),
               site.site().base);
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    const QByteArray before = site.snapshot(site.served());
    const auto plan = site.plan({}, Mode::Production);
    QUAI_DONE(plan);
    QCOMPARE(described(plan->changes), QStringList{QStringLiteral("M lib/other.php")});
    QVERIFY(plan->refusals.isEmpty());
    QCOMPARE(site.snapshot(site.served()), before);
    QVERIFY(!QFile::exists(site.served() + QStringLiteral("/.git")));
}

void TestUpdateGit::onlyTheComponentChanges()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/mod/forum/lib.php"), "<?php // forum 2\n");
    writeFile(site.upstream() + QStringLiteral("/mod/forum/sub/new.php"), "<?php\n");
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "an edit elsewhere is not in the way\n");
    const auto outcome = site.update(QStringLiteral("mod/forum"));
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A mod/forum/sub/new.php"), QStringLiteral("M mod/forum/lib.php")}));
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // one\n"));
    QCOMPARE(readFile(site.working() + QStringLiteral("/mod/forum/lib.php")), QByteArray("<?php // forum 2\n"));
    const auto again = site.update(QStringLiteral("mod/forum"));
    QUAI_DONE(again);
    QVERIFY(again->changes.isEmpty());
}

void TestUpdateGit::aComponentThatIsNewOrGoneUpstream()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/local/new/lib.php"), "<?php // new\n");
    writeFile(site.upstream() + QStringLiteral("/single.php"), "<?php // one file\n");
    site.shell(QStringLiteral("git rm -qr mod/old"), site.upstream());
    site.commit();
    QUAI_DONE(site.update(QStringLiteral("local/new")));
    QCOMPARE(readFile(site.working() + QStringLiteral("/local/new/lib.php")), QByteArray("<?php // new\n"));
    QUAI_DONE(site.update(QStringLiteral("mod/old")));
    QVERIFY(!QDir(site.working() + QStringLiteral("/mod/old")).exists());
    QUAI_DONE(site.update(QStringLiteral("single.php")));
    QCOMPARE(site.difference(), QByteArray());
}

void TestUpdateGit::aComponentThatIsNowhereIsRefused()
{
    GitSite site;
    const auto refused = site.update(QStringLiteral("mod/nothing"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::PathMissing);
    QCOMPARE(refused.error().facts.value(QStringLiteral("path")), QStringLiteral("mod/nothing"));
}

void TestUpdateGit::componentsThenTheWholeTree()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/mod/forum/lib.php"), "<?php // forum 2\n");
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    QUAI_DONE(site.update(QStringLiteral("mod/forum")));
    writeFile(site.upstream() + QStringLiteral("/mod/forum/lib.php"), "<?php // forum 3\n");
    site.commit();
    QUAI_DONE(site.update(QStringLiteral("mod/old")));
    const auto whole = site.update();
    QUAI_DONE(whole);
    QCOMPARE(described(whole->changes),
             QStringList({QStringLiteral("M lib/other.php"), QStringLiteral("M mod/forum/lib.php")}));
    QCOMPARE(site.difference(), QByteArray());
    const auto nothing = site.update();
    QUAI_DONE(nothing);
    QVERIFY(nothing->changes.isEmpty());
    QCOMPARE(nothing->filesWritten, 0);
}

void TestUpdateGit::environmentFilesAreCarried()
{
    GitSite site;
    writeFile(site.served() + QStringLiteral("/config.php"), "<?php // newer\n");
    writeFile(site.served() + QStringLiteral("/local/vmoodle/vconfig.php"), "<?php // v\n");
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(outcome->warnings, QStringList{QStringLiteral("environment-carried")});
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // newer\n"));
    QCOMPARE(readFile(site.working() + QStringLiteral("/local/vmoodle/vconfig.php")), QByteArray("<?php // v\n"));
    const auto again = site.update();
    QUAI_DONE(again);
    QVERIFY(again->warnings.isEmpty());
    site.shell(QStringLiteral("mv config.php ../real.php && ln -s ../real.php config.php"), site.working());
    QUAI_DONE(site.update());
    QVERIFY(!QFileInfo(site.working() + QStringLiteral("/config.php")).isSymLink());
}

void TestUpdateGit::anEnvironmentFileOfTheRepositoryDoesNotWin()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/config.php"), "<?php // the developer's\n");
    site.shell(QStringLiteral("git add -f config.php"), site.upstream());
    site.commit();
    QUAI_DONE(site.update());
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // config\n"));
    writeFile(site.upstream() + QStringLiteral("/config.php"), "<?php // the developer's second\n");
    site.commit();
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.isEmpty());
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // config\n"));
}

void TestUpdateGit::anInterruptedUpdateIsFinished()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    writeFile(site.upstream() + QStringLiteral("/lib/ten.txt"), "ten\n");
    writeFile(site.upstream() + QStringLiteral("/local/new/lib.php"), "<?php // new\n");
    site.shell(QStringLiteral("git rm -qr mod/old"), site.upstream());
    site.commit();
    // As a power cut leaves it: some files new, one half written, the index old and locked.
    site.shell(
        QStringLiteral("git fetch -q && git update-ref refs/quai/base HEAD^{tree} && git update-ref refs/quai/head HEAD"
                       " && git update-ref refs/quai/applying origin/main^{tree} && touch .git/index.lock"
                       " && printf '<?ph' > lib/other.php && mkdir -p local/new"
                       " && echo '<?php // new' > local/new/lib.php && rm -r mod/old"
                       " && echo \"$PWD\" > ../.quai/updating"),
        site.working());
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("update-resumed")));
    QCOMPARE(site.difference(), QByteArray());
    QCOMPARE(site.shell(QStringLiteral("git status --porcelain; git for-each-ref refs/quai/applying"), site.working()),
             QByteArray());
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
}

void TestUpdateGit::parkedMetadataComesBack()
{
    GitSite site;
    site.shell(QStringLiteral("mkdir .quai/metadata && mv moodle-GIT/.git .quai/metadata/"), site.site().base);
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("metadata-unparked")));
    QVERIFY(QFile::exists(site.working() + QStringLiteral("/.git/HEAD")));
}

void TestUpdateGit::aPluginThatIsACloneOfItsOwn()
{
    GitSite site;
    site.shell(
        QStringLiteral("mkdir plugin && cd plugin && git init -q -b main && echo '<?php // 1' > lib.php"
                       " && git add -A && git commit -qm 1 && cd .. && git clone -q plugin site/moodle-GIT/local/own"
                       " && cd plugin && echo '<?php // 2' > lib.php && git commit -qam 2"));
    const auto plan = site.plan();
    QUAI_DONE(plan);
    QVERIFY2(plan->localModifications.isEmpty(), qPrintable(plan->localModifications.join(QLatin1Char(' '))));
    const auto outcome = site.update(QStringLiteral("local/own"));
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes), QStringList{QStringLiteral("M local/own/lib.php")});
    QCOMPARE(readFile(site.working() + QStringLiteral("/local/own/lib.php")), QByteArray("<?php // 2\n"));
}

void TestUpdateGit::withoutWorkingCopyItRefuses()
{
    GitSite site;
    site.shell(QStringLiteral("rm -rf .git"), site.working());
    const auto missing = site.update();
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::PathMissing);
    UpdateStep step(site.host(), site.site(), {});
    const auto production = step.run({}, site.status(Mode::Production), {}, {});
    QVERIFY(!production);
    QCOMPARE(production.error().kind, ErrorKind::WrongState);
}

QTEST_GUILESS_MAIN(TestUpdateGit)
#include "TestUpdateGit.moc"
