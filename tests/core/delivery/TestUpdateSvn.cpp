// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/UpdatingSite.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

const QByteArray &kTen = UpdatingSite::kTen;

/// A site in Mode Livraison whose working folder is a checkout of a repository here; "dev" is a developer's checkout.
class SvnSite : public UpdatingSite
{
public:
    SvnSite()
        : UpdatingSite(sites::Method::Svn)
    {
        const QString trunk = folder() + QStringLiteral("/import/trunk");
        writeFile(trunk + QStringLiteral("/version.php"), "<?php\n$version  = 2023100900.00;\n");
        writeFile(trunk + QStringLiteral("/lib/ten.txt"), kTen);
        writeFile(trunk + QStringLiteral("/lib/other.php"), "<?php // one\n");
        writeFile(trunk + QStringLiteral("/mod/old/deep/lib.php"), "<?php // old\n");
        shell(QStringLiteral(
            "mkdir import/branches && svnadmin create repo && svn import -qm 1 import \"file://$PWD/repo\""
            " && svn co -q \"file://$PWD/repo/trunk\" dev && svn co -q \"file://$PWD/repo/trunk\" site/moodle-SVN"
            " && svn export -q \"file://$PWD/repo/trunk\" site/moodle"));
        for (const QString &tree : {served(), working()})
            writeFile(tree + QStringLiteral("/config.php"), "<?php // config\n");
    }

    [[nodiscard]] QString dev() const { return folder() + QStringLiteral("/dev"); }

    /// Commits what the developer's checkout holds: new files and missing ones too.
    void commit()
    {
        shell(QStringLiteral("svn st | sed -n 's/^? *//p' | while read -r f; do svn add -q \"$f@\"; done;"
                             " svn st | sed -n 's/^! *//p' | while read -r f; do svn rm -q \"$f@\"; done;"
                             " svn ci -qm next && svn up -q"),
              dev());
    }

    /// The working folder is the developer's, but for the environment.
    [[nodiscard]] QByteArray difference() const
    {
        return shell(QStringLiteral("diff -r -x .svn -x config.php dev site/moodle-SVN || true"));
    }
};

} // namespace

class TestUpdateSvn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addsChangesAndRemoves();
    void thePlanForetellsAndWritesNothing();
    void thePlanOfAProductionSiteReadsParkedMetadata();
    void componentsNewGoneAndMissing();
    void handEditsStopAreMergedOrConflict();
    void discardedFilesAreKeptAside();
    void untrackedFilesInTheWay();
    void environmentFilesWin();
    void anotherBranchIsSwitchedTo();
    void anInterruptedUpdateIsFinished();
    void anUnreachableRepositoryChangesNothing();
    void thePasswordTravelsOnStdinOnly();
    void aPhpThatReadsNoXmlIsToldBeforeAnythingIsWritten();
};

void TestUpdateSvn::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("svnadmin")).isEmpty())
        QSKIP("Subversion is not installed");
}

void TestUpdateSvn::addsChangesAndRemoves()
{
    SvnSite site;
    writeFile(site.dev() + QStringLiteral("/local/a b/é @2.php"), "<?php // new\n");
    writeFile(site.dev() + QStringLiteral("/local/it's \"$(id)`.txt"), "x\n");
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    writeFile(site.dev() + QStringLiteral("/version.php"), "<?php\n$version  = 2023100901.00;\n");
    site.shell(QStringLiteral("svn rm -q mod/old && svn mv -q lib/ten.txt lib/zehn.txt"), site.dev());
    site.commit();
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A lib/zehn.txt"), QStringLiteral("A local/a b/é @2.php"),
                          QStringLiteral("A local/it's \"$(id)`.txt"), QStringLiteral("D lib/ten.txt"),
                          QStringLiteral("D mod/old/deep/lib.php"), QStringLiteral("M lib/other.php"),
                          QStringLiteral("M version.php")}));
    QCOMPARE(outcome->fromRevision, QStringLiteral("1"));
    QCOMPARE(outcome->toRevision, QStringLiteral("2"));
    QCOMPARE(outcome->fromVersion, QStringLiteral("2023100900.00"));
    QCOMPARE(outcome->toVersion, QStringLiteral("2023100901.00"));
    QCOMPARE(outcome->filesWritten, 5);
    QCOMPARE(outcome->filesRemoved, 2);
    QVERIFY(outcome->bytesWritten > 60);
    QVERIFY2(outcome->warnings.isEmpty(), qPrintable(outcome->warnings.join(QLatin1Char(' '))));
    QCOMPARE(site.difference(), QByteArray());
    QVERIFY(outcome->rawOutput.contains(QStringLiteral("Updated to revision 2.")));
    const auto again = site.update();
    QUAI_DONE(again);
    QVERIFY(again->changes.isEmpty());
}

