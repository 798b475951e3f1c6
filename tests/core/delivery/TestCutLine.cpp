// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Engine.h"
#include "core/remote/SshHost.h"
#include "core/ssh/Pool.h"
#include "tests/core/delivery/support/CuttingConnection.h"
#include "tests/support/Farm.h"

#include <QTest>

#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::test;

using Moment = CuttingConnection::Moment;

namespace {

constexpr int kMostCommands = 12; ///< every step has fewer; more would mean that it never ends

StepRequest request(Step step)
{
    StepRequest asked;
    asked.step = step;
    asked.comment = QStringLiteral("cut line");
    return asked;
}

QString describe(Step step, int command, const Error &error)
{
    return QStringLiteral("%1, cut at command %2: %3 %4 %5")
        .arg(stepName(step))
        .arg(command)
        .arg(kindName(error.kind), error.message, error.detail);
}

const QList<Step> kDelivery{Step::Syncback, Step::Goback, Step::Update, Step::BackToProd};

} // namespace

/// A whole delivery over a real line that is cut at each of its commands in turn: the state that is read afterwards is
/// the truth, the step can be run again (and is cut at its next command), and the delivery comes to its end.
class TestCutLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deliveryEndsAfterACut_data();
    void deliveryEndsAfterACut();

private:
    /// Does one step over a line that is cut at its @p command; @p wasCut is false when the step had fewer.
    [[nodiscard]] Status runCut(Step step, int command, std::chrono::milliseconds delay, Moment moment, bool &wasCut);
    /// Whether the folders say that the step, whose answer was lost, has come to its end.
    [[nodiscard]] static bool isDone(Step step, const SiteStatus &status, const QString &version);
    void compareWithFolders(const SiteStatus &status);
    [[nodiscard]] Engine engine() { return {*m_host, m_site, {QStringLiteral("operator"), QStringLiteral("desk")}}; }

    Farm m_farm{Farm::Ssh | Farm::Web | Farm::Db | Farm::Git};
    sites::Site m_site;
    std::shared_ptr<ssh::Connection> m_line;
    std::unique_ptr<remote::SshHost> m_host;
    int m_commands = 0;
};

void TestCutLine::initTestCase()
{
    m_farm.setSize(200, 1 << 20);
    QUAI_START_FARM(m_farm);
    m_site = m_farm.declaration(QStringLiteral("git"));
    m_line = ssh::makePool(m_farm.sshTarget());
}

void TestCutLine::deliveryEndsAfterACut_data()
{
    QTest::addColumn<Moment>("moment");
    QTest::addColumn<int>("delayMs");
    // A cut before a command leaves what a cut before the answer of the one before it leaves.
    QTest::newRow("in the middle of the command") << Moment::Middle << 20;
    QTest::newRow("before its answer") << Moment::Silent << 0;
}

void TestCutLine::compareWithFolders(const SiteStatus &status)
{
    const auto exists = [this](const char *suffix) {
        int code = -1;
        static_cast<void>(
            m_farm.shell(QStringLiteral("test -d '%1%2'").arg(m_site.servedPath(), QLatin1String(suffix)), &code));
        return code == 0;
    };
    QVERIFY(exists(""));
    for (const CopyState &copy : status.copies) {
        int code = -1;
        static_cast<void>(m_farm.shell(QStringLiteral("test -d '%1'").arg(copy.path), &code));
        QCOMPARE(copy.exists, code == 0);
    }
    QVERIFY(status.mode != Mode::Unknown);
    if (status.warnings.contains(QStringLiteral("switch-unfinished")))
        return;
    QCOMPARE(status.mode == Mode::Delivery, exists("-GIT"));
}

Status TestCutLine::runCut(Step step, int command, std::chrono::milliseconds delay, Moment moment, bool &wasCut)
{
    const auto cutting = std::make_shared<CuttingConnection>(m_line);
    m_host = std::make_unique<remote::SshHost>(cutting);
    cutting->cutAt(command, moment, delay);
    const Result<StepOutcome> outcome = engine().run(request(step));
    wasCut = cutting->hasCut();
    m_commands += cutting->sent();
    // A new line: what the server says now is the truth.
    m_host = std::make_unique<remote::SshHost>(m_line);
    return outcome ? Status() : fail(outcome.error());
}

bool TestCutLine::isDone(Step step, const SiteStatus &status, const QString &version)
{
    switch (step) {
    case Step::Goback:
        return status.mode == Mode::Delivery;
    case Step::BackToProd:
        return status.mode == Mode::Production && status.copy(Copy::Served).version == version && !status.interruption;
    default:
        return false;
    }
}

void TestCutLine::deliveryEndsAfterACut()
{
    QFETCH(Moment, moment);
    QFETCH(int, delayMs);
    const FarmRelease release
        = m_farm.release(QStringLiteral("git"), {QStringLiteral("--change"), QStringLiteral("5")});
    QVERIFY2(release.error.isEmpty(), qPrintable(release.error));
    m_commands = 0;
    for (const Step step : kDelivery) {
        bool wasCut = true;
        for (int command = 0; wasCut; ++command) {
            QVERIFY(command < kMostCommands);
            const Status status
                = runCut(step, command, std::chrono::milliseconds(delayMs * (1 + command % 3)), moment, wasCut);
            if (!wasCut)
                QVERIFY2(status, status ? "" : qPrintable(describe(step, command, status.error())));
            else
                QCOMPARE(status.error().kind, ErrorKind::ConnectionLost);
            const Result<SiteStatus> after = engine().status();
            QVERIFY2(after, after ? "" : qPrintable(describe(step, command, after.error())));
            compareWithFolders(*after);
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(stepName(step)));
            // The answer was lost, the step was not.
            if (isDone(step, *after, release.version))
                break;
        }
    }
    const Result<SiteStatus> end = engine().status();
    QCOMPARE(end->mode, Mode::Production);
    QCOMPARE(end->copy(Copy::Served).version, release.version);
    QCOMPARE(end->copy(Copy::Save).completeness, Completeness::Complete);
    QVERIFY(!end->interruption);
    QVERIFY(m_commands >= 10);
    // The database was upgraded, although the line was cut while it was.
    int code = -1;
    static_cast<void>(
        m_farm.shell(QStringLiteral("php '%1/admin/cli/upgrade.php' --is-pending").arg(m_site.servedPath()), &code));
    QCOMPARE(code, 0);
}

QTEST_GUILESS_MAIN(TestCutLine)
#include "TestCutLine.moc"
