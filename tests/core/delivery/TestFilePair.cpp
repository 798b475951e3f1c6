// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Engine.h"
#include "tests/core/delivery/support/WorkingSite.h"

#include <QDir>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

const QByteArray kOld = "<?php // as delivered\n";
const QByteArray kEdited = "<?php // by hand\n";

/// What was changed by hand in production before the safe copy was made stands in both trees.
void editBoth(const WorkingSite &site, const QString &file)
{
    writeFile(site.served() + QLatin1Char('/') + file, kEdited);
    writeFile(site.working() + QLatin1Char('/') + file, kEdited);
}

Result<FilePair> pairOf(WorkingSite &site, const QString &file, Baseline baseline)
{
    Engine engine(site.host(), site.site(), {QStringLiteral("ada"), QStringLiteral("desk")});
    return engine.filePair(ComponentPath::parse(file).value(), baseline);
}

} // namespace

/// What a changed file is compared with.
class TestFilePair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gitKnowsWhatTheUpdateLeft();
    void gitOfAPluginAndParkedMetadata();
    void theStoreOfReleasesKnowsItToo();
    void subversionKnowsWhatTheUpdateLeft();
    void withoutARecordItIsTheSafeCopy();
};

void TestFilePair::gitKnowsWhatTheUpdateLeft()
{
    WorkingSite site(sites::Method::Git);
    writeFile(site.working() + QStringLiteral("/lib/a file.php"), kOld);
    site.shell(QStringLiteral("git init -q . && git add -A && git commit -qm 1"), site.working());
    editBoth(site, QStringLiteral("lib/a file.php"));
    const QString file = QStringLiteral("lib/a file.php");
    const auto safe = pairOf(site, file, Baseline::SafeCopy);
    QVERIFY2(safe, safe ? "" : qPrintable(safe.error().message));
    QCOMPARE(safe->before, kEdited); // an empty difference, though somebody was there
    QCOMPARE(safe->baseline, Baseline::SafeCopy);
    const auto recorded = pairOf(site, file, Baseline::Recorded);
    QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().message));
    QCOMPARE(recorded->baseline, Baseline::Recorded);
    QCOMPARE(recorded->before, kOld);
    QCOMPARE(recorded->after, kEdited);
    // A file that the update does not know was made by hand.
    editBoth(site, QStringLiteral("local/mine.php"));
    const auto made = pairOf(site, QStringLiteral("local/mine.php"), Baseline::Recorded);
    QVERIFY(made && made->before.isEmpty() && made->baseline == Baseline::Recorded);
    // One that is gone.
    QVERIFY(QFile::remove(site.working() + QLatin1Char('/') + file));
    const auto gone = pairOf(site, file, Baseline::Recorded);
    QVERIFY(gone);
    QCOMPARE(gone->before, kOld);
    QVERIFY(gone->after.isEmpty());
    // An update of a component left newer files than HEAD has: refs/quai/base, as long as nobody has committed.
    writeFile(site.working() + QLatin1Char('/') + file, "newer\n");
    site.shell(QStringLiteral(
                   "git update-ref refs/quai/head HEAD && git add -A && git update-ref refs/quai/base $(git write-tree)"
                   " && git reset -q"),
               site.working());
    writeFile(site.working() + QLatin1Char('/') + file, kEdited);
    QCOMPARE(pairOf(site, file, Baseline::Recorded)->before, QByteArray("newer\n"));
}

void TestFilePair::gitOfAPluginAndParkedMetadata()
{
    WorkingSite site(sites::Method::Git);
    // Mode Production: the metadata are parked, those of a plugin's own clone too.
    const QString plugin = site.served() + QStringLiteral("/mod/plug");
    writeFile(plugin + QStringLiteral("/lib.php"), kOld);
    site.shell(QStringLiteral("git init -q . && git add -A && git commit -qm 1"), plugin);
    QVERIFY(QDir().mkpath(site.own() + QStringLiteral("/metadata/mod/plug")));
    QVERIFY(QDir().rename(plugin + QStringLiteral("/.git"), site.own() + QStringLiteral("/metadata/mod/plug/.git")));
    writeFile(plugin + QStringLiteral("/lib.php"), kEdited);
    const auto recorded = pairOf(site, QStringLiteral("mod/plug/lib.php"), Baseline::Recorded);
    QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().message));
    QCOMPARE(recorded->before, kOld);
    QCOMPARE(recorded->after, kEdited);
}

void TestFilePair::theStoreOfReleasesKnowsItToo()
{
    WorkingSite site(sites::Method::Git);
    const QString file = QStringLiteral("version.php");
    writeFile(site.working() + QLatin1Char('/') + file, kOld);
    site.shell(QStringLiteral("git init -q --bare ../.quai/code.git && export GIT_DIR=$PWD/../.quai/code.git"
                              " GIT_WORK_TREE=$PWD && git add -A && git commit -qm 1"
                              " && git update-ref refs/quai/head HEAD && git update-ref refs/quai/base HEAD^{tree}"
                              " && mkdir ../.quai/revisions"
                              " && git rev-parse HEAD >\"../.quai/revisions/$(stat -c %i .)\""),
               site.working());
    editBoth(site, file);
    const auto recorded = pairOf(site, file, Baseline::Recorded);
    QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().message));
    QCOMPARE(recorded->baseline, Baseline::Recorded);
    QCOMPARE(recorded->before, kOld);
}

void TestFilePair::subversionKnowsWhatTheUpdateLeft()
{
    if (QStandardPaths::findExecutable(QStringLiteral("svnadmin")).isEmpty())
        QSKIP("no Subversion on this machine");
    WorkingSite site(sites::Method::Svn);
    const QString file = QStringLiteral("lib/logo@2x.txt");
    writeFile(site.folder() + QStringLiteral("/import/") + file, kOld);
    site.shell(QStringLiteral("svnadmin create repo && svn import -qm 1 import \"file://$PWD/repo\""
                              " && svn co -q \"file://$PWD/repo\" site/moodle-SVN"));
    editBoth(site, file);
    const auto recorded = pairOf(site, file, Baseline::Recorded);
    QVERIFY2(recorded, recorded ? "" : qPrintable(recorded.error().message));
    QCOMPARE(recorded->baseline, Baseline::Recorded);
    QCOMPARE(recorded->before, kOld);
    QCOMPARE(recorded->after, kEdited);
    editBoth(site, QStringLiteral("lib/mine.php"));
    const auto made = pairOf(site, QStringLiteral("lib/mine.php"), Baseline::Recorded);
    QVERIFY(made && made->before.isEmpty() && made->baseline == Baseline::Recorded);
}

void TestFilePair::withoutARecordItIsTheSafeCopy()
{
    WorkingSite site(sites::Method::Cvs);
    editBoth(site, QStringLiteral("version.php"));
    writeFile(site.served() + QStringLiteral("/version.php"), kOld);
    const auto pair = pairOf(site, QStringLiteral("version.php"), Baseline::Recorded);
    QVERIFY2(pair, pair ? "" : qPrintable(pair.error().message));
    QCOMPARE(pair->baseline, Baseline::SafeCopy); // and says so
    QCOMPARE(pair->before, kOld);
    QCOMPARE(pair->after, kEdited);
}

QTEST_GUILESS_MAIN(TestFilePair)
#include "TestFilePair.moc"
