// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobTracker.h"
#include "ui/window/Appearance.h"
#include "ui/window/JobNotifier.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace quai;

/// What the desktop is told when a job ends.
class TestJobNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsAreTold_data();
    void endsAreTold();
    void shortJobsAreNot();
    void whoLooksAtTheWindowIsNotTold();
    void whatNeverBeganIsNot();

private:
    static constexpr qint64 longMs = 40;
    ui::Appearance m_appearance{*qobject_cast<QApplication *>(QCoreApplication::instance())};
};

void TestJobNotifier::init()
{
    m_appearance.setLanguage(QStringLiteral("en"));
}

void TestJobNotifier::endsAreTold_data()
{
    QTest::addColumn<std::optional<Error>>("error");
    QTest::addColumn<QString>("title");
    QTest::newRow("done") << std::optional<Error>() << QStringLiteral("Securing, Academy: done");
    QTest::newRow("failed") << std::optional(Error{ErrorKind::NoSpace, {}, {}, {}, 0})
                            << QStringLiteral("Securing, Academy: failed");
    QTest::newRow("cancelled") << std::optional(Error{ErrorKind::Cancelled, {}, {}, {}, 0})
                               << QStringLiteral("Securing, Academy: cancelled");
}

void TestJobNotifier::endsAreTold()
{
    QFETCH(std::optional<Error>, error);
    QFETCH(QString, title);
    ui::JobTracker jobs;
    QWidget window;
    ui::JobNotifier notifier(jobs, &window, longMs);
    QSignalSpy announced(&notifier, &ui::JobNotifier::announced);
    const ui::JobHandle job = jobs.start({QStringLiteral("Securing"), {}, QStringLiteral("Academy"), {}, true});
    QTest::qWait(longMs + 20);
    jobs.finish(job.id, error);
    QCOMPARE(announced.size(), 1);
    QCOMPARE(announced.first().at(0).toString(), title);
    QVERIFY(!announced.first().at(1).toString().isEmpty());
}

void TestJobNotifier::shortJobsAreNot()
{
    ui::JobTracker jobs;
    QWidget window;
    ui::JobNotifier notifier(jobs, &window);
    QSignalSpy announced(&notifier, &ui::JobNotifier::announced);
    jobs.finish(jobs.start({QStringLiteral("Securing"), {}, {}, {}, true}).id, std::nullopt);
    QVERIFY(announced.isEmpty());
}

void TestJobNotifier::whoLooksAtTheWindowIsNotTold()
{
    ui::JobTracker jobs;
    QWidget window;
    ui::JobNotifier notifier(jobs, &window, longMs);
    QSignalSpy announced(&notifier, &ui::JobNotifier::announced);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const ui::JobHandle job = jobs.start({QStringLiteral("Securing"), {}, {}, {}, true});
    QTest::qWait(longMs + 20);
    jobs.finish(job.id, std::nullopt);
    QVERIFY(announced.isEmpty());
}

void TestJobNotifier::whatNeverBeganIsNot()
{
    ui::JobTracker jobs;
    QWidget window;
    ui::JobNotifier notifier(jobs, &window, longMs);
    QSignalSpy announced(&notifier, &ui::JobNotifier::announced);
    const ui::JobHandle waiting = jobs.enqueue({QStringLiteral("Securing"), {}, {}, {}, true}, {});
    QTest::qWait(longMs + 20);
    jobs.finish(waiting.id, Error{ErrorKind::Cancelled, {}, {}, {}, 0});
    QVERIFY(announced.isEmpty());
}

QTEST_MAIN(TestJobNotifier)
#include "TestJobNotifier.moc"
