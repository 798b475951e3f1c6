// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/codebase/ReleaseSite.h"

using namespace quai;
using namespace quai::codebase;
using namespace quai::delivery;
using namespace quai::test;

namespace {

const QStringList kNoGit{QStringLiteral("git")};

} // namespace

/// Releases on a server that has no git.
class TestArchiveDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstReleaseReplacesWhatStoodThere();
    void onlyWhatDiffersTravels();
    void handEditsStopIt();
    void handEditsArePutAside();
    void handEditsAreKept();
    void thePlanWritesNothingIntoTheTree();
    void aCutArchiveChangesNothing();
    void anUpdateThatWasCutIsFinished();
    void aComponentAlone();
    void filesAndFoldersChangePlaces();
    void environmentFilesOfTemplates();
    void driftIsSeen();
};

void TestArchiveDelivery::theFirstReleaseReplacesWhatStoodThere()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    const auto release = site.release(firstFiles());
    const auto outcome = site.update(release);
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), firstFiles());
    QCOMPARE(readFile(site.working() + QStringLiteral("/config.php")), QByteArray("<?php // secret of this site\n"));
    QVERIFY(outcome->warnings.contains(QStringLiteral("tree-adopted")));
    QVERIFY(!outcome->warnings.contains(QStringLiteral("manifest-differs")));
    QVERIFY(described(outcome->changes).contains(QStringLiteral("D mod/old/lib.php")));
    QCOMPARE(outcome->fromVersion, QStringLiteral("2024100700"));
    QCOMPARE(outcome->toRevision, release->commit);
    // What nobody vouched for is not lost.
    QVERIFY(site.shell(QStringLiteral("cat .quai/discarded/*/mod/old/lib.php"), site.site().base).contains("gone"));
    QCOMPARE(site.shell(QStringLiteral("ls -A .quai"), site.site().base),
             QByteArray("discarded\nrelease.sums\nrevisions\nwritten\n"));
}

void TestArchiveDelivery::onlyWhatDiffersTravels()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    QUAI_DONE(site.update(site.release(firstFiles())));
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["lib/big.txt"] += "one more line\n";
    files.remove("mod/hvp/lib.php");
    files.insert("local/new/ü.php", "<?php\n");
    const auto outcome = site.update(site.release(files));
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), files);
    QCOMPARE(site.sent, (QList<QByteArray>{"lib/big.txt", "local/new/ü.php"}));
    QCOMPARE(described(outcome->changes),
             QStringList({QStringLiteral("A local/new/ü.php"), QStringLiteral("D mod/hvp/lib.php"),
                          QStringLiteral("M lib/big.txt")}));
    QVERIFY(!QDir(site.working() + QStringLiteral("/mod/hvp")).exists());
    QVERIFY(outcome->warnings.isEmpty());
    QCOMPARE(outcome->filesWritten, 2);
    QCOMPARE(outcome->filesRemoved, 1);
}

void TestArchiveDelivery::handEditsStopIt()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    QUAI_DONE(site.update(site.release(firstFiles())));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    writeFile(site.working() + QStringLiteral("/mod/evil.php"), "<?php // added\n");
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    const QByteArray before = site.snapshot(site.working());
    const auto refused = site.update(site.release(files));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(refused.error().detail, QStringLiteral("mod/evil.php\nmod/hvp/lib.php"));
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestArchiveDelivery::handEditsArePutAside()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    QUAI_DONE(site.update(site.release(firstFiles())));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    writeFile(site.working() + QStringLiteral("/mod/evil.php"), "<?php // added\n");
    QFile::remove(site.working() + QStringLiteral("/config-dist.php"));
    const auto again = site.update(site.release(firstFiles()), LocalChanges::Discard);
    QUAI_DONE(again);
    QCOMPARE(site.content(), firstFiles());
    QVERIFY(again->warnings.isEmpty());
    QVERIFY(site.shell(QStringLiteral("cat .quai/discarded/*/mod/hvp/lib.php .quai/discarded/*/mod/evil.php"),
                       site.site().base)
                .contains("hacked"));
}

void TestArchiveDelivery::handEditsAreKept()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    QUAI_DONE(site.update(site.release(firstFiles())));
    writeFile(site.working() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["lib/big.txt"] = "small now\n";
    const auto outcome = site.update(site.release(files), LocalChanges::Keep);
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.isEmpty());
    files["mod/hvp/lib.php"] = "<?php // hacked\n";
    QCOMPARE(site.content(), files);
    // Where both sides changed one file nothing is written: there is no tool that merges.
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    const QByteArray before = site.snapshot(site.working());
    const auto refused = site.update(site.release(files), LocalChanges::Keep);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::LocalModifications);
    QCOMPARE(refused.error().detail, QStringLiteral("mod/hvp/lib.php"));
    QCOMPARE(site.snapshot(site.working()), before);
}

void TestArchiveDelivery::thePlanWritesNothingIntoTheTree()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    const QByteArray before = site.snapshot(site.working());
    const auto plan = site.plan(site.release(firstFiles()));
    QUAI_DONE(plan);
    QCOMPARE(site.snapshot(site.working()), before);
    QVERIFY(plan->refusals.isEmpty());
    QVERIFY(described(plan->changes).contains(QStringLiteral("A mod/hvp/lib.php")));
}

