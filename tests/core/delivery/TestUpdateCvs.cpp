// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SourceSecret.h"
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

/// A repository with its checkouts, made once: CVS waits for the next whole second after each command that writes.
class Template : public WorkingSite
{
public:
    Template()
        : WorkingSite(sites::Method::Cvs)
    {
        const QString import = folder() + QStringLiteral("/import");
        writeFile(import + QStringLiteral("/version.php"), "<?php\n$version  = 2023100900.00;\n");
        writeFile(import + QStringLiteral("/lib/ten.txt"), kTen);
        writeFile(import + QStringLiteral("/lib/other.php"), "<?php // one\n");
        writeFile(import + QStringLiteral("/mod/old/deep/lib.php"), "<?php // old\n");
        shell(QStringLiteral(
            "cvs -d \"$PWD/repo\" init && cd import && cvs -Q -d \"$OLDPWD/repo\" import -m 1 moodle v r && cd .."
            " && cvs -Q -d \"$PWD/repo\" co -d dev moodle && cvs -Q -d \"$PWD/repo\" export -D now -d served moodle"
            " && mv served site/moodle && cp -a dev site/moodle-CVS"));
    }
};

/// A site in Mode Livraison whose working folder is a checkout of a repository here; "dev" is a developer's checkout.
class CvsSite : public UpdatingSite
{
public:
    CvsSite()
        : UpdatingSite(sites::Method::Cvs)
    {
        static const Template ready;
        shell(QStringLiteral(
                  "cp -a '%1/.' . && find . -path '*/CVS/Root' -exec sh -c 'for f; do echo \"$PWD/repo\" >\"$f\"; done'"
                  " sh '{}' +")
                  .arg(ready.folder()));
        for (const QString &tree : {served(), working()})
            writeFile(tree + QStringLiteral("/config.php"), "<?php // config\n");
    }

    [[nodiscard]] QString dev() const { return folder() + QStringLiteral("/dev"); }

    /// Commits changed files, and files and folders that are given as new.
    void commit(const QStringList &added = {}, const QStringList &removed = {})
    {
        for (const QString &name : added)
            shell(QStringLiteral("cvs -Q add '%1'").arg(name), dev());
        for (const QString &name : removed)
            shell(QStringLiteral("cvs -Q remove -f '%1'").arg(name), dev());
        shell(QStringLiteral("cvs -Q commit -m next"), dev());
    }

    /// The working folder is the developer's, but for the environment.
    [[nodiscard]] QByteArray difference() const
    {
        return shell(QStringLiteral("cd dev && cvs -Q update -dP >/dev/null 2>&1; cd ..;"
                                    " diff -r -x CVS -x config.php dev site/moodle-CVS || true"));
    }
};

} // namespace

class TestUpdateCvs : public QObject
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
    void anotherTagIsSwitchedTo();
    void anInterruptedUpdateIsFinished();
    void anUnreachableRepositoryChangesNothing();
    void passwordsAreScrambledAsCvsDoes();
    void thePasswordTravelsOnStdinOnly();
};

void TestUpdateCvs::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("cvs")).isEmpty())
        QSKIP("CVS is not installed");
}

void TestUpdateCvs::addsChangesAndRemoves()
{
    CvsSite site;
    writeFile(site.dev() + QStringLiteral("/local/a b/n$(id).php"), "<?php // new\n");
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    writeFile(site.dev() + QStringLiteral("/version.php"), "<?php\n$version  = 2023100901.00;\n");
    site.commit({QStringLiteral("local"), QStringLiteral("local/a b"), QStringLiteral("local/a b/n$(id).php")},
                {QStringLiteral("mod/old/deep/lib.php")});
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A local/a b/n$(id).php"), QStringLiteral("D mod/old/deep/lib.php"),
                          QStringLiteral("M lib/other.php"), QStringLiteral("M version.php")}));
    for (const FileChange &change : outcome->changes) {
        if (change.kind == FileChange::Kind::Modified) {
            QCOMPARE(change.oldRevision, QStringLiteral("1.1.1.1"));
            QCOMPARE(change.newRevision, QStringLiteral("1.2"));
        }
    }
    QCOMPARE(outcome->filesWritten, 3);
    QCOMPARE(outcome->filesRemoved, 1);
    QVERIFY(outcome->bytesWritten > 40);
    QCOMPARE(outcome->toVersion, QStringLiteral("2023100901.00"));
    QVERIFY2(outcome->warnings.isEmpty(), qPrintable(outcome->warnings.join(QLatin1Char(' '))));
    QCOMPARE(site.difference(), QByteArray());
    const auto again = site.update();
    QUAI_DONE(again);
    QVERIFY(again->changes.isEmpty());
}

