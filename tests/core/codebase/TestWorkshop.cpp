// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Gatherer.h"
#include "core/codebase/Inventory.h"
#include "core/codebase/ProjectText.h"
#include "core/codebase/Workshop.h"
#include "tests/core/codebase/MoodleSource.h"

#include <QFile>
#include <QProcess>

using namespace quai;
using namespace quai::codebase;

namespace {

class FixedClock : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }
    QDateTime time = QDateTime::fromSecsSinceEpoch(1763640300, Qt::UTC); // 2025-11-20 12:05
};

/// A project of one plugin, its upstream repositories, a cache and a workshop.
struct Scene
{
    Scene()
        : cache(Cache::open(home.path() + QStringLiteral("/cache.git")).value())
        , folder(ProjectFolder::create(home.path() + QStringLiteral("/campus"), start(), author()).value())
        , workshop(cache, folder, clock)
    {
    }
    QByteArray start()
    {
        moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::moodleFiles("2024100701", 405));
        moodle.commit(QStringLiteral("refs/tags/v5.1.0"), tests::moodleFiles("2025100600", 501, "public/"));
        hvp.commit(QStringLiteral("refs/tags/v1"),
                   tests::pluginFiles("mod_hvp", "2023010100", "$plugin->incompatible = 501;"));
        hvp.commit(QStringLiteral("refs/tags/v2"), tests::pluginFiles("mod_hvp", "2024010100"));
        xp.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("block_xp", "7"));
        Project project;
        project.name = QStringLiteral("Université Été");
        project.branch = QStringLiteral("prod");
        project.moodleVersion = QStringLiteral("4.5");
        project.moodleSource = moodle.repository.path();
        DeclaredPlugin plugin;
        plugin.component = ComponentName::parse(QStringLiteral("mod_hvp")).value();
        plugin.source = hvp.repository.path();
        plugin.version = QStringLiteral("v1");
        project.plugins = {plugin};
        return formatProject(project).value();
    }
    git::Signature author() const { return {QStringLiteral("Op"), QStringLiteral("op@example.org"), clock.now()}; }
    void change(const std::function<void(Project &)> &edit)
    {
        Project project = folder.project().value();
        edit(project);
        QVERIFY(folder.saveProject(project, QStringLiteral("change"), author()));
    }
    void addXp()
    {
        change([this](Project &project) {
            DeclaredPlugin plugin;
            plugin.component = ComponentName::parse(QStringLiteral("block_xp")).value();
            plugin.source = xp.repository.path();
            project.plugins.append(plugin);
        });
    }
    void fetch()
    {
        GatherRequest request;
        request.onlyMissing = true;
        const Result<Gathered> gathered = gather(cache, folder, workshop, nullptr, request);
        QVERIFY2(gathered && gathered->failures.isEmpty(), "the sources do not come");
    }
    Generation build()
    {
        fetch();
        return workshop.build(workshop.resolve().value()).value();
    }
    void writePatch(const QString &name, const QByteArray &content)
    {
        QFile file(folder.folder() + QLatin1Char('/') + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QMap<QString, SyncState> states()
    {
        QMap<QString, SyncState> found;
        const Reconciliation all = workshop.reconcile(workshop.resolve().value()).value();
        for (const ComponentState &state : all.components)
            found.insert(state.component, state.state);
        return found;
    }

    QTemporaryDir home;
    FixedClock clock;
    tests::Scratch moodle;
    tests::Scratch hvp;
    tests::Scratch xp;
    Cache cache;
    ProjectFolder folder;
    Workshop workshop;
};

} // namespace

class TestWorkshop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsACommit();
    void aBrokenTextIsNotSaved();
    void patchesOutsideTheFolderAreRefused();
    void buildsAndThenHasNothingToDo();
    void reconcilesEachComponent();
    void aFindingStopsTheBuild();
    void patchesAreTriedBeforeABuild();
    void patchesOfMoodleSeeThePlugins();
    void releasesAreNamedByTheMinute();
    void releasesKeepTheirLocks();
    void aReleaseNeedsABuild();
    void comparesGenerationsByComponentAndFile();
    void whatIfNamesWhatBlocks();
    void inventoriesEscapeWhatPluginsSay();
    void theProjectKeepsItsNameInTheCache();
};

void TestWorkshop::everyChangeIsACommit()
{
    Scene scene;
    scene.addXp();
    const git::ObjectId head = scene.folder.repository().resolve(QStringLiteral("refs/heads/main")).value();
    QCOMPARE(git::firstParents(scene.folder.repository(), head, 10).value().size(), 2);
    QProcess status;
    status.start(
        QStringLiteral("git"),
        {QStringLiteral("-C"), scene.folder.folder(), QStringLiteral("status"), QStringLiteral("--porcelain")});
    if (!status.waitForStarted())
        QSKIP("git is not installed");
    QVERIFY(status.waitForFinished());
    QCOMPARE(status.readAllStandardOutput(), QByteArray());
}

