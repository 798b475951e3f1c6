// SPDX-License-Identifier: GPL-3.0-or-later
// The page never waits: whatever the server does, the event loop turns.
#include "tests/ui/support/FakeAsk.h"
#include "tests/ui/support/FakeDeliveryService.h"
#include "ui/common/OutputView.h"
#include "ui/delivery/ComponentPathEdit.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/delivery/ModeBand.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <memory>
#include <utility>

#include <time.h>

using namespace quai;
using namespace quai::delivery;
using namespace quai::ui;

namespace {

/// Watches the event loop of the thread that it is made on. How long the loop did not come round is told apart: what
/// the thread computed in the meantime is the page's fault, whatever else runs on this machine; a pause without
/// computing is waiting, or a busy machine, and only a long one counts.
class StallMeter : public QObject
{
public:
    StallMeter()
    {
        m_clock.start();
        m_busyFrom = threadMs();
        startTimer(1, Qt::PreciseTimer);
    }

    /// @param busyLimitMs for a debug build whose core is shared with other work: it computes up to three times longer
    void verify(qint64 busyLimitMs = 300) const
    {
        constexpr qint64 pauseLimitMs = 1000;
        QVERIFY2(m_busy < busyLimitMs, qPrintable(QStringLiteral("computed for %1 ms").arg(m_busy)));
        QVERIFY2(m_pause < pauseLimitMs, qPrintable(QStringLiteral("stood for %1 ms").arg(m_pause)));
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        const qint64 now = threadMs();
        m_busy = qMax(m_busy, now - std::exchange(m_busyFrom, now));
        m_pause = qMax(m_pause, m_clock.restart());
    }

private:
    /// Processor time of this thread, in milliseconds (clock_gettime(3)).
    static qint64 threadMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
    }

    QElapsedTimer m_clock;
    qint64 m_busyFrom = 0;
    qint64 m_busy = 0;
    qint64 m_pause = 0;
};

} // namespace

class TestDeliveryResponsive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void hangingServerLeavesThePageAlive();
    void hangingStepCanBeCancelled();
    void hangingPageCanBeClosed();
    void floodOfOutputDoesNotStall();
    void fortyThousandChangesDoNotStall();

private:
    [[nodiscard]] bool idle() const { return m_page->controller().activity() == DeliveryController::Activity::None; }

    std::unique_ptr<test::FakeDeliveryService> m_service;
    std::unique_ptr<test::FakeAsk> m_ask;
    std::unique_ptr<JobTracker> m_jobs;
    std::unique_ptr<DeliveryPage> m_page;
};

void TestDeliveryResponsive::init()
{
    m_service = std::make_unique<test::FakeDeliveryService>();
    m_ask = std::make_unique<test::FakeAsk>();
    m_jobs = std::make_unique<JobTracker>();
    m_page = std::make_unique<DeliveryPage>(*m_service, test::FakeSite::declaration(), *m_jobs, *m_ask);
    m_page->resize(1000, 700);
}

void TestDeliveryResponsive::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_service.reset();
    m_ask.reset();
}

void TestDeliveryResponsive::hangingServerLeavesThePageAlive()
{
    m_service->hang(true);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTest::qWait(100); // the first layout is paid for
    const StallMeter meter;
    auto *component = m_page->findChild<QLineEdit *>(QStringLiteral("component"));
    QTest::keyClicks(component, QStringLiteral("mod/forum"), Qt::NoModifier, 20);
    QTest::qWait(3500);
    meter.verify();
    QCOMPARE(m_page->controller().activity(), DeliveryController::Activity::Reading);
    QVERIFY(m_page->findChild<ModeBand *>()->accessibleDescription().contains(QStringLiteral("has not answered")));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 1000);
    QVERIFY(m_page->controller().statusError());
}

void TestDeliveryResponsive::hangingStepCanBeCancelled()
{
    m_page->show();
    QTRY_VERIFY(idle() && m_page->controller().status());
    QTest::qWait(100);
    m_service->hang(true);
    const StallMeter meter;
    StepRequest request;
    request.step = Step::Syncback;
    m_page->controller().run({request});
    QTest::qWait(700);
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("cancel")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->controller().activity() != DeliveryController::Activity::Running, 500);
    meter.verify();
}

void TestDeliveryResponsive::hangingPageCanBeClosed()
{
    m_service->hang(true);
    m_page->show();
    QTest::qWait(50);
    QElapsedTimer clock;
    clock.start();
    m_page.reset();
    m_service.reset();
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
}

void TestDeliveryResponsive::floodOfOutputDoesNotStall()
{
    QStringList lines;
    for (int i = 0; i < 50000; ++i)
        lines << QStringLiteral("A    mod/forum/lang/en/file%1.php").arg(i);
    m_service->setOutput(lines);
    m_service->setDelay(std::chrono::seconds(2));
    m_page->show();
    QTRY_VERIFY(idle() && m_page->controller().status());
    QTest::qWait(100);
    const StallMeter meter;
    StepRequest request;
    request.step = Step::Syncback;
    m_page->controller().run({request});
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 10000);
    meter.verify();
    QVERIFY(m_page->findChild<OutputView *>()->text().contains(QStringLiteral("file49999.php")));
}

void TestDeliveryResponsive::fortyThousandChangesDoNotStall()
{
    QList<FileChange> changes;
    for (int i = 0; i < 40000; ++i)
        changes.append({FileChange::Kind::Modified,
                        QStringLiteral("mod/m%1/d%2/f%3.php").arg(i % 100).arg(i % 7).arg(i), QStringLiteral("1"),
                        QStringLiteral("2")});
    m_service->setChanges(changes);
    SiteStatus status = m_service->current();
    status.mode = Mode::Delivery;
    m_service->setStatus(status);
    m_page->show();
    QTRY_VERIFY(idle() && m_page->controller().status());
    QTest::qWait(100);
    const StallMeter meter;
    StepRequest request;
    request.step = Step::Update;
    m_page->controller().run({request});
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 10000);
    QTest::qWait(200);
    meter.verify(1000); // building and sorting the tree is one piece of work, and this is a debug build
    QCOMPARE(m_page->findChild<QTreeView *>(QStringLiteral("changesTree"))->model()->rowCount(), 1);
}

QTEST_MAIN(TestDeliveryResponsive)
#include "TestDeliveryResponsive.moc"
