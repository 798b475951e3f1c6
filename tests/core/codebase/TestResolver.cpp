// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ProjectText.h"
#include "core/codebase/Resolver.h"
#include "tests/core/codebase/MoodleSource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace quai;
using namespace quai::codebase;

namespace {

QJsonObject listedVersion(const char *number, const char *tag, const char *moodle, int maturity = 200)
{
    return {{QStringLiteral("version"), QString::fromLatin1(number)},
            {QStringLiteral("maturity"), maturity},
            {QStringLiteral("vcstag"), *tag != '\0' ? QJsonValue(QString::fromLatin1(tag)) : QJsonValue()},
            {QStringLiteral("vcsbranch"), QJsonValue()},
            {QStringLiteral("vcsrepositoryurl"), QStringLiteral("https://example.invalid/mod_hvp.git")},
            {QStringLiteral("downloadurl"),
             QStringLiteral("https://example.invalid/hvp_%1.zip").arg(QString::fromLatin1(number))},
            {QStringLiteral("downloadmd5"), QStringLiteral("00112233445566778899AABBCCDDEEFF")},
            {QStringLiteral("supportedmoodles"),
             QJsonArray{QJsonObject{{QStringLiteral("version"), 2024100500},
                                    {QStringLiteral("release"), QString::fromLatin1(moodle)}}}}};
}

PluginDirectory directoryOf(const QJsonArray &versions)
{
    const QJsonArray plugins{
        QJsonObject{{QStringLiteral("component"), QJsonValue()}, {QStringLiteral("name"), QStringLiteral("none")}},
        QJsonObject{{QStringLiteral("component"), QStringLiteral("mod_hvp")},
                    {QStringLiteral("name"), QStringLiteral("H5P")},
                    {QStringLiteral("timelastreleased"), 1700000000},
                    {QStringLiteral("versions"), versions}}};
    const QJsonObject root{{QStringLiteral("timestamp"), 1}, {QStringLiteral("plugins"), plugins}};
    return PluginDirectory::parse(QJsonDocument(root).toJson()).value();
}

/// A Moodle with two releases, a plugin with three, and a cache that has fetched them.
struct Scene
{
    Scene()
        : cache(Cache::open(folder.path() + QStringLiteral("/cache.git")).value())
    {
        moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::moodleFiles("2024100701", 405));
        moodle.commit(QStringLiteral("refs/tags/v4.4.9"), tests::moodleFiles("2024042209", 404));
        release("v1.0", "2023010100");
        release("v2.0", "2024010100");
        plugin.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("mod_hvp", "2024020200"));
        project.name = QStringLiteral("campus");
        project.moodleVersion = QStringLiteral("4.5");
        project.moodleSource = moodle.repository.path();
        DeclaredPlugin hvp;
        hvp.component = ComponentName::parse(QStringLiteral("mod_hvp")).value();
        hvp.source = plugin.repository.path();
        project.plugins = {hvp};
    }
    git::ObjectId release(const char *tag, const char *number, const char *more = "", const char *component = "mod_hvp")
    {
        return plugin.commit(QStringLiteral("refs/tags/") + QString::fromLatin1(tag),
                             tests::pluginFiles(component, number, more));
    }
    void fetch()
    {
        for (const CacheSource &source : Resolver::sourcesOf(project, nullptr))
            QVERIFY(cache.fetch(source, {}));
    }
    Resolution resolve(ResolveOptions options = {})
    {
        return Resolver(cache, std::move(options)).resolve(project).value();
    }
    DeclaredPlugin &hvp() { return project.plugins[0]; }

    QTemporaryDir folder;
    tests::Scratch moodle;
    tests::Scratch plugin;
    Cache cache;
    Project project;
};

QStringList kinds(const Resolution &resolution)
{
    QStringList names;
    for (const Finding &finding : resolution.findings)
        names.append(findingName(finding.kind));
    return names;
}

} // namespace

class TestResolver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachWayToAskForAVersion_data();
    void eachWayToAskForAVersion();
    void aMissingTagIsNeverReplaced();
    void whatWasNotFetchedIsListed();
    void findings_data();
    void findings();
    void dependenciesOfStandardPluginsAndOfOthers();
    void aDowngradeIsRefused();
    void twoPluginsForOnePath();
    void patchesAreLockedByTheirContent();
    void anUnknownMoodleIsAnError();
    void theDirectoryChooses();
    void theDirectoryFallsBackToThePackage();
    void aTagThatLiesIsFound();
    void directoriesThatAreNone();
    void theSameStateGivesTheSameLock();
};