void TestUpdateCvs::thePlanForetellsAndWritesNothing()
{
    CvsSite site;
    writeFile(site.dev() + QStringLiteral("/version.php"), "<?php\n$version  = 2023100901.00;\n");
    writeFile(site.dev() + QStringLiteral("/new/deep/n.php"), "<?php\n");
    site.commit({QStringLiteral("new"), QStringLiteral("new/deep"), QStringLiteral("new/deep/n.php")},
                {QStringLiteral("mod/old/deep/lib.php")});
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/local/x/mine.php"), "mine\n");
    site.shell(QStringLiteral("touch -d '1 hour ago' lib/other.php"), site.working());
    const QByteArray before = site.snapshot(site.working());
    const auto plan = site.plan();
    QUAI_DONE(plan);
    QCOMPARE(described(plan->changes),
             QStringList({QStringLiteral("A new/deep/n.php"), QStringLiteral("D mod/old/deep/lib.php"),
                          QStringLiteral("M version.php")}));
    QCOMPARE(plan->localModifications,
             QStringList({QStringLiteral("lib/ten.txt"), QStringLiteral("local/x/mine.php")}));
    QCOMPARE(plan->toVersion, QStringLiteral("2023100901.00"));
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestUpdateCvs::thePlanOfAProductionSiteReadsParkedMetadata()
{
    CvsSite site;
    site.shell(QStringLiteral("rm -rf moodle && mv moodle-CVS moodle && cd moodle && find . -type d -name CVS -prune | "
                              "while read -r d; do"
                              " mkdir -p \"../.quai/metadata/${d%/CVS}\" && mv \"$d\" \"../.quai/metadata/$d\"; done"),
               site.site().base);
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    writeFile(site.served() + QStringLiteral("/lib/ten.txt"), "mine\n");
    const QByteArray before = site.snapshot(site.served());
    const auto plan = site.plan({}, Mode::Production);
    QUAI_DONE(plan);
    QCOMPARE(described(plan->changes), QStringList{QStringLiteral("M lib/other.php")});
    QCOMPARE(site.snapshot(site.served()), before);
    site.shell(QStringLiteral("mv moodle moodle-CVS && mkdir moodle"), site.site().base);
    const auto outcome = site.update({}, LocalChanges::Keep);
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("metadata-unparked")));
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // two\n"));
}

