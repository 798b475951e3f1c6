// SPDX-License-Identifier: GPL-3.0-or-later
// The special commands of the instances page, by clicks and keys over a register in memory.
#include "tests/ui/support/InstanceDialogs.h"
#include "ui/common/OutputView.h"
#include "ui/instances/CommandDialog.h"
#include "ui/instances/CronDialog.h"
#include "ui/instances/FleetDialog.h"
#include "ui/instances/InstancesTable.h"
#include "ui/instances/LeftoversDialog.h"
#include "ui/instances/LogDialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace quai;
using namespace quai::test;
using vmoodle::Action;

class TestInstancesSpecial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void theMainPlatformIsCaptured();
    void configurationFilesAreSeenBefore();
    void registersAreSynchronised();
    void allPairsAreRenewed();
    void theCronIsWatchedAndRun();
    void cronFilesAreCopiedAndSaved();
    void logsAreRead();
    void whatNoRowNamesIsShown();
    void moreThanFiftyAreNotDestroyedSilently();
};

void TestInstancesSpecial::theMainPlatformIsCaptured()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    choose(fixture, "captureMaster");
    auto *dialog = fixture.page->findChild<ui::CommandDialog *>();
    QVERIFY(in<QLabel>(dialog, "commandHelp")->text().contains(QStringLiteral("https://moodle.example.org")));
    press(dialog, "accept");
    QTRY_VERIFY(!fixture.first().ran().isEmpty());
    QCOMPARE(fixture.first().ran().last().action, Action::Snapshot);
    QCOMPARE(fixture.first().ran().last().ids, QList<qint64>{0});
}

void TestInstancesSpecial::configurationFilesAreSeenBefore()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    choose(fixture, "makeConfigs");
    auto *dialog = fixture.page->findChild<ui::FleetDialog *>();
    const auto said = [dialog](int row) {
        return in<QTableView>(dialog, "fleetTable")
            ->model()
            ->index(row, models::HostResultsModel::Said)
            .data()
            .toString();
    };
    QTRY_COMPARE(said(0), QStringLiteral("will write /var/moodledata/master/vmoodle_configs/config-1.php"));
    QVERIFY(fixture.first().configuredIds().isEmpty());
    press(dialog, "runFleet");
    QTRY_COMPARE(said(0), QStringLiteral("written: /var/moodledata/master/vmoodle_configs/config-1.php"));
    QCOMPARE(fixture.first().configuredIds().size(), 11); // the disabled one is left out
    press(dialog, "closeFleet");
}

void TestInstancesSpecial::registersAreSynchronised()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().failNext(2, Error{ErrorKind::InstanceDatabaseDown});
    choose(fixture, "syncRegisters");
    auto *dialog = fixture.page->findChild<ui::FleetDialog *>();
    QVERIFY(in<QLabel>(dialog, "fleetHead")->text().contains(QStringLiteral("without any password")));
    press(dialog, "runFleet");
    QTRY_VERIFY(in<QLabel>(dialog, "fleetHead")->text().startsWith(QStringLiteral("10 of 11")));
    QVERIFY(!fixture.first().syncedIds().contains(10));
    fixture.window.ask.fileName = fixture.window.home.filePath(QStringLiteral("sync.csv"));
    press(dialog, "exportFleet");
    QFile exported(fixture.window.ask.fileName);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(exported.readAll().contains("https://lyc0002.example.org,failed"));
}

void TestInstancesSpecial::allPairsAreRenewed()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    choose(fixture, "renewPairs");
    auto *dialog = fixture.page->findChild<ui::CommandDialog *>();
    press(dialog, "accept");
    QTRY_VERIFY(!fixture.first().ran().isEmpty());
    const vmoodle::InstanceCommand command = fixture.first().ran().last();
    QCOMPARE(command.action, Action::RenewMnetKey);
    QCOMPARE(command.ids.first(), 0);   // the main platform too
    QVERIFY(!command.ids.contains(4));  // it has no MNET
    QVERIFY(!command.ids.contains(10)); // it is disabled
    QVERIFY(command.ids.contains(1));
}

void TestInstancesSpecial::theCronIsWatchedAndRun()
{
    InstancesFixture fixture;
    fixture.prepare = [](FakeInstancesService &service) {
        vmoodle::RegisterFacts facts;
        facts.rows = 12;
        facts.pluginCronWorks = false;
        facts.dataOwner = QStringLiteral("www-data");
        service.setFacts(facts);
    };
    QVERIFY(fixture.show());
    choose(fixture, "virtualCron");
    auto *dialog = fixture.page->findChild<ui::CronDialog *>();
    QVERIFY(in<QLabel>(dialog, "cronStrategy")->text().contains(QStringLiteral("runs no task")));
    QTRY_VERIFY(canPress(dialog, "askCrons"));
    press(dialog, "askCrons");
    QTRY_VERIFY(in<QLabel>(dialog, "cronCounts")->text().contains(QStringLiteral("only counts: 1")));
    QTRY_VERIFY(canPress(dialog, "runNeedyCrons"));
    press(dialog, "runNeedyCrons");
    auto *command = fixture.page->findChild<ui::CommandDialog *>();
    if (command != nullptr)
        press(command, "accept");
    QTRY_VERIFY(!fixture.first().ran().isEmpty());
    QCOMPARE(fixture.first().ran().last().action, Action::RunCron);
    QCOMPARE(fixture.first().ran().last().ids, QList<qint64>{8});
}

