// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Pool.h"
#include "tests/core/ssh/LocalSshd.h"
#include "tests/support/Farm.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <csignal>
#include <set>
#include <thread>

using namespace quai;
using namespace quai::ssh;
using namespace std::chrono_literals;
using quai::test::LocalSshd;

namespace {

ExecRequest command(const QByteArray &text)
{
    ExecRequest request;
    request.command = text;
    return request;
}

QList<QFuture<Result<ExecResult>>> runMany(Connection &pool, int count, const QByteArray &suffix = {})
{
    QList<QFuture<Result<ExecResult>>> futures;
    for (int i = 0; i < count; ++i)
        futures << pool.exec(command("echo " + QByteArray::number(i) + suffix));
    return futures;
}

/// Empty when each command printed its own number.
QString complaint(const QList<QFuture<Result<ExecResult>>> &futures)
{
    for (qsizetype i = 0; i < futures.size(); ++i) {
        const Result<ExecResult> result = futures.at(i).result();
        if (!result)
            return kindName(result.error().kind) + QStringLiteral(": ") + result.error().message;
        if (result->out != QByteArray::number(i) + '\n' || result->exitStatus != 0)
            return QStringLiteral("command %1 printed %2").arg(i).arg(QString::fromUtf8(result->out));
    }
    return {};
}

} // namespace

/// Many commands, several sessions, several callers.
class TestPool : public QObject
{
    Q_OBJECT

private:
    LocalSshd m_sshd;

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_sshd.start();
        if (problem.contains(QLatin1String("not installed")))
            QSKIP(qPrintable(problem));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void aHundredCommandsAtOnce()
    {
        const auto pool = makePool(m_sshd.target());
        QCOMPARE(complaint(runMany(*pool, 100)), QString());
    }

    void oneSessionIsEnoughForAHundred()
    {
        PoolOptions options;
        options.maxSessions = 1;
        const auto pool = makePool(m_sshd.target(), options);
        QCOMPARE(complaint(runMany(*pool, 100)), QString());
    }

    void atMostSoManySessions()
    {
        LocalSshd sshd;
        QCOMPARE(sshd.start(), QString());
        PoolOptions options;
        options.maxSessions = 3;
        const auto pool = makePool(sshd.target(), options);
        QCOMPARE(complaint(runMany(*pool, 60, "; sleep 0.1")), QString());
        QCOMPARE(sshd.log().count("Accepted publickey"), 3);
    }

    void commandsRunSideBySide()
    {
        PoolOptions options;
        options.maxSessions = 1;
        const auto pool = makePool(m_sshd.target(), options);
        QVERIFY(pool->open().result());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(complaint(runMany(*pool, 8, "; sleep 0.5")), QString());
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    }

    void aServerThatAllowsFewChannelsIsNotOverrun_data()
    {
        QTest::addColumn<int>("maxSessions");
        QTest::addColumn<int>("connections");
        QTest::newRow("two channels, one connection") << 2 << 1;
        QTest::newRow("one channel, several connections") << 1 << 4;
    }

    void aServerThatAllowsFewChannelsIsNotOverrun()
    {
        QFETCH(int, maxSessions);
        QFETCH(int, connections);
        LocalSshd sshd;
        sshd.setSettings({QStringLiteral("MaxSessions %1").arg(maxSessions)});
        QCOMPARE(sshd.start(), QString());
        PoolOptions options;
        options.maxSessions = connections;
        const auto pool = makePool(sshd.target(), options);
        QCOMPARE(complaint(runMany(*pool, 40)), QString());
    }

    void aServerThatAllowsNoChannelRefuses()
    {
        LocalSshd sshd;
        sshd.setSettings({QStringLiteral("MaxSessions 0")});
        QCOMPARE(sshd.start(), QString());
        const auto pool = makePool(sshd.target());
        const auto futures = runMany(*pool, 3);
        for (const auto &future : futures) {
            const Result<ExecResult> result = future.result();
            QVERIFY(!result);
            QCOMPARE(result.error().kind, ErrorKind::ChannelRefused);
        }
    }

