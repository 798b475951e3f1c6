// SPDX-License-Identifier: GPL-3.0-or-later
// The delivery page driven by clicks and keys, with a delivery in memory behind it.
#include "core/delivery/ReleaseSource.h"
#include "tests/ui/support/FakeAsk.h"
#include "tests/ui/support/FakeDeliveryService.h"
#include "ui/common/OutputView.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/LocalChangesDialog.h"
#include "ui/delivery/ModeBand.h"
#include "ui/delivery/StepFrame.h"
#include "ui/errors/ErrorPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::ui;

class TestDeliveryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheModeAndOffersOnlyItsSteps();
    void deliversStepByStepWithClicks();
    void stepFourAsksWithThePlan();
    void runsEverythingAfterOneQuestion();
    void aRefusedPlanRunsNothing();
    void cancelStopsBetweenSteps();
    void escapeCancelsTheRunningStep();
    void failureStandsInItsStep();
    void rescueAsksWithNames();
    void rescueCancelsWhatRuns();
    void localModificationsAreDecided_data();
    void localModificationsAreDecided();
    void localModificationsOfThePlanAreDecidedFirst();
    void lockOfAnotherCanBeTakenOver();
    void interruptedStepCanBeRunAgain();
    void unreadableStateSaysWhatToDo();
    void previewRunsNothing();
    void shortcutsReachTheSteps();
    void invalidComponentIsRefusedBeforeTheServer();
    void aReleaseIsDeliveredInsteadOfTheRepository();
    void bandFollowsThePalette();

private:
    [[nodiscard]] StepFrame *frame(Step step) const { return m_page->findChild<StepFrame *>(stepName(step)); }
    [[nodiscard]] QPushButton *runButton(Step step) const
    {
        return frame(step)->findChild<QPushButton *>(QStringLiteral("run"));
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_page->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] ModeBand *band() const { return m_page->findChild<ModeBand *>(); }
    [[nodiscard]] QString output() const { return m_page->findChild<OutputView *>()->text(); }
    [[nodiscard]] bool idle() const { return m_page->controller().activity() == DeliveryController::Activity::None; }
    void click(QPushButton *button)
    {
        QVERIFY(button);
        QVERIFY2(button->isEnabled(), qPrintable(button->text() + button->toolTip()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void clickAndWait(QPushButton *button)
    {
        click(button);
        QTRY_VERIFY(idle());
    }
    void toDeliveryMode()
    {
        clickAndWait(runButton(Step::Syncback));
        clickAndWait(runButton(Step::Goback));
    }
    void open()
    {
        m_page->resize(1000, 700);
        m_page->show();
        QTRY_VERIFY(idle() && (m_page->controller().status() || m_page->controller().statusError()));
    }
    QList<Step> stepsThatRan() const
    {
        QList<Step> steps;
        for (const StepRequest &request : m_service->ran())
            steps.append(request.step);
        return steps;
    }

    std::unique_ptr<test::FakeDeliveryService> m_service;
    std::unique_ptr<test::FakeAsk> m_ask;
    std::unique_ptr<JobTracker> m_jobs;
    std::unique_ptr<DeliveryPage> m_page;
};

void TestDeliveryPage::init()
{
    m_service = std::make_unique<test::FakeDeliveryService>();
    m_ask = std::make_unique<test::FakeAsk>();
    m_jobs = std::make_unique<JobTracker>();
    m_page = std::make_unique<DeliveryPage>(*m_service, test::FakeSite::declaration(), *m_jobs, *m_ask);
}

void TestDeliveryPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_service.reset();
    m_ask.reset();
}

void TestDeliveryPage::showsTheModeAndOffersOnlyItsSteps()
{
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        QVERIFY(!runButton(step)->isEnabled()); // nothing is known yet
        QVERIFY(!runButton(step)->toolTip().isEmpty());
    }
    open();
    QCOMPARE(band()->headline(), DeliveryPage::tr("Production mode"));
    QVERIFY(runButton(Step::Syncback)->isEnabled());
    QVERIFY(!runButton(Step::Goback)->isEnabled()); // no backup version yet
    QVERIFY(runButton(Step::Goback)->toolTip().contains(QStringLiteral("step 1")));
    QVERIFY(!runButton(Step::Update)->isEnabled());
    QVERIFY(runButton(Step::Update)->toolTip().contains(QStringLiteral("step 2")));
    QVERIFY(!button("rescue")->isEnabled());
    toDeliveryMode();
    QCOMPARE(band()->headline(), QStringLiteral("Delivery mode"));
    QVERIFY(!runButton(Step::Syncback)->isEnabled());
    QVERIFY(runButton(Step::Update)->isEnabled());
    QVERIFY(runButton(Step::BackToProd)->isEnabled());
}

