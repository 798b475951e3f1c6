// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WorkerThread.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>

using namespace quai;

/// Operations in order on one thread, each with exactly one result.
class TestWorkerThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOnOneOtherThread()
    {
        WorkerThread worker(QStringLiteral("test"));
        QList<int> order;
        QSet<QThread *> threads;
        QList<QFuture<Result<int>>> futures;
        for (int i = 0; i < 20; ++i) {
            futures << worker.submit<int>([&, i](const CancelToken &) -> Result<int> {
                order << i;
                threads << QThread::currentThread();
                return i * i;
            });
        }
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(futures.at(i).result().value(), i * i);
            QCOMPARE(order.at(i), i);
        }
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    /// What a library does at the end of a thread (OpenSSL frees its state) has been done when the worker is gone.
    void theEndOfTheThreadIsWaitedFor()
    {
        static std::atomic<bool> ended;
        struct SlowEnd
        {
            ~SlowEnd()
            {
                QThread::msleep(200);
                ended = true;
            }
        };
        {
            WorkerThread worker(QStringLiteral("test"));
            const auto future = worker.submit<int>([](const CancelToken &) -> Result<int> {
                thread_local SlowEnd slow;
                static_cast<void>(slow);
                return 1;
            });
            QCOMPARE(future.result().value(), 1);
        }
        QVERIFY(ended);
    }

    void aFailureIsTheResult()
    {
        WorkerThread worker(QStringLiteral("test"));
        const Status status = worker
                                  .submit<void>([](const CancelToken &) -> Status {
                                      return fail(ErrorKind::NoSpace, QStringLiteral("full"));
                                  })
                                  .result();
        QVERIFY(!status);
        QCOMPARE(status.error().kind, ErrorKind::NoSpace);
    }

    void aRunningOperationSeesItsCancel()
    {
        WorkerThread worker(QStringLiteral("test"));
        CancelSource cancel;
        QSemaphore begun;
        const auto future = worker.submit<int>(
            [&begun](const CancelToken &token) -> Result<int> {
                begun.release();
                while (!token.stop_requested())
                    QThread::usleep(200);
                return 7;
            },
            cancel);
        QVERIFY(begun.tryAcquire(1, 5000));
        cancel.request_stop();
        QCOMPARE(future.result().value(), 7);
    }

    void whatWasCancelledBeforehandDoesNotRun()
    {
        WorkerThread worker(QStringLiteral("test"));
        CancelSource cancel;
        cancel.request_stop();
        std::atomic<bool> ran = false;
        const auto future = worker.submit<int>(
            [&ran](const CancelToken &) -> Result<int> {
                ran = true;
                return 1;
            },
            cancel);
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(!ran);
        QVERIFY(worker.submit<int>([](const CancelToken &) -> Result<int> { return 1; }).result()); // the others do
    }

    void destructionStopsAndAnswersEverything()
    {
        QSemaphore begun;
        std::atomic<int> ran = 0;
        QFuture<Result<int>> running;
        QList<QFuture<Result<int>>> queued;
        {
            WorkerThread worker(QStringLiteral("test"));
            running = worker.submit<int>([&](const CancelToken &token) -> Result<int> {
                begun.release();
                while (!token.stop_requested())
                    QThread::usleep(200);
                return fail(ErrorKind::Cancelled, QStringLiteral("stopped"));
            });
            for (int i = 0; i < 5; ++i) {
                queued << worker.submit<int>([&ran](const CancelToken &) -> Result<int> {
                    ++ran;
                    return 1;
                });
            }
            QVERIFY(begun.tryAcquire(1, 5000));
        }
        QVERIFY(running.isFinished());
        for (const auto &future : queued) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
        }
        QCOMPARE(ran.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWorkerThread)
#include "TestWorkerThread.moc"
