// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/ScratchSite.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace quai;
using namespace quai::delivery;
using quai::test::ScratchSite;

namespace {

Result<StepOutcome> syncback(ScratchSite &site, const QString &component = {}, bool withSuperSave = false)
{
    StepRequest request;
    request.component = ComponentPath::parse(component).value();
    request.withSuperSave = withSuperSave;
    return site.engine().run(request);
}

/// Everything that a file system can hold, in the served tree.
void decorate(const ScratchSite &site)
{
    const QString tree = site.path();
    site.write(tree + QStringLiteral("/new\nline \"quoted\" 'x' $(id) `id`\\n.php"), "odd");
    site.write(tree + QStringLiteral("/-rf"), "dash");
    site.write(tree + QStringLiteral("/lib/tab\there"), "tab");
    const QByteArray bytes = QFile::encodeName(tree) + "/not-utf8-\xff\xfe";
    QVERIFY(mkdir(bytes.constData(), 0751) == 0);
    QVERIFY(symlink("lib/moodlelib.php", QFile::encodeName(tree + QStringLiteral("/soft")).constData()) == 0);
    QVERIFY(symlink("/nowhere/at all", QFile::encodeName(tree + QStringLiteral("/dangling")).constData()) == 0);
    QVERIFY(symlink("/etc", QFile::encodeName(tree + QStringLiteral("/outside")).constData()) == 0);
    QVERIFY(link(QFile::encodeName(tree + QStringLiteral("/index.php")).constData(),
                 QFile::encodeName(tree + QStringLiteral("/lib/hard")).constData())
            == 0);
    QVERIFY(QDir().mkpath(tree + QStringLiteral("/empty/.hidden")));
    QVERIFY(chmod(QFile::encodeName(tree + QStringLiteral("/mod/quiz/lib.php")).constData(), 0640) == 0);
    QVERIFY(chmod(QFile::encodeName(tree + QStringLiteral("/lib")).constData(), 0705) == 0);
    site.write(tree + QStringLiteral("/.git/HEAD"), "ref: refs/heads/main\n");
    site.write(tree + QStringLiteral("/mod/forum/.git/HEAD"), "ref: refs/heads/main\n");
    site.write(tree + QStringLiteral("/lib/.svn/entries"), "12\n");
    site.write(tree + QStringLiteral("/mod/CVS/Entries"), "D\n");
}

/// What happens between two deliveries.
void change(const ScratchSite &site)
{
    const QString tree = site.path();
    QVERIFY(QFile::remove(tree + QStringLiteral("/mod/forum/db/access.php")));
    QVERIFY(QDir(tree + QStringLiteral("/mod/quiz")).removeRecursively());
    site.write(tree + QStringLiteral("/mod/quiz"), "a file where a folder was");
    QVERIFY(QFile::remove(tree + QStringLiteral("/.htaccess")));
    site.write(tree + QStringLiteral("/.htaccess/inside"), "a folder where a file was");
    QVERIFY(QFile::remove(tree + QStringLiteral("/soft")));
    QVERIFY(symlink("index.php", QFile::encodeName(tree + QStringLiteral("/soft")).constData()) == 0);
    QVERIFY(QFile::remove(tree + QStringLiteral("/lib/hard")));
    site.write(tree + QStringLiteral("/lib/hard"), "no longer linked");
    site.write(tree + QStringLiteral("/local/new/deep/file.php"), "<?php");
    QVERIFY(QDir().rename(tree + QStringLiteral("/empty"), tree + QStringLiteral("/renamed")));
    QVERIFY(chmod(QFile::encodeName(tree + QStringLiteral("/index.php")).constData(), 0600) == 0);
    // Same size, another content.
    site.write(tree + QStringLiteral("/lib/moodlelib.php"), QByteArray(20000, 'n'));
}

bool hasMetadata(const QString &tree)
{
    QProcess find;
    find.start(QStringLiteral("find"),
               {tree, QStringLiteral("-name"), QStringLiteral(".git"), QStringLiteral("-o"), QStringLiteral("-name"),
                QStringLiteral(".svn"), QStringLiteral("-o"), QStringLiteral("-name"), QStringLiteral("CVS")});
    return !find.waitForFinished() || !find.readAllStandardOutput().isEmpty();
}

} // namespace