void TestWorkshop::aBrokenTextIsNotSaved()
{
    Scene scene;
    const QByteArray before = scene.folder.projectText().value();
    const Status saved = scene.folder.saveText("project: [", QStringLiteral("x"), scene.author());
    QCOMPARE(saved.error().kind, ErrorKind::ParseFailed);
    QCOMPARE(scene.folder.projectText().value(), before);
    QCOMPARE(ProjectFolder::open(scene.home.path()).error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(ProjectFolder::create(scene.folder.folder(), before, scene.author()).error().kind,
             ErrorKind::InvalidInput);
}

void TestWorkshop::patchesOutsideTheFolderAreRefused()
{
    Scene scene;
    QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), scene.folder.folder() + QStringLiteral("/link.patch")));
    const PatchReader read = scene.folder.patchReader();
    for (const char *file : {"../cache.git/HEAD", "/etc/hostname", "link.patch", "none.patch", ""})
        QVERIFY2(!read(QString::fromLatin1(file)), file);
    QVERIFY(read(QStringLiteral("project.yml")));
}

void TestWorkshop::buildsAndThenHasNothingToDo()
{
    Scene scene;
    const Generation first = scene.build();
    QVERIFY(!first.unchanged);
    QVERIFY(scene.workshop.reconcile(scene.workshop.resolve().value()).value().inSync);
    QVERIFY(scene.build().unchanged);
    QCOMPARE(scene.workshop.built().value()->commit, first.commit);
}

void TestWorkshop::reconcilesEachComponent()
{
    Scene scene;
    scene.build();
    scene.addXp();
    scene.fetch();
    scene.change([](Project &project) { project.plugins[0].version = QStringLiteral("v2"); });
    QMap<QString, SyncState> states = scene.states();
    QCOMPARE(states.value(QStringLiteral("moodle")), SyncState::InSync);
    QCOMPARE(states.value(QStringLiteral("mod_hvp")), SyncState::ToUpdate);
    QCOMPARE(states.value(QStringLiteral("block_xp")), SyncState::ToAdd);
    scene.change([](Project &project) { project.plugins.removeFirst(); });
    QCOMPARE(scene.states().value(QStringLiteral("mod_hvp")), SyncState::ToRemove);
    scene.build();
    QVERIFY(!scene.states().contains(QStringLiteral("mod_hvp")));

    // Somebody else's commit on the chain is seen by its content, not by what it says.
    const Workshop::Built built = *scene.workshop.built().value();
    const git::ObjectId other
        = git::composeTree(scene.cache.repository(), built.tree, {{"blocks/xp", {}, git::EntryKind::Folder}}).value();
    git::CommitDraft draft{other,
                           {built.commit},
                           scene.author(),
                           QStringLiteral("by hand"),
                           {{QStringLiteral("Quai-Lock"), built.lock.digest()}}};
    const git::ObjectId commit = git::createCommit(scene.cache.repository(), draft).value();
    QVERIFY(scene.cache.repository().setRef(scene.folder.headRef(scene.folder.project().value()), commit, QString()));
    QCOMPARE(scene.states().value(QStringLiteral("block_xp")), SyncState::Drifted);
}

void TestWorkshop::aFindingStopsTheBuild()
{
    Scene scene;
    scene.build();
    scene.change([](Project &project) { project.moodleVersion = QStringLiteral("5.1"); });
    const Resolution resolution = scene.workshop.resolve().value();
    const Error error = scene.workshop.build(resolution).error();
    QCOMPARE(error.kind, ErrorKind::CompositionRefused);
    QCOMPARE(error.facts.value(QStringLiteral("count")), QStringLiteral("1"));
    QVERIFY(error.detail.contains(QStringLiteral("mod_hvp: Incompatible")));
    QCOMPARE(scene.states().value(QStringLiteral("mod_hvp")), SyncState::Blocked);
}

