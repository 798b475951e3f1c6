// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Composer.h"
#include "core/codebase/PluginPlaces.h"
#include "core/git/Trees.h"
#include "tests/core/codebase/MoodleSource.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

using namespace quai;
using namespace quai::codebase;

namespace {

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

struct Scene
{
    LockedSource source(const QString &component, const QString &path, const QMap<QByteArray, QByteArray> &files)
    {
        LockedSource locked;
        locked.component = component;
        locked.path = path;
        locked.url = QStringLiteral("https://example.org/") + component;
        locked.commit = scratch.commit(QStringLiteral("refs/heads/") + component, files);
        locked.tree = git::readCommit(scratch.repository, locked.commit).value().tree;
        locked.version = VersionNumber::fromText(u"2024010100");
        return locked;
    }
    Lock lock()
    {
        Lock made;
        made.project = QStringLiteral("campus");
        made.moodle = source(QStringLiteral("moodle"), {}, tests::moodleFiles("2024100700", 405));
        made.plugins
            = {source(QStringLiteral("mod_hvp"), QStringLiteral("mod/hvp"), tests::pluginFiles("mod_hvp", "5")),
               source(QStringLiteral("block_xp"), QStringLiteral("blocks/xp"), tests::pluginFiles("block_xp", "6"))};
        return made;
    }
    Composer composer()
    {
        return Composer(scratch.repository, [this](const QString &file) -> Result<QByteArray> {
            if (!patches.contains(file))
                return fail(ErrorKind::FileUnreadable, file);
            return patches.value(file);
        });
    }
    QByteArray read(const git::ObjectId &tree, const QByteArray &path) const
    {
        return git::readFile(scratch.repository, tree, path, 1 << 20).value_or(QByteArray("(none)"));
    }

    tests::Scratch scratch;
    QMap<QString, QByteArray> patches;
    git::Signature author{QStringLiteral("Op"), QStringLiteral("op@example.org"),
                          QDateTime::fromSecsSinceEpoch(1732100000, Qt::UTC)};
};

const QByteArray kPatch = "--- a/lib.php\n+++ b/lib.php\n@@ -1 +1 @@\n-<?php // mod_hvp 5\n+<?php // ours\n";

} // namespace

class TestComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsEachPluginAtItsPlace();
    void theSameLockGivesTheSameTree();
    void removedPluginsVanish();
    void aSubpluginInsideAnotherPlugin();
    void patchesOfPluginsAndOfMoodle();
    void aPatchThatDoesNotFitShowsBothSides();
    void anEditedPatchIsRefused();
    void whatIsNotInTheCacheIsNamed();
    void locksSurviveTheirText();
    void damagedLocksNameThePlace();
    void generationsFormAChain();
    void nothingIsWrittenWhenNothingChanged();
    void placesComeFromTheTree();
    void placesBelowPublic();
    void pluginsDeclareTheirOwnTypes();
    void hostileDeclarationsGiveNoPlace();
};

void TestComposer::putsEachPluginAtItsPlace()
{
    Scene scene;
    const git::ObjectId tree = scene.composer().compose(scene.lock()).value();
    QCOMPARE(scene.read(tree, "mod/hvp/lib.php"), QByteArray("<?php // mod_hvp 5\n"));
    QCOMPARE(scene.read(tree, "blocks/xp/lib.php"), QByteArray("<?php // block_xp 6\n"));
    QVERIFY(scene.read(tree, "mod/assign/version.php").contains("mod_assign"));
}

void TestComposer::theSameLockGivesTheSameTree()
{
    Scene here;
    Scene elsewhere;
    Lock lock = here.lock();
    const git::ObjectId tree = here.composer().compose(lock).value();
    QCOMPARE(elsewhere.composer().compose(elsewhere.lock()).value(), tree);
    std::reverse(lock.plugins.begin(), lock.plugins.end());
    QCOMPARE(here.composer().compose(lock).value(), tree);
}