void TestResolver::eachWayToAskForAVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("branch");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("requested");
    const QString none;
    QTest::newRow("tag") << QStringLiteral("v1.0") << none << none << QStringLiteral("2023010100")
                         << QStringLiteral("version v1.0");
    QTest::newRow("tag before branch") << QStringLiteral("v1.0") << QStringLiteral("main")
                                       << QStringLiteral("2024010100") << QStringLiteral("2023010100")
                                       << QStringLiteral("version v1.0");
    QTest::newRow("branch") << none << QStringLiteral("main") << none << QStringLiteral("2024020200")
                            << QStringLiteral("branch main");
    QTest::newRow("number") << none << none << QStringLiteral("2024010100") << QStringLiteral("2024010100")
                            << QStringLiteral("versionnumber 2024010100");
    QTest::newRow("nothing") << none << none << none << QStringLiteral("2024020200") << QStringLiteral("branch main");
}

void TestResolver::eachWayToAskForAVersion()
{
    QFETCH(QString, version);
    QFETCH(QString, branch);
    QFETCH(QString, number);
    Scene scene;
    scene.fetch();
    scene.hvp().version = version;
    scene.hvp().branch = branch;
    scene.hvp().versionNumber = number;
    const Resolution resolution = scene.resolve();
    QVERIFY2(resolution.mayBuild(), qPrintable(kinds(resolution).join(QLatin1Char(' '))));
    const LockedSource &locked = resolution.lock.plugins.constFirst();
    QTEST(locked.version.toString(), "found");
    QTEST(locked.requested, "requested");
    QCOMPARE(locked.path, QStringLiteral("mod/hvp"));
    QCOMPARE(resolution.lock.moodle.ref, QStringLiteral("tags/v4.5.1"));
    QCOMPARE(resolution.lock.moodleBranch, 405);
    // The commit itself, as an operator would copy it.
    scene.hvp() = {scene.hvp().component, {}, scene.hvp().source, {}, locked.commit.toHex().left(10), {}, {}, {}};
    QCOMPARE(scene.resolve().lock.plugins.constFirst().commit, locked.commit);
}

void TestResolver::aMissingTagIsNeverReplaced()
{
    Scene scene;
    scene.fetch();
    scene.hvp().version = QStringLiteral("v9.9");
    const Resolution resolution = scene.resolve();
    QCOMPARE(kinds(resolution), QStringList{QStringLiteral("Unresolved")});
    QVERIFY(!resolution.mayBuild());
    QVERIFY(resolution.lock.plugins.isEmpty());
}

void TestResolver::whatWasNotFetchedIsListed()
{
    Scene scene;
    QVERIFY(scene.cache.fetch({QString(), scene.moodle.repository.path()}, {}));
    const Resolution resolution = scene.resolve();
    QCOMPARE(kinds(resolution), QStringList{QStringLiteral("SourceNotFetched")});
    QCOMPARE(resolution.missingSources,
             (QList<CacheSource>{{QStringLiteral("mod_hvp"), scene.plugin.repository.path()}}));
}

void TestResolver::findings_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("component");
    QTest::addColumn<QString>("finding");
    QTest::addColumn<bool>("blocks");
    const auto row = [](const char *name, const char *more, const char *finding, bool blocks,
                        const char *component = "mod_hvp") {
        QTest::newRow(name) << QByteArray(more) << QByteArray(component) << QString::fromLatin1(finding) << blocks;
    };
    row("requires", "$plugin->requires = 2025010100;", "RequiresNewerMoodle", true);
    row("requires fits", "$plugin->requires = 2024100701;", "", false);
    row("incompatible", "$plugin->incompatible = 405;", "Incompatible", true);
    row("incompatible later", "$plugin->incompatible = 500;", "", false);
    row("unsupported", "$plugin->supported = [401, 404];", "Unsupported", false);
    row("supported", "$plugin->supported = [401, 405];", "", false);
    row("immature", "$plugin->maturity = MATURITY_BETA;", "Immature", false);
    row("dependency", "$plugin->dependencies = ['mod_none' => 1];", "DependencyMissing", true);
    row("another component", "", "WrongComponent", true, "mod_other");
    row("no number", "$plugin->version = time();", "NoVersionFile", true);
}

void TestResolver::findings()
{
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, component);
    QFETCH(QString, finding);
    QFETCH(bool, blocks);
    Scene scene;
    scene.release("v3.0", "2024030300", more.constData(), component.constData());
    scene.fetch();
    scene.hvp().version = QStringLiteral("v3.0");
    const Resolution resolution = scene.resolve();
    QCOMPARE(kinds(resolution), finding.isEmpty() ? QStringList() : QStringList{finding});
    QCOMPARE(resolution.mayBuild(), !blocks);
}