void TestWorkshop::patchesAreTriedBeforeABuild()
{
    Scene scene;
    const auto patch = [](const QByteArray &before, const QByteArray &after) {
        return "--- a/lib.php\n+++ b/lib.php\n@@ -1 +1 @@\n-<?php // mod_hvp " + before + "\n+<?php // mod_hvp " + after
            + "\n";
    };
    scene.writePatch(QStringLiteral("fits.patch"), patch("2023010100", "ours"));
    scene.change([](Project &project) { project.plugins[0].patches = {QStringLiteral("fits.patch")}; });
    scene.fetch();
    QVERIFY(scene.workshop.resolve()->findings.isEmpty());
    scene.build();

    // The next version of the plugin has other lines there.
    scene.change([](Project &project) { project.plugins[0].version = QStringLiteral("v2"); });
    Resolution resolution = scene.workshop.resolve().value();
    QCOMPARE(resolution.findings.size(), 1);
    const Finding conflict = resolution.findings.constFirst();
    QCOMPARE(conflict.kind, FindingKind::PatchConflicts);
    QCOMPARE(conflict.component, QStringLiteral("mod_hvp"));
    QCOMPARE(conflict.facts.value(QStringLiteral("file")), QStringLiteral("fits.patch"));
    QCOMPARE(conflict.facts.value(QStringLiteral("path")), QStringLiteral("lib.php"));
    QCOMPARE(conflict.facts.value(QStringLiteral("hunk")), QStringLiteral("1"));
    QCOMPARE(conflict.facts.value(QStringLiteral("line")), QStringLiteral("1"));
    QCOMPARE(conflictLines(conflict),
             (QStringList{QStringLiteral("- <?php // mod_hvp 2023010100"),
                          QStringLiteral("+ <?php // mod_hvp 2024010100")}));
    const Error refused = scene.workshop.build(resolution).error();
    QCOMPARE(refused.kind, ErrorKind::CompositionRefused);
    QVERIFY(refused.detail.contains(QStringLiteral("+ <?php // mod_hvp 2024010100")));
    QCOMPARE(scene.states().value(QStringLiteral("mod_hvp")), SyncState::Blocked);

    // What came upstream, and what is no patch.
    scene.writePatch(QStringLiteral("fits.patch"), patch("2023010100", "2024010100"));
    scene.writePatch(QStringLiteral("garbage.patch"), "no patch\n");
    scene.change([](Project &project) { project.plugins[0].patches.append(QStringLiteral("garbage.patch")); });
    resolution = scene.workshop.resolve().value();
    QCOMPARE(resolution.findings.size(), 2);
    QCOMPARE(resolution.findings.at(0).kind, FindingKind::PatchApplied);
    QCOMPARE(resolution.findings.at(1).kind, FindingKind::PatchUnreadable);
    QVERIFY(!resolution.mayBuild());
}

void TestWorkshop::patchesOfMoodleSeeThePlugins()
{
    Scene scene;
    scene.fetch();
    scene.writePatch(QStringLiteral("core.patch"),
                     "--- a/config-dist.php\n+++ b/config-dist.php\n@@ -1 +1 @@\n-<?php\n+<?php // ours\n"
                     "--- a/mod/hvp/lib.php\n+++ b/mod/hvp/lib.php\n@@ -1 +1 @@\n-<?php // mod_hvp 2023010100\n"
                     "+<?php // ours\n");
    scene.change([](Project &project) { project.moodlePatches = {QStringLiteral("core.patch")}; });
    QVERIFY(scene.workshop.resolve()->findings.isEmpty());
    const QList<WhatIfCell> cells = scene.workshop.whatIf({QStringLiteral("5.1")}).value();
    QStringList found; // of Moodle: in 5.1 everything lies below public/
    for (const Finding &finding : cells.constFirst().findings)
        found.append(findingName(finding.kind) + QLatin1Char(' ') + finding.facts.value(QStringLiteral("path"))
                     + QLatin1Char(' ') + finding.facts.value(QStringLiteral("exists")));
    QCOMPARE(found, QStringList{QStringLiteral("PatchConflicts mod/hvp/lib.php no")});
}

void TestWorkshop::releasesAreNamedByTheMinute()
{
    Scene scene;
    scene.build();
    const QString time = scene.clock.time.toLocalTime().toString(QStringLiteral("yyyy.MM.dd@HH'h'mm"));
    QCOMPARE(scene.workshop.release(QString()).value().tag, QStringLiteral("prod-") + time);
    QCOMPARE(scene.workshop.release(QString()).value().tag, QStringLiteral("prod-") + time + QStringLiteral("-2"));
}

void TestWorkshop::releasesKeepTheirLocks()
{
    Scene scene;
    const Generation first = scene.build();
    const Release made = scene.workshop.release(QStringLiteral("Rentrée\nwith two lines")).value();
    scene.clock.time = scene.clock.time.addSecs(3600);
    scene.addXp();
    scene.build();
    const Release next = scene.workshop.release(QString()).value();
    const QList<Release> releases = scene.workshop.releases().value();
    QCOMPARE(releases.size(), 2);
    QCOMPARE(releases.at(0).tag, next.tag);
    QCOMPARE(releases.at(1).commit, first.commit);
    QCOMPARE(releases.at(1).lock, made.lock);
    QCOMPARE(releases.at(1).note, QStringLiteral("Rentrée\nwith two lines"));
    const Release found = findRelease(scene.cache.repository(), scene.folder.refPrefix(), made.tag).value();
    QCOMPARE(found.tree, first.tree);
    QCOMPARE(Composer(scene.cache.repository(), scene.folder.patchReader()).compose(found.lock).value(), first.tree);
    QVERIFY(QFile::exists(scene.folder.folder() + QStringLiteral("/releases/%1.lock").arg(made.tag)));
    QCOMPARE(findRelease(scene.cache.repository(), scene.folder.refPrefix(), QStringLiteral("none")).error().kind,
             ErrorKind::RevisionUnknown);
}