void TestUpdateCvs::componentsNewGoneAndMissing()
{
    CvsSite site;
    writeFile(site.dev() + QStringLiteral("/mod/new/deep/lib.php"), "<?php // new\n");
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit({QStringLiteral("mod/new"), QStringLiteral("mod/new/deep"), QStringLiteral("mod/new/deep/lib.php")},
                {QStringLiteral("mod/old/deep/lib.php")});
    const auto added = site.update(QStringLiteral("mod/new"));
    QUAI_DONE(added);
    QCOMPARE(described(added->changes), QStringList{QStringLiteral("A mod/new/deep/lib.php")});
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // one\n"));
    const auto gone = site.update(QStringLiteral("mod/old"));
    QUAI_DONE(gone);
    QCOMPARE(described(gone->changes), QStringList{QStringLiteral("D mod/old/deep/lib.php")});
    const auto file = site.update(QStringLiteral("lib/other.php"));
    QUAI_DONE(file);
    QCOMPARE(described(file->changes), QStringList{QStringLiteral("M lib/other.php")});
    QVERIFY2(file->warnings.isEmpty(), qPrintable(file->warnings.join(QLatin1Char(' '))));
    QUAI_DONE(site.update()); // CVS removes the empty folder of a component only with the folder above
    QCOMPARE(site.difference(), QByteArray());
    const auto refused = site.update(QStringLiteral("mod/nothing"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::PathMissing);
}

void TestUpdateCvs::handEditsStopAreMergedOrConflict()
{
    CvsSite site;
    QByteArray theirs = kTen;
    QByteArray mine = kTen;
    theirs.replace("10\n", "ten\n");
    mine.replace("1\n2\n", "one\n2\n");
    writeFile(site.dev() + QStringLiteral("/lib/ten.txt"), theirs);
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    QTest::qWait(1100); // CVS knows edits by their whole second
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

void TestUpdateCvs::discardedFilesAreKeptAside()
{
    CvsSite site;
    QTest::qWait(1100);
    writeFile(site.working() + QStringLiteral("/lib/ten.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/lib/scheduled.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/local/a b/mine.php"), "mine\n");
    QFile::remove(site.working() + QStringLiteral("/version.php"));
    site.shell(QStringLiteral("cvs -Q add lib/scheduled.txt && cvs -Q remove -f mod/old/deep/lib.php"), site.working());
    QUAI_DONE(site.update({}, LocalChanges::Discard));
    QCOMPARE(site.shell(QStringLiteral("find site/moodle-CVS/local -type f; diff -r -x CVS -x config.php -x local"
                                       " dev site/moodle-CVS || true")),
             QByteArray());
    const QStringList times
        = QDir(site.own() + QStringLiteral("/discarded")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(times.size(), 1);
    const QString aside = site.own() + QStringLiteral("/discarded/") + times.constFirst();
    for (const auto *name : {"/lib/ten.txt", "/lib/scheduled.txt", "/local/a b/mine.php"})
        QCOMPARE(readFile(aside + QLatin1String(name)), QByteArray("mine\n"));
}

void TestUpdateCvs::untrackedFilesInTheWay()
{
    CvsSite site;
    writeFile(site.dev() + QStringLiteral("/notes.txt"), "upstream's\n");
    writeFile(site.dev() + QStringLiteral("/lib/same.php"), "<?php // same\n");
    site.commit({QStringLiteral("notes.txt"), QStringLiteral("lib/same.php")});
    writeFile(site.working() + QStringLiteral("/notes.txt"), "mine\n");
    writeFile(site.working() + QStringLiteral("/lib/same.php"), "<?php // same\n");
    for (const LocalChanges local : {LocalChanges::Stop, LocalChanges::Keep}) {
        const auto refused = site.update({}, local);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
        QCOMPARE(refused.error().detail, QStringLiteral("notes.txt"));
    }
    QUAI_DONE(site.update({}, LocalChanges::Discard));
    QCOMPARE(site.difference(), QByteArray());
}

void TestUpdateCvs::environmentFilesWin()
{
    CvsSite site;
    writeFile(site.dev() + QStringLiteral("/config.php"), "<?php // the developer's\n");
    site.commit({QStringLiteral("config.php")});
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

void TestUpdateCvs::anotherTagIsSwitchedTo()
{
    CvsSite site;
    site.shell(QStringLiteral("cvs -Q tag -b MOODLE_405 && cvs -Q update -r MOODLE_405"), site.dev());
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // 4.5\n");
    site.commit();
    site.site().source.branch = QStringLiteral("MOODLE_405");
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes), QStringList{QStringLiteral("M lib/other.php")});
    QCOMPARE(site.difference(), QByteArray());
    site.site().source.branch = QStringLiteral("HEAD");
    QUAI_DONE(site.update());
    QCOMPARE(readFile(site.working() + QStringLiteral("/lib/other.php")), QByteArray("<?php // one\n"));
    site.site().source.branch = QStringLiteral("NOWHERE");
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::RepositoryUnreachable);
}

void TestUpdateCvs::anInterruptedUpdateIsFinished()
{
    CvsSite site;
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    site.shell(QStringLiteral("echo \"$PWD\" > ../.quai/updating && rm lib/ten.txt"), site.working());
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("update-resumed")));
    QCOMPARE(site.difference(), QByteArray());
    QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
}