void TestComposer::removedPluginsVanish()
{
    Scene scene;
    Lock lock = scene.lock();
    lock.plugins.removeFirst();
    const git::ObjectId tree = scene.composer().compose(lock).value();
    QCOMPARE(scene.read(tree, "mod/hvp/lib.php"), QByteArray("(none)"));
    QVERIFY(scene.read(tree, "blocks/xp/lib.php") != QByteArray("(none)"));
}

void TestComposer::aSubpluginInsideAnotherPlugin()
{
    Scene scene;
    Lock lock = scene.lock();
    lock.plugins.prepend(scene.source(QStringLiteral("hvplib_x"), QStringLiteral("mod/hvp/libs/x"),
                                      tests::pluginFiles("hvplib_x", "1")));
    const git::ObjectId tree = scene.composer().compose(lock).value();
    QVERIFY(scene.read(tree, "mod/hvp/libs/x/lib.php").contains("hvplib_x"));
    QVERIFY(scene.read(tree, "mod/hvp/lib.php").contains("mod_hvp"));
}

void TestComposer::patchesOfPluginsAndOfMoodle()
{
    Scene scene;
    Lock lock = scene.lock();
    const QByteArray core = "--- a/config-dist.php\n+++ b/config-dist.php\n@@ -1 +1,2 @@\n <?php\n+// local\n";
    scene.patches = {{QStringLiteral("patches/hvp.patch"), kPatch}, {QStringLiteral("patches/core.patch"), core}};
    lock.plugins[0].patches = {{QStringLiteral("patches/hvp.patch"), hashOf(kPatch)}};
    lock.moodle.patches = {{QStringLiteral("patches/core.patch"), hashOf(core)}};
    const git::ObjectId tree = scene.composer().compose(lock).value();
    QCOMPARE(scene.read(tree, "mod/hvp/lib.php"), QByteArray("<?php // ours\n"));
    QCOMPARE(scene.read(tree, "config-dist.php"), QByteArray("<?php\n// local\n"));
}

void TestComposer::aPatchThatDoesNotFitShowsBothSides()
{
    Scene scene;
    Lock lock = scene.lock();
    scene.patches = {{QStringLiteral("hvp.patch"), kPatch}};
    lock.plugins[1].patches = {{QStringLiteral("hvp.patch"), hashOf(kPatch)}}; // on block_xp
    const Error error = scene.composer().compose(lock).error();
    QCOMPARE(error.kind, ErrorKind::PatchConflict);
    QCOMPARE(error.facts.value(QStringLiteral("patch")), QStringLiteral("hvp.patch"));
    QCOMPARE(error.facts.value(QStringLiteral("path")), QStringLiteral("lib.php"));
    QVERIFY(error.detail.contains(QStringLiteral("- <?php // mod_hvp 5")));
    QVERIFY(error.detail.contains(QStringLiteral("+ <?php // block_xp 6")));
}

void TestComposer::anEditedPatchIsRefused()
{
    Scene scene;
    Lock lock = scene.lock();
    scene.patches = {{QStringLiteral("hvp.patch"), kPatch + "\n"}};
    lock.plugins[0].patches = {{QStringLiteral("hvp.patch"), hashOf(kPatch)}};
    QCOMPARE(scene.composer().compose(lock).error().kind, ErrorKind::ChecksumMismatch);
    lock.plugins[0].patches = {{QStringLiteral("none.patch"), hashOf(kPatch)}};
    QCOMPARE(scene.composer().compose(lock).error().kind, ErrorKind::FileUnreadable);
}

void TestComposer::whatIsNotInTheCacheIsNamed()
{
    Scene scene;
    Lock lock = scene.lock();
    lock.plugins[1].tree = git::ObjectId::fromHex(QString(40, QLatin1Char('a')));
    const Error error = scene.composer().compose(lock).error();
    QCOMPARE(error.kind, ErrorKind::RevisionUnknown);
    QCOMPARE(error.facts.value(QStringLiteral("repository")), QStringLiteral("https://example.org/block_xp"));
}

