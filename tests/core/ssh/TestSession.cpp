// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/ExecJob.h"
#include "core/ssh/Pool.h"
#include "core/ssh/Session.h"
#include "tests/core/ssh/LocalSshd.h"
#include "tests/core/ssh/RawServer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <csignal>

using namespace quai;
using namespace quai::ssh;
using namespace std::chrono_literals;
using quai::test::LocalSshd;
using quai::test::RawServer;

namespace {

ExecRequest command(const QByteArray &text)
{
    ExecRequest request;
    request.command = text;
    return request;
}

/// Gives its session a job in the last moment of its life.
class LateOwner : public SessionObserver
{
public:
    bool wasTaken = true;
    std::atomic_bool isOver = false;

    void sessionReady(Session *session) override { session->stop(); }
    void jobReturned(Session *, const JobPointer &, const Error &) override { }
    void channelClosed(Session *) override { }
    void sessionClosed(Session *session, const Error &) override
    {
        wasTaken = session->run(std::make_shared<ExecJob>(command("true")));
        isOver = true;
    }
};

} // namespace

/// Lines that do not come about, that break and that go silent; host keys as the operator meets them.
class TestSession : public QObject
{
    Q_OBJECT

private:
    LocalSshd m_sshd;

    /// A target without any configuration but that of @p known.
    Target bare(const QString &host, int port) const
    {
        QFile config(m_sshd.file(QStringLiteral("bare_config")));
        if (config.open(QIODevice::WriteOnly))
            config.write("Host *\n IdentityAgent none\n UserKnownHostsFile " + m_sshd.knownHosts().toUtf8() + '\n');
        return {host, QStringLiteral("nobody"), port, config.fileName()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_sshd.start();
        if (problem.contains(QLatin1String("not installed")))
            QSKIP(qPrintable(problem));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aNameWithoutAnAddressIsSaid()
    {
        const Status opened = makePool(bare(QStringLiteral("no-such-host.invalid"), 22))->open().result();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::HostUnresolved);
        QCOMPARE(opened.error().facts.value(QStringLiteral("host")), QStringLiteral("no-such-host.invalid"));
    }

    void aClosedPortIsSaid()
    {
        const int port = LocalSshd::freePort();
        const Status opened = makePool(bare(QStringLiteral("127.0.0.1"), port))->open().result();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::HostUnreachable);
        QCOMPARE(opened.error().facts.value(QStringLiteral("port")), QString::number(port));
    }

    void whatIsNoSshServerIsSaid_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<bool>("hangUp");
        QTest::newRow("closes at once") << QByteArray() << true;
        QTest::newRow("silent") << QByteArray() << false;
        QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << true;
        QTest::newRow("garbage without an end") << QByteArray(100'000, '\xff') << false;
        QTest::newRow("banner, then garbage") << QByteArray("SSH-2.0-Quark\r\n") + QByteArray(5000, '\x41') << false;
        QTest::newRow("protocol 1") << QByteArray("SSH-1.5-OpenSSH_1.2\r\n") << false;
        QTest::newRow("half a banner") << QByteArray("SSH-2.0-Op") << false;
    }

