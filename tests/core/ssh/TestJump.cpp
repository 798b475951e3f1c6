// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Pool.h"
#include "tests/core/ssh/LocalSshd.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace quai;
using namespace quai::ssh;
using quai::test::LocalSshd;

namespace {

ExecRequest command(const QByteArray &text)
{
    ExecRequest request;
    request.command = text;
    return request;
}

} // namespace

/// Servers behind others: ProxyJump and ProxyCommand of the configuration.
class TestJump : public QObject
{
    Q_OBJECT

private:
    LocalSshd m_inner;
    LocalSshd m_outer;

    /// A configuration with the hosts "inner" (through @p way) and "outer".
    Target behind(const QByteArray &way, const QByteArray &more = {}) const
    {
        const auto host = [](const char *name, const LocalSshd &sshd) {
            return QByteArray("Host ") + name + "\n HostName 127.0.0.1\n Port " + QByteArray::number(sshd.port())
                + "\n IdentityFile " + sshd.clientKey().toUtf8() + "\n UserKnownHostsFile " + sshd.knownHosts().toUtf8()
                + '\n';
        };
        QFile config(m_inner.file(QStringLiteral("jump_config")));
        if (config.open(QIODevice::WriteOnly))
            config.write(host("inner", m_inner) + ' ' + way + '\n' + host("outer", m_outer) + more
                         + "Host *\n IdentityAgent none\n IdentitiesOnly yes\n GlobalKnownHostsFile none\n");
        return {QStringLiteral("inner"), {}, 0, config.fileName()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("ssh")).isEmpty())
            QSKIP("the OpenSSH client is not installed");
        QString problem = m_inner.start();
        if (problem.contains(QLatin1String("not installed")))
            QSKIP(qPrintable(problem));
        problem += m_outer.start();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void throughOneHost()
    {
        const auto pool = makePool(behind("ProxyJump outer"));
        const Result<ExecResult> result = pool->exec(command("echo $SSH_CONNECTION")).result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->out.trimmed().split(' ').value(3).toInt(), m_inner.port());
        QVERIFY(m_outer.log().contains("Accepted publickey"));
    }

    void throughTwoHosts()
    {
        const QByteArray again = "Host again\n HostName 127.0.0.1\n Port " + QByteArray::number(m_outer.port())
            + "\n IdentityFile " + m_outer.clientKey().toUtf8() + "\n UserKnownHostsFile "
            + m_outer.knownHosts().toUtf8() + '\n';
        const auto pool = makePool(behind("ProxyJump outer,again", again));
        const Result<ExecResult> result = pool->exec(command("echo there")).result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->out, "there\n");
    }

    void muchGoesThroughATunnel()
    {
        const auto pool = makePool(behind("ProxyJump outer"));
        ExecRequest request = command("cat");
        request.input = QByteArray(20 << 20, 'x');
        const QByteArray input = request.input;
        const Result<ExecResult> result = pool->exec(request).result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QVERIFY(result->out == input);
    }

    void throughACommand()
    {
        const Target target
            = behind("ProxyCommand ssh -F " + m_inner.file(QStringLiteral("jump_config")).toUtf8() + " -W %h:%p outer");
        const auto pool = makePool(target);
        const Result<ExecResult> result = pool->exec(command("echo there")).result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->out, "there\n");
    }

    void aPercentSignIsNoTokensBeginning()
    {
        const Target target = behind("ProxyCommand ssh -F " + m_inner.file(QStringLiteral("jump_config")).toUtf8()
                                     + " -W %h:%p $(test x%%h = 'x%'h && echo outer)");
        const auto pool = makePool(target);
        const Result<ExecResult> result = pool->exec(command("echo there")).result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    }

    void aCommandThatFailsIsSaid_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::newRow("ends") << QByteArray("ProxyCommand false");
        QTest::newRow("is missing") << QByteArray("ProxyCommand /no/such/program");
        QTest::newRow("a jump host that nobody answers at")
            << QByteArray("ProxyJump 127.0.0.1:") + QByteArray::number(LocalSshd::freePort());
        QTest::newRow("itself") << QByteArray("ProxyJump inner");
    }

    void aCommandThatFailsIsSaid()
    {
        QFETCH(QByteArray, way);
        const Status opened = makePool(behind(way))->open().result();
        QVERIFY(!opened);
        const ErrorKind kind = opened.error().kind;
        QVERIFY2(kind == ErrorKind::HostUnreachable || kind == ErrorKind::ParseFailed
                     || kind == ErrorKind::InvalidInput,
                 qPrintable(kindName(kind)));
    }

    void theJumpHostsKeyIsAskedAboutAndRemembered()
    {
        QVERIFY(QFile::remove(m_outer.knownHosts()));
        const auto pool = makePool(behind("ProxyJump outer"));
        const Status asked = pool->open().result();
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::HostKeyUnknown);
        const auto &facts = asked.error().facts;
        QCOMPARE(facts.value(QStringLiteral("port")).toInt(), m_outer.port());
        const HostKey key{facts.value(QStringLiteral("host")), m_outer.port(), facts.value(QStringLiteral("keyType")),
                          facts.value(QStringLiteral("fingerprint"))};
        const Status accepted = pool->acceptHostKey(key).result();
        QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().message));
        QVERIFY(pool->open().result());
    }

    void aClosedTunnelIsSaid()
    {
        LocalSshd closed;
        closed.setSettings({QStringLiteral("AllowTcpForwarding no")});
        QCOMPARE(closed.start(), QString());
        const QByteArray host = "Host closed\n HostName 127.0.0.1\n Port " + QByteArray::number(closed.port())
            + "\n IdentityFile " + closed.clientKey().toUtf8() + "\n UserKnownHostsFile " + closed.knownHosts().toUtf8()
            + '\n';
        const Status opened = makePool(behind("ProxyJump closed", host))->open().result();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::HostUnreachable);
    }

    void aJumpHostThatBreaksBreaksTheLine()
    {
        LocalSshd breaking;
        QCOMPARE(breaking.start(), QString());
        const QByteArray host = "Host breaking\n HostName 127.0.0.1\n Port " + QByteArray::number(breaking.port())
            + "\n IdentityFile " + breaking.clientKey().toUtf8() + "\n UserKnownHostsFile "
            + breaking.knownHosts().toUtf8() + '\n';
        const auto pool = makePool(behind("ProxyJump breaking", host));
        QVERIFY(pool->open().result());
        const auto running = pool->exec(command("sleep 30"));
        QTest::qWait(200);
        QElapsedTimer clock;
        clock.start();
        breaking.signalConnections(SIGKILL);
        QCOMPARE(running.result().error().kind, ErrorKind::ConnectionLost);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestJump)
#include "TestJump.moc"