void TestUpdateSvn::thePlanForetellsAndWritesNothing()
{
    SvnSite site;
    writeFile(site.dev() + QStringLiteral("/version.php"), "<?php\n$version  = 2023100901.00;\n");
    site.shell(QStringLiteral("svn rm -q mod/old"), site.dev());
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/local/x/mine.php"), "mine\n");
    const QByteArray before = site.snapshot(site.working());
    const auto plan = site.plan();
    QUAI_DONE(plan);
    QCOMPARE(described(plan->changes),
             QStringList({QStringLiteral("D mod/old/deep/lib.php"), QStringLiteral("M version.php")}));
    QCOMPARE(plan->localModifications,
             QStringList({QStringLiteral("lib/ten.txt"), QStringLiteral("local/x/mine.php")}));
    QCOMPARE(plan->refusals.size(), 1);
    QCOMPARE(plan->toVersion, QStringLiteral("2023100901.00"));
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestUpdateSvn::thePlanOfAProductionSiteReadsParkedMetadata()
{
    SvnSite site;
    site.shell(QStringLiteral(
                   "rm -rf moodle && mv moodle-SVN moodle && mkdir .quai/metadata && mv moodle/.svn .quai/metadata/"),
               site.site().base);
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    const QByteArray before = site.snapshot(site.served());
    const auto plan = site.plan({}, Mode::Production);
    QUAI_DONE(plan);
    QCOMPARE(described(plan->changes), QStringList{QStringLiteral("M lib/other.php")});
    QCOMPARE(site.snapshot(site.served()), before);
    site.shell(QStringLiteral("mv moodle moodle-SVN && mkdir moodle"), site.site().base);
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("metadata-unparked")));
}

void TestUpdateSvn::componentsNewGoneAndMissing()
{
    SvnSite site;
    writeFile(site.dev() + QStringLiteral("/local/new/deep/lib.php"), "<?php // new\n");
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.shell(QStringLiteral("svn rm -q mod/old"), site.dev());
    site.commit();
    const auto added = site.update(QStringLiteral("local/new"));
    QUAI_DONE(added);
    QCOMPARE(described(added->changes), QStringList{QStringLiteral("A local/new/deep/lib.php")});
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // one\n"));
    const auto gone = site.update(QStringLiteral("mod/old"));
    QUAI_DONE(gone);
    QCOMPARE(described(gone->changes), QStringList{QStringLiteral("D mod/old/deep/lib.php")});
    const auto file = site.update(QStringLiteral("lib/other.php"));
    QUAI_DONE(file);
    QCOMPARE(described(file->changes), QStringList{QStringLiteral("M lib/other.php")});
    QCOMPARE(site.difference(), QByteArray());
    const auto refused = site.update(QStringLiteral("mod/nothing"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::PathMissing);
}

void TestUpdateSvn::handEditsStopAreMergedOrConflict()
{
    SvnSite site;
    QByteArray theirs = kTen;
    QByteArray mine = kTen;
    theirs.replace("10\n", "ten\n");
    mine.replace("1\n2\n", "one\n2\n");
    writeFile(site.dev() + QStringLiteral("/lib/ten.txt"), theirs);
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), mine);
    writeFile(site.working() + QStringLiteral("/lib/other.php"), "<?php // mine\n");
    QFile::remove(site.working() + QStringLiteral("/version.php"));
    const QByteArray before = site.snapshot(site.working());
    const auto stopped = site.update();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(stopped.error().detail, QStringLiteral("lib/other.php\nlib/ten.txt\nversion.php"));
    const auto conflict = site.update({}, LocalChanges::Keep);
    QVERIFY(!conflict);
    QCOMPARE(conflict.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(conflict.error().detail, QStringLiteral("lib/other.php"));
    QCOMPARE(site.snapshot(site.working()), before);
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
    writeFile(site.working() + QStringLiteral("/lib/other.php"), "<?php // one\n");
    QUAI_DONE(site.update({}, LocalChanges::Keep));
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/ten.txt")), QByteArray(mine).replace("10\n", "ten\n"));
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // two\n"));
}

