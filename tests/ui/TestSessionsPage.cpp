// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/RowsModel.h"
#include "models/sessions/SessionsModel.h"
#include "tests/ui/support/SessionsWindow.h"
#include "ui/sessions/SessionTimeline.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace quai;
using models::RowsModel;
using models::SessionsModel;
using Opened = test::SessionsWindow;

class TestSessionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsSessionsWithWords();
    void anEmptyHistorySaysWhatToDo();
    void filtersAskTheHistory();
    void readsPageByPage();
    void copiesAndExports();
    void aBrokenChainIsShown();
    void anUnreadableHistoryIsAnError();
    void showsASessionWhole();
    void theTimelineGoesByKeys();
    void aCommentKeepsItsEdits();
    void aClosedSessionsCommentsStay();
    void aSessionIsExportedAsAFolder();
    void anotherLanguageKeepsWhatWasTyped();
    void anotherLanguageKeepsTheSessionAndItsComment();
    void sizesAreRemembered();
};

void TestSessionsPage::listsSessionsWithWords()
{
    const Opened opened;
    auto *table = opened.child<QTableView>("sessionsTable");
    QVERIFY(table != nullptr);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const auto text = [table](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QCOMPARE(text(0, SessionsModel::Outcome), QStringLiteral("Open, 1 failure"));
    QCOMPARE(text(1, SessionsModel::Outcome), QStringLiteral("Closed"));
    QCOMPARE(text(1, SessionsModel::Duration), QStringLiteral("45 min 00 s"));
    QTRY_COMPARE(text(1, SessionsModel::Reports), QStringLiteral("1 waiting"));
    QCOMPARE(text(2, SessionsModel::Reports), QStringLiteral("1 not sent"));
    table->sortByColumn(SessionsModel::Title, Qt::AscendingOrder);
    QCOMPARE(text(0, SessionsModel::Title), QStringLiteral("Correctif de l'authentification CAS"));
}

void TestSessionsPage::anEmptyHistorySaysWhatToDo()
{
    const Opened opened(false);
    QVERIFY(opened.seen<QTableView>("sessionsTable") == nullptr);
    QTRY_VERIFY(opened.seen<QAbstractButton>("openSession") != nullptr);
    QTRY_VERIFY(opened.child<QAbstractButton>("openSession")->isEnabled());
}

void TestSessionsPage::filtersAskTheHistory()
{
    Opened opened;
    QTRY_VERIFY(opened.seen<QTableView>("sessionsTable") != nullptr);
    QTest::keyClicks(opened.child<QLineEdit>("historyWords"), QStringLiteral("quiz test"));
    QTest::keyClicks(opened.child<QLineEdit>("historyPerson"), QStringLiteral("marie"));
    QTRY_COMPARE(opened.history().asked.last().text, QStringLiteral("quiz test"));
    QTRY_COMPARE(opened.history().asked.last().person, QStringLiteral("marie"));
    QCOMPARE(opened.history().asked.last().site, opened.site);
    opened.child<QComboBox>("historyScope")->setCurrentIndex(1);
    QTRY_COMPARE(opened.history().asked.last().site, QString());
    opened.child<QComboBox>("historyPeriod")->setCurrentIndex(2);
    const sessions::HistoryFilter filter = opened.history().asked.last();
    QCOMPARE(filter.from, QDate::currentDate().addDays(-6).startOfDay().toUTC());
    opened.child<QTabWidget>("historyTabs")->setCurrentIndex(1);
    opened.child<QComboBox>("historyOutcome")->setCurrentIndex(3);
    QTRY_COMPARE(opened.history().asked.last().outcome, QStringLiteral("interrupted"));
    QTRY_VERIFY(opened.seen<QTableView>("rowsTable") != nullptr);
    QTRY_COMPARE(opened.child<QTableView>("rowsTable")->model()->rowCount(), 1);
}

void TestSessionsPage::readsPageByPage()
{
    Opened opened(false);
    for (int number = 1500; number > 0; --number) {
        sessions::SessionRecord session;
        session.id = number;
        session.site = opened.site;
        session.title = QStringLiteral("Session %1").arg(number, 4, 10, QLatin1Char('0'));
        session.openedAt = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number * 3600, Qt::UTC);
        session.closedAt = session.openedAt.addSecs(60);
        opened.history().all << session;
    }
    Q_EMIT opened.history().changed(opened.site);
    QTRY_VERIFY(opened.seen<QTableView>("sessionsTable") != nullptr);
    auto *table = opened.child<QTableView>("sessionsTable");
    QTRY_COMPARE(table->model()->rowCount(), 500);
    const auto scrolled = [table] {
        table->scrollToBottom(); // a reading that comes in between starts anew
        return table->model()->rowCount();
    };
    QTRY_COMPARE(scrolled(), 1000);
    table->sortByColumn(SessionsModel::Title, Qt::AscendingOrder); // all of them are needed for this
    QTRY_COMPARE(table->model()->rowCount(), 1500);
    QCOMPARE(table->model()->index(0, SessionsModel::Title).data().toString(), QStringLiteral("Session 0001"));
}