void TestResolver::dependenciesOfStandardPluginsAndOfOthers()
{
    Scene scene;
    scene.release("v3.0", "2024030300", "$plugin->dependencies = ['mod_assign' => 1, 'block_html' => ANY_VERSION];");
    scene.release("v4.0", "2024040400", "$plugin->dependencies = ['mod_assign' => 2024010100];");
    scene.fetch();
    scene.hvp().version = QStringLiteral("v3.0");
    QVERIFY(scene.resolve().findings.isEmpty());
    scene.hvp().version = QStringLiteral("v4.0");
    QCOMPARE(kinds(scene.resolve()), QStringList{QStringLiteral("DependencyTooOld")});
}

void TestResolver::aDowngradeIsRefused()
{
    Scene scene;
    scene.fetch();
    scene.hvp().version = QStringLiteral("v2.0");
    const Lock built = scene.resolve().lock;
    scene.hvp().version = QStringLiteral("v1.0");
    scene.project.moodleVersion = QStringLiteral("4.4");
    ResolveOptions options;
    options.previous = &built;
    const Resolution resolution = scene.resolve(options);
    QCOMPARE(kinds(resolution), (QStringList{QStringLiteral("Downgrade"), QStringLiteral("Downgrade")}));
    QCOMPARE(resolution.findings.at(1).facts.value(QStringLiteral("before")), QStringLiteral("2024010100"));
    QVERIFY(!resolution.mayBuild());
}

void TestResolver::twoPluginsForOnePath()
{
    Scene scene;
    // Another plugin whose declaration points its own type at mod.
    tests::Scratch local;
    QMap<QByteArray, QByteArray> files = tests::pluginFiles("local_x", "1");
    files.insert("db/subplugins.json", "{\"plugintypes\":{\"alias\":\"mod\"}}");
    local.commit(QStringLiteral("refs/heads/main"), files);
    tests::Scratch alias;
    alias.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("alias_hvp", "1"));
    for (const auto &[name, source] : {std::pair{QStringLiteral("local_x"), local.repository.path()},
                                       std::pair{QStringLiteral("alias_hvp"), alias.repository.path()}}) {
        DeclaredPlugin plugin;
        plugin.component = ComponentName::parse(name).value();
        plugin.source = source;
        scene.project.plugins.append(plugin);
    }
    scene.fetch();
    QCOMPARE(kinds(scene.resolve()), QStringList{QStringLiteral("PathTaken")});
    scene.project.plugins.removeAt(1); // without the parent the type has no place
    QCOMPARE(kinds(scene.resolve()), QStringList{QStringLiteral("UnknownType")});
}

void TestResolver::patchesAreLockedByTheirContent()
{
    Scene scene;
    scene.fetch();
    scene.hvp().patches = {QStringLiteral("patches/a.patch")};
    QCOMPARE(kinds(scene.resolve()), QStringList{QStringLiteral("PatchUnreadable")});
    ResolveOptions options;
    options.readPatch = [](const QString &) -> Result<QByteArray> { return QByteArray("text"); };
    const Resolution resolution = scene.resolve(options);
    QVERIFY(resolution.mayBuild());
    QCOMPARE(resolution.lock.plugins.constFirst().patches.constFirst().sha256.size(), 64);
}

void TestResolver::anUnknownMoodleIsAnError()
{
    Scene scene;
    scene.fetch();
    scene.project.moodleVersion = QStringLiteral("4.3");
    QCOMPARE(Resolver(scene.cache, {}).resolve(scene.project).error().kind, ErrorKind::RevisionUnknown);
}

void TestResolver::theDirectoryChooses()
{
    const PluginDirectory directory
        = directoryOf({listedVersion("2024010100", "1.11", "4.5"), listedVersion("2024050500", "2.0-beta", "4.5", 100),
                       listedVersion("2023010100", "9", "4.5"), listedVersion("2024090900", "3", "5.0")});
    const QString hvp = QStringLiteral("mod_hvp");
    QCOMPARE(directory.plugins().size(), 1);
    QCOMPARE(directory.choose(hvp, {4, 5}, Maturity::Stable).value().vcsTag, QStringLiteral("1.11"));
    QCOMPARE(directory.choose(hvp, {4, 5}, Maturity::Beta).value().vcsTag, QStringLiteral("2.0-beta"));
    QCOMPARE(directory.choose(hvp, {4, 4}, Maturity::Alpha).error().kind, ErrorKind::PluginUnknown);
    QCOMPARE(directory.choose(QStringLiteral("mod_none"), {4, 5}, Maturity::Alpha).error().kind,
             ErrorKind::PluginUnknown);
    QCOMPARE(directory.find(hvp)->versions.constFirst().version.toString(), QStringLiteral("2024090900"));
    QCOMPARE(directory.find(hvp)->moodles(), (QList<MoodleSeries>{{5, 0}, {4, 5}}));
    QCOMPARE(directory.find(hvp)->repositoryUrl(), QStringLiteral("https://example.invalid/mod_hvp.git"));
}