void TestInstancesSpecial::cronFilesAreCopiedAndSaved()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    choose(fixture, "virtualCron");
    auto *dialog = fixture.page->findChild<ui::CronDialog *>();
    in<QTabWidget>(dialog, "cronTabs")->setCurrentIndex(1);
    in<QSpinBox>(dialog, "cronParallel")->setValue(7);
    in<QSpinBox>(dialog, "cronMinutes")->setValue(9);
    press(dialog, "copyCron");
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("-P 7")));
    in<QComboBox>(dialog, "cronFile")->setCurrentIndex(1);
    QVERIFY(in<QPlainTextEdit>(dialog, "cronText")->toPlainText().startsWith(QStringLiteral("*/9 ")));
    in<QComboBox>(dialog, "cronFile")->setCurrentIndex(3);
    fixture.window.ask.fileName = fixture.window.home.filePath(QStringLiteral("quai.timer"));
    press(dialog, "saveCron");
    QFile saved(fixture.window.ask.fileName);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("OnUnitInactiveSec=9min"));
}

void TestInstancesSpecial::logsAreRead()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.page->table()->setCurrentInstance({fixture.window.store.sites().first().id, 5});
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(fixture.page->table()->viewport(), &event);
    auto *menu = fixture.page->findChild<QMenu *>(QStringLiteral("rowMenu"));
    menu->findChild<QAction *>(QStringLiteral("openLogs"))->trigger();
    delete menu;
    auto *dialog = fixture.page->findChild<ui::LogDialog *>();
    auto *list = in<QListWidget>(dialog, "logList");
    QTRY_COMPARE(list->count(), 3);
    const auto text = [dialog] { return dialog->findChild<ui::OutputView *>()->text(); };
    QVERIFY(text().contains(QStringLiteral("instance 5")));
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(text().trimmed(), QStringLiteral("Scheduled task failed: forum"));
    fixture.window.ask.fileName = fixture.window.home.filePath(QStringLiteral("log.txt"));
    press(dialog, "saveLog");
    QFile saved(fixture.window.ask.fileName);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("Scheduled task failed: forum"));
}

void TestInstancesSpecial::whatNoRowNamesIsShown()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    choose(fixture, "findLeftovers");
    auto *dialog = fixture.page->findChild<ui::LeftoversDialog *>();
    const auto *list = in<QTreeWidget>(dialog, "leftovers");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), QStringLiteral("vmdl_old (412 tables)"));
    QVERIFY(in<QLabel>(dialog, "leftoversHead")->text().contains(QStringLiteral("db2: refused")));
    press(dialog, "measureLeftovers");
    QTRY_VERIFY(list->topLevelItem(1) != nullptr && list->topLevelItem(1)->text(2).contains(QStringLiteral("GiB")));
}

void TestInstancesSpecial::moreThanFiftyAreNotDestroyedSilently()
{
    InstancesFixture fixture;
    fixture.rows = 60;
    fixture.prepare = [](FakeInstancesService &service) {
        QList<vmoodle::Instance> rows = service.current();
        for (vmoodle::Instance &row : rows)
            row.enabled = false;
        service.setRows(rows);
    };
    QVERIFY(fixture.show());
    QTest::mouseClick(fixture.child<QAbstractButton>("chooseAll"), Qt::LeftButton, {}, QPoint(8, 8));
    QMenu *menu = fixture.child<QToolButton>("bulkCommands")->menu();
    const auto destroy = [menu] {
        Q_EMIT menu->aboutToShow();
        menu->findChild<QAction *>(QStringLiteral("action%1").arg(static_cast<int>(Action::Destroy)))->trigger();
    };
    destroy(); // answered with no
    QCOMPARE(fixture.window.ask.questions.size(), 1);
    QVERIFY(fixture.window.ask.questions.first().text.contains(QStringLiteral("At most 50")));
    QVERIFY(fixture.window.ask.questions.first().more.contains(QStringLiteral("10 others stay")));
    fixture.window.ask.confirmation = true;
    fixture.window.ask.choice = 1; // no snapshot
    destroy();
    QTRY_COMPARE(fixture.page->instances().rowCount(), 10);
    const ui::Question asked = fixture.window.ask.questions.last();
    QCOMPARE(asked.typed, QStringLiteral("Academy 50"));
    QVERIFY(asked.details.contains(QStringLiteral("https://lyc0050.example.org")));
}

QTEST_MAIN(TestInstancesSpecial)
#include "TestInstancesSpecial.moc"
