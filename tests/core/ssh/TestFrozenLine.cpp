// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Pool.h"
#include "tests/core/ssh/LocalSshd.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace quai;
using namespace quai::ssh;
using quai::test::LocalSshd;

/// A server that keeps its connection but does not answer any more.
class TestFrozenLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNoticedWithin15Seconds()
    {
        LocalSshd sshd;
        const QString problem = sshd.start();
        if (problem.contains(QLatin1String("not installed")))
            QSKIP(qPrintable(problem));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const auto pool = makePool(sshd.target()); // with the limits that operators get
        QVERIFY(pool->open().result());
        ExecRequest sleeping;
        sleeping.command = "sleep 60";
        const auto running = pool->exec(sleeping);
        ExecRequest sending;
        sending.command = "cat >/dev/null";
        sending.input = QByteArray(100 << 20, 'x');
        const auto writing = pool->exec(sending);
        QTest::qWait(200);
        QElapsedTimer clock;
        clock.start();
        sshd.signalConnections(SIGSTOP);
        const Result<ExecResult> result = running.result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::ConnectionLost);
        QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(writing.result().error().kind, ErrorKind::ConnectionLost);
        sshd.signalConnections(SIGCONT);
    }
};

QTEST_GUILESS_MAIN(TestFrozenLine)
#include "TestFrozenLine.moc"
