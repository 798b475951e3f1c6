// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SiteScripts.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"
#include "tests/support/Hammer.h"

#include <QTest>

#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

namespace {

constexpr int kCycles = 100;
constexpr int kOldToolCycles = 40;
constexpr int kClients = 4;
constexpr int kPauseMs = 1; ///< a machine that does nothing but answer has no room for a switch

} // namespace

/// 100 full Goback and BackToProd cycles of a site that is being used: nothing is lost, no page is made of two
/// releases.
class TestSwitchUnderLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noRequestIsLostOrMixed();
    void theOldToolsTwoRenamesLoseSome();

private:
    [[nodiscard]] Result<remote::ScriptResult> run(const QString &script);

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Git};
    sites::Site m_site;
    std::unique_ptr<remote::SshHost> m_host;
};

void TestSwitchUnderLoad::initTestCase()
{
    QUAI_START_FARM(m_farm);
    m_site = m_farm.declaration(QStringLiteral("git"));
    m_host = std::make_unique<remote::SshHost>(ssh::makePool(m_farm.sshTarget()));
    Engine engine(*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")});
    const Result<StepOutcome> secured = engine.run({});
    QVERIFY2(secured, secured ? "" : qPrintable(secured.error().message + secured.error().detail));
    // Two releases that a page can be made of: the safe copy stays, production gets the next version.
    StepRequest goback;
    goback.step = Step::Goback;
    const Result<StepOutcome> gone = engine.run(goback);
    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().message + gone.error().detail));
    QVERIFY2(gone->warnings.isEmpty(), qPrintable(gone->warnings.join(QLatin1Char(' '))));
    QCOMPARE(gone->health.servedVersion, gone->toVersion);
    const FarmRelease release
        = m_farm.release(QStringLiteral("git"), {QStringLiteral("--change"), QStringLiteral("20")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    StepRequest update;
    update.step = Step::Update;
    const Result<StepOutcome> updated = engine.run(update);
    QVERIFY2(updated, updated ? "" : qPrintable(updated.error().message + updated.error().detail));
    const Result<remote::ScriptResult> back = run(QStringLiteral("backtoprod"));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
}

Result<remote::ScriptResult> TestSwitchUnderLoad::run(const QString &script)
{
    SiteScripts scripts(*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")});
    return scripts.run(script,
                       {QStringLiteral("token=") + randomToken(), QStringLiteral("nonce=") + randomToken(),
                        QStringLiteral("entry=\"id\":\"") + randomToken() + QLatin1Char('"'),
                        QStringLiteral("purpose=") + script, QStringLiteral("url=") + m_site.url},
                       {}, {});
}

void TestSwitchUnderLoad::noRequestIsLostOrMixed()
{
    Hammer hammer(m_site.url + QLatin1Char('/'), kClients, kPauseMs);
    qint64 slowest = 0;
    QString means;
    for (int i = 0; i < kCycles; ++i) {
        for (const char *step : {"goback", "backtoprod"}) {
            const Result<remote::ScriptResult> switched = run(QLatin1String(step));
            QVERIFY2(switched, switched ? "" : qPrintable(switched.error().message + switched.error().detail));
            // The one-time file was answered by the new tree, through the web server.
            const remote::Record *fresh = switched->find("fresh");
            QVERIFY2(fresh != nullptr && fresh->text(0) == QLatin1String("web"), "the caches were not made fresh");
            slowest = qMax(slowest, switched->find("switch")->number(0));
            means = switched->find("switch")->text(1);
        }
    }
    const HammerCount count = hammer.stop();

    qInfo("%d cycles by %s, slowest switch %lld us: %s", kCycles, qPrintable(means), slowest, qPrintable(count.text));
    QVERIFY(count.requests > 500);
    QCOMPARE(count.versions.size(), 2);
    QVERIFY2(count.failed == 0 && count.mixed == 0, qPrintable(count.text));
}

void TestSwitchUnderLoad::theOldToolsTwoRenamesLoseSome()
{
    // The same site, the same clients, Tool Delivery's own commands: this test can fail.
    Hammer hammer(m_site.url + QLatin1Char('/'), kClients);
    const QString there = QStringLiteral("mv moodle moodle-GIT; mv moodle-SAVE moodle; ");
    const QString back = QStringLiteral("mv moodle moodle-SAVE; mv moodle-GIT moodle; ");
    int status = -1;
    static_cast<void>(m_farm.shell(
        QStringLiteral("cd '%1' && for i in $(seq %2); do %3 sleep 0.05; %4 sleep 0.05; done; [ -d moodle-SAVE ]")
            .arg(m_site.base)
            .arg(kOldToolCycles)
            .arg(there, back),
        &status));
    QCOMPARE(status, 0);
    const HammerCount count = hammer.stop();
    qInfo("%d cycles of two renames: %s", kOldToolCycles, qPrintable(count.text));
    QVERIFY(count.requests > 100);
    QVERIFY2(count.failed > 0, qPrintable(count.text));
}

QTEST_GUILESS_MAIN(TestSwitchUnderLoad)
#include "TestSwitchUnderLoad.moc"
