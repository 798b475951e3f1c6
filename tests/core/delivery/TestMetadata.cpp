// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/WorkingSite.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace quai;
using namespace quai::test;

/// delivery/metadata.sh: metadata of version control out of the tree and back, whatever was cut in between.
class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsParkedAndComesBack_data();
    void everythingIsParkedAndComesBack();
    void bothCanBeRunAgain();
    void aCutMoveIsEnded();
    void aCutUnmoveIsEnded();
    void whatIsInTheTreeWins();
    void foldersThatAreGoneKeepTheirMetadataParked();
    void onlyMetadataIsTaken();
    void aLinkedTreeIsFollowed();
    void anotherFileSystemIsNoObstacle();
    void manyFoldersAreQuick();

private:
    /// Runs `function tree store` of metadata.sh. @param php of the site; one that does not exist tests the slow way
    static bool run(WorkingSite &site, const QString &function, const QString &tree = {}, const QString &store = {},
                    const QString &php = QStringLiteral("php"));
    /// Every path that is metadata, below @p folder, sorted.
    static QByteArray metadataBelow(WorkingSite &site, const QString &folder);
    static void fill(WorkingSite &site);
};

bool TestMetadata::run(WorkingSite &site, const QString &function, const QString &tree, const QString &store,
                       const QString &php)
{
    remote::ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("delivery/metadata.sh"),
                    QStringLiteral("test/from-input.sh")};
    call.arguments = {QStringLiteral("tree=") + (tree.isEmpty() ? site.served() : tree),
                      QStringLiteral("store=") + (store.isEmpty() ? site.own() + QStringLiteral("/metadata") : store),
                      QStringLiteral("php=") + php};
    call.input = "php=$p_php; " + function.toUtf8() + " \"$p_tree\" \"$p_store\" || refuse Internal failed\n";
    call.timeout = std::chrono::seconds(30);
    const Result<remote::ScriptResult> result = site.host().run(call);
    if (!result)
        qWarning() << result.error().message << result.error().detail;
    return result.has_value();
}

QByteArray TestMetadata::metadataBelow(WorkingSite &site, const QString &folder)
{
    return site.shell(QStringLiteral("find . \\( -name .git -o -name .svn -o -path '*/CVS/Entries' \\) -print | sort"),
                      folder);
}

void TestMetadata::fill(WorkingSite &site)
{
    const QString tree = site.served() + QLatin1Char('/');
    writeFile(tree + QStringLiteral("version.php"), "<?php\n");
    writeFile(tree + QStringLiteral(".git/HEAD"), "ref: refs/heads/main\n");
    writeFile(tree + QStringLiteral(".git/objects/ab/cd"), "x");
    writeFile(tree + QStringLiteral("mod/plugin/.git"), "gitdir: ../../.git/modules/plugin\n");
    writeFile(tree + QStringLiteral("local/a b\n'c'/.svn/wc.db"), "x");
    writeFile(tree + QStringLiteral("CVS/Entries"), "D/mod////\n");
    writeFile(tree + QStringLiteral("CVS/Root"), "/repo\n");
    writeFile(tree + QStringLiteral("mod/CVS/Entries"), "D\n");
    site.shell(QStringLiteral("mkdir .git/refs"), site.served());
}

void TestMetadata::everythingIsParkedAndComesBack_data()
{
    QTest::addColumn<QString>("php");
    QTest::newRow("with PHP") << QStringLiteral("php");
    QTest::newRow("without PHP") << QStringLiteral("no-such-php");
}

void TestMetadata::everythingIsParkedAndComesBack()
{
    QFETCH(QString, php);
    WorkingSite site(sites::Method::Git);
    fill(site);
    const QByteArray all = site.shell(QStringLiteral("find . -printf '%P %y %m %i\\n' | sort"), site.served());
    const QByteArray parked = metadataBelow(site, site.served());
    QVERIFY(run(site, QStringLiteral("metadata_park"), {}, {}, php));
    QCOMPARE(metadataBelow(site, site.served()), QByteArray());
    QCOMPARE(metadataBelow(site, site.own() + QStringLiteral("/metadata")), parked);
    QCOMPARE(site.shell(QStringLiteral("stat -c %a metadata"), site.own()), QByteArray("700\n"));
    QVERIFY(run(site, QStringLiteral("metadata_unpark"), {}, {}, php));
    QCOMPARE(site.shell(QStringLiteral("find . -printf '%P %y %m %i\\n' | sort"), site.served()), all);
    QCOMPARE(site.shell(QStringLiteral("find metadata -mindepth 1"), site.own()), QByteArray());
}

void TestMetadata::bothCanBeRunAgain()
{
    WorkingSite site(sites::Method::Git);
    fill(site);
    const QByteArray parked = metadataBelow(site, site.served());
    for (int turn = 0; turn < 2; ++turn)
        QVERIFY(run(site, QStringLiteral("metadata_park")));
    QCOMPARE(metadataBelow(site, site.own() + QStringLiteral("/metadata")), parked);
    for (int turn = 0; turn < 2; ++turn)
        QVERIFY(run(site, QStringLiteral("metadata_unpark")));
    QCOMPARE(metadataBelow(site, site.served()), parked);
    QVERIFY(run(site, QStringLiteral("metadata_unpark"), {}, site.folder() + QStringLiteral("/no such store")));
}

