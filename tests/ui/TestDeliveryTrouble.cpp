// SPDX-License-Identifier: GPL-3.0-or-later
// The delivery page driven by clicks and keys, with a delivery in memory behind it.
#include "core/delivery/ReleaseSource.h"
#include "tests/ui/support/DeliveryPageTest.h"
#include "ui/delivery/LocalChangesDialog.h"
#include "ui/errors/ErrorPanel.h"

#include <QAbstractItemView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace quai;
using namespace quai::delivery;
using namespace quai::ui;

/// What the delivery page offers when something stands in the way.
class TestDeliveryTrouble : public test::DeliveryPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void rescueAsksWithNames();
    void rescueCancelsWhatRuns();
    void localModificationsAreDecided_data();
    void localModificationsAreDecided();
    void localModificationsOfThePlanAreDecidedFirst();
    void lockOfAnotherCanBeTakenOver();
    void interruptedStepCanBeRunAgain();
    void unreadableStateSaysWhatToDo();
    void failureStandsInItsStep();
};

void TestDeliveryTrouble::rescueAsksWithNames()
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

void TestDeliveryTrouble::rescueCancelsWhatRuns()
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

void TestDeliveryTrouble::localModificationsAreDecided_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<bool>("runsAgain");
    QTest::addColumn<LocalChanges>("decision");
    QTest::newRow("stop") << QStringLiteral("stop") << false << LocalChanges::Stop;
    QTest::newRow("keep") << QStringLiteral("keep") << true << LocalChanges::Keep;
    QTest::newRow("discard") << QStringLiteral("discard") << true << LocalChanges::Discard;
}

void TestDeliveryTrouble::localModificationsAreDecided()
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

void TestDeliveryTrouble::localModificationsOfThePlanAreDecidedFirst()
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

void TestDeliveryTrouble::lockOfAnotherCanBeTakenOver()
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

void TestDeliveryTrouble::interruptedStepCanBeRunAgain()
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

void TestDeliveryTrouble::unreadableStateSaysWhatToDo()
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

void TestDeliveryTrouble::failureStandsInItsStep()
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

QTEST_MAIN(TestDeliveryTrouble)
#include "TestDeliveryTrouble.moc"
