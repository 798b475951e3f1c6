// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Engine.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"

#include <QTest>

#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

StepRequest request(Step step)
{
    StepRequest asked;
    asked.step = step;
    return asked;
}

} // namespace

/// Whole deliveries of a real site over a real line: a good one, and one whose database upgrade fails.
class TestDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void allFourStepsBringTheReleaseLive();
    void aFailedUpgradeIsPutBack();

private:
    [[nodiscard]] Engine engine() { return {*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")}}; }

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Db | Farm::Git};
    sites::Site m_site;
    std::unique_ptr<remote::SshHost> m_host;
};

void TestDelivery::initTestCase()
{
    QUAI_START_FARM(m_farm);
    m_site = m_farm.declaration(QStringLiteral("git"));
    m_host = std::make_unique<remote::SshHost>(ssh::makePool(m_farm.sshTarget()));
}

void TestDelivery::allFourStepsBringTheReleaseLive()
{
    const FarmRelease release
        = m_farm.release(QStringLiteral("git"), {QStringLiteral("--change"), QStringLiteral("9")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    QList<StepOutcome> done;
    const Status status = engine().runAll(
        {request(Step::Syncback), request(Step::Goback), request(Step::Update), request(Step::BackToProd)}, done);
    QVERIFY2(status,
             status ? "" : qPrintable(kindName(status.error().kind) + status.error().message + status.error().detail));
    QCOMPARE(done.size(), 4);
    const StepOutcome &update = done.at(2);
    QCOMPARE(update.toRevision, release.revision);
    const StepOutcome &last = done.last();
    QCOMPARE(last.toVersion, release.version);
    QCOMPARE(last.health.servedVersion, release.version);
    QCOMPARE(last.health.httpStatus, 200);
    QVERIFY(last.databaseUpgraded);
    QVERIFY(last.switchMicros >= 0);
    QCOMPARE(last.after.mode, Mode::Production);
    QCOMPARE(last.after.copy(Copy::Save).completeness, Completeness::Complete);
    QCOMPARE(last.after.copy(Copy::Served).revision, release.revision);
    QVERIFY(!last.after.lock && !last.after.interruption);
}

void TestDelivery::aFailedUpgradeIsPutBack()
{
    const QString before = engine().status()->copy(Copy::Served).version;
    const FarmRelease release
        = m_farm.release(QStringLiteral("git"), {QStringLiteral("--break"), QStringLiteral("upgrade")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    QList<StepOutcome> done;
    StepRequest back = request(Step::BackToProd);
    back.rescueOnFailure = true;
    const Status status
        = engine().runAll({request(Step::Syncback), request(Step::Goback), request(Step::Update), back}, done);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::UpgradeFailed);
    QCOMPARE(status.error().facts.value(QStringLiteral("rescued")), QStringLiteral("yes"));
    QVERIFY(done.last().rescued);
    // The version before serves again, the bad code waits to be mended.
    const Result<SiteStatus> after = engine().status();
    QCOMPARE(after->mode, Mode::Delivery);
    QCOMPARE(after->copy(Copy::Served).version, before);
    QCOMPARE(after->copy(Copy::Working).version, release.version);
    QVERIFY(!after->lock && !after->interruption);
    const Result<QList<JournalEntry>> journal = engine().journal(1);
    QCOMPARE(journal->last().outcome, QStringLiteral("UpgradeFailed"));
    QCOMPARE(journal->last().facts.value(QStringLiteral("rescued")), QStringLiteral("yes"));
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "TestDelivery.moc"