void TestDeliveryPage::deliversStepByStepWithClicks()
{
    m_service->setChanges({{FileChange::Kind::Modified, QStringLiteral("version.php"), {}, {}}});
    m_service->setOutput({QStringLiteral("Receiving objects"), QStringLiteral("Updating files")});
    open();
    QTest::mouseClick(frame(Step::Syncback)->findChild<QRadioButton *>(QStringLiteral("saveAndSuperSave")),
                      Qt::LeftButton, {}, QPoint(10, 10));
    toDeliveryMode();
    QTest::keyClicks(frame(Step::Update)->findChild<QLineEdit *>(QStringLiteral("comment")),
                     QStringLiteral("security fix"));
    clickAndWait(runButton(Step::Update));
    m_ask->confirmation = true;
    clickAndWait(runButton(Step::BackToProd));
    QTRY_COMPARE(stepsThatRan(), (QList<Step>{Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}));
    QTRY_VERIFY(idle());
    QVERIFY(m_service->ran().at(0).withSuperSave);
    QCOMPARE(m_service->ran().at(2).comment, QStringLiteral("security fix"));
    QCOMPARE(band()->headline(), QStringLiteral("Production mode"));
    QVERIFY(output().contains(QStringLiteral("Receiving objects\nUpdating files\n")));
    QVERIFY(frame(Step::BackToProd)
                ->findChild<QLabel *>(QStringLiteral("lastResult"))
                ->text()
                .contains(QStringLiteral("database upgraded")));
    const auto *history = m_page->findChild<QTableView *>(QStringLiteral("historyTable"));
    QTRY_COMPARE(history->model()->rowCount(), 4);
    QCOMPARE(m_page->findChild<QTableView *>(QStringLiteral("copiesTable"))->model()->rowCount(), 4);
    QVERIFY(button("rescue")->isEnabled());
}

void TestDeliveryPage::stepFourAsksWithThePlan()
{
    open();
    toDeliveryMode();
    clickAndWait(runButton(Step::Update));
    clickAndWait(runButton(Step::BackToProd)); // answered with no
    QCOMPARE(m_ask->questions.size(), 1);
    const Question &question = m_ask->questions.first();
    QVERIFY(question.dangerous);
    QVERIFY(question.text.contains(QStringLiteral("Campus numérique")));
    QCOMPARE(question.typed, QStringLiteral("Campus numérique")); // the database would be upgraded
    QVERIFY(question.details.contains(QStringLiteral("admin/cli/upgrade.php")));
    QVERIFY(!stepsThatRan().contains(Step::BackToProd));
    QCOMPARE(m_service->current().mode, Mode::Delivery);
}

void TestDeliveryPage::runsEverythingAfterOneQuestion()
{
    open();
    m_ask->confirmation = true;
    click(button("runAll"));
    QTRY_COMPARE(stepsThatRan().size(), 4);
    QTRY_VERIFY(idle());
    QCOMPARE(m_ask->questions.size(), 1);
    QCOMPARE(m_ask->questions.first().typed, QStringLiteral("Campus numérique"));
    QCOMPARE(stepsThatRan(), (QList<Step>{Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}));
    QCOMPARE(m_service->runs(), 1); // one lock
    // Each step is a job of its own, all done.
    QCOMPARE(m_jobs->model()->rowCount(), 4 + 4); // and the plans
    QCOMPARE(m_jobs->model()->activeCount(), 0);
    QCOMPARE(m_service->current().copy(Copy::Served).version, QStringLiteral("2023100900.00"));
}

