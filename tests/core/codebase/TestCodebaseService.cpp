// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/ProjectText.h"
#include "core/codebase/ThreadedCodebaseService.h"
#include "tests/core/codebase/MoodleSource.h"
#include "tests/core/codebase/OneAnswer.h"
#include "tests/core/codebase/Zip.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace quai;
using namespace quai::codebase;

namespace {

/// A project of one plugin beside its upstream repositories, through the service as the window uses it.
struct Scene
{
    Scene()
    {
        moodle.commit(QStringLiteral("refs/tags/v4.5.1"), tests::moodleFiles("2024100701", 405));
        hvp.commit(QStringLiteral("refs/tags/v1"), tests::pluginFiles("mod_hvp", "2023010100"));
        hvp.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("mod_hvp", "2024010100"));
        CodebasePlace place;
        place.folder = home.filePath(QStringLiteral("campus"));
        place.cacheFolder = home.filePath(QStringLiteral("cache.git"));
        place.directoryFile = home.filePath(QStringLiteral("pluglist.json"));
        place.directoryUrl = web.url();
        service = std::make_unique<ThreadedCodebaseService>(place);
    }
    Project project() const
    {
        Project project;
        project.name = QStringLiteral("campus");
        project.moodleVersion = QStringLiteral("4.5");
        project.moodleSource = moodle.repository.path();
        DeclaredPlugin plugin;
        plugin.component = ComponentName::parse(QStringLiteral("mod_hvp")).value();
        plugin.source = hvp.repository.path();
        plugin.version = QStringLiteral("v1");
        project.plugins = {plugin};
        return project;
    }
    QTemporaryDir home;
    tests::Scratch moodle;
    tests::Scratch hvp;
    tests::OneAnswer web;
    std::unique_ptr<CodebaseService> service;
};

template <class T>
Result<T> wait(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10000))
        return fail(ErrorKind::Timeout, QStringLiteral("the test waited too long"));
    return future.result();
}

} // namespace

class TestCodebaseService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToARelease();
    void aDeadSourceDoesNotStopTheOthers();
    void theDirectoryAndItsPackages();
    void aCancelledFetchSaysSo();
    void destroyedWhileItWorks();
};

void TestCodebaseService::fromNothingToARelease()
{
    Scene scene;
    CodebaseService &service = *scene.service;
    QCOMPARE(wait(service.survey()).error().kind, ErrorKind::FileUnreadable);
    QVERIFY(wait(service.create(formatProject(scene.project()).value())));
    Survey survey = wait(service.survey()).value();
    QCOMPARE(survey.project.plugins.size(), 1);
    QCOMPARE(survey.unresolved->kind, ErrorKind::RevisionUnknown);

    std::atomic<int> news = 0;
    const Gathered gathered = wait(service.fetch({}, [&news](const GatherNews &) { ++news; }, {})).value();
    QCOMPARE(gathered.components, (QStringList{QStringLiteral("moodle"), QStringLiteral("mod_hvp")}));
    QVERIFY(news >= 2);
    survey = wait(service.survey()).value();
    QVERIFY(!survey.unresolved);
    QVERIFY(!survey.reconciliation.inSync);
    QVERIFY(!survey.built);
    QCOMPARE(survey.series.constFirst().newestTag, QStringLiteral("v4.5.1"));
    QCOMPARE(survey.newest.value(QStringLiteral("mod_hvp")).version.toString(), QStringLiteral("2024010100"));
    const LockedSource hvp = survey.resolution.lock.plugins.constFirst();
    QCOMPARE(hvp.version.toString(), QStringLiteral("2023010100"));
    const QList<git::TreeSize> sizes = wait(service.sizes({hvp.tree}, {})).value();
    QCOMPARE(sizes.constFirst().files, 2);
    QVERIFY(sizes.constFirst().bytes > 50);

    QVERIFY(!wait(service.build({})).value().unchanged);
    QVERIFY(wait(service.survey()).value().reconciliation.inSync);
    const Release release = wait(service.release(QStringLiteral("first"))).value();
    QCOMPARE(wait(service.releases()).value().constFirst().tag, release.tag);
    QCOMPARE(wait(service.releaseSource(release.tag)).value()->commit, release.commit.toHex());

    // What is declared now against the release, before it is built.
    Project project = scene.project();
    project.plugins[0].version.clear();
    QVERIFY(wait(service.saveProject(project, QStringLiteral("unpinned"))));
    const Comparison comparison = wait(service.compare(Side::release(release.tag), Side::declared(), {})).value();
    QCOMPARE(comparison.components.size(), 1);
    QCOMPARE(comparison.files.size(), 2);
    const QByteArray difference
        = wait(service.difference(comparison.before, comparison.after, "mod/hvp/lib.php", {})).value();
    QVERIFY2(difference.contains("-<?php // mod_hvp 2023010100"), difference.constData());
    QCOMPARE(wait(service.whatIf({QStringLiteral("4.5")}, {})).value().size(), 2);
    QCOMPARE(wait(service.cacheSources()).value().size(), 2);
    QVERIFY(wait(service.cacheHealth()).value().isSound());
    QVERIFY(wait(service.repairCache()).value().isEmpty());
    QCOMPARE(wait(service.saveText("nonsense: [", QString())).error().kind, ErrorKind::ParseFailed);
}

