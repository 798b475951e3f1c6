// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ServerProbe.h"
#include "core/remote/SshHost.h"
#include "core/remote/SudoRefusal.h"
#include "core/ssh/Pool.h"
#include "tests/support/Farm.h"

#include <QElapsedTimer>
#include <QTest>

using namespace quai;
using namespace quai::remote;

namespace {

ScriptCall script(const QByteArray &text, const QStringList &arguments = {})
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("test/from-input.sh")};
    call.arguments = arguments;
    call.input = text;
    call.timeout = std::chrono::seconds(20);
    return call;
}

} // namespace

/// Scripts over a real sshd, and through a real sudo where the farm has one.
class TestSshHostOnFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void parametersAndInputArrive();
    void aRefusalCrossesTheLine();
    void sudoRunsAsTheOtherUser();
    void sudoThatIsNotAllowedIsToldApart();
    void aCancelledSudoLeavesNothingRunning();
    void aTimedOutSudoLeavesNothingRunning();
    void theProbeReadsTheServer();
    void refusalTextsOfSudo_data();
    void refusalTextsOfSudo();

private:
    void stopAndLookForRest(bool byTimeout);

    test::Farm m_farm{test::Farm::Ssh | test::Farm::Git};
    std::unique_ptr<SshHost> m_host;
};

void TestSshHostOnFarm::initTestCase()
{
    QUAI_START_FARM(m_farm);
    m_host = std::make_unique<SshHost>(ssh::makePool(m_farm.sshTarget()));
}

void TestSshHostOnFarm::parametersAndInputArrive()
{
    const QString awkward = QStringLiteral("-n it's $(id) `id` \\ \"q\"\nÀÁ日 ");
    const auto result = m_host->run(script("record got \"$p_x\" \"$(id -un)\"", {QStringLiteral("x=") + awkward}));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message + result.error().detail));
    QCOMPARE(result->find("got")->text(0), awkward);
    QCOMPARE(result->find("got")->text(1), m_farm.ssh(QStringLiteral("user")));

    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("test/count-input.sh")};
    call.input = QByteArray(5'000'000, '\xfe');
    const auto counted = m_host->run(call);
    QVERIFY(counted);
    QCOMPARE(counted->find("input")->number(1), 5'000'000);
}

void TestSshHostOnFarm::aRefusalCrossesTheLine()
{
    const auto result = m_host->run(script("echo why >&2; refuse NotWritable 'no' path=/x"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotWritable);
    QCOMPARE(result.error().facts.value(QStringLiteral("path")), QStringLiteral("/x"));
    QVERIFY(result.error().detail.contains(QStringLiteral("why")));
}

void TestSshHostOnFarm::sudoRunsAsTheOtherUser()
{
    const QString other = m_farm.sudo(QStringLiteral("user"));
    if (other.isEmpty())
        QSKIP("this farm has no sudo");
    ScriptCall call = script("record who \"$(id -un)\" \"$p_x\"", {QStringLiteral("x=a 'b' $c")});
    call.sudoUser = other;
    const auto result = m_host->run(call);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message + result.error().detail));
    QCOMPARE(result->find("who")->text(0), other);
    QCOMPARE(result->find("who")->text(1), QStringLiteral("a 'b' $c"));
}

void TestSshHostOnFarm::sudoThatIsNotAllowedIsToldApart()
{
    if (m_farm.sudo(QStringLiteral("user")).isEmpty())
        QSKIP("this farm has no sudo");
    const auto kindFor = [this](const QString &user) {
        ScriptCall call = script("record ran");
        call.sudoUser = user;
        const auto result = m_host->run(call);
        if (result)
            return ErrorKind::Internal;
        if (result.error().facts.value(QStringLiteral("user")) != user)
            qWarning("the user is not named");
        return result.error().kind;
    };
    QCOMPARE(kindFor(m_farm.sudo(QStringLiteral("passwordUser"))), ErrorKind::SudoPasswordNeeded);
    const ErrorKind denied = kindFor(m_farm.sudo(QStringLiteral("deniedUser")));
    // sudo asks for a password before it says no, unless it need not ask this user.
    QVERIFY(denied == ErrorKind::SudoDenied || denied == ErrorKind::SudoPasswordNeeded);
    QCOMPARE(kindFor(QStringLiteral("no_such_user_here")), ErrorKind::SudoDenied);
}

