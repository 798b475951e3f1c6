// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Engine.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"

#include <QTest>

#include <memory>

using namespace quai;
using namespace quai::delivery;
using quai::test::Farm;
using quai::test::FarmRelease;

/// The four steps on real servers, with each of the three tools: what the operator does, from secured to served.
class TestDeliveryOfFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void fourStepsServeTheRelease_data();
    void fourStepsServeTheRelease();
    void aBrokenReleaseIsNotServed();

private:
    struct Delivery
    {
        sites::Site site;
        std::unique_ptr<remote::SshHost> host;
        std::unique_ptr<Engine> engine;
    };
    [[nodiscard]] Delivery deliveryOf(const QString &kind) const;
    [[nodiscard]] QByteArray page(const sites::Site &site) const;

    std::unique_ptr<Farm> m_farm;
};

void TestDeliveryOfFarm::initTestCase()
{
    m_farm = std::make_unique<Farm>(Farm::Ssh | Farm::Web | Farm::Db | Farm::Git | Farm::Svn | Farm::Cvs);
    m_farm->setSize(200, 1 << 20);
    QUAI_START_FARM(*m_farm);
}

void TestDeliveryOfFarm::cleanupTestCase()
{
    m_farm.reset();
}

TestDeliveryOfFarm::Delivery TestDeliveryOfFarm::deliveryOf(const QString &kind) const
{
    Delivery delivery;
    delivery.site = m_farm->declaration(kind);
    delivery.host = std::make_unique<remote::SshHost>(ssh::makePool(delivery.site.server));
    delivery.engine = std::make_unique<Engine>(*delivery.host, delivery.site,
                                               Operator{QStringLiteral("operator"), QStringLiteral("desktop")});
    delivery.engine->setSourcePassword(m_farm->site(kind).password);
    return delivery;
}

QByteArray TestDeliveryOfFarm::page(const sites::Site &site) const
{
    return m_farm->shell(QStringLiteral("curl -s -i '%1/'").arg(site.url));
}

void TestDeliveryOfFarm::fourStepsServeTheRelease_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"git", "svn", "cvs"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestDeliveryOfFarm::fourStepsServeTheRelease()
{
    QFETCH(QString, kind);
    Delivery delivery = deliveryOf(kind);
    const FarmRelease release = m_farm->release(kind, {QStringLiteral("--change"), QStringLiteral("30")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));

    StepRequest update;
    update.step = Step::Update;
    const Result<StepPlan> plan = delivery.engine->plan(update);
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().message + plan.error().detail));
    QCOMPARE(plan->toVersion, release.version);

    QList<StepRequest> steps;
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        StepRequest request;
        request.step = step;
        steps.append(request);
    }
    QList<StepOutcome> done;
    QString text;
    Listener listener;
    listener.onText = [&text](const QString &said) { text += said; };
    const Status status = delivery.engine->runAll(steps, done, listener);
    QVERIFY2(status,
             qPrintable(status
                            ? QString()
                            : kindName(status.error().kind) + status.error().message + status.error().detail + text));
    QCOMPARE(done.size(), 4);
    const StepOutcome &updated = done.at(2);
    QCOMPARE(updated.toVersion, release.version);
    QStringList expected;
    for (const QString &path : release.added)
        expected.append(QStringLiteral("A ") + path);
    for (const QString &path : release.changed)
        expected.append(QStringLiteral("M ") + path);
    for (const QString &path : release.removed)
        expected.append(QStringLiteral("D ") + path);
    QStringList seen;
    for (const FileChange &change : updated.changes)
        seen.append(QLatin1Char("AMD"[static_cast<int>(change.kind)]) + QStringLiteral(" ") + change.path);
    expected.sort();
    seen.sort();
    QCOMPARE(seen, expected);
    QVERIFY2(!updated.warnings.contains(QStringLiteral("manifest-differs")),
             qPrintable(updated.warnings.join(QLatin1Char(' '))));
    QVERIFY(done.at(3).databaseUpgraded);
    QCOMPARE(done.at(3).health.httpStatus, 200);
    QVERIFY2(page(delivery.site).contains(release.version.toLatin1()), page(delivery.site).constData());
    // What belongs to the tool is not served.
    QCOMPARE(m_farm->shell(
                 QStringLiteral("find '%1' -name .git -o -name .svn -o -name CVS").arg(delivery.site.servedPath())),
             QByteArray());
    const Result<SiteStatus> after = delivery.engine->status();
    QVERIFY(after);
    QCOMPARE(after->mode, Mode::Production);
}

void TestDeliveryOfFarm::aBrokenReleaseIsNotServed()
{
    Delivery delivery = deliveryOf(QStringLiteral("git"));
    const QByteArray before = page(delivery.site);
    const FarmRelease release
        = m_farm->release(QStringLiteral("git"), {QStringLiteral("--break"), QStringLiteral("lint")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    Status status;
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        StepRequest request;
        request.step = step;
        const Result<StepOutcome> outcome = delivery.engine->run(request);
        if (!outcome) {
            QCOMPARE(step, Step::BackToProd);
            status = fail(outcome.error());
        }
    }
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::LintFailed);
    QVERIFY2(status.error().detail.contains(QStringLiteral("local/y/lib.php:")), qPrintable(status.error().detail));
    QVERIFY(!page(delivery.site).contains(release.version.toLatin1()));
    const Result<SiteStatus> after = delivery.engine->status();
    QVERIFY(after);
    QCOMPARE(after->mode, Mode::Delivery);
    // The next release mends it.
    const FarmRelease next = m_farm->release(QStringLiteral("git"));
    for (const Step step : {Step::Update, Step::BackToProd}) {
        StepRequest request;
        request.step = step;
        const Result<StepOutcome> outcome = delivery.engine->run(request);
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail));
    }
    QVERIFY(page(delivery.site).contains(next.version.toLatin1()));
}

QTEST_GUILESS_MAIN(TestDeliveryOfFarm)
#include "TestDeliveryOfFarm.moc"
