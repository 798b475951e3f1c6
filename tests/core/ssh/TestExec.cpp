// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/InputPipe.h"
#include "core/ssh/Pool.h"
#include "tests/core/ssh/LocalSshd.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace quai;
using namespace quai::ssh;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kHundredMegabytes = 100 << 20;
constexpr qsizetype kPiece = 64 << 10;

ExecRequest command(const QByteArray &text)
{
    ExecRequest request;
    request.command = text;
    return request;
}

/// Waits for a number that a command prints first, such as its process id.
qint64 waitForNumber(const std::atomic<qint64> &number)
{
    const QDeadlineTimer limit(5000);
    while (number == 0 && !limit.hasExpired())
        QTest::qSleep(2);
    return number;
}

bool isAlive(qint64 pid)
{
    // A zombie that nobody has collected yet has ended.
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = stat.readAll();
    return text.mid(text.lastIndexOf(')') + 2, 1) != "Z";
}

} // namespace

/// One command on one channel, against a real sshd.
class TestExec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_sshd.start();
        if (problem.contains(QLatin1String("not installed")))
            QSKIP(qPrintable(problem));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_pool = makePool(m_sshd.target());
    }

    void cleanupTestCase() { m_pool.reset(); }

    void bothStreamsAndTheStatusArrive()
    {
        const Result<ExecResult> result = m_pool->exec(command("printf out; printf err >&2; exit 7")).result();
        QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        QCOMPARE(result->out, "out");
        QCOMPARE(result->err, "err");
        QCOMPARE(result->exitStatus, 7);
        QVERIFY(result->exitSignal.isEmpty());
    }

    void whatIsWrittenComesBack_data()
    {
        QTest::addColumn<QByteArray>("input");
        QByteArray everyByte;
        for (int i = 0; i < 70'000; ++i)
            everyByte.append(static_cast<char>(i * 7 % 256));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("one line\n");
        QTest::newRow("every byte") << everyByte;
        QTest::newRow("larger than the window") << QByteArray(5 << 20, 'x');
    }

    void whatIsWrittenComesBack()
    {
        QFETCH(QByteArray, input);
        ExecRequest request = command("cat");
        request.input = input;
        const Result<ExecResult> result = m_pool->exec(request).result();
        QVERIFY(result);
        QCOMPARE(result->exitStatus, 0);
        QVERIFY(result->out == input);
    }

    void aHundredMegabytesGoOut()
    {
        ExecRequest request = command("wc -c");
        request.input = QByteArray(kHundredMegabytes, 'x');
        const Result<ExecResult> result = m_pool->exec(std::move(request)).result();
        QVERIFY(result);
        QCOMPARE(result->out.trimmed().toLongLong(), kHundredMegabytes);
    }

    void aHundredMegabytesComeIn()
    {
        ExecRequest request = command("head -c 104857600 /dev/zero");
        request.captureLimit = kHundredMegabytes;
        const Result<ExecResult> result = m_pool->exec(request).result();
        QVERIFY(result);
        QCOMPARE(result->out.size(), kHundredMegabytes);
    }

    void moreThanTheLimitIsRefusedAndEnded()
    {
        std::atomic<qint64> pid = 0;
        ExecRequest request = command("echo $$ >&2; exec cat /dev/zero");
        request.onStderr = [&pid](const QByteArray &piece) { pid = piece.trimmed().toLongLong(); };
        request.captureLimit = 1 << 20;
        const Result<ExecResult> result = m_pool->exec(request).result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::OutputTooLarge);
        QTRY_VERIFY(!isAlive(pid));
    }

    void aReaderThatStopsEarlyDoesNotStopUs()
    {
        ExecRequest request = command("head -c 10; exec 0<&-; echo done");
        request.input = QByteArray(8 << 20, 'x');
        const Result<ExecResult> result = m_pool->exec(std::move(request)).result();
        QVERIFY(result);
        QCOMPARE(result->out, "xxxxxxxxxxdone\n");
    }

    void inputIsSentAsItComes()
    {
        ExecRequest request = command("cat");
        request.input = "before ";
        request.moreInput = InputPipe::open().value();
        const std::shared_ptr<InputPipe> pipe = request.moreInput;
        std::atomic<qint64> came = 0;
        request.onStdout = [&came](const QByteArray &piece) { came += piece.size(); };
        auto running = m_pool->exec(std::move(request));
        QVERIFY(pipe->write("first ", {}));
        QTRY_COMPARE(came, 13);
        const QByteArray large(5 << 20, 'x');
        QVERIFY(pipe->write(large, {}));
        pipe->endWriting();
        const Result<ExecResult> result = running.result();
        QVERIFY(result);
        QVERIFY(result->out == "before first " + large);
    }

    void aServerThatIsBehindSlowsTheWriter()
    {
        ExecRequest request = command("sleep 2; wc -c");
        request.moreInput = InputPipe::open().value();
        const std::shared_ptr<InputPipe> pipe = request.moreInput;
        auto running = m_pool->exec(std::move(request));
        std::atomic<qint64> handedOver = 0;
        std::jthread writer([&] {
            const QByteArray piece(kPiece, 'x');
            while (handedOver < kHundredMegabytes && pipe->write(piece, {}))
                handedOver += piece.size();
            pipe->endWriting();
        });
        QTest::qWait(1500);
        // The channel's window of sshd (2 MiB) and what the sockets and pipes on the way keep.
        QVERIFY2(handedOver > 0 && handedOver < (16 << 20), qPrintable(QString::number(handedOver)));
        const Result<ExecResult> result = running.result();
        QVERIFY(result);
        QCOMPARE(result->out.trimmed().toLongLong(), kHundredMegabytes);
    }

    void whoeverWritesIsToldThatNobodyReads()
    {
        ExecRequest request = command("head -c 10");
        request.moreInput = InputPipe::open().value();
        const std::shared_ptr<InputPipe> pipe = request.moreInput;
        auto running = m_pool->exec(std::move(request));
        const QByteArray piece(kPiece, 'x');
        Status written;
        for (int i = 0; i < 1600 && written; ++i)
            written = pipe->write(piece, {});
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::ConnectionLost);
        const Result<ExecResult> result = running.result();
        QVERIFY(result);
        QCOMPARE(result->out, "xxxxxxxxxx");
    }

    void aWriterThatWaitsIsCancelled()
    {
        CancelSource cancel;
        ExecRequest request = command("sleep 60");
        request.moreInput = InputPipe::open().value();
        request.cancel = cancel.get_token();
        const std::shared_ptr<InputPipe> pipe = request.moreInput;
        auto running = m_pool->exec(std::move(request));
        std::jthread canceller([&cancel] {
            QTest::qSleep(300);
            cancel.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        const Status written = pipe->write(QByteArray(kHundredMegabytes, 'x'), cancel.get_token());
        QVERIFY(!written);
        QVERIFY2(clock.elapsed() < 800, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(running.result().error().kind, ErrorKind::Cancelled);
    }

    void aCommandThatClosesItsOutputIsWaitedFor()
    {
        const Result<ExecResult> result = m_pool->exec(command("exec >&- 2>&-; sleep 0.3; exit 5")).result();
        QVERIFY(result);
        QCOMPARE(result->exitStatus, 5);
        QVERIFY(result->duration >= 300ms);
    }

    void aSignalIsNamed()
    {
        const Result<ExecResult> result = m_pool->exec(command("kill -s USR1 $$")).result();
        QVERIFY(result);
        QCOMPARE(result->exitSignal, "USR1");
        QCOMPARE(result->exitStatus, -1);
    }

    void piecesArriveWhileItRuns()
    {
        QElapsedTimer clock;
        clock.start();
        std::atomic<qint64> firstAt = 0;
        ExecRequest request = command("echo first; sleep 1; echo last");
        request.onStdout = [&](const QByteArray &) { firstAt = firstAt == 0 ? clock.elapsed() : firstAt.load(); };
        const Result<ExecResult> result = m_pool->exec(request).result();
        QVERIFY(result);
        QCOMPARE(result->out, "first\nlast\n");
        QVERIFY2(firstAt < 900, qPrintable(QString::number(firstAt)));
    }

    void timeoutEndsTheRemoteGroup()
    {
        std::atomic<qint64> pid = 0;
        ExecRequest request = command("sleep 60 & echo $!; wait");
        request.onStdout = [&pid](const QByteArray &piece) { pid = piece.trimmed().toLongLong(); };
        request.timeout = 400ms;
        QElapsedTimer clock;
        clock.start();
        const Result<ExecResult> result = m_pool->exec(request).result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Timeout);
        QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(pid > 0);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 1500);
    }

    void cancelAnswersAtOnceAndEndsTheRemoteGroup()
    {
        std::atomic<qint64> pid = 0;
        CancelSource cancel;
        ExecRequest request = command("sleep 60 & echo $!; wait");
        request.onStdout = [&pid](const QByteArray &piece) { pid = piece.trimmed().toLongLong(); };
        request.cancel = cancel.get_token();
        const auto future = m_pool->exec(request);
        QVERIFY(waitForNumber(pid) > 0);
        QElapsedTimer clock;
        clock.start();
        cancel.request_stop();
        const Result<ExecResult> result = future.result();
        QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 1500);
    }

    void whoIgnoresTermIsKilled()
    {
        std::atomic<qint64> pid = 0;
        CancelSource cancel;
        ExecRequest request = command("trap '' TERM; echo $$; while :; do sleep 1; done");
        request.onStdout = [&pid](const QByteArray &piece) { pid = piece.trimmed().toLongLong(); };
        request.cancel = cancel.get_token();
        const auto future = m_pool->exec(request);
        QVERIFY(waitForNumber(pid) > 0);
        cancel.request_stop();
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        QTRY_VERIFY_WITH_TIMEOUT(!isAlive(pid), 5000);
    }

    void aTokenThatIsStoppedAlreadyBeginsNothing()
    {
        QTemporaryDir folder;
        CancelSource cancel;
        cancel.request_stop();
        ExecRequest request = command("touch " + QFile::encodeName(folder.filePath(QStringLiteral("made"))));
        request.cancel = cancel.get_token();
        const Result<ExecResult> result = m_pool->exec(request).result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(m_pool->exec(command("true")).result());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("made"))));
    }

    void theLineServesOthersWhileOneIsCancelled()
    {
        CancelSource cancel;
        ExecRequest slow = command("sleep 60");
        slow.cancel = cancel.get_token();
        const auto cancelled = m_pool->exec(slow);
        const auto other = m_pool->exec(command("sleep 0.2; echo fine"));
        cancel.request_stop();
        QCOMPARE(cancelled.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(other.result());
        QCOMPARE(other.result()->out, "fine\n");
    }

private:
    quai::test::LocalSshd m_sshd;
    std::shared_ptr<Connection> m_pool;
};

QTEST_GUILESS_MAIN(TestExec)
#include "TestExec.moc"
