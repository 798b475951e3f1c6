// SPDX-License-Identifier: GPL-3.0-or-later
// The special commands of the instances page, by clicks and keys over a register in memory.
#include "tests/ui/support/InstancesFixture.h"
#include "ui/common/OutputView.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/CommandDialog.h"
#include "ui/instances/CronDialog.h"
#include "ui/instances/FleetDialog.h"
#include "ui/instances/InstancesTable.h"
#include "ui/instances/LeftoversDialog.h"
#include "ui/instances/LogDialog.h"
#include "ui/instances/NewInstanceDialog.h"
#include "ui/instances/NodeListDialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace quai;
using test::FakeInstancesService;
using test::InstancesFixture;
using vmoodle::Action;
using vmoodle::CreationStep;

namespace {

/// Chooses an entry of the menu of special commands.
void choose(const InstancesFixture &fixture, const char *entry)
{
    QMenu *menu = fixture.child<QToolButton>("specialCommands")->menu();
    Q_EMIT menu->aboutToShow();
    auto *action = menu->findChild<QAction *>(QString::fromLatin1(entry));
    QVERIFY2(action != nullptr && action->isEnabled(), entry);
    action->trigger();
}

template <class Widget>
Widget *in(const QWidget *dialog, const char *name)
{
    return dialog->findChild<Widget *>(QString::fromLatin1(name));
}

void press(const QWidget *dialog, const char *button)
{
    auto *found = in<QPushButton>(dialog, button);
    QVERIFY2(found != nullptr && found->isVisible() && found->isEnabled(), button);
    QTest::mouseClick(found, Qt::LeftButton);
}

bool canPress(const QWidget *dialog, const char *button)
{
    const auto *found = in<QPushButton>(dialog, button);
    return found != nullptr && found->isVisible() && found->isEnabled();
}

ui::NewInstanceDialog *wizard(const InstancesFixture &fixture)
{
    return fixture.page->findChild<ui::NewInstanceDialog *>();
}

/// Opens the wizard and goes to its last page.
void openSteps(const InstancesFixture &fixture, const QString &name)
{
    choose(fixture, "newInstance");
    QTRY_VERIFY(in<QRadioButton>(wizard(fixture), "fromTemplate")->isChecked());
    in<QLineEdit>(wizard(fixture), "newName")->setText(name);
    press(wizard(fixture), "creationNext");
    press(wizard(fixture), "creationNext");
}

QString state(const InstancesFixture &fixture)
{
    return in<QLabel>(wizard(fixture), "creationState")->text();
}

QString steps(const InstancesFixture &fixture)
{
    const auto *list = in<QListWidget>(wizard(fixture), "creationSteps");
    QStringList all;
    for (int row = 0; row < list->count(); ++row)
        all << list->item(row)->text();
    return all.join(QLatin1Char('\n'));
}

bool hasHost(const InstancesFixture &fixture, const QString &host)
{
    const models::InstancesModel &instances = fixture.page->instances();
    for (int row = 0; row < instances.rowCount(); ++row) {
        if (instances.row(row).instance().host == host)
            return true;
    }
    return false;
}

} // namespace

class TestInstancesSpecial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void aPlatformIsMadeFromATemplate();
    void namesAreGeneratedAndEditable();
    void anEmptyPlatformNeedsAnAdministrator();
    void whatTheServerHasAgainstItIsShownBefore();
    void afterAFailureItGoesOn();
    void afterAFailureItIsUndone();
    void aHiddenWizardComesBackWhenItFails();
    void aNodeListIsCheckedAsATable();
    void aNodeListIsMadeHostByHost();
    void aBrokenNodeListSaysWhere();
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

