// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/support/ScratchSite.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace quai;
using namespace quai::delivery;
using quai::test::ScratchSite;

namespace {

const QString kSave = QStringLiteral("-SAVE");
const QString kSuper = QStringLiteral("-SUPERSAVE");
const QString kWorking = QStringLiteral("-GIT");
const QByteArray kGood = "<?php echo 'index';\n";
const QByteArray kBad = "<?php this is broken\n";

Result<StepOutcome> rescue(const ScratchSite &site)
{
    StepRequest request;
    request.step = Step::Rescue;
    return site.engine().run(request);
}

QByteArray index(const ScratchSite &site, const QString &suffix = {})
{
    return site.read(site.path(suffix, QStringLiteral("index.php")));
}

/// New code went live and is bad; the version before is SAVE.
void deliverBadCode(ScratchSite &site)
{
    site.goBack();
    site.write(site.path(kWorking, QStringLiteral("index.php")), kBad);
    QVERIFY(site.script(QStringLiteral("backtoprod")));
    QCOMPARE(index(site), kBad);
}

} // namespace

/// The way back, from every state; nothing is ever deleted.
class TestRescue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterABadDeliveryTheOldVersionServes();
    void inModeDeliveryTheSafeCopyServesAlready();
    void withoutSaveTheThirdCopyServes();
    void aDamagedSafeCopyIsReplacedInModeDelivery();
    void aMissingServedFolderIsGivenBack();
    void foldersOfNoKnownStateAreSorted();
    void withoutAnySecuredCopyItIsRefused();
    void planNamesTheCopy();
    void cachesAreFreshAfterwards();
};

void TestRescue::afterABadDeliveryTheOldVersionServes()
{
    ScratchSite site;
    site.secure();
    deliverBadCode(site);
    const Result<StepOutcome> outcome = rescue(site);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(index(site), kGood);
    // To be mended, in Mode Livraison.
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    QCOMPARE(index(site, kWorking), kBad);
    site.write(site.path(kWorking, QStringLiteral("index.php")), "<?php echo 'mended';\n");
    QVERIFY(site.script(QStringLiteral("backtoprod")));
    QCOMPARE(index(site), QByteArray("<?php echo 'mended';\n"));
    QCOMPARE(index(site, kSave), kGood);
}

void TestRescue::inModeDeliveryTheSafeCopyServesAlready()
{
    ScratchSite site;
    site.secure();
    site.goBack();
    site.write(site.path(kWorking, QStringLiteral("index.php")), kBad);
    const Result<StepOutcome> outcome = rescue(site);
    QVERIFY(outcome);
    QVERIFY(outcome->warnings.contains(QStringLiteral("already-served")));
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    QCOMPARE(index(site), kGood);
    QCOMPARE(index(site, kWorking), kBad);
}

void TestRescue::withoutSaveTheThirdCopyServes()
{
    ScratchSite site;
    site.secure(true);
    deliverBadCode(site);
    QVERIFY(QFile::remove(site.base() + QStringLiteral("/.quai/stamps/SAVE")));
    const Result<StepOutcome> outcome = rescue(site);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(index(site), kGood);
    QCOMPARE(index(site, kWorking), kBad);
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    QCOMPARE(outcome->after.copy(Copy::Served).completeness, Completeness::Complete);
    QVERIFY(!outcome->after.copy(Copy::SuperSave).exists);
    // The copy that nobody vouches for is put aside, not thrown away.
    const QStringList aside
        = QDir(site.base() + QStringLiteral("/.quai/aside")).entryList({QStringLiteral("moodle-SAVE.*")});
    QCOMPARE(aside.size(), 1);
    QVERIFY(site.script(QStringLiteral("backtoprod")));
}

void TestRescue::aDamagedSafeCopyIsReplacedInModeDelivery()
{
    ScratchSite site;
    site.secure(true);
    site.goBack();
    site.writeVersion(site.path(), "2000010100.00");
    const Result<StepOutcome> outcome = rescue(site);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    QCOMPARE(outcome->after.copy(Copy::Served).version, QStringLiteral("2023100900.00"));
    QCOMPARE(outcome->after.copy(Copy::Served).completeness, Completeness::Complete);
    QVERIFY(outcome->after.copy(Copy::Working).exists);
}

