// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Cache.h"
#include "core/codebase/ComponentName.h"
#include "core/codebase/MoodleVersion.h"
#include "tests/core/codebase/MoodleSource.h"

#include <QFile>
#include <QFileInfo>

using namespace quai;
using namespace quai::codebase;

namespace {

/// Upstream repository with the tags and branches that matter.
struct Upstream
{
    Upstream()
    {
        for (const char *tag : {"v4.5.0", "v4.5.9", "v4.5.10", "v4.5.11-rc1", "v5.1.0", "v3.11.18", "v12.0.1"})
            at.insert(QString::fromLatin1(tag),
                      scratch.commit(QStringLiteral("refs/tags/") + QString::fromLatin1(tag), {{"version.php", tag}}));
        for (const char *head :
             {"MOODLE_405_STABLE", "MOODLE_501_STABLE", "MOODLE_311_STABLE", "MOODLE_39_STABLE", "main"})
            at.insert(
                QString::fromLatin1(head),
                scratch.commit(QStringLiteral("refs/heads/") + QString::fromLatin1(head), {{"version.php", head}}));
    }
    tests::Scratch scratch;
    QMap<QString, git::ObjectId> at;
};

} // namespace

class TestMoodleVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seriesAndBranchesAreNumbers();
    void resolves_data();
    void resolves();
    void unknownVersionsListWhatThereIs();
    void whatIsNoVersion_data();
    void whatIsNoVersion();
    void offersEverySeries();
    void componentNames_data();
    void componentNames();
    void sourcesOfTheCacheAreKeptApart();
    void aBrokenCacheIsPutAsideAndALockRemoved();
};

void TestMoodleVersion::seriesAndBranchesAreNumbers()
{
    QCOMPARE((MoodleSeries{4, 5}.stableBranch()), QStringLiteral("MOODLE_405_STABLE"));
    QCOMPARE((MoodleSeries{3, 9}.stableBranch()), QStringLiteral("MOODLE_39_STABLE"));
    QCOMPARE((MoodleSeries{3, 11}.stableBranch()), QStringLiteral("MOODLE_311_STABLE"));
    QCOMPARE((MoodleSeries{5, 10}.stableBranch()), QStringLiteral("MOODLE_510_STABLE"));
    QCOMPARE((MoodleSeries{12, 0}.stableBranch()), QStringLiteral("MOODLE_1200_STABLE"));
    for (const int branch : {39, 311, 400, 405, 501, 1200})
        QCOMPARE(MoodleSeries::fromBranchNumber(branch).branchNumber(), branch);
    QVERIFY((MoodleSeries{4, 10} > MoodleSeries{4, 9}));
}

void TestMoodleVersion::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("series: numbers, not words") << QStringLiteral("4.5") << QStringLiteral("v4.5.10");
    QTest::newRow("head") << QStringLiteral("4.5+") << QStringLiteral("MOODLE_405_STABLE");
    QTest::newRow("point") << QStringLiteral("4.5.9") << QStringLiteral("v4.5.9");
    QTest::newRow("tag") << QStringLiteral("v4.5.11-rc1") << QStringLiteral("v4.5.11-rc1");
    QTest::newRow("branch") << QStringLiteral("main") << QStringLiteral("main");
    QTest::newRow("old") << QStringLiteral("3.11") << QStringLiteral("v3.11.18");
    QTest::newRow("old head") << QStringLiteral("3.9+") << QStringLiteral("MOODLE_39_STABLE");
    QTest::newRow("future") << QStringLiteral("12.0") << QStringLiteral("v12.0.1");
    QTest::newRow("white space") << QStringLiteral(" 5.1 ") << QStringLiteral("v5.1.0");
}

void TestMoodleVersion::resolves()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    Upstream upstream;
    QTemporaryDir folder;
    Cache cache = Cache::open(folder.path() + QStringLiteral("/cache.git")).value();
    const CacheSource source{{}, upstream.scratch.repository.path()};
    QVERIFY(cache.fetch(source, {}));
    const Result<ResolvedRevision> revision
        = resolveMoodle(MoodleVersion::parse(text).value(), cache.repository(), Cache::prefixOf(source));
    QVERIFY2(revision, qPrintable(revision ? QString() : revision.error().message));
    QCOMPARE(revision->commit, upstream.at.value(name));
    QVERIFY(revision->ref.endsWith(QLatin1Char('/') + name));
    const QString digits = revision->commit.toHex().left(9);
    const Result<ResolvedRevision> commit
        = resolveMoodle(MoodleVersion::parse(digits).value(), cache.repository(), Cache::prefixOf(source));
    QCOMPARE(commit.value().commit, revision->commit);
}