void TestDeliveryPage::aRefusedPlanRunsNothing()
{
    open();
    m_ask->confirmation = true;
    SiteStatus unknown = m_service->current();
    unknown.mode = Mode::Unknown; // since the page read it
    m_service->setStatus(unknown);
    clickAndWait(button("runAll"));
    QVERIFY(m_ask->questions.isEmpty());
    QVERIFY(m_service->ran().isEmpty());
    QVERIFY(frame(Step::BackToProd)->findChild<ErrorPanel *>()->hasError());
}

void TestDeliveryPage::cancelStopsBetweenSteps()
{
    m_service->setDelay(std::chrono::milliseconds(300));
    open();
    m_ask->confirmation = true;
    click(button("runAll"));
    QTRY_VERIFY(m_page->controller().runningStep() == Step::Goback);
    click(button("cancel"));
    QTRY_VERIFY(idle());
    QCOMPARE(stepsThatRan(), (QList<Step>{Step::Syncback, Step::Goback}));
    QVERIFY(band()->findChildren<QLabel *>().size() > 3);
    QTRY_COMPARE(band()->headline(), QStringLiteral("Delivery mode"));
    QVERIFY(!button("cancel")->isEnabled());
    // Says where the site stands, and nothing of a step that never began.
    const QString note = DeliveryPage::tr("Stopped after %1 of %2 steps. The site is in: %3.")
                             .arg(2)
                             .arg(4)
                             .arg(QStringLiteral("Delivery mode"));
    const QList<QLabel *> labels = band()->findChildren<QLabel *>();
    QTRY_VERIFY(
        std::any_of(labels.cbegin(), labels.cend(), [&note](const QLabel *label) { return label->text() == note; }));
    QVERIFY(!output().contains(DeliveryText::step(Step::Update)));
    QVERIFY(!frame(Step::Update)->findChild<ErrorPanel *>()->hasError());
    QCOMPARE(m_jobs->model()->activeCount(), 0);
}

void TestDeliveryPage::escapeCancelsTheRunningStep()
{
    m_service->setDelay(std::chrono::seconds(20));
    open();
    click(runButton(Step::Syncback));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 1000);
    QVERIFY(frame(Step::Syncback)->findChild<ErrorPanel *>()->hasError()); // said calmly, with the state
}

void TestDeliveryPage::failureStandsInItsStep()
{
    open();
    m_service->failNext(Step::Syncback,
                        Error{ErrorKind::NoSpace,
                              QStringLiteral("no space"),
                              QStringLiteral("df: 0"),
                              {{QStringLiteral("needed"), QStringLiteral("9")},
                               {QStringLiteral("available"), QStringLiteral("1")},
                               {QStringLiteral("path"), QStringLiteral("/srv")}},
                              0});
    clickAndWait(runButton(Step::Syncback));
    auto *panel = frame(Step::Syncback)->findChild<ErrorPanel *>();
    QVERIFY(panel->hasError());
    QVERIFY(panel->isVisible());
    clickAndWait(runButton(Step::Syncback)); // it may simply be run again
    QVERIFY(!panel->hasError());
}

void TestDeliveryPage::rescueAsksWithNames()
{
    open();
    clickAndWait(runButton(Step::Syncback));
    click(button("rescue"));
    QCOMPARE(m_ask->questions.size(), 1);
    const Question question = m_ask->questions.first();
    QVERIFY(question.dangerous);
    QVERIFY(question.text.contains(QStringLiteral("Campus numérique")));
    QVERIFY(question.more.contains(QStringLiteral("4.2.11")));
    QVERIFY(!stepsThatRan().contains(Step::Rescue));
    m_ask->confirmation = true;
    click(button("rescue"));
    QTRY_VERIFY(stepsThatRan().contains(Step::Rescue));
}

void TestDeliveryPage::rescueCancelsWhatRuns()
{
    open();
    clickAndWait(runButton(Step::Syncback));
    m_service->setDelay(std::chrono::seconds(20));
    click(runButton(Step::Syncback));
    QTRY_COMPARE(stepsThatRan().size(), 2);
    m_service->setDelay({});
    m_ask->confirmation = true;
    click(button("rescue"));
    QTRY_COMPARE(stepsThatRan().last(), Step::Rescue);
    QTRY_VERIFY(idle());
    QVERIFY(!frame(Step::Syncback)->findChild<QPushButton *>(QStringLiteral("run"))->isHidden());
}