void TestInstancesSpecial::aPlatformIsMadeFromATemplate()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    openSteps(fixture, QStringLiteral("Lycée Brizeux"));
    QTRY_VERIFY(state(fixture).contains(QStringLiteral("can be made")));
    QVERIFY(steps(fixture).contains(QStringLiteral("vmdl_lycee_brizeux")));
    QVERIFY(steps(fixture).contains(QStringLiteral("moodle_example_org")));
    QVERIFY(fixture.first().created().isEmpty()); // a preview
    press(wizard(fixture), "creationNext");
    QTRY_VERIFY(state(fixture).contains(QStringLiteral("is ready")));
    QCOMPARE(steps(fixture).count(QStringLiteral("done")), 5);
    const QString host = QStringLiteral("https://lycee-brizeux.example.org");
    QVERIFY(hasHost(fixture, host));
    QCOMPARE(fixture.page->table()->currentInstance()->id, fixture.first().current().last().id);
    press(wizard(fixture), "closeCreation");
    QTRY_VERIFY(wizard(fixture) == nullptr);
}

void TestInstancesSpecial::namesAreGeneratedAndEditable()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    choose(fixture, "newInstance");
    QTRY_VERIFY(in<QRadioButton>(wizard(fixture), "fromTemplate")->isChecked());
    auto *shortName = in<QLineEdit>(wizard(fixture), "newShortName");
    in<QLineEdit>(wizard(fixture), "newName")->setText(QStringLiteral("Zoé & Co."));
    QCOMPARE(shortName->text(), QStringLiteral("zoe-co"));
    press(wizard(fixture), "creationNext");
    auto *host = in<QLineEdit>(wizard(fixture), "vhostname");
    auto *database = in<QLineEdit>(wizard(fixture), "vdbname");
    QCOMPARE(host->text(), QStringLiteral("https://zoe-co.example.org"));
    QCOMPARE(database->text(), QStringLiteral("vmdl_zoe_co"));
    QCOMPARE(in<QLineEdit>(wizard(fixture), "vdatapath")->text(), QStringLiteral("/var/moodledata/zoe_co"));
    database->setText(QStringLiteral("mine"));
    press(wizard(fixture), "creationBack");
    QTest::keyClicks(shortName, QStringLiteral("2"));
    press(wizard(fixture), "creationNext");
    QCOMPARE(host->text(), QStringLiteral("https://zoe-co2.example.org")); // generated again
    QCOMPARE(database->text(), QStringLiteral("mine"));                    // by hand: stays
    host->setText(QStringLiteral("https://lyc0001.example.org"));          // there is one already
    QVERIFY(!canPress(wizard(fixture), "creationNext"));
}

void TestInstancesSpecial::anEmptyPlatformNeedsAnAdministrator()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    choose(fixture, "newInstance");
    QTRY_VERIFY(in<QRadioButton>(wizard(fixture), "fromTemplate")->isChecked());
    QTest::keyClicks(in<QLineEdit>(wizard(fixture), "newName"), QStringLiteral("Empty"));
    in<QRadioButton>(wizard(fixture), "emptyPlatform")->click();
    QVERIFY(!canPress(wizard(fixture), "creationNext"));
    QTest::keyClicks(in<QLineEdit>(wizard(fixture), "adminPassword"), QStringLiteral("S3cret-word"));
    QVERIFY(!canPress(wizard(fixture), "creationNext"));
    QTest::keyClicks(in<QLineEdit>(wizard(fixture), "adminPasswordAgain"), QStringLiteral("S3cret-word"));
    QVERIFY(canPress(wizard(fixture), "creationNext"));
}

void TestInstancesSpecial::whatTheServerHasAgainstItIsShownBefore()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().setObstacles({{QStringLiteral("vdbname"), vmoodle::FindingKind::DatabaseExists, {}, true}});
    openSteps(fixture, QStringLiteral("Brizeux"));
    QTRY_VERIFY(state(fixture).contains(QStringLiteral("cannot be made")));
    QVERIFY(in<QLabel>(wizard(fixture), "creationFindings")->text().contains(QStringLiteral("already")));
    fixture.first().setObstacles({});
    press(wizard(fixture), "creationNext"); // check again
    QTRY_VERIFY(state(fixture).contains(QStringLiteral("can be made")));
    QVERIFY(fixture.first().created().isEmpty());
}