/// Step 1: exact mirrors, stamps written last, components, and what is refused.
class TestSyncback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mirrorsExactly_data();
    void mirrorsExactly();
    void fillsTheThirdCopyFromTheServedTree();
    void countsWhatItDid();
    void stampVouchesForTheCopy();
    void interruptedCopyIsNotServed();
    void componentIsMirrored();
    void newComponentIsCopied();
    void removedComponentIsRemoved();
    void componentKeepsAnIncompleteCopyIncomplete();
    void componentBehindALinkIsRefused();
    void linkAsComponentIsCopiedAsALink();
    void unknownComponentIsRefused();
    void nothingIsWrittenInModeDelivery();
    void planTellsAndChangesNothing();
    void fullDiskIsToldAndLeavesNoStamp();
    void aStampOutlivesAnotherBootOnlyWithItsData();
    void theFirstOneChangesNoVersion();
};

void TestSyncback::mirrorsExactly_data()
{
    QTest::addColumn<QString>("tool");
    QTest::newRow("rsync where there is one") << QString();
    QTest::newRow("GNU find and tar") << QStringLiteral("plain");
    QTest::newRow("POSIX tools") << QStringLiteral("posix");
}

void TestSyncback::mirrorsExactly()
{
    QFETCH(QString, tool);
    ScratchSite site;
    decorate(site);
    const auto mirror = [&site, &tool] {
        const Result<remote::ScriptResult> result
            = site.script(QStringLiteral("syncback"), {QStringLiteral("tool=") + tool});
        QVERIFY2(result, result ? "" : qPrintable(result.error().message + result.error().detail));
        QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), ScratchSite::inventory(site.path()));
        QVERIFY(!hasMetadata(site.path(QStringLiteral("-SAVE"))));
        qint64 files = 0;
        const auto entries = ScratchSite::inventory(site.path());
        for (const QByteArray &entry : entries)
            files += entry.startsWith("4") ? 0 : 1;
        QCOMPARE(site.engine().status()->copy(Copy::Save).files, files);
    };
    mirror();
    change(site);
    // What does not belong there goes, metadata too.
    site.write(site.path(QStringLiteral("-SAVE"), QStringLiteral("old/plugin.php")), "<?php");
    site.write(site.path(QStringLiteral("-SAVE"), QStringLiteral(".git/HEAD")), "x");
    site.write(site.path(QStringLiteral("-SAVE"), QStringLiteral("mod/forum/CVS/Entries")), "x");
    mirror();
    mirror();
    QCOMPARE(site.read(site.path({}, QStringLiteral(".git/HEAD"))), QByteArray("ref: refs/heads/main\n"));
}

void TestSyncback::fillsTheThirdCopyFromTheServedTree()
{
    ScratchSite site;
    decorate(site);
    const Result<StepOutcome> outcome = syncback(site, {}, true);
    QVERIFY(outcome);
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SUPERSAVE"))), ScratchSite::inventory(site.path()));
    QCOMPARE(outcome->after.copy(Copy::SuperSave).completeness, Completeness::Complete);
    // Without being asked for it stays what it is.
    change(site);
    QVERIFY(syncback(site));
    QVERIFY(ScratchSite::inventory(site.path(QStringLiteral("-SUPERSAVE"))) != ScratchSite::inventory(site.path()));
}