    void callersOnSeveralThreads()
    {
        const auto pool = makePool(m_sshd.target());
        std::atomic<int> good = 0;
        std::vector<std::thread> callers;
        for (int i = 0; i < 4; ++i)
            callers.emplace_back([&] { good += complaint(runMany(*pool, 20)).isEmpty() ? 1 : 0; });
        for (std::thread &caller : callers)
            caller.join();
        QCOMPARE(good.load(), 4);
    }

    void cancellingManyLeavesTheOthers()
    {
        const auto pool = makePool(m_sshd.target());
        QVERIFY(pool->open().result());
        QList<CancelSource> sources(60);
        QList<QFuture<Result<ExecResult>>> futures;
        for (int i = 0; i < 60; ++i) {
            ExecRequest request = command(i % 2 == 0 ? "sleep 20" : "echo kept");
            request.cancel = sources.at(i).get_token();
            futures << pool->exec(request);
        }
        for (int i = 0; i < 60; i += 2)
            sources[i].request_stop();
        for (int i = 0; i < 60; ++i) {
            const Result<ExecResult> result = futures.at(i).result();
            if (i % 2 == 0)
                QCOMPARE(result.error().kind, ErrorKind::Cancelled);
            else
                QVERIFY2(result && result->out == "kept\n", qPrintable(QString::number(i)));
        }
    }

    void aTokenStoppedFromManyThreadsWhileCommandsEnd()
    {
        const auto pool = makePool(m_sshd.target());
        QVERIFY(pool->open().result());
        for (int round = 0; round < 10; ++round) {
            QList<QFuture<Result<ExecResult>>> futures;
            std::vector<std::thread> stoppers;
            for (int i = 0; i < 8; ++i) {
                CancelSource source;
                ExecRequest request = command("true");
                request.cancel = source.get_token();
                futures << pool->exec(request);
                stoppers.emplace_back([source, i]() mutable {
                    std::this_thread::sleep_for(std::chrono::milliseconds(i * 2));
                    source.request_stop();
                });
            }
            for (std::thread &stopper : stoppers)
                stopper.join();
            for (const auto &future : futures) {
                const Result<ExecResult> result = future.result();
                QVERIFY(result || result.error().kind == ErrorKind::Cancelled);
            }
        }
        QCOMPARE(complaint(runMany(*pool, 8)), QString());
    }

    void destroyingThePoolAnswersEverything()
    {
        QList<QFuture<Result<ExecResult>>> futures;
        {
            const auto pool = makePool(m_sshd.target());
            futures = runMany(*pool, 50, "; sleep 5");
            QTest::qWait(150);
        }
        for (const auto &future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().kind, ErrorKind::ConnectionLost);
        }
    }

    void aPoolThatWasNeverUsedConnectsToNothing()
    {
        LocalSshd sshd;
        QCOMPARE(sshd.start(), QString());
        makePool(sshd.target()).reset();
        QVERIFY(!sshd.log().contains("Accepted"));
    }

    void theGroupOfAnOrdinaryUserIsEndedToo()
    {
        quai::test::Farm farm(quai::test::Farm::Ssh);
        QUAI_START_FARM(farm);
        const auto pool = makePool(farm.sshTarget());
        for (const bool ignoresTerm : {false, true}) {
            std::atomic<qint64> pid = 0;
            CancelSource cancel;
            ExecRequest request
                = command(ignoresTerm ? "trap '' TERM; sleep 60 & echo $!; wait; wait" : "sleep 60 & echo $!; wait");
            request.onStdout = [&pid](const QByteArray &piece) { pid = piece.trimmed().toLongLong(); };
            request.cancel = cancel.get_token();
            const auto future = pool->exec(request);
            QTRY_VERIFY(pid > 0);
            QElapsedTimer clock;
            clock.start();
            cancel.request_stop();
            QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
            QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
            const auto state = [&pid] {
                QFile stat(QStringLiteral("/proc/%1/stat").arg(pid.load()));
                const QByteArray text = stat.open(QIODevice::ReadOnly) ? stat.readAll() : QByteArray();
                return text.mid(text.lastIndexOf(')') + 2, 1);
            };
            QTRY_VERIFY_WITH_TIMEOUT(state().isEmpty() || state() == "Z" || state() == ")", ignoresTerm ? 4000 : 1500);
        }
    }
};

QTEST_GUILESS_MAIN(TestPool)
#include "TestPool.moc"