void TestMetadata::aCutMoveIsEnded()
{
    WorkingSite site(sites::Method::Git);
    fill(site);
    const QByteArray parked = metadataBelow(site, site.served());
    site.shell(QStringLiteral("mkdir -p .quai/metadata/mod && mv moodle/mod/CVS .quai/metadata/mod/"),
               site.site().base);
    QVERIFY(run(site, QStringLiteral("metadata_park")));
    QCOMPARE(metadataBelow(site, site.served()), QByteArray());
    QCOMPARE(metadataBelow(site, site.own() + QStringLiteral("/metadata")), parked);
}

void TestMetadata::aCutUnmoveIsEnded()
{
    WorkingSite site(sites::Method::Git);
    fill(site);
    const QByteArray all = metadataBelow(site, site.served());
    QVERIFY(run(site, QStringLiteral("metadata_park")));
    site.shell(QStringLiteral("mv .quai/metadata/.git moodle/ && mv .quai/metadata/CVS moodle/"), site.site().base);
    QVERIFY(run(site, QStringLiteral("metadata_unpark")));
    QCOMPARE(metadataBelow(site, site.served()), all);
}

void TestMetadata::whatIsInTheTreeWins()
{
    WorkingSite site(sites::Method::Git);
    fill(site);
    const QString store = site.own() + QStringLiteral("/metadata");
    writeFile(store + QStringLiteral("/.git/HEAD"), "stale\n");
    writeFile(store + QStringLiteral("/CVS/Entries"), "stale\n");
    QVERIFY(run(site, QStringLiteral("metadata_unpark")));
    QCOMPARE(readFile(site.served() + QStringLiteral("/.git/HEAD")), QByteArray("ref: refs/heads/main\n"));
    QVERIFY(run(site, QStringLiteral("metadata_park")));
    QCOMPARE(readFile(store + QStringLiteral("/.git/HEAD")), QByteArray("ref: refs/heads/main\n"));
    QCOMPARE(readFile(store + QStringLiteral("/CVS/Entries")), QByteArray("D/mod////\n"));
    QCOMPARE(site.shell(QStringLiteral("ls -A metadata"), site.own()), QByteArray(".git\nCVS\nlocal\nmod\n"));
}

void TestMetadata::foldersThatAreGoneKeepTheirMetadataParked()
{
    WorkingSite site(sites::Method::Git);
    fill(site);
    QVERIFY(run(site, QStringLiteral("metadata_park")));
    site.shell(QStringLiteral("rm -r mod"), site.served());
    QVERIFY(run(site, QStringLiteral("metadata_unpark")));
    QVERIFY(!QFile::exists(site.served() + QStringLiteral("/mod")));
    QVERIFY(QFile::exists(site.own() + QStringLiteral("/metadata/mod/plugin/.git")));
    QVERIFY(QFile::exists(site.served() + QStringLiteral("/.git/HEAD")));
}

void TestMetadata::onlyMetadataIsTaken()
{
    WorkingSite site(sites::Method::Git);
    const QString tree = site.served() + QLatin1Char('/');
    writeFile(tree + QStringLiteral("version.php"), "<?php\n");
    writeFile(tree + QStringLiteral("lib/CVS/lib.php"), "<?php // a plugin may be called so\n");
    writeFile(tree + QStringLiteral(".gitignore"), "x\n");
    const QByteArray before = site.snapshot(site.served());
    QVERIFY(run(site, QStringLiteral("metadata_park")));
    QCOMPARE(site.snapshot(site.served()), before);
    QVERIFY(QFile::exists(tree + QStringLiteral("lib/CVS/lib.php")));
}

void TestMetadata::aLinkedTreeIsFollowed()
{
    WorkingSite site(sites::Method::Git);
    fill(site);
    const QByteArray all = metadataBelow(site, site.served());
    site.shell(QStringLiteral("mv moodle real && ln -s real moodle"), site.site().base);
    QVERIFY(run(site, QStringLiteral("metadata_park")));
    QCOMPARE(metadataBelow(site, site.served()), QByteArray());
    QVERIFY(run(site, QStringLiteral("metadata_unpark")));
    QCOMPARE(metadataBelow(site, site.served()), all);
}

void TestMetadata::anotherFileSystemIsNoObstacle()
{
    WorkingSite site(sites::Method::Git);
    QTemporaryDir other(QStringLiteral("/dev/shm/quai-XXXXXX"));
    if (!other.isValid()
        || site.shell(QStringLiteral("stat -c %d ."))
            == site.shell(QStringLiteral("stat -c %d '%1'").arg(other.path())))
        QSKIP("no second file system here");
    fill(site);
    const QByteArray all = metadataBelow(site, site.served());
    const QString store = other.filePath(QStringLiteral("metadata"));
    QVERIFY(run(site, QStringLiteral("metadata_park"), {}, store));
    QCOMPARE(metadataBelow(site, site.served()), QByteArray());
    QCOMPARE(metadataBelow(site, store), all);
    QVERIFY(run(site, QStringLiteral("metadata_unpark"), {}, store));
    QCOMPARE(metadataBelow(site, site.served()), all);
}

void TestMetadata::manyFoldersAreQuick()
{
    WorkingSite site(sites::Method::Cvs);
    site.shell(
        QStringLiteral("mkdir moodle && cd moodle && for i in $(seq 1 40); do mkdir -p d$i; for j in $(seq 1 50); do"
                       " printf '%s\\n' d$i/e$j/CVS; done; done | xargs mkdir -p && for d in d*/*/CVS; do"
                       " echo D >\"$d/Entries\"; done"),
        site.site().base);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(run(site, QStringLiteral("metadata_park")));
    // 2,000 folders: a process for each would take ten times as long.
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(metadataBelow(site, site.served()), QByteArray());
}

QTEST_GUILESS_MAIN(TestMetadata)
#include "TestMetadata.moc"