void TestArchiveDelivery::aCutArchiveChangesNothing()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    const auto whole = site.release(firstFiles());
    const QByteArray before = site.snapshot(site.working());
    auto cut = std::make_shared<ReleaseSource>(*whole);
    cut->archiveOf = [whole](const QList<QByteArray> &paths, const remote::InputWriter &write,
                             const ProgressSink &progress, const CancelToken &cancel) {
        QByteArray archive;
        const Status packed = whole->archiveOf(paths, tests::intoBytes(archive), progress, cancel);
        return packed ? write(QByteArrayView(archive).chopped(archive.size() / 2)) : packed;
    };
    const auto outcome = site.update(cut);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::RemoteCommandFailed);
    // One that is whole but holds something else.
    cut->archiveOf
        = [whole](const QList<QByteArray> &paths, const remote::InputWriter &write, const ProgressSink &progress,
                  const CancelToken &cancel) { return whole->archiveOf(paths.mid(1), write, progress, cancel); };
    QVERIFY(!site.update(cut));
    QCOMPARE(site.snapshot(site.working()), before);
    QUAI_DONE(site.update(whole)); // and again
    QCOMPARE(site.content(), firstFiles());
}

void TestArchiveDelivery::anUpdateThatWasCutIsFinished()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    QUAI_DONE(site.update(site.release(firstFiles())));
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["lib/big.txt"] = "small now\n";
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    files.remove("config-dist.php");
    // As it stands when the line was cut between two renames.
    writeFile(site.working() + QStringLiteral("/lib/big.txt"), "small now\n");
    QFile::remove(site.working() + QStringLiteral("/config-dist.php"));
    QDir().mkpath(site.own() + QStringLiteral("/incoming-1/mod"));
    const auto outcome = site.update(site.release(files));
    QUAI_DONE(outcome);
    QCOMPARE(site.content(), files);
    QCOMPARE(site.sent, QList<QByteArray>{"mod/hvp/lib.php"});
    QVERIFY(!QDir(site.own() + QStringLiteral("/incoming-1")).exists());
}

void TestArchiveDelivery::aComponentAlone()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    QUAI_DONE(site.update(site.release(firstFiles())));
    QMap<QByteArray, QByteArray> files = firstFiles();
    files["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    files["lib/big.txt"] = "not this one\n";
    const auto second = site.release(files);
    const auto outcome = site.update(second, LocalChanges::Stop, QStringLiteral("mod/hvp"));
    QUAI_DONE(outcome);
    QVERIFY(outcome->warnings.isEmpty());
    QMap<QByteArray, QByteArray> expected = firstFiles();
    expected["mod/hvp/lib.php"] = "<?php // hvp 2\n";
    QCOMPARE(site.content(), expected);
    const auto rest = site.update(second);
    QUAI_DONE(rest);
    QCOMPARE(described(rest->changes), QStringList{QStringLiteral("M lib/big.txt")});
    QCOMPARE(site.content(), files);
}

void TestArchiveDelivery::filesAndFoldersChangePlaces()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    QMap<QByteArray, QByteArray> files = firstFiles();
    files.insert("turn", "a file\n");
    files.insert("back/inside.php", "<?php\n");
    QUAI_DONE(site.update(site.release(files)));
    files.remove("turn");
    files.remove("back/inside.php");
    files.insert("turn/now/deep.php", "<?php // a folder\n");
    files.insert("back", "a file now\n");
    QUAI_DONE(site.update(site.release(files)));
    QCOMPARE(site.content(), files);
    // A link that somebody put where the release has a folder is not written through.
    const QString outside = site.folder() + QStringLiteral("/outside");
    QDir().mkpath(outside);
    site.shell(QStringLiteral("ln -s '%1' links").arg(outside), site.working());
    files.insert("links/a.php", "<?php\n");
    const auto release = site.release(files);
    const auto refused = site.update(release);
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, QStringLiteral("links"));
    QUAI_DONE(site.update(release, LocalChanges::Discard));
    QCOMPARE(site.content(), files);
    QVERIFY(QDir(outside).isEmpty());
}

void TestArchiveDelivery::environmentFilesOfTemplates()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    writeFile(site.folder() + QStringLiteral("/tpl"), "<?php return '{{ name }}';\n");
    site.site().templates = {{QStringLiteral("config.php"), site.folder() + QStringLiteral("/tpl")},
                             {QStringLiteral("local/env.php"), site.folder() + QStringLiteral("/tpl")}};
    site.site().values.insert(QStringLiteral("name"), QStringLiteral("it's"));
    for (int round = 0; round < 2; ++round) { // the second finds nothing that was changed by hand
        const auto outcome = site.update(site.release(firstFiles()));
        QUAI_DONE(outcome);
        QVERIFY(!outcome->warnings.contains(QStringLiteral("manifest-differs")));
        for (const char *path : {"/config.php", "/local/env.php"})
            QCOMPARE(readFile(site.working() + QLatin1String(path)), QByteArray("<?php return 'it\\'s';\n"));
        QVERIFY(!QFile::exists(site.own() + QStringLiteral("/updating")));
    }
    site.serve();
    const auto drift = site.drift(site.release(firstFiles()));
    QUAI_DONE(drift);
    QVERIFY(drift->isNone());
}

void TestArchiveDelivery::driftIsSeen()
{
    ReleaseSite site(sites::Method::Git, kNoGit);
    const auto release = site.release(firstFiles());
    QUAI_DONE(site.update(release));
    site.serve();
    auto drift = site.drift(release);
    QUAI_DONE(drift);
    QVERIFY(drift->isNone());
    writeFile(site.served() + QStringLiteral("/mod/hvp/lib.php"), "<?php // hacked\n");
    drift = site.drift(release);
    QUAI_DONE(drift);
    QCOMPARE(drift->files.size(), 1);
    QVERIFY(drift->difference.contains("+<?php // hacked"));
}

QTEST_GUILESS_MAIN(TestArchiveDelivery)
#include "TestArchiveDelivery.moc"
