// SPDX-License-Identifier: GPL-3.0-or-later
// The delivery page driven by clicks and keys, with a delivery in memory behind it.
#include "core/delivery/ReleaseSource.h"
#include "tests/ui/support/DeliveryPageTest.h"
#include "ui/errors/ErrorPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
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

class TestDeliveryPage : public test::DeliveryPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheModeAndOffersOnlyItsSteps();
    void deliversStepByStepWithClicks();
    void stepFourAsksWithThePlan();
    void runsEverythingAfterOneQuestion();
    void aRefusedPlanRunsNothing();
    void cancelStopsBetweenSteps();
    void escapeCancelsTheRunningStep();
    void previewRunsNothing();
    void shortcutsReachTheSteps();
    void invalidComponentIsRefusedBeforeTheServer();
    void aReleaseIsDeliveredInsteadOfTheRepository();
    void bandFollowsThePalette();
};

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
