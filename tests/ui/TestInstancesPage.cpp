// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/InstancesFixture.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/CronStrip.h"
#include "ui/instances/FilterBar.h"
#include "ui/instances/InstancesTable.h"
#include "ui/instances/SummaryBar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTest>
#include <QToolButton>

using namespace quai;
using models::InstanceKey;
using models::InstancesModel;
using test::FakeInstancesService;
using test::InstancesFixture;

namespace {

/// Takes the addresses that the window opens.
class Browser final : public QObject
{
    Q_OBJECT

public:
    Browser()
    {
        for (const char *scheme : {"http", "https", "file"})
            QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), this, "open");
    }
    ~Browser() override
    {
        for (const char *scheme : {"http", "https", "file"})
            QDesktopServices::unsetUrlHandler(QString::fromLatin1(scheme));
    }
    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toString(); }
};

void clickCell(const InstancesFixture &fixture, const QModelIndex &index, const QPoint &offset = {})
{
    ui::InstancesTable *table = fixture.page->table();
    const QRect rect = table->visualRect(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, offset.isNull() ? rect.center() : rect.topLeft() + offset);
}

} // namespace

class TestInstancesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void showsTheColumnsOfTheSeed();
    void hostNamesOpenTheBrowser();
    void hostileAddressesOpenNothing();
    void aHostileNameIsText();
    void choosesByClickKeysAndAll();
    void theChoiceSurvivesFilterAndRefresh();
    void groupsFold();
    void columnsAreRemembered();
    void copiesAndExports();
    void refreshesByKeyAndClock();
    void asksThoseInView();
    void measuresOnRequest();
    void otherSitesJoin();
    void anErrorIsSaidWhereItHappened();
    void emptyPagesSayWhatToDo();
};

void TestInstancesPage::showsTheColumnsOfTheSeed()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    const ui::InstancesTable *table = fixture.page->table();
    QStringList titles;
    for (int place = 0; place < InstancesModel::ColumnCount; ++place) {
        const int column = table->horizontalHeader()->logicalIndex(place);
        if (!table->isColumnHidden(column))
            titles << table->model()->headerData(column, Qt::Horizontal).toString();
    }
    QCOMPARE(titles,
             (QStringList{QString(), QStringLiteral("Name"), QStringLiteral("Host name"), QStringLiteral("State"),
                          QStringLiteral("MNET"), QStringLiteral("Crons"), QStringLiteral("Last cron"),
                          QString::fromUtf8("Δ"), QStringLiteral("Last task run"), QStringLiteral("Commands")}));
    QCOMPARE(fixture.cell(3, InstancesModel::State).data().toString(), QStringLiteral("broken"));
    QCOMPARE(fixture.cell(10, InstancesModel::State).data().toString(), QStringLiteral("disabled"));
    QVERIFY(!fixture.cell(10, InstancesModel::State).data(Qt::DecorationRole).value<QIcon>().isNull());
}

void TestInstancesPage::hostNamesOpenTheBrowser()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    Browser browser;
    clickCell(fixture, fixture.cell(2, InstancesModel::Host));
    fixture.page->table()->setCurrentIndex(fixture.cell(4, InstancesModel::Name));
    QTest::keyClick(fixture.page->table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(
        browser.opened,
        (QStringList{QStringLiteral("https://lyc0002.example.org"), QStringLiteral("https://lyc0004.example.org")}));
}

void TestInstancesPage::hostileAddressesOpenNothing()
{
    InstancesFixture fixture;
    fixture.prepare = [](FakeInstancesService &service) {
        QList<vmoodle::Instance> rows = service.current();
        rows[0].host = QStringLiteral("file:///etc/passwd");
        service.setRows(rows);
    };
    QVERIFY(fixture.show());
    Browser browser;
    clickCell(fixture, fixture.cell(1, InstancesModel::Host));
    QVERIFY(browser.opened.isEmpty());
}

void TestInstancesPage::aHostileNameIsText()
{
    InstancesFixture fixture;
    fixture.prepare = [](FakeInstancesService &service) {
        QList<vmoodle::Instance> rows = service.current();
        rows[0].name = QStringLiteral("<img src=x>\n=HYPERLINK(\"http://evil\")");
        rows[1].name = QStringLiteral("=1+1");
        service.setRows(rows);
    };
    QVERIFY(fixture.show());
    const QModelIndex name = fixture.cell(1, InstancesModel::Name);
    QVERIFY(!name.data().toString().contains(QLatin1Char('\n')));
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;img")));
    QVERIFY(fixture.page->csv().contains("'=1+1"));
    QVERIFY(!fixture.page->csv().contains("\n=1+1"));
}

