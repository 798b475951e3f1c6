// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/PackageArchive.h"
#include "core/codebase/PackageStore.h"
#include "core/git/Trees.h"
#include "tests/core/codebase/Zip.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace quai;
using namespace quai::codebase;

namespace {

using Entry = tests::ZipEntry;
using tests::zipOf;

const QByteArray kVersion = "<?php $plugin->version = 2024010100; $plugin->component = 'mod_hvp';\n";

QList<Entry> hvp()
{
    return {{"hvp/", "", 040755},
            {"hvp/version.php", kVersion},
            {"hvp/cli/run.sh", "#!/bin/sh\necho\n", 0100755},
            {"hvp/lang/fr/h\xc3\xa9.php", "<?php\n"}};
}

} // namespace

class TestPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheTopFolderAway();
    void refusesWhatNoPluginHas_data();
    void refusesWhatNoPluginHas();
    void refusesBombs();
    void refusesWhatIsNoZip();
    void becomesACommitAfterItsChecksum();
    void theSamePackageGivesTheSameCommit();
    void cancelStops();
};

void TestPackages::takesTheTopFolderAway()
{
    const Result<QList<PackageFile>> files = unpackPackage(zipOf(hvp()), QStringLiteral("hvp.zip"));
    QVERIFY2(files, qPrintable(files ? QString() : files.error().message));
    QCOMPARE(files->size(), 3);
    QCOMPARE(files->at(0).path, QByteArray("version.php"));
    QCOMPARE(files->at(0).content, kVersion);
    QVERIFY(files->at(1).executable);
    QCOMPARE(files->at(2).path, QByteArray("lang/fr/h\xc3\xa9.php"));
}

void TestPackages::refusesWhatNoPluginHas_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("mode");
    QTest::newRow("slip") << QByteArray("hvp/../../etc/passwd") << 0100644;
    QTest::newRow("slip at once") << QByteArray("../evil.php") << 0100644;
    QTest::newRow("absolute") << QByteArray("/etc/cron.d/x") << 0100644;
    QTest::newRow("backslash") << QByteArray("hvp\\..\\..\\x") << 0100644;
    QTest::newRow("link") << QByteArray("hvp/link") << 0120777;
    QTest::newRow("device") << QByteArray("hvp/dev") << 0020666;
    QTest::newRow("second folder") << QByteArray("other/x.php") << 0100644;
    QTest::newRow("file at the top") << QByteArray("hvp2.php") << 0100644;
    QTest::newRow("git") << QByteArray("hvp/.git/hooks/post-checkout") << 0100755;
    QTest::newRow("twice") << QByteArray("hvp/version.php") << 0100644;
    QTest::newRow("newline") << QByteArray("hvp/a\nb") << 0100644;
}

void TestPackages::refusesWhatNoPluginHas()
{
    QFETCH(QByteArray, name);
    QFETCH(int, mode);
    QList<Entry> entries = hvp();
    entries.append({name, "content", static_cast<quint32>(mode)});
    const Result<QList<PackageFile>> files = unpackPackage(zipOf(entries), QStringLiteral("hvp.zip"));
    QVERIFY(!files);
    QCOMPARE(files.error().kind, ErrorKind::ArchiveRefused);
    QCOMPARE(files.error().facts.value(QStringLiteral("file")), QStringLiteral("hvp.zip"));
}

void TestPackages::refusesBombs()
{
    QList<Entry> entries = hvp();
    entries.append({"hvp/bomb", QByteArray(30 << 20, '0')});
    QCOMPARE(unpackPackage(zipOf(entries), {}).error().kind, ErrorKind::ArchiveRefused);
    PackageLimits limits;
    limits.files = 2;
    QCOMPARE(unpackPackage(zipOf(hvp()), {}, limits).error().kind, ErrorKind::ArchiveRefused);
    limits = {};
    limits.oneFile = 20;
    QCOMPARE(unpackPackage(zipOf(hvp()), {}, limits).error().kind, ErrorKind::ArchiveRefused);
}

void TestPackages::refusesWhatIsNoZip()
{
    const QByteArray zip = zipOf(hvp());
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("<html>404</html>"), zip.left(zip.size() / 2), QByteArray("PK\3\4garbage")}) {
        const Result<QList<PackageFile>> files = unpackPackage(bytes, QStringLiteral("x.zip"));
        QVERIFY(!files);
        QVERIFY(files.error().kind == ErrorKind::ParseFailed || files.error().kind == ErrorKind::ArchiveRefused);
    }
}

void TestPackages::becomesACommitAfterItsChecksum()
{
    QTemporaryDir folder;
    Cache cache = Cache::open(folder.path() + QStringLiteral("/cache.git")).value();
    const QByteArray zip = zipOf(hvp());
    NeededPackage package{QStringLiteral("mod_hvp"), QStringLiteral("https://example.invalid/hvp.zip"),
                          QString::fromLatin1(QCryptographicHash::hash(zip, QCryptographicHash::Md5).toHex()).toUpper(),
                          VersionNumber::fromText(u"2024010100")};
    const git::ObjectId commit = storePackage(cache, package, zip).value();
    const QString name = Cache::packageRef(package.component, QStringLiteral("2024010100"));
    QCOMPARE(cache.repository().resolve(name).value(), commit);
    const git::ObjectId tree = git::readCommit(cache.repository(), commit).value().tree;
    QCOMPARE(git::readFile(cache.repository(), tree, "version.php", 1000).value(), kVersion);
    QCOMPARE(git::entryAt(cache.repository(), tree, "cli/run.sh").value()->kind, git::EntryKind::Executable);
    const Result<git::ObjectId> cut = storePackage(cache, package, zip + '\n');
    QCOMPARE(cut.error().kind, ErrorKind::ChecksumMismatch);
    package.md5.clear();
    QCOMPARE(storePackage(cache, package, zip).error().kind, ErrorKind::ChecksumMismatch);
}

void TestPackages::theSamePackageGivesTheSameCommit()
{
    const QByteArray zip = zipOf(hvp());
    const NeededPackage package{QStringLiteral("mod_hvp"), QStringLiteral("https://example.invalid/hvp.zip"),
                                QString::fromLatin1(QCryptographicHash::hash(zip, QCryptographicHash::Md5).toHex()),
                                VersionNumber::fromText(u"2024010100")};
    QTemporaryDir one;
    QTemporaryDir two;
    Cache first = Cache::open(one.path() + QStringLiteral("/c.git")).value();
    Cache second = Cache::open(two.path() + QStringLiteral("/c.git")).value();
    QCOMPARE(storePackage(first, package, zip).value(), storePackage(second, package, zip).value());
}

void TestPackages::cancelStops()
{
    CancelSource cancel;
    cancel.request_stop();
    QCOMPARE(unpackPackage(zipOf(hvp()), {}, {}, cancel.get_token()).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPackages)
#include "TestPackages.moc"