void TestResolver::theDirectoryFallsBackToThePackage()
{
    Scene scene;
    scene.fetch();
    const PluginDirectory directory = directoryOf({listedVersion("2024010100", "v2.0", "4.5")});
    scene.hvp().source.clear();
    ResolveOptions options;
    options.directory = &directory;
    const Resolution without = scene.resolve(options);
    QCOMPARE(kinds(without), QStringList{QStringLiteral("SourceNotFetched")});
    QCOMPARE(without.missingPackages.size(), 1);
    QCOMPARE(without.missingPackages.constFirst().md5, QStringLiteral("00112233445566778899aabbccddeeff"));
    const git::ObjectId tree
        = git::composeTree(scene.cache.repository(), {},
                           {{"version.php",
                             git::writeBlob(scene.cache.repository(),
                                            "<?php $plugin->version = 2024010100; $plugin->component = 'mod_hvp';")
                                 .value(),
                             git::EntryKind::File}})
              .value();
    const git::CommitDraft draft{tree,
                                 {},
                                 {QStringLiteral("q"), QStringLiteral("q@e"), QDateTime::currentDateTimeUtc()},
                                 QStringLiteral("package"),
                                 {}};
    const git::ObjectId commit = git::createCommit(scene.cache.repository(), draft).value();
    QVERIFY(scene.cache.repository().setRef(Cache::packageRef(QStringLiteral("mod_hvp"), QStringLiteral("2024010100")),
                                            commit, QString()));
    const Resolution with = scene.resolve(options);
    QVERIFY2(with.mayBuild(), qPrintable(kinds(with).join(QLatin1Char(' '))));
    QCOMPARE(with.lock.plugins.constFirst().ref, QStringLiteral("zip/2024010100"));
}

void TestResolver::aTagThatLiesIsFound()
{
    Scene scene;
    const PluginDirectory directory = directoryOf({listedVersion("2024010100", "v1.0", "4.5")});
    scene.fetch();
    scene.hvp().source.clear();
    ResolveOptions options;
    options.directory = &directory;
    // The cache knows the directory's repository: the tag v1.0 of it holds another number.
    const CacheSource source{QStringLiteral("mod_hvp"), QStringLiteral("https://example.invalid/mod_hvp.git")};
    const git::ObjectId commit
        = scene.cache.repository()
              .resolve(Cache::prefixOf({QStringLiteral("mod_hvp"), scene.plugin.repository.path()})
                       + QStringLiteral("tags/v1.0"))
              .value();
    QVERIFY(scene.cache.repository().setRef(Cache::prefixOf(source) + QStringLiteral("tags/v1.0"), commit, QString()));
    const Resolution resolution = scene.resolve(options);
    QCOMPARE(kinds(resolution), QStringList{QStringLiteral("NumberMismatch")});
    QVERIFY(!resolution.mayBuild());
}

void TestResolver::directoriesThatAreNone()
{
    for (const QByteArray text : {"", "{}", "[]", "{\"plugins\": 7}", "<html>", "{\"plugins\": [1, null, {}"})
        QCOMPARE(PluginDirectory::parse(text).error().kind, ErrorKind::ParseFailed);
    const PluginDirectory odd = PluginDirectory::parse("{\"plugins\": [1, null, {}, {\"component\": \"mod_x\", "
                                                       "\"versions\": [null, {\"version\": 5, \"vcstag\": \"../x\"}, "
                                                       "{\"vcsrepositoryurl\": \"file:///etc\"}]}]}")
                                    .value();
    QCOMPARE(odd.plugins().size(), 1);
    QVERIFY(odd.find(QStringLiteral("mod_x"))->versions.constFirst().vcsTag.isEmpty());
    QVERIFY(odd.find(QStringLiteral("mod_x"))->repositoryUrl().isEmpty());
}

void TestResolver::theSameStateGivesTheSameLock()
{
    Scene scene;
    scene.fetch();
    QCOMPARE(scene.resolve().lock.digest(), scene.resolve().lock.digest());
}

QTEST_GUILESS_MAIN(TestResolver)
#include "TestResolver.moc"
