// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WhenFinished.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>
#include <thread>

using namespace quai;

/// Results that come to the thread of a context object, or not at all.
class TestWhenFinished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrivesOnTheContextsThread()
    {
        QPromise<Result<int>> promise;
        promise.start();
        QObject context;
        QThread *where = nullptr;
        int value = 0;
        int calls = 0;
        whenFinished(promise.future(), &context, [&](const Result<int> &result) {
            where = QThread::currentThread();
            value = result.value_or(-1);
            ++calls;
        });
        std::thread other([&promise] {
            promise.addResult(Result<int>(42));
            promise.finish();
        });
        other.join();
        QTRY_COMPARE(calls, 1);
        QCOMPARE(value, 42);
        QCOMPARE(where, QThread::currentThread());
        QTest::qWait(20);
        QCOMPARE(calls, 1);
        QVERIFY(context.children().isEmpty()); // the watcher is gone
    }

    void aFinishedFutureArrivesLater()
    {
        QObject context;
        bool arrived = false;
        whenFinished(QtFuture::makeReadyFuture(Status()), &context,
                     [&](const Status &status) { arrived = status.has_value(); });
        QVERIFY(!arrived); // never from within the call
        QTRY_VERIFY(arrived);
    }

    void aDeadContextHearsNothing()
    {
        QPromise<Result<int>> promise;
        promise.start();
        auto context = std::make_unique<QObject>();
        int calls = 0;
        whenFinished(promise.future(), context.get(), [&](const Result<int> &) { ++calls; });
        promise.addResult(Result<int>(1));
        promise.finish(); // its event is on the way
        context.reset();
        QTest::qWait(30);
        QCOMPARE(calls, 0);
    }

    void theContextMayDieInTheHandler()
    {
        QPromise<Result<int>> promise;
        promise.start();
        auto *context = new QObject;
        bool called = false;
        whenFinished(promise.future(), context, [&called, context](const Result<int> &) {
            called = true;
            delete context;
        });
        promise.addResult(Result<int>(1));
        promise.finish();
        QTRY_VERIFY(called);
    }

    void aFutureWithoutAResultIsCancelled()
    {
        QPromise<Result<int>> promise;
        promise.start();
        QObject context;
        ErrorKind kind = ErrorKind::Internal;
        whenFinished(promise.future(), &context, [&](const Result<int> &result) { kind = result.error().kind; });
        promise.future().cancel();
        promise.finish();
        QTRY_COMPARE(kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestWhenFinished)
#include "TestWhenFinished.moc"