void TestInstancesSpecial::afterAFailureItGoesOn()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().failCreation(QStringLiteral("brizeux"), CreationStep::DataFolder, Error{ErrorKind::NoSpace});
    openSteps(fixture, QStringLiteral("Brizeux"));
    QTRY_VERIFY(canPress(wizard(fixture), "creationNext"));
    press(wizard(fixture), "creationNext");
    QTRY_VERIFY(state(fixture).contains(QStringLiteral("is not ready")));
    QVERIFY(steps(fixture).contains(QStringLiteral("Data folder — failed")));
    QVERIFY(steps(fixture).contains(QStringLiteral("Content — done")));
    QVERIFY(wizard(fixture)->findChild<ui::ErrorPanel *>()->isVisible());
    QVERIFY(!hasHost(fixture, QStringLiteral("https://brizeux.example.org")));
    press(wizard(fixture), "creationNext"); // go on from here
    QTRY_VERIFY(state(fixture).contains(QStringLiteral("is ready")));
    QCOMPARE(fixture.first().created().size(), 2);
    QVERIFY(hasHost(fixture, QStringLiteral("https://brizeux.example.org")));
}

void TestInstancesSpecial::afterAFailureItIsUndone()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().failCreation(QStringLiteral("brizeux"), CreationStep::Register, Error{ErrorKind::ConnectionLost});
    openSteps(fixture, QStringLiteral("Brizeux"));
    QTRY_VERIFY(canPress(wizard(fixture), "creationNext"));
    press(wizard(fixture), "creationNext");
    QTRY_VERIFY(canPress(wizard(fixture), "undoCreation"));
    press(wizard(fixture), "undoCreation"); // the question is answered with no
    QVERIFY(fixture.first().undone().isEmpty());
    fixture.window.ask.confirmation = true;
    press(wizard(fixture), "undoCreation");
    QTRY_VERIFY(state(fixture).contains(QStringLiteral("Nothing of")));
    QCOMPARE(fixture.first().undone(), QStringList{QStringLiteral("brizeux")});
    QVERIFY(fixture.window.ask.questions.last().dangerous);
}

void TestInstancesSpecial::aHiddenWizardComesBackWhenItFails()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().holdCreations(true);
    fixture.first().failCreation(QStringLiteral("brizeux"), CreationStep::Content, Error{ErrorKind::NoSpace});
    openSteps(fixture, QStringLiteral("Brizeux"));
    QTRY_VERIFY(canPress(wizard(fixture), "creationNext"));
    press(wizard(fixture), "creationNext");
    QTRY_VERIFY(steps(fixture).contains(QStringLiteral("Database — under way")));
    QTest::keyClick(wizard(fixture), Qt::Key_Escape);
    QVERIFY(!wizard(fixture)->isVisible());
    QCOMPARE(fixture.window.jobs.model()->activeCount(), 1); // the work goes on
    fixture.first().holdCreations(false);
    QTRY_VERIFY(wizard(fixture)->isVisible());
    QVERIFY(state(fixture).contains(QStringLiteral("is not ready")));
}