void TestSshHostOnFarm::stopAndLookForRest(bool byTimeout)
{
    const QString other = m_farm.sudo(QStringLiteral("user"));
    if (other.isEmpty())
        QSKIP("this farm has no sudo");
    const QString mark = QStringLiteral("31%1.5").arg(byTimeout ? 7 : 3);
    ScriptCall call = script("record started; sleep \"$p_mark\" & sleep \"$p_mark\"", {QStringLiteral("mark=") + mark});
    call.sudoUser = other;
    CancelSource cancel;
    call.cancel = cancel.get_token();
    if (byTimeout)
        call.timeout = std::chrono::milliseconds(700);
    else
        call.onRecord = [&](const Record &) { cancel.request_stop(); };
    QElapsedTimer clock;
    clock.start();
    const auto result = m_host->run(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, byTimeout ? ErrorKind::Timeout : ErrorKind::Cancelled);
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    const QByteArray rest
        = m_farm.shell(QStringLiteral("ps -eo args= | grep '[s]leep ") + mark + QStringLiteral("' || :"));
    QCOMPARE(rest, QByteArray());
}

void TestSshHostOnFarm::aCancelledSudoLeavesNothingRunning()
{
    stopAndLookForRest(false);
}

void TestSshHostOnFarm::aTimedOutSudoLeavesNothingRunning()
{
    stopAndLookForRest(true);
}

void TestSshHostOnFarm::theProbeReadsTheServer()
{
    const test::FarmSite site = m_farm.site(QStringLiteral("git"));
    ProbeRequest request;
    request.base = site.base;
    request.dir = site.dir;
    request.phpBinary = QStringLiteral("php");
    const auto facts = probeServer(*m_host, request);
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().message + facts.error().detail));
    QCOMPARE(facts->user, m_farm.ssh(QStringLiteral("user")));
    QCOMPARE(facts->base, ServerFacts::Folder::Writable);
    QVERIFY(facts->served == ServerFacts::Served::Folder || facts->served == ServerFacts::Served::Link);
    QVERIFY(!facts->exchangeMeans.isEmpty());
    QVERIFY(facts->freeBytes > 0);
    QVERIFY(facts->tools.contains(QStringLiteral("git")));
    if (m_farm.isRootMode()) {
        QCOMPARE(facts->sudo, ServerFacts::Sudo::Allowed);
        QCOMPARE(facts->webUser(), m_farm.sudo(QStringLiteral("user")));
        QCOMPARE(facts->webCanWriteCode, ServerFacts::Answer::No);
    }
}

void TestSshHostOnFarm::refusalTextsOfSudo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, ErrorKind kind, const char *reason, int status = 1) {
        QTest::newRow(text) << QString::fromUtf8(text) << status << kind << QString::fromUtf8(reason);
    };
    row("sudo: a password is required", ErrorKind::SudoPasswordNeeded, "password");
    row("sudo: a terminal is required to read the password; either use the -S option", ErrorKind::SudoPasswordNeeded,
        "password");
    row("sudo: no tty present and no askpass program specified", ErrorKind::SudoPasswordNeeded, "password");
    row("sudo: sorry, you must have a tty to run sudo", ErrorKind::SudoPasswordNeeded, "tty");
    row("sudo: interactive authentication is required", ErrorKind::SudoPasswordNeeded, "password");
    row("Sorry, user a is not allowed to execute '/usr/bin/sh' as b on c.", ErrorKind::SudoDenied, "rule");
    row("a is not in the sudoers file.", ErrorKind::SudoDenied, "rule");
    row("Sorry, user a may not run sudo on c.", ErrorKind::SudoDenied, "rule");
    row("sudo: unknown user: b", ErrorKind::SudoDenied, "unknown-user");
    row("env: 'sudo': No such file or directory", ErrorKind::ToolMissing, "", 127);
}

void TestSshHostOnFarm::refusalTextsOfSudo()
{
    QFETCH(QString, text);
    QFETCH(int, status);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);
    const std::optional<Error> refusal = sudoRefusal(text, status);
    QVERIFY(refusal);
    QCOMPARE(refusal->kind, kind);
    QCOMPARE(refusal->facts.value(QStringLiteral("reason")), reason);
    QVERIFY(!sudoRefusal(QStringLiteral("some other text"), 1));
}

QTEST_GUILESS_MAIN(TestSshHostOnFarm)
#include "TestSshHostOnFarm.moc"
