// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/Bootstrap.h"
#include "core/remote/SshHost.h"
#include "tests/support/LocalConnection.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace quai;
using namespace quai::remote;

namespace {

/// A call whose script is @p text.
ScriptCall script(const QByteArray &text, const QStringList &arguments = {})
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("test/from-input.sh")};
    call.arguments = arguments;
    call.input = text;
    call.timeout = std::chrono::seconds(20);
    return call;
}

QString path(const char *shell)
{
    return QStandardPaths::findExecutable(QLatin1String(shell));
}

const QList<const char *> kShells{"sh", "dash", "bash", "ksh", "zsh", "csh", "tcsh", "fish"};

} // namespace

/// The bootstrap, the prelude and the host, with real shells of this machine instead of a server's.
class TestSshHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLoginShellPassesParametersAndInput_data();
    void everyLoginShellPassesParametersAndInput();
    void everyPosixShellRunsTheScripts_data();
    void everyPosixShellRunsTheScripts();
    void theCommandLineHoldsNothingThatLoginShellsDisputeAbout();
    void largeBinaryInputArrivesWhole();
    void inputIsMadeWhileItIsSent();
    void whoMakesTheInputCanFail();
    void aScriptMayEndBeforeItsInput();
    void recordsComeWhileTheScriptRuns();
    void stderrAndSaidTextAreRawOutput();
    void recordsLeaveCommandSubstitutions();
    void awkwardFieldsComeBack();
    void aRefusalBecomesItsError();
    void aRefusalCountsEvenWithStatusZero();
    void aFailingScriptTellsItsStatusAndOutput();
    void anUnsetParameterEndsTheScript();
    void aMissingParameterRefuses();
    void aKilledScriptHasNoSentinel();
    void stdoutNoiseIsGarbled();
    void aCutStreamRunsNothing();
    void cancelEndsTheProcesses();
    void aTimeoutIsNamed();
    void anUnknownScriptIsInternal();
    void aHostileSudoUserIsRefused_data();
    void aHostileSudoUserIsRefused();
    void jsonEscapeIsValidJson();
    void parallelCallsDoNotMix();

private:
    std::shared_ptr<test::LocalConnection> m_connection = std::make_shared<test::LocalConnection>();
    SshHost m_host{m_connection};
};

void TestSshHost::everyLoginShellPassesParametersAndInput_data()
{
    QTest::addColumn<QString>("loginShell");
    for (const char *shell : kShells) {
        if (!path(shell).isEmpty())
            QTest::newRow(shell) << path(shell);
    }
}

void TestSshHost::everyLoginShellPassesParametersAndInput()
{
    QFETCH(QString, loginShell);
    SshHost host(std::make_shared<test::LocalConnection>(loginShell));
    const QStringList values{QStringLiteral("\\'; echo broken; '"),
                             QStringLiteral("$(id) `id` $HOME !1"),
                             QStringLiteral("two\nlines\n\n"),
                             QStringLiteral("ÀÁÂÃÄÅÆÇÈ=日本"),
                             QString(),
                             QStringLiteral("-n --help *")};
    QStringList arguments;
    for (int i = 0; i < values.size(); ++i)
        arguments << QStringLiteral("value%1=%2").arg(i).arg(values.at(i));
    const auto result = host.run(script("record count $#\n"
                                        "record all \"$p_value0\" \"$p_value1\" \"$p_value2\" \"$p_value3\" "
                                        "\"$p_value4\" \"$p_value5\"\n"
                                        "record default \"$(param absent dflt)\" \"$(param value3)\"\n",
                                        arguments));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message + result.error().detail));
    QCOMPARE(result->find("count")->number(0), values.size());
    for (int i = 0; i < values.size(); ++i)
        QCOMPARE(result->find("all")->text(i), values.at(i));
    QCOMPARE(result->find("default")->text(0), QStringLiteral("dflt"));
    QCOMPARE(result->find("default")->text(1), values.at(3));
}

void TestSshHost::everyPosixShellRunsTheScripts_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"dash", "bash", "ksh", "mksh", "yash"}) {
        if (!path(shell).isEmpty())
            QTest::newRow(shell) << path(shell);
    }
    if (!path("busybox").isEmpty())
        QTest::newRow("busybox") << path("busybox");
}