void TestInstancesPage::choosesByClickKeysAndAll()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    const InstancesModel &instances = fixture.page->instances();
    ui::InstancesTable *table = fixture.page->table();
    auto *commands = fixture.child<QToolButton>("bulkCommands");
    QVERIFY(!commands->isEnabled());
    clickCell(fixture, fixture.cell(2, InstancesModel::Checked), QPoint(10, 12));
    QCOMPARE(instances.checkedCount(), 1);
    QVERIFY(commands->isEnabled());
    clickCell(fixture, fixture.cell(2, InstancesModel::Checked), QPoint(10, 12));
    QCOMPARE(instances.checkedCount(), 0);
    table->setCurrentIndex(table->model()->index(0, InstancesModel::Name));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(instances.checkedCount(), 2);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(instances.checkedCount(), 0);
    QTest::keyClicks(fixture.child<QLineEdit>("instancesFilter"), QStringLiteral("lyc000"));
    auto *all = fixture.child<QCheckBox>("chooseAll");
    all->click();
    QCOMPARE(instances.checkedCount(), 9);
    all->click();
    QCOMPARE(instances.checkedCount(), 0);
}

void TestInstancesPage::theChoiceSurvivesFilterAndRefresh()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    ui::InstancesTable *table = fixture.page->table();
    table->setCurrentIndex(fixture.cell(5, InstancesModel::Name));
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClicks(fixture.child<QLineEdit>("instancesFilter"), QStringLiteral("lyc0005"));
    QCOMPARE(table->currentInstance()->id, 5);
    fixture.child<QLineEdit>("instancesFilter")->clear();
    QCOMPARE(table->currentInstance()->id, 5);
    QList<vmoodle::Instance> rows = fixture.first().current();
    rows.removeFirst();
    rows.append(FakeInstancesService::instance(77));
    fixture.first().setRows(rows);
    fixture.page->refresh();
    QTRY_VERIFY(fixture.page->instances().rowOf({fixture.window.store.sites().first().id, 77}) >= 0);
    QTRY_COMPARE(fixture.shown(), 12);
    QCOMPARE(fixture.page->instances().checkedKeys().first().id, 5);
    QCOMPARE(table->currentInstance()->id, 5);
    fixture.child<QCheckBox>("onlyChosen")->click();
    QCOMPARE(fixture.shown(), 1);
}

void TestInstancesPage::groupsFold()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    ui::InstancesTable *table = fixture.page->table();
    fixture.child<QComboBox>("grouping")->setCurrentIndex(2);
    QCOMPARE(fixture.shown(), 16);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("no MNET · 3 instances"));
    QCOMPARE(table->columnSpan(0, 0), static_cast<int>(InstancesModel::ColumnCount));
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(fixture.shown(), 13);
    QTest::keyClick(table, Qt::Key_Right);
    QCOMPARE(fixture.shown(), 16);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(fixture.shown(), 13);
}

void TestInstancesPage::columnsAreRemembered()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    ui::InstancesTable *table = fixture.page->table();
    QMenu menu;
    table->fillColumnMenu(&menu);
    menu.actions().at(InstancesModel::Notes)->trigger();
    QVERIFY(!table->isColumnHidden(InstancesModel::Notes));
    table->setColumnWidth(InstancesModel::Host, 311);
    table->sortByColumn(InstancesModel::Crons, Qt::DescendingOrder);
    fixture.page.reset();
    fixture.registers.clear();
    QVERIFY(fixture.show(QStringLiteral("Second")));
    table = fixture.page->table();
    QVERIFY(!table->isColumnHidden(InstancesModel::Notes));
    QCOMPARE(table->columnWidth(InstancesModel::Host), 311);
    QCOMPARE(table->model()->index(0, InstancesModel::Crons).data().toString(), QStringLiteral("606"));
}