void TestDeliveryPage::localModificationsAreDecided_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<bool>("runsAgain");
    QTest::addColumn<LocalChanges>("decision");
    QTest::newRow("stop") << QStringLiteral("stop") << false << LocalChanges::Stop;
    QTest::newRow("keep") << QStringLiteral("keep") << true << LocalChanges::Keep;
    QTest::newRow("discard") << QStringLiteral("discard") << true << LocalChanges::Discard;
}

void TestDeliveryPage::localModificationsAreDecided()
{
    QFETCH(QString, choice);
    QFETCH(bool, runsAgain);
    QFETCH(LocalChanges, decision);
    m_service->setLocalModifications({QStringLiteral("theme/custom.css"), QStringLiteral("lib/moodlelib.php")});
    open();
    toDeliveryMode();
    click(runButton(Step::Update));
    QTRY_VERIFY(m_page->findChild<LocalChangesDialog *>());
    QPointer<LocalChangesDialog> dialog = m_page->findChild<LocalChangesDialog *>();
    QCOMPARE(dialog->findChild<QAbstractItemView *>(QStringLiteral("localChanges"))->model()->rowCount(), 2);
    click(dialog->findChild<QPushButton *>(choice));
    QTRY_VERIFY(dialog.isNull());
    QTRY_VERIFY(idle());
    const QList<StepRequest> ran = m_service->ran();
    QCOMPARE(ran.size(), runsAgain ? 4 : 3);
    QCOMPARE(ran.last().localChanges, decision);
}

void TestDeliveryPage::localModificationsOfThePlanAreDecidedFirst()
{
    m_service->setLocalModifications({QStringLiteral("theme/custom.css")});
    m_ask->confirmation = true;
    open();
    click(button("runAll"));
    QTRY_VERIFY(m_page->findChild<LocalChangesDialog *>());
    QVERIFY(m_service->ran().isEmpty());
    click(m_page->findChild<LocalChangesDialog *>()->findChild<QPushButton *>(QStringLiteral("discard")));
    QTRY_COMPARE(stepsThatRan().size(), 4);
    QCOMPARE(m_service->ran().at(2).localChanges, LocalChanges::Discard);
    QCOMPARE(m_ask->questions.size(), 1);
}

void TestDeliveryPage::lockOfAnotherCanBeTakenOver()
{
    SiteStatus locked = test::FakeSite::fresh();
    locked.lock = LockInfo{
        QStringLiteral("marie@poste-12"), QStringLiteral("update"), QDateTime::currentDateTimeUtc(), 4, false, false};
    m_service->setStatus(locked);
    open();
    QVERIFY(band()->notices().first().contains(QStringLiteral("marie@poste-12")));
    QVERIFY(!runButton(Step::Syncback)->isEnabled());
    QVERIFY(runButton(Step::Syncback)->toolTip().contains(QStringLiteral("marie@poste-12")));
    m_ask->textAnswer = QStringLiteral("  "); // no reason, no taking over
    click(button("takeOver"));
    QVERIFY(m_service->unlockReasons().isEmpty());
    m_ask->textAnswer = QStringLiteral("she is ill");
    click(button("takeOver"));
    QTRY_COMPARE(m_service->unlockReasons(), QStringList{QStringLiteral("she is ill")});
    QTRY_VERIFY(runButton(Step::Syncback)->isEnabled());
    QVERIFY(band()->notices().isEmpty());
}

void TestDeliveryPage::interruptedStepCanBeRunAgain()
{
    SiteStatus interrupted = test::FakeSite::fresh();
    interrupted.interruption
        = Interruption{QStringLiteral("syncback"), QStringLiteral("ada@desk"), QDateTime::currentDateTimeUtc()};
    m_service->setStatus(interrupted);
    open();
    QCOMPARE(band()->notices().size(), 1);
    click(button("runAgain"));
    QTRY_COMPARE(stepsThatRan(), QList<Step>{Step::Syncback});
}