void TestUpdateSvn::discardedFilesAreKeptAside()
{
    SvnSite site;
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/lib/scheduled.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/local/a b/mine.php"), "mine\n");
    QFile::remove(site.working() + QStringLiteral("/version.php"));
    site.shell(QStringLiteral("svn add -q lib/scheduled.txt && svn rm -q --force mod/old"), site.working());
    QUAI_DONE(site.update({}, LocalChanges::Discard));
    const QByteArray left
        = site.shell(QStringLiteral("find site/moodle-SVN/local -type f; diff -r -x .svn -x config.php -x local"
                                    " dev site/moodle-SVN || true"));
    QCOMPARE(left, QByteArray());
    const QStringList times
        = QDir(site.own() + QStringLiteral("/discarded")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(times.size(), 1);
    const QString aside = site.own() + QStringLiteral("/discarded/") + times.constFirst();
    for (const auto *name : {"/lib/ten.txt", "/lib/scheduled.txt", "/local/a b/mine.php"})
        QCOMPARE(readFile(aside + QLatin1String(name)), QByteArray("mine\n"));
}

void TestUpdateSvn::untrackedFilesInTheWay()
{
    SvnSite site;
    writeFile(site.dev() + QStringLiteral("/notes.txt"), "upstream's\n");
    writeFile(site.dev() + QStringLiteral("/local/same.php"), "<?php // same\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/notes.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/local/same.php"), "<?php // same\n");
    for (const LocalChanges local : {LocalChanges::Stop, LocalChanges::Keep}) {
        const auto refused = site.update({}, local);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
        QCOMPARE(refused.error().detail, QStringLiteral("notes.txt"));
    }
    QUAI_DONE(site.update({}, LocalChanges::Discard));
    QCOMPARE(site.difference(), QByteArray());
    QCOMPARE(site.shell(QStringLiteral("svn st -q"), site.working()), QByteArray());
}

void TestUpdateSvn::environmentFilesWin()
{
    SvnSite site;
    writeFile(site.dev() + QStringLiteral("/config.php"), "<?php // the developer's\n");
    site.commit();
    QUAI_DONE(site.update());
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // config\n"));
    writeFile(site.dev() + QStringLiteral("/config.php"), "<?php // the developer's second\n");
    site.commit();
    writeFile(site.served() + QStringLiteral("/config.php"), "<?php // newer\n");
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(outcome->warnings, QStringList{QStringLiteral("environment-carried")});
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // newer\n"));
}

void TestUpdateSvn::anotherBranchIsSwitchedTo()
{
    SvnSite site;
    site.shell(QStringLiteral("svn cp -qm b \"file://$PWD/repo/trunk\" \"file://$PWD/repo/branches/4 5\""
                              " && svn sw -q \"file://$PWD/repo/branches/4 5\" dev"));
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // 4.5\n");
    writeFile(site.dev() + QStringLiteral("/lib/n ü.php"), "<?php // 4.5\n");
    site.commit();
    site.site().source.repository = QStringLiteral("file://%1/repo").arg(site.folder());
    site.site().source.branch = QStringLiteral("branches/4 5");
    const auto component = site.update(QStringLiteral("lib"));
    QVERIFY(!component);
    QCOMPARE(component.error().kind, ErrorKind::InvalidInput);
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A lib/n ü.php"), QStringLiteral("M lib/other.php")}));
    QVERIFY2(outcome->warnings.isEmpty(), qPrintable(outcome->warnings.join(QLatin1Char(' '))));
    QCOMPARE(site.difference(), QByteArray());
}

void TestUpdateSvn::anInterruptedUpdateIsFinished()
{
    SvnSite site;
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    site.shell(QStringLiteral("echo \"$PWD\" > ../.quai/updating && rm lib/ten.txt"
                              " && sqlite3 .svn/wc.db \"insert into wc_lock values (1, '', -1)\" 2>/dev/null || true"),
               site.working());
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("update-resumed")));
    QCOMPARE(site.difference(), QByteArray());
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
}