void TestWorkshop::aReleaseNeedsABuild()
{
    Scene scene;
    QCOMPARE(scene.workshop.release(QString()).error().kind, ErrorKind::RevisionUnknown);
}

void TestWorkshop::comparesGenerationsByComponentAndFile()
{
    Scene scene;
    scene.build();
    const Workshop::Built before = *scene.workshop.built().value();
    scene.addXp();
    scene.change([](Project &project) { project.plugins[0].version = QStringLiteral("v2"); });
    scene.build();
    const Workshop::Built after = *scene.workshop.built().value();
    const QList<ComponentChange> changes
        = compareGenerations(scene.cache.repository(), before.lock, before.tree, after.lock, after.tree).value();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).component, QStringLiteral("block_xp"));
    QCOMPARE(changes.at(0).kind, ComponentChange::Kind::Added);
    QCOMPARE(changes.at(0).files, 2);
    QCOMPARE(changes.at(1).kind, ComponentChange::Kind::Updated);
    QCOMPARE(changes.at(1).before.toString(), QStringLiteral("2023010100"));
    QCOMPARE(changes.at(1).after.toString(), QStringLiteral("2024010100"));
    QCOMPARE(changes.at(1).files, 2);
    QVERIFY(compareLocks(after.lock, after.lock).isEmpty());
}

void TestWorkshop::whatIfNamesWhatBlocks()
{
    Scene scene;
    scene.addXp();
    scene.build();
    const QList<WhatIfCell> cells
        = scene.workshop.whatIf({QStringLiteral("4.5"), QStringLiteral("5.1"), QStringLiteral("6.0")}).value();
    QCOMPARE(cells.size(), 7);
    QCOMPARE(cells.at(0).component, QStringLiteral("moodle"));
    QVERIFY(!cells.at(0).blocks() && !cells.at(1).blocks() && !cells.at(2).blocks());
    QCOMPARE(cells.at(4).component, QStringLiteral("mod_hvp"));
    QCOMPARE(cells.at(4).moodle, QStringLiteral("5.1"));
    QVERIFY(cells.at(4).blocks());
    QCOMPARE(cells.at(4).findings.constFirst().kind, FindingKind::Incompatible);
    QVERIFY(!cells.at(5).blocks());
    QCOMPARE(cells.at(6).moodle, QStringLiteral("6.0"));
    QCOMPARE(cells.at(6).findings.constFirst().kind, FindingKind::Unresolved);
}

void TestWorkshop::inventoriesEscapeWhatPluginsSay()
{
    Scene scene;
    scene.build();
    Lock lock = scene.workshop.built().value()->lock;
    lock.plugins[0].release = QStringLiteral("<script>|`x`\n");
    const InventoryWords words{QStringLiteral("Inventory"), QStringLiteral("Component"), QStringLiteral("Path"),
                               QStringLiteral("Version"),   QStringLiteral("Release"),   QStringLiteral("Source"),
                               QStringLiteral("Revision"),  QStringLiteral("Commit")};
    const QByteArray markdown = inventoryMarkdown(lock, words);
    QVERIFY(markdown.contains("mod\\_hvp"));
    QVERIFY(markdown.contains(lock.plugins.constFirst().commit.toHex().toLatin1()));
    QVERIFY(!markdown.contains("<script>|"));
    QCOMPARE(markdown.count('\n'), 6);
    const QByteArray html = inventoryHtml(lock, words);
    QVERIFY(html.contains("<td>mod_hvp</td>"));
    QVERIFY(!html.contains("<script>"));
}

void TestWorkshop::theProjectKeepsItsNameInTheCache()
{
    Scene scene;
    const QString prefix = scene.folder.refPrefix();
    QVERIFY2(prefix.startsWith(QStringLiteral("refs/projects/universite-ete-")), qPrintable(prefix));
    scene.change([](Project &project) { project.name = QStringLiteral("other"); });
    QCOMPARE(ProjectFolder::open(scene.folder.folder()).value().refPrefix(), prefix);
}

QTEST_GUILESS_MAIN(TestWorkshop)
#include "TestWorkshop.moc"