void TestComposer::locksSurviveTheirText()
{
    Scene scene;
    Lock lock = scene.lock();
    lock.plugins[0].patches = {{QStringLiteral("é\"\n.patch"), hashOf("x")}};
    lock.moodleBranch = 405;
    const Lock again = Lock::fromText(lock.toText()).value();
    QCOMPARE(again.toText(), lock.toText());
    QCOMPARE(again.digest(), lock.digest());
    QCOMPARE(*again.find(QStringLiteral("mod_hvp")), lock.plugins.constFirst());
    QVERIFY(again.find(QStringLiteral("mod_none")) == nullptr);
}

void TestComposer::damagedLocksNameThePlace()
{
    Scene scene;
    const Error error = Lock::fromText("{\n  \"schema\": ,\n}").error();
    QCOMPARE(error.kind, ErrorKind::ParseFailed);
    QCOMPARE(error.facts.value(QStringLiteral("line")), QStringLiteral("2"));
    QVERIFY(!Lock::fromText(QByteArray()));
    QVERIFY(!Lock::fromText("[]"));
    QVERIFY(!Lock::fromText("{\"schema\": 2}"));
    QByteArray text = scene.lock().toText();
    QVERIFY(!Lock::fromText(text.replace("\"commit\": \"", "\"commit\": \"zz")));
}

void TestComposer::generationsFormAChain()
{
    Scene scene;
    Lock lock = scene.lock();
    const QString name = QStringLiteral("refs/projects/campus/heads/main");
    const git::ObjectId tree = scene.composer().compose(lock).value();
    const Generation first = appendGeneration(scene.scratch.repository, name, lock, tree, scene.author).value();
    lock.plugins.removeLast();
    const git::ObjectId next = scene.composer().compose(lock).value();
    const Generation second = appendGeneration(scene.scratch.repository, name, lock, next, scene.author).value();
    const git::Commit commit = git::readCommit(scene.scratch.repository, second.commit).value();
    QCOMPARE(commit.parents, QList<git::ObjectId>{first.commit});
    QCOMPARE(commit.tree, next);
    QCOMPARE(commit.trailer(QStringLiteral("Quai-Lock")), QStringList{lock.digest()});
    QCOMPARE(commit.trailer(QStringLiteral("Plugin")).size(), 1);
    QVERIFY(commit.trailer(QStringLiteral("Moodle")).value(0).contains(lock.moodle.commit.toHex()));
    QCOMPARE(scene.scratch.repository.resolve(name).value(), second.commit);
}

void TestComposer::nothingIsWrittenWhenNothingChanged()
{
    Scene scene;
    const Lock lock = scene.lock();
    const QString name = QStringLiteral("refs/projects/campus/heads/main");
    const git::ObjectId tree = scene.composer().compose(lock).value();
    const Generation first = appendGeneration(scene.scratch.repository, name, lock, tree, scene.author).value();
    scene.author.when = scene.author.when.addSecs(60);
    const Generation again = appendGeneration(scene.scratch.repository, name, lock, tree, scene.author).value();
    QVERIFY(again.unchanged);
    QCOMPARE(again.commit, first.commit);
}

void TestComposer::placesComeFromTheTree()
{
    tests::Scratch scratch;
    const git::ObjectId moodle = scratch.tree(tests::moodleFiles("2024100700", 405));
    const PluginPlaces places = PluginPlaces::read(scratch.repository, moodle).value();
    const auto path
        = [&](const char *name) { return places.pathOf(ComponentName::parse(QString::fromLatin1(name)).value()); };
    QCOMPARE(path("mod_hvp").value(), QStringLiteral("mod/hvp"));
    QCOMPARE(path("tool_x").value(), QStringLiteral("admin/tool/x"));
    QCOMPARE(path("assignsubmission_x").value(), QStringLiteral("mod/assign/submission/x"));
    QCOMPARE(path("tiny_x").value(), QStringLiteral("lib/editor/tiny/plugins/x"));
    QCOMPARE(path("mnetservice_x").value(), QStringLiteral("mnet/service/x"));
    QCOMPARE(path("aiprovider_x").error().kind, ErrorKind::PluginTypeUnknown);
    QCOMPARE(path("aiprovider_x").error().facts.value(QStringLiteral("type")), QStringLiteral("aiprovider"));
    QVERIFY(!PluginPlaces::read(scratch.repository, scratch.tree({{"index.php", ""}})));
}