void TestSyncback::countsWhatItDid()
{
    ScratchSite site;
    const Result<StepOutcome> first = syncback(site);
    QVERIFY(first);
    QCOMPARE(first->filesWritten, 8);
    QCOMPARE(first->after.copy(Copy::Save).files, 8);
    QCOMPARE(first->after.copy(Copy::Save).bytes, first->bytesWritten);
    QVERIFY(first->bytesWritten > 20000);
    QVERIFY(QFile::remove(site.path({}, QStringLiteral("index.php"))));
    site.write(site.path({}, QStringLiteral("lib/moodlelib.php")), "short");
    const Result<StepOutcome> second = syncback(site);
    QVERIFY(second);
    QCOMPARE(second->filesWritten, 1);
    QCOMPARE(second->filesRemoved, 1);
    QCOMPARE(second->bytesWritten, 5);
    QCOMPARE(second->after.copy(Copy::Save).files, 7);
}

void TestSyncback::stampVouchesForTheCopy()
{
    ScratchSite site;
    site.secure();
    const CopyState save = site.engine().status()->copy(Copy::Save);
    QCOMPARE(save.completeness, Completeness::Complete);
    QCOMPARE(save.version, QStringLiteral("2023100900.00"));
    QCOMPARE(save.release, QStringLiteral("4.3 (Build: 20231009)"));
    QVERIFY(qAbs(save.stampedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    // Another version.php than the stamp's, and another folder under the same name.
    site.writeVersion(site.path(QStringLiteral("-SAVE")), "2022112800.00");
    QCOMPARE(site.engine().status()->copy(Copy::Save).completeness, Completeness::Unstamped);
    site.secure();
    QVERIFY(QDir().rename(site.path(QStringLiteral("-SAVE")), site.path(QStringLiteral("-OLD"))));
    QCOMPARE(QProcess::execute(
                 QStringLiteral("cp"),
                 {QStringLiteral("-a"), site.path(QStringLiteral("-OLD")), site.path(QStringLiteral("-SAVE"))}),
             0);
    QCOMPARE(site.engine().status()->copy(Copy::Save).completeness, Completeness::Unstamped);
}

void TestSyncback::interruptedCopyIsNotServed()
{
    ScratchSite site;
    site.secure();
    // As a script leaves it that was killed while it wrote.
    QVERIFY(QFile::remove(site.base() + QStringLiteral("/.quai/stamps/SAVE")));
    site.write(site.base() + QStringLiteral("/.quai/stamps/SAVE.writing"), {});
    QVERIFY(QFile::remove(site.path(QStringLiteral("-SAVE"), QStringLiteral("index.php"))));
    QCOMPARE(site.engine().status()->copy(Copy::Save).completeness, Completeness::Incomplete);
    StepRequest goback;
    goback.step = Step::Goback;
    const Result<StepOutcome> refused = site.engine().run(goback);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::StampMissing);
    QCOMPARE(refused.error().facts.value(QStringLiteral("copy")), QStringLiteral("SAVE"));
    // Run again, it is complete.
    site.secure();
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), ScratchSite::inventory(site.path()));
    QVERIFY(site.engine().run(goback));
}

void TestSyncback::componentIsMirrored()
{
    ScratchSite site;
    site.secure();
    site.write(site.path({}, QStringLiteral("mod/forum/lib.php")), "<?php // changed\n");
    site.write(site.path({}, QStringLiteral("mod/quiz/lib.php")), "<?php // changed as well\n");
    QVERIFY(QFile::remove(site.path({}, QStringLiteral("mod/forum/db/access.php"))));
    const Result<StepOutcome> outcome = syncback(site, QStringLiteral("mod/forum"));
    QVERIFY(outcome);
    QCOMPARE(outcome->filesWritten, 1);
    QCOMPARE(outcome->filesRemoved, 1);
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"), QStringLiteral("mod/forum"))),
             ScratchSite::inventory(site.path({}, QStringLiteral("mod/forum"))));
    QCOMPARE(site.read(site.path(QStringLiteral("-SAVE"), QStringLiteral("mod/quiz/lib.php"))),
             QByteArray("<?php // quiz\n"));
    QCOMPARE(outcome->after.copy(Copy::Save).completeness, Completeness::Complete);
    QCOMPARE(outcome->after.copy(Copy::Save).files, 7);
}