void TestCodebaseService::aDeadSourceDoesNotStopTheOthers()
{
    Scene scene;
    Project project = scene.project();
    DeclaredPlugin dead;
    dead.component = ComponentName::parse(QStringLiteral("block_dead")).value();
    dead.source = scene.home.filePath(QStringLiteral("nowhere.git"));
    project.plugins.prepend(dead);
    QVERIFY(wait(scene.service->create(formatProject(project).value())));
    const Gathered gathered = wait(scene.service->fetch({}, {}, {})).value();
    QCOMPARE(gathered.components, (QStringList{QStringLiteral("moodle"), QStringLiteral("mod_hvp")}));
    QCOMPARE(gathered.failures.size(), 1);
    QCOMPARE(gathered.failures.constFirst().component, QStringLiteral("block_dead"));
    CodebaseService::FetchWish one;
    one.components = QStringList{QStringLiteral("mod_hvp")};
    QCOMPARE(wait(scene.service->fetch(one, {}, {})).value().components, one.components);
}

void TestCodebaseService::theDirectoryAndItsPackages()
{
    Scene scene;
    const QByteArray zip
        = tests::zipOf({{"xp/", "", 040755},
                        {"xp/version.php", "<?php $plugin->version = 2024050600; $plugin->component = 'block_xp';\n"}});
    const QByteArray md5 = QCryptographicHash::hash(zip, QCryptographicHash::Md5).toHex();
    scene.web.say("200 OK", "ETag: \"1\"\r\n",
                  "{\"timestamp\": 1, \"plugins\": [{\"component\": \"block_xp\", \"name\": \"Level up\", \"versions\":"
                  " [{\"version\": \"2024050600\", \"release\": \"1.0\", \"maturity\": 200, \"downloadurl\": \""
                      + scene.web.url().toUtf8() + "\", \"downloadmd5\": \"" + md5
                      + "\", \"supportedmoodles\": [{\"version\": 2024100700, \"release\": \"4.5\"}]}]}]}");
    const DirectoryCopy copy = wait(scene.service->refreshDirectory({}, {})).value();
    QCOMPARE(copy.plugins->plugins().size(), 1);
    QVERIFY(copy.checkedAt);
    QCOMPARE(wait(scene.service->directory()).value().plugins->plugins().constFirst().name, QStringLiteral("Level up"));

    Project project = scene.project();
    DeclaredPlugin listed;
    listed.component = ComponentName::parse(QStringLiteral("block_xp")).value();
    project.plugins.append(listed);
    QVERIFY(wait(scene.service->create(formatProject(project).value())));
    scene.web.say("200 OK", {}, zip);
    const Gathered gathered = wait(scene.service->fetch({}, {}, {})).value();
    QCOMPARE(gathered.packages, QStringList{QStringLiteral("block_xp")});
    const Survey survey = wait(scene.service->survey()).value();
    QCOMPARE(survey.resolution.lock.find(QStringLiteral("block_xp"))->ref, QStringLiteral("zip/2024050600"));

    // What the directory announces must be what comes.
    QVERIFY(git::Repository::open(scene.home.filePath(QStringLiteral("cache.git")))
                .value()
                .removeRef(Cache::packageRef(QStringLiteral("block_xp"), QStringLiteral("2024050600"))));
    scene.web.say("200 OK", {}, zip + "x");
    const Gathered wrong = wait(scene.service->fetch({}, {}, {})).value();
    QCOMPARE(wrong.failures.constFirst().error.kind, ErrorKind::ChecksumMismatch);
}

void TestCodebaseService::aCancelledFetchSaysSo()
{
    Scene scene;
    QVERIFY(wait(scene.service->create(formatProject(scene.project()).value())));
    CancelSource cancel;
    cancel.request_stop();
    QCOMPARE(wait(scene.service->fetch({}, {}, cancel)).error().kind, ErrorKind::Cancelled);
}

void TestCodebaseService::destroyedWhileItWorks()
{
    Scene scene;
    QVERIFY(wait(scene.service->create(formatProject(scene.project()).value())));
    const QFuture<Result<Gathered>> fetch = scene.service->fetch({}, {}, {});
    const QFuture<Result<Survey>> survey = scene.service->survey();
    scene.service.reset();
    QVERIFY(fetch.isFinished() && survey.isFinished());
    QCOMPARE(fetch.resultCount(), 1);
}

QTEST_GUILESS_MAIN(TestCodebaseService)
#include "TestCodebaseService.moc"