void TestUpdateCvs::anUnreachableRepositoryChangesNothing()
{
    CvsSite site;
    const QByteArray before = site.snapshot(site.working());
    for (const QString &repository :
         {QStringLiteral(":pserver:x@127.0.0.1:1/x"), QStringLiteral("%1/nowhere").arg(site.folder())}) {
        site.site().source.repository = repository;
        site.site().source.module = QStringLiteral("moodle");
        const auto refused = site.update();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::RepositoryUnreachable);
    }
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestUpdateCvs::passwordsAreScrambledAsCvsDoes()
{
    // From the table of the CVS protocol: ! 120, 0 111, A 57, Z 115, _ 56, a 121, z 62.
    QCOMPARE(*scrambleForCvs("!0AZ_az"), QByteArray("Axo9s8y>"));
    // It is its own inverse.
    const QByteArray all = " !\"#$%&'()*+,-./0123456789:;<=>?@ABC[\\]^_`abc{|}~";
    QCOMPARE(scrambleForCvs(scrambleForCvs(all)->mid(1))->mid(1), all);
    QVERIFY(!scrambleForCvs("\xc3\xa9"));
}

void TestUpdateCvs::thePasswordTravelsOnStdinOnly()
{
    CvsSite site;
    // A server: each connection is given to `cvs pserver`.
    // cvs pserver serves nobody as root.
    site.shell(QStringLiteral(
        "user=$(id -un); if [ \"$user\" = root ]; then user=nobody; chmod -R a+rwX repo; chmod a+x .; fi;"
        " php -r 'echo \"bot:\", crypt(\"s3cr3t w\\$rd\", \"ab\"), \":$argv[1]\\n\";' \"$user\""
        " > repo/CVSROOT/passwd"));
    const QString port = QString::number(freePort());
    QProcess server;
    server.setWorkingDirectory(site.folder());
    server.start(
        QStringLiteral("php"),
        {QStringLiteral("-r"),
         QStringLiteral(
             "$s = stream_socket_server('tcp://127.0.0.1:%1'); while ($c = stream_socket_accept($s, 60)) {"
             " proc_close(proc_open(['cvs', '-f', '--allow-root=%2/repo', 'pserver'], [$c, $c, 2 => STDERR], $p));"
             " fclose($c); }")
             .arg(port, site.folder())});
    QVERIFY(server.waitForStarted());
    QTest::qWait(300);
    writeFile(site.folder() + QStringLiteral("/bin/cvs"),
              QByteArray("#!/bin/sh\nprintf '%s ' \"$@\" >>'") + site.folder().toUtf8()
                  + "/calls'\ntr '\\0' ' ' </proc/self/environ >>'" + site.folder().toUtf8() + "/calls'\nexec "
                  + QStandardPaths::findExecutable(QStringLiteral("cvs")).toUtf8() + " \"$@\"\n");
    site.shell(QStringLiteral("chmod +x bin/cvs"));
    writeFile(site.dev() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", site.folder().toUtf8() + "/bin:" + path);
    site.site().source.repository = QStringLiteral(":pserver:bot@127.0.0.1:%1%2/repo").arg(port, site.folder());
    site.site().source.module = QStringLiteral("moodle");
    const auto wrong = site.update({}, LocalChanges::Stop, QStringLiteral("wrong"));
    const auto outcome = site.update({}, LocalChanges::Stop, QStringLiteral("s3cr3t w$rd"));
    qputenv("PATH", path);
    server.terminate();
    server.waitForFinished();
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::RepositoryUnreachable);
    QUAI_DONE(outcome);
    QCOMPARE(site.difference(), QByteArray());
    const QByteArray calls = readFile(site.folder() + QStringLiteral("/calls"));
    const QByteArray scrambled = scrambleForCvs("s3cr3t w$rd").value();
    QVERIFY(calls.contains("CVS_PASSFILE=/dev/fd/8"));
    QVERIFY(!calls.contains("s3cr3t"));
    QVERIFY(!calls.contains(scrambled));
    QVERIFY(!outcome->rawOutput.contains(QString::fromLatin1(scrambled)));
}

QTEST_GUILESS_MAIN(TestUpdateCvs)
#include "TestUpdateCvs.moc"