void TestSyncback::newComponentIsCopied()
{
    ScratchSite site;
    site.secure();
    // Tool Delivery made a file of that name when a new plugin had one file.
    site.write(site.path({}, QStringLiteral("local/a/b/only.php")), "<?php");
    QVERIFY(chmod(QFile::encodeName(site.path({}, QStringLiteral("local"))).constData(), 0710) == 0);
    QVERIFY(syncback(site, QStringLiteral("local/a/b")));
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), ScratchSite::inventory(site.path()));
}

void TestSyncback::removedComponentIsRemoved()
{
    ScratchSite site;
    site.secure();
    QVERIFY(QDir(site.path({}, QStringLiteral("mod/forum"))).removeRecursively());
    const Result<StepOutcome> outcome = syncback(site, QStringLiteral("mod/forum"));
    QVERIFY(outcome);
    QCOMPARE(outcome->filesRemoved, 2);
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), ScratchSite::inventory(site.path()));
}

void TestSyncback::componentKeepsAnIncompleteCopyIncomplete()
{
    ScratchSite site;
    site.secure();
    QVERIFY(QFile::remove(site.base() + QStringLiteral("/.quai/stamps/SAVE")));
    const Result<StepOutcome> outcome = syncback(site, QStringLiteral("mod/forum"));
    QVERIFY(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("copy-not-complete")));
    QCOMPARE(outcome->after.copy(Copy::Save).completeness, Completeness::Unstamped);
}

void TestSyncback::componentBehindALinkIsRefused()
{
    ScratchSite site;
    site.secure();
    QVERIFY(QDir().mkpath(site.base() + QStringLiteral("/elsewhere/plugin")));
    QVERIFY(symlink("../elsewhere", QFile::encodeName(site.path({}, QStringLiteral("blocks"))).constData()) == 0);
    const auto before = ScratchSite::inventory(site.path(QStringLiteral("-SAVE")));
    const Result<StepOutcome> refused = syncback(site, QStringLiteral("blocks/plugin"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::PathLeavesTree);
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), before);
    QVERIFY(!site.engine().status()->lock);
}

void TestSyncback::linkAsComponentIsCopiedAsALink()
{
    ScratchSite site;
    site.secure();
    QVERIFY(symlink("../..", QFile::encodeName(site.path({}, QStringLiteral("mod/up"))).constData()) == 0);
    QVERIFY(syncback(site, QStringLiteral("mod/up")));
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), ScratchSite::inventory(site.path()));
}

void TestSyncback::unknownComponentIsRefused()
{
    ScratchSite site;
    site.secure();
    const Result<StepOutcome> refused = syncback(site, QStringLiteral("mod/nothing"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::PathMissing);
    QCOMPARE(refused.error().facts.value(QStringLiteral("path")), QStringLiteral("mod/nothing"));
    QCOMPARE(site.engine().status()->copy(Copy::Save).completeness, Completeness::Complete);
}

void TestSyncback::nothingIsWrittenInModeDelivery()
{
    ScratchSite site;
    site.secure();
    site.goBack();
    const Result<StepOutcome> refused = syncback(site);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::WrongState);
    QVERIFY(!QFile::exists(site.path(QStringLiteral("-SAVE"))));
}