void TestRescue::aMissingServedFolderIsGivenBack()
{
    ScratchSite site;
    site.secure();
    // As after the first of Tool Delivery's two renames.
    QVERIFY(QDir().rename(site.path(), site.path(kWorking)));
    QCOMPARE(site.engine().status()->mode, Mode::Unknown);
    const Result<StepOutcome> outcome = rescue(site);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(index(site), kGood);
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    QCOMPARE(outcome->after.copy(Copy::Served).completeness, Completeness::Complete);
}

void TestRescue::foldersOfNoKnownStateAreSorted()
{
    ScratchSite site;
    site.secure();
    site.write(site.path({}, QStringLiteral("index.php")), kBad);
    site.writeVersion(site.path(kWorking), "2024010100.00");
    QCOMPARE(site.engine().status()->mode, Mode::Unknown);
    StepRequest goback;
    goback.step = Step::Goback;
    QCOMPARE(site.engine().run(goback).error().kind, ErrorKind::StateUnknown);
    const Result<StepOutcome> outcome = rescue(site);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(index(site), kGood);
    QCOMPARE(index(site, kWorking), kBad);
    QCOMPARE(outcome->after.mode, Mode::Delivery);
    QCOMPARE(QDir(site.base() + QStringLiteral("/.quai/aside")).entryList({QStringLiteral("moodle-GIT.*")}).size(), 1);
}

void TestRescue::withoutAnySecuredCopyItIsRefused()
{
    ScratchSite site;
    QCOMPARE(rescue(site).error().kind, ErrorKind::NothingToRescue);
    QCOMPARE(index(site), kGood);
    site.secure();
    site.writeVersion(site.path(kSave), "2000010100.00");
    QCOMPARE(rescue(site).error().kind, ErrorKind::NothingToRescue);
}

void TestRescue::planNamesTheCopy()
{
    ScratchSite site;
    site.secure(true);
    QVERIFY(QFile::remove(site.base() + QStringLiteral("/.quai/stamps/SAVE")));
    StepRequest request;
    request.step = Step::Rescue;
    const Result<StepPlan> plan = site.engine().plan(request);
    QVERIFY(plan);
    QVERIFY(plan->refusals.isEmpty());
    QVERIFY(!plan->actions.isEmpty());
    QCOMPARE(plan->actions.first().what, QStringLiteral("exchange"));
    QCOMPARE(plan->actions.first().facts.value(QStringLiteral("from")), site.path(kSuper));
    QCOMPARE(site.engine().status()->mode, Mode::Production);
}

void TestRescue::cachesAreFreshAfterwards()
{
    if (QStandardPaths::findExecutable(QStringLiteral("php")).isEmpty())
        QSKIP("no PHP on this machine");
    ScratchSite site;
    const QString purge = QStringLiteral("admin/cli/purge_caches.php");
    site.write(site.path({}, purge), "<?php file_put_contents(__DIR__ . '/../../../purged', getcwd(), FILE_APPEND);\n");
    site.secure();
    deliverBadCode(site);
    const QString purged = site.base() + QStringLiteral("/purged");
    QVERIFY(!QFile::exists(purged));
    const Result<StepOutcome> outcome = rescue(site);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QVERIFY(QFile::exists(purged));
    QVERIFY(!outcome->warnings.contains(QStringLiteral("caches-not-purged")));
    // Again: a line that was cut before it leaves them stale.
    QVERIFY(QFile::remove(purged));
    QVERIFY(rescue(site));
    QVERIFY(QFile::exists(purged));
    // What fails there is said; the site serves all the same.
    site.write(site.path({}, purge), "<?php exit(1);\n");
    const Result<StepOutcome> failing = rescue(site);
    QVERIFY(failing);
    QVERIFY(failing->warnings.contains(QStringLiteral("caches-not-purged")));
}

QTEST_GUILESS_MAIN(TestRescue)
#include "TestRescue.moc"