void TestUpdateSvn::anUnreachableRepositoryChangesNothing()
{
    SvnSite site;
    const QByteArray before = site.snapshot(site.working());
    for (const QString &repository :
         {QStringLiteral("svn://127.0.0.1:1/x"), QStringLiteral("file://%1/nowhere").arg(site.folder())}) {
        site.site().source.repository = repository;
        const auto refused = site.update();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::RepositoryUnreachable);
    }
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestUpdateSvn::thePasswordTravelsOnStdinOnly()
{
    if (QStandardPaths::findExecutable(QStringLiteral("svnserve")).isEmpty())
        QSKIP("svnserve is not installed");
    SvnSite site;
    writeFile(site.folder() + QStringLiteral("/repo/conf/svnserve.conf"),
              "[general]\nanon-access = none\nauth-access = write\npassword-db = passwd\n");
    writeFile(site.folder() + QStringLiteral("/repo/conf/passwd"), "[users]\nbot = s3cr3t word\n");
    const QString number = QString::number(freePort());
    QProcess server;
    server.start(QStringLiteral("svnserve"),
                 {QStringLiteral("-d"), QStringLiteral("--foreground"), QStringLiteral("--listen-host"),
                  QStringLiteral("127.0.0.1"), QStringLiteral("--listen-port"), number, QStringLiteral("-r"),
                  site.folder()});
    QVERIFY(server.waitForStarted());
    QTest::qWait(300);
    // A svn that writes down how it was called, before the real one.
    writeFile(site.folder() + QStringLiteral("/bin/svn"),
              QByteArray("#!/bin/sh\nprintf '%s ' \"$@\" >>'") + site.folder().toUtf8()
                  + "/calls'\ntr '\\0' ' ' </proc/self/environ >>'" + site.folder().toUtf8() + "/calls'\nexec "
                  + QStandardPaths::findExecutable(QStringLiteral("svn")).toUtf8() + " \"$@\"\n");
    site.shell(QStringLiteral(
                   "chmod +x bin/svn; svn sw --relocate \"file://$PWD/repo\" svn://127.0.0.1:%1/repo site/moodle-SVN"
                   " --username bot --password 's3cr3t word' --no-auth-cache --non-interactive")
                   .arg(number));
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", site.folder().toUtf8() + "/bin:" + path);
    site.site().source.repository = QStringLiteral("svn://127.0.0.1:%1/repo").arg(number);
    site.site().source.branch = QStringLiteral("trunk");
    site.site().source.user = QStringLiteral("bot");
    const auto wrong = site.update({}, LocalChanges::Stop, QStringLiteral("wrong"));
    const auto outcome = site.update({}, LocalChanges::Stop, QStringLiteral("s3cr3t word"));
    qputenv("PATH", path);
    server.terminate();
    server.waitForFinished();
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::RepositoryUnreachable);
    QUAI_DONE(outcome);
    QCOMPARE(site.difference(), QByteArray());
    const QByteArray calls = readFile(site.folder() + QStringLiteral("/calls"));
    QVERIFY(calls.contains("--password-from-stdin"));
    QVERIFY(!calls.contains("s3cr3t"));
    QVERIFY(!outcome->rawOutput.contains(QStringLiteral("s3cr3t")));
    QCOMPARE(
        site.shell(QStringLiteral("grep -rl s3cr3t site \"${HOME:-/nonexistent}/.subversion\" 2>/dev/null || true")),
        QByteArray());
}

void TestUpdateSvn::aPhpThatReadsNoXmlIsToldBeforeAnythingIsWritten()
{
    SvnSite site;
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    const QString bare = site.folder() + QStringLiteral("/php");
    writeFile(bare, "#!/bin/sh\nexec php -n \"$@\"\n");
    QVERIFY(QFile::setPermissions(bare, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    site.site().phpBinary = bare;
    const QByteArray before = site.snapshot(site.working());
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::ToolMissing);
    QCOMPARE(site.snapshot(site.working()), before);
}

QTEST_GUILESS_MAIN(TestUpdateSvn)
#include "TestUpdateSvn.moc"
