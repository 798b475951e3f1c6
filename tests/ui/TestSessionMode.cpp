// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/SessionsWindow.h"
#include "ui/sessions/CloseSessionDialog.h"
#include "ui/sessions/ImportDialog.h"
#include "ui/sessions/OpenSessionDialog.h"
#include "ui/sessions/RemarkDialog.h"
#include "ui/sessions/SessionBand.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace quai;
using Opened = test::SessionsWindow;

/// Sessions being opened, told of, closed and brought from elsewhere.
class TestSessionMode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensASession();
    void aColleagueWasQuicker();
    void closingOutsideProductionWantsAReason();
    void aRemarkIsWritten();
    void toolDeliveryIsImported();
    void withoutToolDeliveryNothingIsImported();
    void aStepAsksForASession();
    void interventionModeAsksNothing();
    void theSiteListShowsTheOpenSession();
};

void TestSessionMode::opensASession()
{
    Opened opened(false);
    QTRY_VERIFY(opened.child<QAbstractButton>("openSession")->isEnabled());
    opened.click("openSession");
    auto *dialog = opened.window->findChild<ui::OpenSessionDialog *>();
    QVERIFY(dialog != nullptr);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("sessionTitle")), QStringLiteral("Moodle 4.5.2"));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("sessionExpectedImpact"))->setPlainText(QStringLiteral("None"));
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(opened.fixture.backend.sessionState->opened.size(), 1);
    const sessions::SessionRecord draft = opened.fixture.backend.sessionState->opened.first();
    QCOMPARE(draft.title, QStringLiteral("Moodle 4.5.2"));
    QCOMPARE(draft.expectedImpact, QStringLiteral("None"));
    QVERIFY(!draft.plannedEnd.isValid());
    auto *band = opened.child<ui::SessionBand>("sessionBand");
    QTRY_VERIFY(band->text().contains(QStringLiteral("Moodle 4.5.2")));
    QTRY_VERIFY(opened.window->findChild<ui::OpenSessionDialog *>() == nullptr);
}

void TestSessionMode::aColleagueWasQuicker()
{
    Opened opened(false);
    QTRY_VERIFY(opened.child<QAbstractButton>("openSession")->isEnabled());
    opened.click("openSession");
    auto *dialog = opened.window->findChild<ui::OpenSessionDialog *>();
    opened.fixture.backend.sessionState->openFailure
        = Error{ErrorKind::WrongState,
                QStringLiteral("the site has an open session"),
                {},
                {{QStringLiteral("mode"), QStringLiteral("session-open")}}};
    sessions::SessionRecord pauls;
    pauls.title = QStringLiteral("Paul's");
    pauls.openedBy = QStringLiteral("paul@desk");
    opened.fixture.backend.sessionState->open = pauls;
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("sessionTitle")), QStringLiteral("Mine"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
    const auto says = [dialog](const QString &words) {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("“Paul's”, by paul@desk")));
    QVERIFY(dialog->isVisible());
}

void TestSessionMode::closingOutsideProductionWantsAReason()
{
    Opened opened;
    opened.fixture.backend.sessionState->mode = QStringLiteral("delivery");
    QTRY_VERIFY(opened.seen<QAbstractButton>("closeSession") != nullptr);
    opened.click("closeSession");
    auto *dialog = opened.window->findChild<ui::CloseSessionDialog *>();
    QVERIFY(dialog != nullptr);
    auto *reason = dialog->findChild<QLineEdit *>(QStringLiteral("sessionReason"));
    QVERIFY(!reason->isVisible()); // as far as the window knows it is in production
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("sessionImpact"))->setPlainText(QStringLiteral("None"));
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_VERIFY(reason->isVisible()); // the server knows better
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(reason, QStringLiteral("continued tomorrow"));
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(opened.fixture.backend.sessionState->closed.size(), 1);
    QCOMPARE(opened.fixture.backend.sessionState->closed.first().closeReason, QStringLiteral("continued tomorrow"));
    QTRY_VERIFY(opened.seen<QAbstractButton>("openSession") != nullptr);
}

void TestSessionMode::aRemarkIsWritten()
{
    Opened opened;
    opened.click("addRemark");
    auto *dialog = opened.window->findChild<ui::RemarkDialog *>();
    QVERIFY(dialog != nullptr);
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("remarkText")),
                     QStringLiteral(" Told by phone"));
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(opened.fixture.backend.sessionState->notes, QStringList{QStringLiteral("Told by phone")});
    QTRY_VERIFY(opened.window->findChild<ui::RemarkDialog *>() == nullptr);
}