void TestInstancesSpecial::aNodeListIsCheckedAsATable()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    QFile file(fixture.window.home.filePath(QStringLiteral("nodes.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("vhostname;name;shortname;vdatapath;vdbname;vdblogin;vdbpass;vtemplate\n"
               "https://a.example.org;Lycée A;a;/var/moodledata/a;vm_a;moodle;s3;moodle_example_org\n"
               "https://lyc0001.example.org;B;b;/var/moodledata/b;vm_b;moodle;s3;moodle_example_org\n");
    file.close();
    fixture.window.ask.fileName = file.fileName();
    choose(fixture, "fromNodeList");
    auto *dialog = fixture.page->findChild<ui::NodeListDialog *>();
    const auto *table = in<QTableView>(dialog, "nodeTable");
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("Lycée A"));
    QVERIFY(!canPress(dialog, "makeNodes")); // nothing before the check
    press(dialog, "checkNodes");
    QTRY_VERIFY(in<QLabel>(dialog, "nodeListHead")->text().contains(QStringLiteral("1 ready, 1 not possible")));
    QVERIFY(!canPress(dialog, "makeNodes"));
    in<QTableView>(dialog, "nodeTable")->setCurrentIndex(table->model()->index(1, 0));
    QVERIFY(in<QPlainTextEdit>(dialog, "nodeDetails")->toPlainText().contains(QStringLiteral("lyc0001")));
    QVERIFY(fixture.first().created().isEmpty());
}

void TestInstancesSpecial::aNodeListIsMadeHostByHost()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().failCreation(QStringLiteral("b"), CreationStep::Content, Error{ErrorKind::TemplateIncomplete});
    QFile file(fixture.window.home.filePath(QStringLiteral("nodes.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("vhostname;name;shortname;vdatapath;vdbname;vdblogin;vdbpass;vtemplate\n");
    for (const char *name : {"a", "b", "c"})
        file.write(QByteArray("https://%.example.org;%;%;/var/moodledata/%;vm_%;moodle;s3;moodle_example_org\n")
                       .replace('%', name));
    file.close();
    fixture.window.ask.fileName = file.fileName();
    choose(fixture, "fromNodeList");
    auto *dialog = fixture.page->findChild<ui::NodeListDialog *>();
    const auto head = [dialog] { return in<QLabel>(dialog, "nodeListHead")->text(); };
    press(dialog, "checkNodes");
    QTRY_VERIFY(head().contains(QStringLiteral("3 ready")));
    in<QSpinBox>(dialog, "nodeParallel")->setValue(3);
    in<QCheckBox>(dialog, "nodeStopOnError")->click();
    press(dialog, "makeNodes");
    QTRY_VERIFY(head().contains(QStringLiteral("1 ready, 1 made, 1 failed")));
    QCOMPARE(fixture.first().lastOrder().parallel, 3);
    QVERIFY(fixture.first().lastOrder().stopOnFirstError);
    in<QCheckBox>(dialog, "nodeStopOnError")->click();
    fixture.first().failCreation(QStringLiteral("b"), CreationStep::Content, Error{ErrorKind::TemplateIncomplete});
    press(dialog, "makeNodes"); // the one that was not begun, and the failed one
    QTRY_VERIFY(head().contains(QStringLiteral("2 made, 1 failed")));
    QVERIFY(!fixture.first().lastOrder().stopOnFirstError);
    QVERIFY(hasHost(fixture, QStringLiteral("https://a.example.org")));
    QVERIFY(!hasHost(fixture, QStringLiteral("https://b.example.org")));
    fixture.window.ask.fileName = fixture.window.home.filePath(QStringLiteral("results.csv"));
    press(dialog, "exportNodes");
    QFile exported(fixture.window.ask.fileName);
    QVERIFY(exported.open(QIODevice::ReadOnly));
    QVERIFY(exported.readAll().contains("failed: Content"));
    press(dialog, "makeNodes"); // go on
    QTRY_VERIFY(head().contains(QStringLiteral("3 made")));
    QCOMPARE(fixture.first().created().size(), 5); // a, three times b, c
}

void TestInstancesSpecial::aBrokenNodeListSaysWhere()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    QFile file(fixture.window.home.filePath(QStringLiteral("nodes.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("vhostname;name;colour\n");
    file.close();
    fixture.window.ask.fileName = file.fileName();
    choose(fixture, "fromNodeList");
    auto *dialog = fixture.page->findChild<ui::NodeListDialog *>();
    QVERIFY(dialog->findChild<ui::ErrorPanel *>()->hasError());
    QVERIFY(!canPress(dialog, "checkNodes"));
}

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