void TestSshHost::everyPosixShellRunsTheScripts()
{
    QFETCH(QString, shell);
    // A server whose `sh` is this shell: a login shell that puts such a link first into the PATH.
    QTemporaryDir folder;
    QVERIFY(QFile::link(shell, folder.filePath(QStringLiteral("sh"))));
    const QString login = folder.filePath(QStringLiteral("login"));
    QFile file(login);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nPATH=" + folder.path().toUtf8() + ":$PATH\nexport PATH\nexec /bin/sh \"$@\"\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    SshHost host(std::make_shared<test::LocalConnection>(login));
    const QString awkward = QStringLiteral("\\t \\\\ \t\n\r'\"$(x)%s ÀÁÂÃÄÅÆÇÈ日\u00ff ");
    const auto result
        = host.run(script("record shell \"$(readlink /proc/$$/exe)\"\n"
                          "x=$(record inner; printf v)\nrecord got \"$p_x\" \"$x\"\n"
                          "record json \"$(json_escape \"$p_x\")\"\n"
                          "printf 'a\\tb\\n' | record_lines line\nprogress s 1 2 files i\nhave sh || refuse X y",
                          {QStringLiteral("x=") + awkward}));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message + result.error().detail));
    QCOMPARE(result->find("shell")->text(0), QFileInfo(shell).canonicalFilePath());
    QCOMPARE(result->find("got")->text(0), awkward);
    QCOMPARE(result->find("got")->text(1), QStringLiteral("v"));
    QCOMPARE(result->find("json")->text(0), QStringLiteral("\\\\t \\\\\\\\ \\t\\n\\r'\\\"$(x)%s ÀÁÂÃÄÅÆÇÈ日\u00ff "));
    QCOMPARE(result->find("line")->fields, (QList<QByteArray>{"a", "b"}));
    QVERIFY(result->find("inner"));
    const auto refused = host.run(script("refuse NoSpace 'none' needed=1"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NoSpace);
    const auto unset = host.run(script("record before; : \"$p_nothing\"; record after"));
    QVERIFY(!unset);
    QCOMPARE(unset.error().kind, ErrorKind::RemoteCommandFailed);
}

void TestSshHost::theCommandLineHoldsNothingThatLoginShellsDisputeAbout()
{
    ScriptCall call = script("", {QStringLiteral("secret=in \\ the ! stream\n")});
    call.sudoUser = QStringLiteral("www-data");
    const auto bootstrap = Bootstrap::compose(call, "true\n");
    QVERIFY(bootstrap);
    for (char disputed : {'\\', '!', '\n', '~', '\t'})
        QVERIFY2(!bootstrap->command.contains(disputed), QByteArray(1, disputed).toHex().constData());
    QVERIFY(!bootstrap->command.contains("secret"));
    QVERIFY(bootstrap->command.contains("sudo -n -H -u 'www-data' -- sh -c "));
    QCOMPARE(bootstrap->nonce.size(), 32);
    QVERIFY(Bootstrap::compose(call, "true\n")->nonce != bootstrap->nonce);
}

void TestSshHost::largeBinaryInputArrivesWhole()
{
    QByteArray input;
    for (int i = 0; i < 3'000'000; ++i)
        input += char(quint32(i) * 7919u >> 5);
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("test/count-input.sh")};
    call.input = input;
    const auto result = m_host.run(call);
    QVERIFY(result);
    QProcess cksum;
    cksum.start(QStringLiteral("cksum"));
    cksum.write(input);
    cksum.closeWriteChannel();
    QVERIFY(cksum.waitForFinished());
    const Record *record = result->find("input");
    QCOMPARE(record->fields.value(0) + ' ' + record->fields.value(1), cksum.readAllStandardOutput().trimmed());
}

void TestSshHost::inputIsMadeWhileItIsSent()
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("test/count-input.sh")};
    call.input = "first";
    call.moreInput = [](const InputWriter &write) {
        Status written;
        for (int i = 0; i < 100 && written; ++i)
            written = write(QByteArray(100'000, 'x'));
        return written;
    };
    const Result<ScriptResult> result = m_host.run(call);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->find("input")->number(1), 10'000'005);
}

void TestSshHost::whoMakesTheInputCanFail()
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh"), QStringLiteral("test/count-input.sh")};
    bool counted = false;
    call.onRecord = [&counted](const Record &record) { counted = counted || record.tag == "input"; };
    call.moreInput = [](const InputWriter &write) {
        const Status written = write("the beginning");
        return written ? Status(fail(ErrorKind::RepositoryDamaged, QStringLiteral("no more"))) : written;
    };
    const Result<ScriptResult> result = m_host.run(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::RepositoryDamaged);
    QVERIFY(!counted); // it was not told that its input had ended
}