void TestSessionMode::toolDeliveryIsImported()
{
    Opened opened(false);
    test::FakeSessions &state = *opened.fixture.backend.sessionState;
    state.found.sessions = 14;
    state.found.commands = 62;
    state.found.known = 2;
    state.found.first = QDateTime(QDate(2019, 3, 4), QTime(12, 0), Qt::UTC);
    state.found.last = QDateTime(QDate(2025, 11, 5), QTime(12, 0), Qt::UTC);
    opened.click("importSessions");
    auto *dialog = opened.window->findChild<ui::ImportDialog *>();
    QVERIFY(dialog != nullptr);
    auto *found = dialog->findChild<QLabel *>(QStringLiteral("importFound"));
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("accept"));
    QTRY_COMPARE(found->text(),
                 QStringLiteral("14 sessions, 62 commands, March 2019 to November 2025. 2 of them known already."));
    QVERIFY(accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("importPrefix")), QStringLiteral("old_"));
    QVERIFY(!accept->isEnabled()); // that was not looked at
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("importLook")), Qt::LeftButton);
    QTRY_VERIFY(accept->isEnabled());
    QCOMPARE(state.looked.last().prefix, QStringLiteral("old_"));
    QCOMPARE(state.imports, 0);
    QTest::mouseClick(accept, Qt::LeftButton);
    QTRY_COMPARE(found->text(), QStringLiteral("Imported: 12 sessions, 62 commands."));
    QCOMPARE(state.imports, 1);
    QVERIFY(!accept->isEnabled());
}

void TestSessionMode::withoutToolDeliveryNothingIsImported()
{
    Opened opened(false);
    opened.fixture.backend.sessionState->importFailure
        = Error{ErrorKind::ToolMissing,
                QStringLiteral("no tables"),
                {},
                {{QStringLiteral("tool"), QStringLiteral("tool_delivery")}}};
    opened.click("importSessions");
    auto *dialog = opened.window->findChild<ui::ImportDialog *>();
    const auto told = [dialog] {
        for (const QFrame *frame : dialog->findChildren<QFrame *>()) {
            if (frame->isVisible() && frame->accessibleName().contains(QStringLiteral("tool_delivery")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(told());
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("importLook"))->isEnabled());
}

void TestSessionMode::aStepAsksForASession()
{
    Opened opened(false, QStringLiteral("delivery"));
    auto *frame = opened.child<QWidget>("syncback");
    QVERIFY(frame != nullptr);
    auto *run = frame->findChild<QAbstractButton *>(QStringLiteral("run"));
    QTRY_VERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    auto *dialog = opened.window->findChild<ui::OpenSessionDialog *>();
    QVERIFY(dialog != nullptr);
    QVERIFY(opened.fixture.backend.services.first()->ran().isEmpty());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("sessionTitle")), QStringLiteral("Moodle 4.5.2"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
    QTRY_COMPARE(opened.fixture.backend.services.first()->ran().size(), 1);
    QTRY_VERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton); // the session is open now
    QTRY_COMPARE(opened.fixture.backend.services.first()->ran().size(), 2);
    QCOMPARE(opened.fixture.backend.sessionState->opened.size(), 1);
}

void TestSessionMode::interventionModeAsksNothing()
{
    test::WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    const QString id = fixture.addSite(QStringLiteral("Campus"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    window.showPage(QStringLiteral("delivery"));
    auto *run
        = window.findChild<QWidget *>(QStringLiteral("syncback"))->findChild<QAbstractButton *>(QStringLiteral("run"));
    QTRY_VERIFY(run->isEnabled());
    QTRY_VERIFY(window.findChild<ui::SessionBand *>()->text().startsWith(QStringLiteral("Intervention mode")));
    QTest::mouseClick(run, Qt::LeftButton);
    QVERIFY(window.findChild<ui::OpenSessionDialog *>() == nullptr);
    QTRY_COMPARE(fixture.backend.services.first()->ran().size(), 1);
}

void TestSessionMode::theSiteListShowsTheOpenSession()
{
    const Opened opened;
    auto *tree = opened.child<QTreeView>("sitesTree");
    QTRY_VERIFY(tree->currentIndex()
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("Moodle 4.5.2 et le nouveau")));
    const QModelIndex symbol = tree->currentIndex().siblingAtColumn(models::SitesModel::Session);
    QVERIFY(!symbol.data(Qt::DecorationRole).value<QIcon>().isNull());
}

QTEST_MAIN(TestSessionMode)
#include "TestSessionMode.moc"
