// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/UpdateStep.h"
#include "tests/core/delivery/support/WorkingSite.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

const QByteArray kTen = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

QByteArray versionPhp(const char *version)
{
    return QByteArray("<?php\ndefined('MOODLE_INTERNAL') || die();\n$version  = ") + version + ";  // comment\n";
}

/// A site in Mode Livraison whose working folder is a clone of a repository here.
class GitSite : public WorkingSite
{
public:
    GitSite()
        : WorkingSite(sites::Method::Git)
    {
        const QString up = upstream();
        QDir().mkpath(up);
        writeFile(up + QStringLiteral("/version.php"), versionPhp("2023100900.00"));
        writeFile(up + QStringLiteral("/lib/ten.txt"), kTen);
        writeFile(up + QStringLiteral("/lib/other.php"), "<?php // one\n");
        writeFile(up + QStringLiteral("/mod/forum/lib.php"), "<?php // forum\n");
        writeFile(up + QStringLiteral("/mod/old/lib.php"), "<?php // old\n");
        writeFile(up + QStringLiteral("/.gitignore"), "/config.php\n/cache/\n");
        shell(QStringLiteral("git init -q -b main && git add -A && git commit -qm one"), up);
        shell(QStringLiteral("git clone -q upstream site/moodle-GIT"));
        shell(QStringLiteral("cp -a moodle-GIT moodle && rm -rf moodle/.git"), site().base);
        for (const QString &tree : {served(), working()})
            writeFile(tree + QStringLiteral("/config.php"), "<?php // config\n");
    }

    [[nodiscard]] QString upstream() const { return folder() + QStringLiteral("/upstream"); }

    /// Commits everything; folders that are empty then go, as in every clone.
    void commit()
    {
        shell(QStringLiteral("git add -A && git commit -qm next && find . -path ./.git -prune -o -type d -empty -print0"
                             " | xargs -0 -r rmdir"),
              upstream());
    }

    [[nodiscard]] Result<StepOutcome> update(const QString &component = {}, LocalChanges local = LocalChanges::Stop)
    {
        UpdateStep step(host(), site(), {});
        return step.run(request(component, local), status(), {}, {});
    }

    [[nodiscard]] Result<StepPlan> plan(const QString &component = {}, Mode mode = Mode::Delivery,
                                        LocalChanges local = LocalChanges::Stop)
    {
        UpdateStep step(host(), site(), {});
        return step.plan(request(component, local), status(mode), {}, {});
    }

    /// The working folder is the upstream's last commit, but for what is ignored.
    [[nodiscard]] QByteArray difference() const
    {
        return shell(QStringLiteral("diff -r -x .git -x config.php -x cache upstream site/moodle-GIT || true"));
    }

private:
    static StepRequest request(const QString &component, LocalChanges local)
    {
        StepRequest request;
        request.step = Step::Update;
        request.component = *ComponentPath::parse(component);
        request.localChanges = local;
        return request;
    }
};

#define QUAI_DONE(outcome)                                                                                             \
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail))

} // namespace

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
    void handEditsStopTheUpdate();
    void handEditsAreMerged();
    void aConflictLeavesEverythingAsItWas();
    void discardedFilesAreKeptAside();
    void untrackedFilesInTheWayAreNotOverwritten();
    void sameUntrackedFilesAreTakenOver();
    void stagedEditsAreEditsToo();
    void localCommitsAreNotLost();
    void aRewrittenBranchIsFollowed();
    void anotherBranchIsSwitchedTo();
    void anUnreachableRepositoryChangesNothing();
    void environmentFilesAreCarried();
    void anEnvironmentFileOfTheRepositoryDoesNotWin();
    void anInterruptedUpdateIsFinished();
    void parkedMetadataComesBack();
    void aPluginThatIsACloneOfItsOwn();
    void withoutWorkingCopyItRefuses();
    void optionsInTheSourceAreRefused();
    void thePasswordTravelsOnStdinOnly();
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

void TestUpdateGit::handEditsStopTheUpdate()
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

void TestUpdateGit::handEditsAreMerged()
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

void TestUpdateGit::aConflictLeavesEverythingAsItWas()
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

void TestUpdateGit::discardedFilesAreKeptAside()
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

void TestUpdateGit::untrackedFilesInTheWayAreNotOverwritten()
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

void TestUpdateGit::sameUntrackedFilesAreTakenOver()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/local/hotfix.php"), "<?php // fix\n");
    site.commit();
    writeFile(site.working() + QStringLiteral("/local/hotfix.php"), "<?php // fix\n");
    QUAI_DONE(site.update());
    QCOMPARE(site.shell(QStringLiteral("git status --porcelain"), site.working()), QByteArray());
}

void TestUpdateGit::stagedEditsAreEditsToo()
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

void TestUpdateGit::localCommitsAreNotLost()
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

void TestUpdateGit::aRewrittenBranchIsFollowed()
{
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // again\n");
    site.shell(QStringLiteral("git add -A && git commit -q --amend -m rewritten"), site.upstream());
    const auto outcome = site.update();
    QUAI_DONE(outcome);
    QCOMPARE(described(outcome->changes), QStringList{QStringLiteral("M lib/other.php")});
    QCOMPARE(site.difference(), QByteArray());
}