void TestComposer::placesBelowPublic()
{
    tests::Scratch scratch;
    const git::ObjectId moodle = scratch.tree(tests::moodleFiles("2025100600", 501, "public/"));
    const PluginPlaces places = PluginPlaces::read(scratch.repository, moodle).value();
    QCOMPARE(places.prefix(), QStringLiteral("public/"));
    QCOMPARE(places.pathOf(ComponentName::parse(QStringLiteral("mod_hvp")).value()).value(),
             QStringLiteral("public/mod/hvp"));
    QCOMPARE(places.pathOf(ComponentName::parse(QStringLiteral("tiny_x")).value()).value(),
             QStringLiteral("public/lib/editor/tiny/plugins/x"));
    QCOMPARE(places.pathOf(ComponentName::parse(QStringLiteral("assignsubmission_x")).value()).value(),
             QStringLiteral("public/mod/assign/submission/x"));
}

void TestComposer::pluginsDeclareTheirOwnTypes()
{
    tests::Scratch scratch;
    const git::ObjectId moodle = scratch.tree(tests::moodleFiles("2024100700", 405));
    PluginPlaces places = PluginPlaces::read(scratch.repository, moodle).value();
    const ComponentName hvp = ComponentName::parse(QStringLiteral("mod_hvp")).value();
    QVERIFY(places.addSubplugins(scratch.repository, hvp,
                                 scratch.tree({{"db/subplugins.json", "{\"subplugintypes\":{\"hvplib\":\"libs\"}}"}})));
    QCOMPARE(places.pathOf(ComponentName::parse(QStringLiteral("hvplib_a")).value()).value(),
             QStringLiteral("mod/hvp/libs/a"));
    const ComponentName old = ComponentName::parse(QStringLiteral("mod_old")).value();
    QVERIFY(places.addSubplugins(
        scratch.repository, old,
        scratch.tree({{"db/subplugins.php", "<?php\n$subplugins = array('oldsub' => 'mod/old/sub');\n"}})));
    QCOMPARE(places.pathOf(ComponentName::parse(QStringLiteral("oldsub_a")).value()).value(),
             QStringLiteral("mod/old/sub/a"));
}

void TestComposer::hostileDeclarationsGiveNoPlace()
{
    tests::Scratch scratch;
    PluginPlaces places
        = PluginPlaces::read(scratch.repository, scratch.tree(tests::moodleFiles("2024100700", 405))).value();
    const ComponentName evil = ComponentName::parse(QStringLiteral("mod_evil")).value();
    QVERIFY(places.addSubplugins(scratch.repository, evil,
                                 scratch.tree({{"db/subplugins.json",
                                                "{\"plugintypes\":{\"evila\":\"../../etc\",\"evilb\":\"/etc\",\"mod\":"
                                                "\"local\",\"evilc\":\".git/hooks\",\"evild\":7,\"x/y\":\"mod\"}}"}})));
    for (const char *name : {"evila_x", "evilb_x", "evilc_x", "evild_x"})
        QVERIFY2(!places.pathOf(ComponentName::parse(QString::fromLatin1(name)).value()), name);
    QCOMPARE(places.pathOf(ComponentName::parse(QStringLiteral("mod_x")).value()).value(), QStringLiteral("mod/x"));
}

QTEST_GUILESS_MAIN(TestComposer)
#include "TestComposer.moc"