void TestSyncback::planTellsAndChangesNothing()
{
    ScratchSite site;
    StepRequest request;
    const Result<StepPlan> first = site.engine().plan(request);
    QVERIFY(first);
    QCOMPARE(first->filesToWrite, 8);
    QVERIFY(first->refusals.isEmpty());
    QVERIFY(!QFile::exists(site.base() + QStringLiteral("/.quai")));
    decorate(site);
    site.secure();
    change(site);
    const auto before = ScratchSite::inventory(site.path(QStringLiteral("-SAVE")));
    const Result<StepPlan> second = site.engine().plan(request);
    QVERIFY(second);
    QCOMPARE(ScratchSite::inventory(site.path(QStringLiteral("-SAVE"))), before);
    if (!QStandardPaths::findExecutable(QStringLiteral("rsync")).isEmpty()) {
        const FileChange added{FileChange::Kind::Added, QStringLiteral("local/new/deep/file.php"), {}, {}};
        const FileChange changed{FileChange::Kind::Modified, QStringLiteral("lib/moodlelib.php"), {}, {}};
        const FileChange removed{FileChange::Kind::Removed, QStringLiteral("mod/forum/db/access.php"), {}, {}};
        QVERIFY(second->changes.contains(added) && second->changes.contains(changed)
                && second->changes.contains(removed));
    }
    site.secure();
    site.goBack();
    const Result<StepPlan> refused = site.engine().plan(request);
    QVERIFY(refused);
    QCOMPARE(refused->refusals.size(), 1);
    QCOMPARE(refused->refusals.first().kind, ErrorKind::WrongState);
}

void TestSyncback::fullDiskIsToldAndLeavesNoStamp()
{
    ScratchSite site;
    site.secure();
    // A file that cannot be copied stands for whatever stops the tools in the middle: df cannot be made to lie here.
    if (geteuid() == 0)
        QSKIP("root may read everything");
    QVERIFY(chmod(QFile::encodeName(site.path({}, QStringLiteral("index.php"))).constData(), 0) == 0);
    site.write(site.path({}, QStringLiteral("added.php")), "<?php");
    QVERIFY(QFile::remove(site.path(QStringLiteral("-SAVE"), QStringLiteral("index.php"))));
    const Result<StepOutcome> failed = syncback(site);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::NotWritable);
    const Result<SiteStatus> status = site.engine().status();
    QCOMPARE(status->copy(Copy::Save).completeness, Completeness::Incomplete);
    QVERIFY(!status->lock);
    QVERIFY(!status->interruption);
}

void TestSyncback::theFirstOneChangesNoVersion()
{
    ScratchSite site;
    const Result<StepOutcome> outcome = site.engine().run({});
    QVERIFY(outcome);
    QCOMPARE(outcome->toVersion, QStringLiteral("2023100900.00"));
    QCOMPARE(outcome->fromVersion, outcome->toVersion);
    QCOMPARE(outcome->fromRevision, outcome->toRevision);
}

/// The machine may lose its power after the stamp was written and before the disk had the copy.
void TestSyncback::aStampOutlivesAnotherBootOnlyWithItsData()
{
    if (!QFile::exists(QStringLiteral("/proc/sys/kernel/random/boot_id")))
        QSKIP("this kernel does not tell its boots apart");
    ScratchSite site;
    site.secure();
    const QString stamps = site.base() + QStringLiteral("/.quai/stamps/");
    const QStringList marks{QStringLiteral("disk.*")};
    QTRY_COMPARE_WITH_TIMEOUT(QDir(stamps).entryList(marks).filter(QRegularExpression(QStringLiteral("[0-9]$"))).size(),
                              1, 30000);
    const auto complete = [&site] { return site.engine().status()->copy(Copy::Save).completeness; };
    QCOMPARE(complete(), Completeness::Complete);
    QByteArray stamp = site.read(stamps + QStringLiteral("SAVE"));
    const qsizetype boot = stamp.indexOf("boot=") + 5;
    QVERIFY(boot > 5);
    stamp.replace(boot, stamp.indexOf('\n', boot) - boot, "an-earlier-one");
    site.write(stamps + QStringLiteral("SAVE"), stamp);
    QCOMPARE(complete(), Completeness::Complete); // the disk had it all
    QVERIFY(QFile::remove(stamps + QDir(stamps).entryList(marks).constFirst()));
    QCOMPARE(complete(), Completeness::Unstamped);
    StepRequest goback;
    goback.step = Step::Goback;
    QCOMPARE(site.engine().run(goback).error().kind, ErrorKind::StampMissing);
    site.secure();
    QCOMPARE(complete(), Completeness::Complete);
}

QTEST_GUILESS_MAIN(TestSyncback)
#include "TestSyncback.moc"