void TestUpdateGit::anotherBranchIsSwitchedTo()
{
    GitSite site;
    site.shell(QStringLiteral("git checkout -q -b MOODLE_405_STABLE"), site.upstream());
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // 4.5\n");
    site.commit();
    site.shell(QStringLiteral("git tag v4.5"), site.upstream());
    site.site().source.branch = QStringLiteral("MOODLE_405_STABLE");
    QUAI_DONE(site.update());
    QCOMPARE(site.shell(QStringLiteral("git symbolic-ref HEAD; git status --porcelain"), site.working()),
             QByteArray("refs/heads/MOODLE_405_STABLE\n"));
    site.site().source.branch = QStringLiteral("v4.5");
    const auto tag = site.update();
    QUAI_DONE(tag);
    QVERIFY(tag->changes.isEmpty());
    site.site().source.branch = QStringLiteral("nowhere");
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::RepositoryUnreachable);
}

void TestUpdateGit::anUnreachableRepositoryChangesNothing()
{
    GitSite site;
    const QByteArray before = site.snapshot(site.working());
    for (const QString &repository : {site.folder() + QStringLiteral("/nowhere"), QStringLiteral("git://127.0.0.1:1/x"),
                                      QStringLiteral("ext::sh -c 'touch %1/ran'").arg(site.folder())}) {
        site.site().source.repository = repository;
        const auto refused = site.update();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::RepositoryUnreachable);
        QCOMPARE(refused.error().facts.value(QStringLiteral("repository")), repository);
    }
    QCOMPARE(site.snapshot(site.working()), before);
    QVERIFY(!QFile::exists(site.folder() + QStringLiteral("/ran")));
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

void TestUpdateGit::optionsInTheSourceAreRefused()
{
    GitSite site;
    site.site().source.branch = QStringLiteral("--upload-pack=touch ran");
    const auto refused = site.update();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
}

void TestUpdateGit::thePasswordTravelsOnStdinOnly()
{
    if (QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty())
        QSKIP("PHP is not installed: it plays the web server");
    GitSite site;
    writeFile(site.upstream() + QStringLiteral("/lib/other.php"), "<?php // two\n");
    site.commit();
    // A repository over "dumb" HTTP (gitprotocol-http(5)) that wants a password.
    site.shell(
        QStringLiteral("mkdir www && git clone -q --bare upstream www/up.git && git -C www/up.git update-server-info"));
    writeFile(
        site.folder() + QStringLiteral("/router.php"),
        "<?php if (($_SERVER['PHP_AUTH_USER'] ?? '') !== 'bot' || $_SERVER['PHP_AUTH_PW'] !== 's3cr3t w$rd') {"
        " header('WWW-Authenticate: Basic realm=\"git\"'); http_response_code(401); exit('no'); }"
        " $f = __DIR__ . '/www' . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);"
        " if (!is_file($f)) { http_response_code(404); exit; } header('Content-Type: text/plain'); readfile($f);");
    const QString address = QStringLiteral("127.0.0.1:%1").arg(freePort());
    QProcess server;
    server.setWorkingDirectory(site.folder());
    server.start(QStringLiteral("php"), {QStringLiteral("-S"), address, QStringLiteral("router.php")});
    QVERIFY(server.waitForStarted());
    QTest::qWait(300);
    // A git that writes down how it was called, before the real one.
    writeFile(site.folder() + QStringLiteral("/bin/git"),
              QByteArray("#!/bin/sh\nprintf '%s ' \"$@\" >>'") + site.folder().toUtf8()
                  + "/calls'\ntr '\\0' ' ' </proc/self/environ >>'" + site.folder().toUtf8() + "/calls'\nexec "
                  + QStandardPaths::findExecutable(QStringLiteral("git")).toUtf8() + " \"$@\"\n");
    site.shell(QStringLiteral("chmod +x bin/git"));
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", site.folder().toUtf8() + "/bin:" + path);
    site.site().source.repository = QStringLiteral("http://%1/up.git").arg(address);
    site.site().source.branch = QStringLiteral("main");
    site.site().source.user = QStringLiteral("bot");
    UpdateStep wrongStep(site.host(), site.site(), QStringLiteral("wrong"));
    const auto wrong = wrongStep.run({}, site.status(), {}, {});
    UpdateStep rightStep(site.host(), site.site(), QStringLiteral("s3cr3t w$rd"));
    const auto outcome = rightStep.run({}, site.status(), {}, {});
    qputenv("PATH", path);
    server.terminate();
    server.waitForFinished();
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::RepositoryUnreachable);
    QUAI_DONE(outcome);
    QCOMPARE(site.difference(), QByteArray());
    const QByteArray calls = readFile(site.folder() + QStringLiteral("/calls"));
    QVERIFY(calls.contains("credential.helper"));
    QVERIFY(!calls.contains("s3cr3t"));
    QVERIFY(!outcome->rawOutput.contains(QStringLiteral("s3cr3t")));
    QCOMPARE(site.shell(QStringLiteral("grep -rl s3cr3t site || true")), QByteArray());
}

QTEST_GUILESS_MAIN(TestUpdateGit)
#include "TestUpdateGit.moc"