void TestSshHost::aScriptMayEndBeforeItsInput()
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/prelude.sh")};
    Status written;
    call.moreInput = [&written](const InputWriter &write) {
        for (int i = 0; i < 100 && written; ++i)
            written = write(QByteArray(100'000, 'x'));
        return written;
    };
    const Result<ScriptResult> result = m_host.run(call);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QVERIFY(!written);
}

void TestSshHost::recordsComeWhileTheScriptRuns()
{
    ScriptCall call = script("progress mirror 1 10 files a/b; sleep 0.6; record done");
    QElapsedTimer clock;
    clock.start();
    qint64 firstAfter = -1;
    QList<QByteArray> tags;
    Record progress;
    call.onRecord = [&](const Record &record) {
        if (firstAfter < 0) {
            firstAfter = clock.elapsed();
            progress = record;
        }
        tags.append(record.tag);
    };
    const auto result = m_host.run(call);
    QVERIFY(result);
    QVERIFY2(firstAfter < clock.elapsed() - 400, qPrintable(QString::number(firstAfter)));
    QCOMPARE(tags, (QList<QByteArray>{"progress", "done"}));
    QCOMPARE(progress.fields, (QList<QByteArray>{"mirror", "1", "10", "files", "a/b"}));
    QCOMPARE(result->records.size(), 1); // progress is told, not kept
}

void TestSshHost::stderrAndSaidTextAreRawOutput()
{
    ScriptCall call = script("echo 'fatal: à' >&2; say 'two\nlines'");
    QString text;
    call.onText = [&](const QString &piece) { text += piece; };
    const auto result = m_host.run(call);
    QVERIFY(result);
    QVERIFY(result->records.isEmpty());
    QVERIFY(text.contains(QStringLiteral("fatal: à\n")));
    QVERIFY(text.contains(QStringLiteral("two\nlines\n")));
    QCOMPARE(result->rawOutput, text);
}

void TestSshHost::recordsLeaveCommandSubstitutions()
{
    const auto result = m_host.run(script("x=$(record inner 1; echo value); echo a | { record piped; cat >&2; }\n"
                                          "record outer \"$x\"\nprintf 'a\\tb\\\\c\\n' | record_lines line"));
    QVERIFY(result);
    QCOMPARE(result->records.size(), 4);
    QCOMPARE(result->find("outer")->text(0), QStringLiteral("value"));
    QCOMPARE(result->find("line")->fields, (QList<QByteArray>{"a", "b\\c"}));
}

void TestSshHost::awkwardFieldsComeBack()
{
    const QString awkward = QStringLiteral("\\t \\\\ \t\n\r\\\n'\"$(x)%s%d \u00a0");
    const auto result = m_host.run(script("record a \"$p_x\" '' \"$p_x$p_x\"", {QStringLiteral("x=") + awkward}));
    QVERIFY(result);
    QCOMPARE(result->find("a")->fields.size(), 3);
    QCOMPARE(result->find("a")->text(0), awkward);
    QCOMPARE(result->find("a")->text(2), awkward + awkward);
}

void TestSshHost::aRefusalBecomesItsError()
{
    const auto result = m_host.run(
        script("echo context >&2; refuse NoSpace 'not enough room' needed=10 available=3 'path=/a=b c'; record never"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NoSpace);
    QCOMPARE(result.error().message, QStringLiteral("not enough room"));
    QCOMPARE(result.error().facts.value(QStringLiteral("path")), QStringLiteral("/a=b c"));
    QCOMPARE(result.error().facts.value(QStringLiteral("available")), QStringLiteral("3"));
    QVERIFY(result.error().detail.contains(QStringLiteral("context")));

    const auto unknown = m_host.run(script("refuse NoSuchKind 'what'"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, ErrorKind::RemoteCommandFailed);
}

void TestSshHost::aRefusalCountsEvenWithStatusZero()
{
    const auto result = m_host.run(script("x=$(refuse PathMissing gone path=/x); record went-on"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::PathMissing);
}

void TestSshHost::aFailingScriptTellsItsStatusAndOutput()
{
    const auto result = m_host.run(script("record seen; echo 'cannot do it' >&2; exit 42"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::RemoteCommandFailed);
    QCOMPARE(result.error().nativeCode, 42);
    QVERIFY(result.error().detail.contains(QStringLiteral("cannot do it")));
}

void TestSshHost::anUnsetParameterEndsTheScript()
{
    const auto result = m_host.run(script("record before; rm -rf \"$p_base/x\"; record after"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::RemoteCommandFailed);
    QVERIFY(result.error().detail.contains(QStringLiteral("p_base")));
}

void TestSshHost::aMissingParameterRefuses()
{
    const auto result = m_host.run(script("x=$(param base) || exit 1; record after"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Internal);
    for (const char *argument : {"noequals", "9x=1", "a-b=1", "=1"}) {
        const auto refused = m_host.run(script("record ran", {QLatin1String(argument)}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Internal);
    }
}

void TestSshHost::aKilledScriptHasNoSentinel()
{
    const auto result = m_host.run(script("record before; kill -KILL $$; sleep 5"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::RemoteKilled);
    QCOMPARE(result.error().facts.value(QStringLiteral("signal")), QStringLiteral("KILL"));

    SshHost noShell(std::make_shared<test::LocalConnection>(path("false")));
    const auto nothing = noShell.run(script("record x"));
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().kind, ErrorKind::SentinelMissing);
}

void TestSshHost::stdoutNoiseIsGarbled()
{
    const auto result = m_host.run(script("echo 'Already up to date.'; record done"));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::ProtocolGarbled);
    QVERIFY(result.error().detail.contains(QStringLiteral("Already up to date.")));
}

void TestSshHost::aCutStreamRunsNothing()
{
    QTemporaryDir folder;
    const QString mark = folder.filePath(QStringLiteral("mark"));
    const QByteArray text = "touch " + mark.toUtf8() + "\n# padding that may be lost";
    const auto bootstrap = Bootstrap::compose(script("", {QStringLiteral("a=b")}), text);
    QVERIFY(bootstrap);
    for (qsizetype cut = 1; cut <= bootstrap->input.size(); cut += 3) {
        ssh::ExecRequest request;
        request.command = bootstrap->command;
        request.input = bootstrap->input.chopped(cut);
        auto future = m_connection->exec(request);
        future.waitForFinished();
        QVERIFY(future.result());
        QCOMPARE(future.result()->exitStatus, 125);
        QVERIFY(!future.result()->out.contains("QUAI-END"));
        QVERIFY(!QFile::exists(mark));
    }
}

void TestSshHost::cancelEndsTheProcesses()
{
    QTemporaryDir folder;
    const QString mark = folder.filePath(QStringLiteral("mark"));
    ScriptCall call = script("record started; (sleep 1; touch \"$p_mark\") & wait", {QStringLiteral("mark=") + mark});
    CancelSource cancel;
    call.cancel = cancel.get_token();
    call.onRecord = [&](const Record &) { cancel.request_stop(); };
    QElapsedTimer clock;
    clock.start();
    const auto result = m_host.run(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QVERIFY(clock.elapsed() < 900);
    QTest::qWait(1300);
    QVERIFY(!QFile::exists(mark));
}

void TestSshHost::aTimeoutIsNamed()
{
    ScriptCall call = script("sleep 10");
    call.timeout = std::chrono::milliseconds(200);
    const auto result = m_host.run(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
}

void TestSshHost::anUnknownScriptIsInternal()
{
    ScriptCall call;
    call.scripts = {QStringLiteral("lib/none.sh")};
    const auto result = m_host.run(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Internal);
}

void TestSshHost::aHostileSudoUserIsRefused_data()
{
    QTest::addColumn<QString>("user");
    for (const char *user : {"-i", "root -s", "a;id", "$(id)", "a\nb", "#", "#-1", "a'b", "é"})
        QTest::newRow(user) << QString::fromUtf8(user);
}

void TestSshHost::aHostileSudoUserIsRefused()
{
    QFETCH(QString, user);
    ScriptCall call = script("record ran");
    call.sudoUser = user;
    const auto result = m_host.run(call);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::InvalidInput);
}

void TestSshHost::jsonEscapeIsValidJson()
{
    const QString text = QStringLiteral("a\"b\\c\td\ne\rf\u0001g\u007fh/é日😀");
    const auto result = m_host.run(script("record json \"$(json_escape \"$p_x\")\" \"$(json_escape plain)\" \"$(now)\"",
                                          {QStringLiteral("x=") + text}));
    QVERIFY(result);
    QCOMPARE(result->find("json")->text(0), QStringLiteral("a\\\"b\\\\c\\td\\ne\\rfgh/é日😀"));
    QCOMPARE(result->find("json")->text(1), QStringLiteral("plain"));
    QVERIFY(QDateTime::fromString(result->find("json")->text(2), Qt::ISODate).isValid());
}

void TestSshHost::parallelCallsDoNotMix()
{
    QList<int> wrong(6, 0);
    std::vector<std::jthread> threads;
    for (int i = 0; i < wrong.size(); ++i) {
        threads.emplace_back([this, i, &wrong = wrong[i]] {
            for (int round = 0; round < 10; ++round) {
                const QString expected = QStringLiteral("%1-%2").arg(i).arg(round);
                const auto result = m_host.run(script("record v \"$p_v\"", {QStringLiteral("v=") + expected}));
                if (!result || result->records.size() != 1 || result->find("v")->text(0) != expected)
                    ++wrong;
            }
        });
    }
    threads.clear();
    QCOMPARE(wrong, QList<int>(6, 0));
}

QTEST_GUILESS_MAIN(TestSshHost)
#include "TestSshHost.moc"