void TestDeliveryPage::unreadableStateSaysWhatToDo()
{
    m_service->failStatus(Error{ErrorKind::HostUnreachable, QStringLiteral("timed out"), {}, {}, 110});
    const QSignalSpy failed(m_page.get(), &DeliveryPage::statusFailed);
    open();
    QCOMPARE(failed.size(), 1);
    QList<ErrorPanel *> panels = m_page->findChildren<ErrorPanel *>(QString(), Qt::FindDirectChildrenOnly);
    QCOMPARE(panels.size(), 1);
    QVERIFY(panels.first()->isVisible());
    QVERIFY(!runButton(Step::Syncback)->isEnabled());
    m_service->failStatus({});
    QTest::keyClick(m_page.get(), Qt::Key_F5);
    QTRY_VERIFY(runButton(Step::Syncback)->isEnabled());
    QVERIFY(!panels.first()->hasError());
}

void TestDeliveryPage::previewRunsNothing()
{
    m_service->setChanges({{FileChange::Kind::Added, QStringLiteral("local/x/version.php"), {}, {}}});
    open();
    clickAndWait(button("planAll"));
    QVERIFY(m_service->ran().isEmpty());
    QVERIFY(m_ask->questions.isEmpty());
    QCOMPARE(m_page->findChild<QTabWidget *>(QStringLiteral("deliveryTabs"))->currentIndex(), 1);
    QCOMPARE(m_page->findChild<QTreeView *>(QStringLiteral("changesTree"))->model()->rowCount(), 1);
}

void TestDeliveryPage::shortcutsReachTheSteps()
{
    open();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(m_page.get(), Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(runButton(Step::Syncback)->hasFocus());
    QTest::keyClick(runButton(Step::Syncback), Qt::Key_Space);
    QTRY_COMPARE(stepsThatRan(), QList<Step>{Step::Syncback});
    QTRY_VERIFY(idle());
    QTest::keyClick(m_page.get(), Qt::Key_4, Qt::ControlModifier);
    QVERIFY(frame(Step::BackToProd)->isAncestorOf(QApplication::focusWidget()));
}

void TestDeliveryPage::invalidComponentIsRefusedBeforeTheServer()
{
    open();
    auto *component = frame(Step::Syncback)->findChild<QLineEdit *>(QStringLiteral("component"));
    QTest::keyClicks(component, QStringLiteral("../etc"));
    QVERIFY(!runButton(Step::Syncback)->isEnabled());
    component->setText(QStringLiteral("mod/forum"));
    clickAndWait(runButton(Step::Syncback));
    QCOMPARE(m_service->ran().first().component.toString(), QStringLiteral("mod/forum"));
}

void TestDeliveryPage::aReleaseIsDeliveredInsteadOfTheRepository()
{
    open();
    toDeliveryMode();
    auto release = std::make_shared<ReleaseSource>();
    release->tag = QStringLiteral("prod-2026.11.20@14h05");
    m_page->setRelease(release);
    auto *name = frame(Step::Update)->findChild<QLabel *>(QStringLiteral("releaseName"));
    QVERIFY(name->isVisible() && name->text().contains(release->tag));
    auto *component = frame(Step::Update)->findChild<QLineEdit *>(QStringLiteral("component"));
    QVERIFY(!component->isEnabled());
    clickAndWait(runButton(Step::Update));
    QCOMPARE(m_service->ran().last().release, std::shared_ptr<const ReleaseSource>(release));
    auto *repository = frame(Step::Update)->findChild<QToolButton *>(QStringLiteral("noRelease"));
    QTest::mouseClick(repository, Qt::LeftButton);
    QVERIFY(!name->isVisible());
    QVERIFY(component->isEnabled());
    clickAndWait(runButton(Step::Update));
    QVERIFY(m_service->ran().last().release == nullptr);
}

void TestDeliveryPage::bandFollowsThePalette()
{
    const QPalette before = QApplication::palette();
    open();
    QVERIFY(band()->palette().color(QPalette::Window).lightness() > 128);
    QApplication::setPalette(QPalette(QColor(0x2b, 0x2d, 0x30), QColor(0x2b, 0x2d, 0x30)));
    QTRY_VERIFY(band()->palette().color(QPalette::Window).lightness() < 128);
    QVERIFY(band()->palette().color(QPalette::WindowText).lightness() > 128);
    QApplication::setPalette(before);
    QTRY_VERIFY(band()->palette().color(QPalette::Window).lightness() > 128);
}

QTEST_MAIN(TestDeliveryPage)
#include "TestDeliveryPage.moc"