void TestSessionsPage::copiesAndExports()
{
    Opened opened;
    QTRY_VERIFY(opened.seen<QTableView>("sessionsTable") != nullptr);
    auto *table = opened.child<QTableView>("sessionsTable");
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Moodle 4.5.2 et le nouveau")));
    opened.fixture.ask.fileName = QStringLiteral("/tmp/history.csv");
    opened.click("exportCsv");
    QTRY_COMPARE(opened.history().written, QStringList{QStringLiteral("/tmp/history.csv")});
}

void TestSessionsPage::aBrokenChainIsShown()
{
    test::WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    fixture.backend.historyService.found.chain.brokenLink = 17;
    const QString id = fixture.addSite(QStringLiteral("Campus"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    window.showPage(QStringLiteral("sessions"));
    auto *banner = window.findChild<QWidget *>(QStringLiteral("historyBroken"));
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(QStringLiteral("17")));
}

void TestSessionsPage::anUnreadableHistoryIsAnError()
{
    Opened opened;
    QTRY_VERIFY(opened.seen<QTableView>("sessionsTable") != nullptr);
    opened.history().failure = Error{ErrorKind::FileUnreadable,
                                     QStringLiteral("disk I/O error"),
                                     {},
                                     {{QStringLiteral("file"), QStringLiteral("/home/marie/history.sqlite")}}};
    opened.click("refreshSessions");
    const auto told = [&opened] {
        for (const QFrame *frame : opened.window->findChildren<QFrame *>()) {
            if (frame->isVisible() && frame->accessibleName().contains(QStringLiteral("history.sqlite")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(told());
}

void TestSessionsPage::showsASessionWhole()
{
    Opened opened;
    QTRY_VERIFY(opened.seen<QTableView>("sessionsTable") != nullptr);
    auto *table = opened.child<QTableView>("sessionsTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(opened.seen<ui::SessionTimeline>("sessionTimeline") != nullptr);
    QTRY_VERIFY(opened.seen<QTableView>("rowsTable") != nullptr);
    auto *rows = opened.child<QTableView>("rowsTable");
    QTRY_COMPARE(rows->model()->rowCount(), 5);
    QCOMPARE(rows->model()->index(0, RowsModel::Outcome).data().toString(), QStringLiteral("Interrupted"));
    rows->setCurrentIndex(rows->model()->index(1, 0)); // the update of mod/quiz
    QTRY_VERIFY(opened.seen<QTabWidget>("rowTabs") != nullptr);
    auto *tabs = opened.child<QTabWidget>("rowTabs");
    QTRY_VERIFY(tabs->tabText(1).contains(QLatin1Char('3')));
    tabs->setCurrentIndex(1);
    auto *files = opened.child<QTreeView>("changesTree");
    QVERIFY(files != nullptr && files->model()->rowCount() > 0);
    tabs->setCurrentIndex(2);
    auto *facts = opened.child<QTreeWidget>("rowFacts");
    QVERIFY(!facts->findItems(QStringLiteral("Version after"), Qt::MatchExactly).isEmpty());
    QTest::keyClick(rows, Qt::Key_Escape);
    QTRY_VERIFY(opened.seen<QTableView>("sessionsTable") != nullptr);
}

void TestSessionsPage::theTimelineGoesByKeys()
{
    ui::SessionTimeline timeline;
    test::FakeBackend backend;
    test::fillHistory(backend, QStringLiteral("campus"), QStringLiteral("Campus"));
    QList<sessions::CommandRecord> commands;
    for (const sessions::CommandRecord &command : backend.historyService.rows) {
        if (command.session == 3)
            commands << command;
    }
    timeline.setCommands(commands);
    timeline.resize(800, timeline.sizeHint().height());
    timeline.show();
    QSignalSpy chosen(&timeline, &ui::SessionTimeline::chosen);
    QTest::keyClick(&timeline, Qt::Key_Right);
    QCOMPARE(timeline.current(), 301);
    QTest::keyClick(&timeline, Qt::Key_End);
    QCOMPARE(timeline.current(), 305);
    QTest::keyClick(&timeline, Qt::Key_Left);
    QCOMPARE(timeline.current(), 304);
    QVERIFY(timeline.accessibleDescription().contains(QStringLiteral("mod/quiz")));
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, timeline.barOf(302).center());
    QCOMPARE(timeline.current(), 302);
    QCOMPARE(chosen.count(), 4);
    for (const sessions::CommandRecord &command : std::as_const(commands))
        QVERIFY(timeline.rect().contains(timeline.barOf(command.id)));
}

void TestSessionsPage::aCommentKeepsItsEdits()
{
    Opened opened;
    QTRY_VERIFY(opened.seen<QAbstractButton>("showSession") != nullptr);
    opened.click("showSession");
    QTRY_VERIFY(opened.seen<QTableView>("rowsTable") != nullptr);
    auto *rows = opened.child<QTableView>("rowsTable");
    QTRY_COMPARE(rows->model()->rowCount(), 5);
    rows->setCurrentIndex(rows->model()->index(1, 0));
    QTRY_VERIFY(opened.seen<QLineEdit>("rowComment") != nullptr);
    auto *comment = opened.child<QLineEdit>("rowComment");
    QTRY_COMPARE(comment->text(), QStringLiteral("Seulement le test"));
    QVERIFY(!comment->isReadOnly());
    comment->clear();
    QTest::keyClicks(comment, QStringLiteral("Quiz alone"));
    opened.click("saveComment");
    QTRY_COMPARE(rows->model()->index(1, RowsModel::Comment).data().toString(), QStringLiteral("Quiz alone"));
    const QList<QTreeWidgetItem *> edits = opened.child<QTabWidget>("rowTabs")
                                               ->findChild<QTreeWidget *>(QStringLiteral("rowFacts"))
                                               ->findItems(QStringLiteral("Comment edited"), Qt::MatchExactly);
    QCOMPARE(edits.size(), 1);
    QVERIFY(edits.first()->text(1).contains(QStringLiteral("Seulement le test")));
}

void TestSessionsPage::aClosedSessionsCommentsStay()
{
    Opened opened;
    QTRY_VERIFY(opened.seen<QTableView>("sessionsTable") != nullptr);
    auto *table = opened.child<QTableView>("sessionsTable");
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(opened.seen<QTableView>("rowsTable") != nullptr);
    QTRY_VERIFY(opened.seen<QLineEdit>("rowComment") != nullptr);
    QVERIFY(opened.child<QLineEdit>("rowComment")->isReadOnly());
    QVERIFY(opened.seen<QAbstractButton>("saveComment") == nullptr);
}

void TestSessionsPage::aSessionIsExportedAsAFolder()
{
    Opened opened;
    opened.fixture.ask.fileName = QStringLiteral("/tmp/session-folder");
    opened.click("showSession");
    QTRY_VERIFY(opened.child<QAbstractButton>("sessionExport")->isEnabled()); // it is read
    opened.click("sessionExport");
    QTRY_COMPARE(opened.history().written, QStringList{QStringLiteral("/tmp/session-folder")});
    QTRY_VERIFY(
        opened.child<QWidget>("exportWritten")->accessibleName().contains(QStringLiteral("/tmp/session-folder")));
}

void TestSessionsPage::anotherLanguageKeepsWhatWasTyped()
{
    Opened opened;
    opened.child<QTabWidget>("historyTabs")->setCurrentIndex(1);
    QTest::keyClicks(opened.child<QLineEdit>("historyWords"), QStringLiteral("quiz"));
    QTest::keyClicks(opened.child<QLineEdit>("historyPerson"), QStringLiteral("marie"));
    opened.child<QComboBox>("historyOutcome")->setCurrentIndex(3);
    opened.child<QComboBox>("historyPeriod")->setCurrentIndex(4);
    QTRY_COMPARE(opened.history().asked.last().person, QStringLiteral("marie"));
    const sessions::HistoryFilter before = opened.history().asked.last();
    opened.fixture.appearance.setLanguage(QStringLiteral("fr"));
    QTRY_COMPARE(opened.child<QComboBox>("historyPeriod")->currentText(), QStringLiteral("12 derniers mois"));
    QCOMPARE(opened.child<QLineEdit>("historyWords")->text(), QStringLiteral("quiz"));
    QCOMPARE(opened.child<QTabWidget>("historyTabs")->currentIndex(), 1);
    QTRY_COMPARE(opened.history().asked.last().text, before.text);
    const sessions::HistoryFilter after = opened.history().asked.last();
    QCOMPARE(after.person, before.person);
    QCOMPARE(after.outcome, before.outcome);
    QCOMPARE(after.from, before.from);
}

void TestSessionsPage::anotherLanguageKeepsTheSessionAndItsComment()
{
    Opened opened;
    opened.click("showSession");
    auto *rows = opened.child<QTableView>("rowsTable");
    QTRY_COMPARE(rows->model()->rowCount(), 5);
    rows->setCurrentIndex(rows->model()->index(1, 0));
    QTRY_COMPARE(opened.child<QLineEdit>("rowComment")->text(), QStringLiteral("Seulement le test"));
    opened.child<QLineEdit>("rowComment")->setText(QStringLiteral("not saved yet"));
    opened.fixture.appearance.setLanguage(QStringLiteral("fr"));
    QTRY_VERIFY(opened.seen<ui::SessionTimeline>("sessionTimeline") != nullptr);
    QTRY_VERIFY(opened.seen<QLineEdit>("rowComment") != nullptr);
    QTRY_COMPARE(opened.child<QLineEdit>("rowComment")->text(), QStringLiteral("not saved yet"));
    QCOMPARE(opened.child<QTableView>("rowsTable")->currentIndex().row(), 1);
    QVERIFY(opened.child<QAbstractButton>("saveComment")->isEnabled());
}

void TestSessionsPage::sizesAreRemembered()
{
    Opened opened;
    const auto drag = [](const QWidget *from, QWidget *receiver, int distance) {
        const QPoint start = receiver->mapFrom(receiver->window(), from->mapTo(from->window(), from->rect().center()));
        QTest::mousePress(receiver, Qt::LeftButton, {}, start);
        QTest::mouseMove(receiver, start + QPoint(distance / 2, 0));
        QTest::mouseMove(receiver, start + QPoint(distance, 0));
        QTest::mouseRelease(receiver, Qt::LeftButton, {}, start + QPoint(distance, 0));
    };
    opened.child<QTabWidget>("historyTabs")->setCurrentIndex(1);
    auto *splitter = opened.child<QSplitter>("rowsSplitter");
    const int before = splitter->sizes().first();
    drag(splitter->handle(1), splitter->handle(1), 60);
    const int after = splitter->sizes().first();
    QVERIFY(after > before);
    auto *table = opened.child<QTableView>("rowsTable");
    table->setProperty("ownWidths", true); // as a drag with the mouse does
    table->setColumnWidth(RowsModel::Step, 333);
    opened.window->close();
    opened.window = std::make_unique<ui::MainWindow>(opened.fixture.services());
    opened.window->show();
    opened.window->showSite(opened.site);
    opened.window->showPage(QStringLiteral("sessions"));
    opened.child<QTabWidget>("historyTabs")->setCurrentIndex(1);
    QTRY_COMPARE(opened.child<QTableView>("rowsTable")->columnWidth(RowsModel::Step), 333);
    QTRY_COMPARE(opened.child<QSplitter>("rowsSplitter")->sizes().first(), after);
}

QTEST_MAIN(TestSessionsPage)
#include "TestSessionsPage.moc"