    void whatIsNoSshServerIsSaid()
    {
        QFETCH(QByteArray, greeting);
        QFETCH(bool, hangUp);
        const RawServer server(greeting, hangUp);
        PoolOptions options;
        options.loginLimit = 700ms;
        QElapsedTimer clock;
        clock.start();
        const Status opened = makePool(bare(QStringLiteral("127.0.0.1"), server.port()), options)->open().result();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::HostUnreachable);
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    }

    void connectingIsCancelledAtOnce()
    {
        const RawServer server({}, false);
        const auto pool = makePool(bare(QStringLiteral("127.0.0.1"), server.port()));
        CancelSource cancel;
        ExecRequest request = command("true");
        request.cancel = cancel.get_token();
        const auto future = pool->exec(request);
        QTest::qWait(100);
        QElapsedTimer clock;
        clock.start();
        cancel.request_stop();
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        const auto opening = pool->open();
        pool->close();
        QCOMPARE(opening.result().error().kind, ErrorKind::ConnectionLost);
        QVERIFY2(clock.elapsed() < 400, qPrintable(QString::number(clock.elapsed())));
    }

    void anUnknownKeyIsAskedAboutAndRemembered()
    {
        LocalSshd sshd;
        sshd.setHostKeyTypes({QStringLiteral("ed25519"), QStringLiteral("ecdsa"), QStringLiteral("rsa")});
        QCOMPARE(sshd.start(), QString());
        QVERIFY(QFile::remove(sshd.knownHosts()));
        const auto pool = makePool(sshd.target());
        const Result<ExecResult> asked = pool->exec(command("true")).result();
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, ErrorKind::HostKeyUnknown);
        const auto &facts = asked.error().facts;
        QCOMPARE(facts.value(QStringLiteral("host")), QStringLiteral("127.0.0.1"));
        QCOMPARE(facts.value(QStringLiteral("port")).toInt(), sshd.port());
        QCOMPARE(facts.value(QStringLiteral("keyType")), QStringLiteral("ssh-ed25519"));
        const QByteArray printed = LocalSshd::keygen(
            {QStringLiteral("-l"), QStringLiteral("-f"), sshd.file(QStringLiteral("host_ed25519.pub"))});
        QCOMPARE(facts.value(QStringLiteral("fingerprint")).toUtf8(), printed.split(' ').value(1));

        HostKey key{facts.value(QStringLiteral("host")), sshd.port(), facts.value(QStringLiteral("keyType")),
                    QStringLiteral("SHA256:somethingElse")};
        const Status wrong = pool->acceptHostKey(key).result();
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::HostKeyChanged);
        QVERIFY(!QFile::exists(sshd.knownHosts()));

        key.fingerprint = facts.value(QStringLiteral("fingerprint"));
        const Status accepted = pool->acceptHostKey(key).result();
        QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().message));
        const QByteArray found
            = LocalSshd::keygen({QStringLiteral("-F"), QStringLiteral("[127.0.0.1]:%1").arg(sshd.port()),
                                 QStringLiteral("-f"), sshd.knownHosts()});
        QVERIFY(found.contains(sshd.hostKeyLine(QStringLiteral("ed25519"))));
        QVERIFY(pool->exec(command("true")).result());
    }

    void aChangedKeyIsRefused()
    {
        LocalSshd sshd;
        QCOMPARE(sshd.start(), QString());
        const auto pool = makePool(sshd.target());
        QVERIFY(pool->exec(command("true")).result());
        pool->close();
        sshd.stop();
        sshd.forgetHostKeys();
        QCOMPARE(sshd.start(), QString());
        const Result<ExecResult> refused = pool->exec(command("true")).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::HostKeyChanged);
        const auto &facts = refused.error().facts;
        QCOMPARE(facts.value(QStringLiteral("knownHostsFile")), sshd.knownHosts());
        const HostKey key{facts.value(QStringLiteral("host")), sshd.port(), facts.value(QStringLiteral("keyType")),
                          facts.value(QStringLiteral("fingerprint"))};
        QCOMPARE(pool->acceptHostKey(key).result().error().kind, ErrorKind::HostKeyChanged);
    }

    void theKnownTypeOfKeyIsAskedFor_data()
    {
        QTest::addColumn<QString>("known");
        for (const char *type : {"ed25519", "ecdsa", "rsa"})
            QTest::newRow(type) << QString::fromLatin1(type);
    }

    void theKnownTypeOfKeyIsAskedFor()
    {
        QFETCH(QString, known);
        LocalSshd sshd;
        QStringList types{QStringLiteral("ed25519"), QStringLiteral("ecdsa"), QStringLiteral("rsa")};
        types.removeAll(known);
        sshd.setHostKeyTypes(QStringList{known} + types); // trusted is the first
        QCOMPARE(sshd.start(), QString());
        const Status opened = makePool(sshd.target())->open().result();
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
    }

    void aCutLineIsNoticedAtOnceAndReplaced()
    {
        LocalSshd sshd;
        QCOMPARE(sshd.start(), QString());
        const auto pool = makePool(sshd.target());
        QVERIFY(pool->open().result());
        QList<QFuture<Result<ExecResult>>> running;
        for (int i = 0; i < 3; ++i)
            running << pool->exec(command("sleep 30"));
        QTest::qWait(200);
        QElapsedTimer clock;
        clock.start();
        sshd.signalConnections(SIGKILL);
        for (const auto &future : running) {
            const Result<ExecResult> result = future.result();
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::ConnectionLost);
        }
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        const Result<ExecResult> again = pool->exec(command("echo back")).result();
        QVERIFY2(again, qPrintable(again ? QString() : again.error().message));
        QCOMPARE(again->out, "back\n");
    }

    void aSilentButLivingLineIsKept()
    {
        PoolOptions options;
        options.session.silence = 100ms;
        options.session.answer = 300ms;
        const auto pool = makePool(m_sshd.target(), options);
        const Result<ExecResult> result = pool->exec(command("sleep 1.5; echo still here")).result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->out, "still here\n");
    }

    /// Whatever were taken then would never be answered.
    void anEndingSessionTakesNothing()
    {
        LateOwner owner;
        LoginRequest request;
        request.target = m_sshd.target();
        request.limit = 10s;
        const Session session(request, {}, &owner);
        QTRY_VERIFY_WITH_TIMEOUT(owner.isOver, 15'000);
        QVERIFY(!owner.wasTaken);
    }

    void anIdleSessionClosesItself()
    {
        PoolOptions options;
        options.session.idle = 200ms;
        const auto pool = makePool(m_sshd.target(), options);
        QVERIFY(pool->exec(command("true")).result());
        QTRY_VERIFY_WITH_TIMEOUT(m_sshd.connectionProcesses().isEmpty(), 3000);
        QVERIFY(pool->exec(command("true")).result());
    }

    void anIdleSessionCostsNoTime()
    {
        const auto pool = makePool(m_sshd.target());
        QVERIFY(pool->open().result());
        const std::clock_t before = std::clock();
        QTest::qSleep(500);
        const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 0.05, qPrintable(QString::number(seconds)));
    }

    void closingEndsWhatRuns()
    {
        const auto pool = makePool(m_sshd.target());
        QVERIFY(pool->open().result());
        const auto running = pool->exec(command("sleep 5"));
        QTest::qWait(100);
        pool->close();
        QCOMPARE(running.result().error().kind, ErrorKind::ConnectionLost);
        QVERIFY(pool->exec(command("true")).result());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "TestSession.moc"