void TestInstancesPage::copiesAndExports()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    ui::InstancesTable *table = fixture.page->table();
    table->setCurrentIndex(fixture.cell(2, InstancesModel::Name));
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("https://lyc0002.example.org\tactive")));
    fixture.window.ask.fileName = fixture.window.home.filePath(QStringLiteral("out.csv"));
    QTest::mouseClick(fixture.child<QToolButton>("exportInstances"), Qt::LeftButton);
    QFile file(fixture.window.ask.fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QVERIFY(csv.startsWith("\xEF\xBB\xBFName,Host name,State"));
    QCOMPARE(csv.count("\r\n"), 13);
}

void TestInstancesPage::refreshesByKeyAndClock()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    QTRY_COMPARE(fixture.first().lists(), 1);
    QTest::keyClick(fixture.page->table(), Qt::Key_F5);
    QTRY_COMPARE(fixture.first().lists(), 2);
    auto *button = fixture.child<QToolButton>("refreshInstances");
    QTRY_VERIFY(button->isEnabled());
    Q_EMIT button->menu()->aboutToShow();
    button->menu()->actions().at(1)->trigger();
    QCOMPARE(fixture.window.settings.value(ui::Settings::Key::InstancesInterval).toInt(), 1);
    QTRY_VERIFY(fixture.child<QLabel>("instancesStatus")->text().startsWith(QStringLiteral("Read at")));
}

void TestInstancesPage::asksThoseInView()
{
    InstancesFixture fixture;
    fixture.rows = 200;
    QVERIFY(fixture.show());
    QTRY_VERIFY(!fixture.first().observedIds().isEmpty());
    QTest::qWait(600);
    const qsizetype asked = fixture.first().observedIds().size();
    QVERIFY(asked < 60);
    fixture.page->table()->verticalScrollBar()->setValue(100);
    QTRY_VERIFY(fixture.first().observedIds().size() > asked);
    QVERIFY(fixture.first().measuredIds().isEmpty());
}

void TestInstancesPage::measuresOnRequest()
{
    InstancesFixture fixture;
    fixture.rows = 130;
    QVERIFY(fixture.show());
    QMenu *menu = fixture.child<QToolButton>("askInstances")->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().last()->trigger();
    QTRY_COMPARE(fixture.first().measuredIds().size(), 130);
    QTRY_COMPARE(fixture.cell(120, InstancesModel::DataBytes).data().toString().isEmpty(), false);
    QTRY_COMPARE(fixture.window.jobs.model()->activeCount(), 0);
}

void TestInstancesPage::otherSitesJoin()
{
    InstancesFixture fixture;
    fixture.window.addSite(QStringLiteral("Other"));
    QVERIFY(fixture.show(QStringLiteral("Zone")));
    QMenu *menu = fixture.child<QToolButton>("chooseSites")->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->trigger();
    QTRY_COMPARE(fixture.shown(), 24);
    QVERIFY(!fixture.page->table()->isColumnHidden(InstancesModel::Site));
    QTRY_VERIFY(fixture.child<QToolButton>("refreshInstances")->isEnabled());
    Q_EMIT menu->aboutToShow();
    QVERIFY(menu->actions().first()->isChecked());
    menu->actions().first()->trigger();
    QCOMPARE(fixture.shown(), 12);
}

void TestInstancesPage::anErrorIsSaidWhereItHappened()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    QTRY_VERIFY(fixture.child<QToolButton>("refreshInstances")->isEnabled());
    fixture.first().failList(Error{ErrorKind::PluginMissing});
    fixture.page->refresh();
    auto *panel = fixture.page->findChild<ui::ErrorPanel *>();
    QTRY_VERIFY(panel->isVisible());
    QCOMPARE(fixture.shown(), 12); // what was known stays
    fixture.first().failList(std::nullopt);
    fixture.page->refresh();
    QTRY_VERIFY(!panel->isVisible());
}

void TestInstancesPage::emptyPagesSayWhatToDo()
{
    InstancesFixture fixture;
    fixture.rows = 0;
    QVERIFY(fixture.show());
    const auto says = [&fixture](const char *words) {
        for (const QLabel *label : fixture.page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(QString::fromLatin1(words)))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says("no virtual instance yet"));
    fixture.first().setRows({FakeInstancesService::instance(1)});
    fixture.page->refresh();
    QTRY_COMPARE(fixture.shown(), 1);
    QTest::keyClicks(fixture.child<QLineEdit>("instancesFilter"), QStringLiteral("nowhere"));
    QVERIFY(says("No instance fits"));
}

QTEST_MAIN(TestInstancesPage)
#include "TestInstancesPage.moc"