void TestMoodleVersion::unknownVersionsListWhatThereIs()
{
    Upstream upstream;
    for (const char *text : {"4.4", "4.4+", "4.5.99", "v9", "deadbeef"}) {
        const Result<ResolvedRevision> revision = resolveMoodle(MoodleVersion::parse(QString::fromLatin1(text)).value(),
                                                                upstream.scratch.repository, QStringLiteral("refs/"));
        QVERIFY2(!revision, text);
        QCOMPARE(revision.error().kind, ErrorKind::RevisionUnknown);
    }
    const Error error = resolveMoodle(MoodleVersion::parse(QStringLiteral("4.4")).value(), upstream.scratch.repository,
                                      QStringLiteral("refs/"))
                            .error();
    QVERIFY(error.detail.contains(QStringLiteral("v4.5.10")));
}

void TestMoodleVersion::whatIsNoVersion_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "4.5rubbish", "4", "-x", "4.5.1+", "a..b", "4.5 x", "v4.5\n", "x y", "$(id)", "0.1", "é"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestMoodleVersion::whatIsNoVersion()
{
    QFETCH(QString, text);
    if (text == QStringLiteral("v4.5\n"))
        text = QStringLiteral("v4.5\nx");
    const Result<MoodleVersion> version = MoodleVersion::parse(text);
    QVERIFY(!version);
    QCOMPARE(version.error().kind, ErrorKind::InvalidInput);
}

void TestMoodleVersion::offersEverySeries()
{
    Upstream upstream;
    const QList<AvailableSeries> offered
        = availableSeries(upstream.scratch.repository.refs(QStringLiteral("refs/")).value(), QStringLiteral("refs/"));
    QCOMPARE(offered.size(), 5);
    QCOMPARE(offered.constFirst().series.toString(), QStringLiteral("12.0"));
    QCOMPARE(offered.at(2).newestTag, QStringLiteral("v4.5.10"));
    QVERIFY(offered.at(2).hasHead);
    QVERIFY(offered.constLast().newestTag.isEmpty());
}

void TestMoodleVersion::componentNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("mod_hvp") << QStringLiteral("mod_hvp");
    QTest::newRow("cbm") << QStringLiteral("moodle-block_xp") << QStringLiteral("block_xp");
    QTest::newRow("long") << QStringLiteral("local_vmoodle_x2") << QStringLiteral("local_vmoodle_x2");
    for (const char *bad : {"", "mod", "_x", "mod_", "Mod_x", "mod_x/../y", "mod__x", "mod_x_", "mod x", "moodle-",
                            "mod_é", "mod_x\ny", "-mod_x", "mod-x"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QString();
}

void TestMoodleVersion::componentNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const Result<ComponentName> component = ComponentName::parse(text);
    QCOMPARE(component.has_value(), !name.isEmpty());
    QCOMPARE(component.value_or(ComponentName()).toString(), name);
}

void TestMoodleVersion::sourcesOfTheCacheAreKeptApart()
{
    tests::Scratch one;
    tests::Scratch two;
    one.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("mod_x", "1"));
    two.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("mod_x", "2"));
    QTemporaryDir folder;
    Cache cache = Cache::open(folder.path() + QStringLiteral("/cache.git")).value();
    const CacheSource first{QStringLiteral("mod_x"), one.repository.path()};
    const CacheSource second{QStringLiteral("mod_x"), two.repository.path()};
    QVERIFY(!cache.knows(first));
    QVERIFY(cache.fetch(first, {}));
    QVERIFY(cache.fetch(second, {}));
    QVERIFY(cache.knows(first));
    QVERIFY(Cache::prefixOf(first) != Cache::prefixOf(second));
    QCOMPARE(cache.sources().value().size(), 2);
    QCOMPARE(Cache::prefixOf({QStringLiteral("mod_x"), QStringLiteral("https://u:p@h/x.git/")}),
             Cache::prefixOf({QStringLiteral("mod_x"), QStringLiteral("https://h/x")}));
}

void TestMoodleVersion::aBrokenCacheIsPutAsideAndALockRemoved()
{
    tests::Scratch upstream;
    upstream.commit(QStringLiteral("refs/heads/main"), tests::pluginFiles("mod_x", "1"));
    QTemporaryDir folder;
    const QString path = folder.path() + QStringLiteral("/cache.git");
    const CacheSource source{QStringLiteral("mod_x"), upstream.repository.path()};
    QVERIFY(Cache::open(path).value().fetch(source, {}));
    QVERIFY(Cache::check(path).isSound());

    QFile lock(path + QStringLiteral("/packed-refs.lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600), QFileDevice::FileModificationTime));
    lock.close();
    QCOMPARE(Cache::check(path).staleLocks.size(), 1);
    QList<CacheSource> lost;
    QVERIFY(Cache::repair(path, &lost));
    QVERIFY(Cache::check(path).isSound());
    QVERIFY(lost.isEmpty());

    QVERIFY(QFile::remove(path + QStringLiteral("/HEAD")));
    QVERIFY(!Cache::check(path).readable);
    QVERIFY(Cache::repair(path, &lost));
    QVERIFY(Cache::check(path).isSound());
    QVERIFY(Cache::open(path).value().fetch(source, {}));
}

QTEST_GUILESS_MAIN(TestMoodleVersion)
#include "TestMoodleVersion.moc"
