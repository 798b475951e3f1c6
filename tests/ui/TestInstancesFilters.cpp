// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/InstancesFixture.h"
#include "ui/instances/CronStrip.h"
#include "ui/instances/FilterBar.h"
#include "ui/instances/InstancesTable.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace quai;
using models::InstancesModel;
using test::FakeInstancesService;
using test::InstancesFixture;

/// What the page shows of many instances: filters, the summary and its chart.
class TestInstancesFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void filtersWhileTyping();
    void aSavedFilterComesBack();
    void savedFiltersAndGroupingSurviveARestart();
    void anotherLanguageKeepsWhatWasTyped();
    void theSummaryFilters();
    void theChartIsUsedByKeys();
    void needsAttentionFirst();
    void typesQuicklyIntoTenThousandRows();
};

void TestInstancesFilters::filtersWhileTyping()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    auto *line = fixture.child<QLineEdit>("instancesFilter");
    QTest::keyClick(fixture.page->table(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(line, QStringLiteral("FOUGERES"));
    QCOMPARE(fixture.shown(), 2);
    line->clear();
    QTest::keyClicks(line, QStringLiteral("host:lyc0007"));
    QCOMPARE(fixture.shown(), 1);
    QTest::mouseClick(fixture.child<QToolButton>("clearFilter"), Qt::LeftButton);
    QCOMPARE(fixture.shown(), 12);
}

void TestInstancesFilters::aSavedFilterComesBack()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    QTest::keyClicks(fixture.child<QLineEdit>("instancesFilter"), QStringLiteral("lyc00"));
    QTest::mouseClick(fixture.child<QToolButton>("state1"), Qt::LeftButton);
    QCOMPARE(fixture.shown(), 1);
    fixture.window.ask.textAnswer = QStringLiteral("closed");
    QMenu *menu = fixture.child<QToolButton>("savedFilters")->menu();
    Q_EMIT menu->aboutToShow();
    menu->actions().first()->trigger();
    QTest::mouseClick(fixture.child<QToolButton>("clearFilter"), Qt::LeftButton);
    QCOMPARE(fixture.shown(), 12);
    Q_EMIT menu->aboutToShow();
    const QList<QAction *> actions = menu->actions();
    const auto saved = std::find_if(actions.cbegin(), actions.cend(),
                                    [](const QAction *one) { return one->text() == QLatin1String("closed"); });
    QVERIFY(saved != actions.cend());
    (*saved)->trigger();
    QCOMPARE(fixture.shown(), 1);
    QCOMPARE(fixture.child<QLineEdit>("instancesFilter")->text(), QStringLiteral("lyc00"));
    QVERIFY(ui::FilterBar::fromJson("{nonsense").isEmpty());
    QCOMPARE(ui::FilterBar::fromJson("[{\"name\":\"x\",\"state\":99,\"cron\":-4}]").size(), 1);
}

void TestInstancesFilters::savedFiltersAndGroupingSurviveARestart()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    QTest::keyClicks(fixture.child<QLineEdit>("instancesFilter"), QStringLiteral("Brest"));
    fixture.window.ask.textAnswer = QStringLiteral("brest");
    const auto menu = [&fixture] {
        QMenu *saved = fixture.child<QToolButton>("savedFilters")->menu();
        Q_EMIT saved->aboutToShow();
        return saved;
    };
    menu()->findChild<QAction *>(QStringLiteral("saveFilter"))->trigger();
    fixture.child<QComboBox>("grouping")->setCurrentIndex(2);
    fixture.page.reset();
    fixture.registers.clear();
    QVERIFY(fixture.show(QStringLiteral("Second")));
    QCOMPARE(fixture.child<QComboBox>("grouping")->currentIndex(), 2);
    fixture.child<QComboBox>("grouping")->setCurrentIndex(0);
    const QList<QAction *> actions = menu()->actions();
    const auto saved = std::find_if(actions.cbegin(), actions.cend(),
                                    [](const QAction *one) { return one->text() == QLatin1String("brest"); });
    QVERIFY(saved != actions.cend());
    (*saved)->trigger();
    QCOMPARE(fixture.shown(), 2);
}

void TestInstancesFilters::anotherLanguageKeepsWhatWasTyped()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.page->table()->setCurrentIndex(fixture.cell(2, InstancesModel::Name));
    QTest::keyClick(fixture.page->table(), Qt::Key_Space);
    QTest::keyClicks(fixture.child<QLineEdit>("instancesFilter"), QStringLiteral("lyc000"));
    QCOMPARE(fixture.shown(), 9);
    fixture.window.appearance.setLanguage(QStringLiteral("fr"));
    QTRY_COMPARE(fixture.page->table()->model()->headerData(InstancesModel::State, Qt::Horizontal).toString(),
                 QString::fromUtf8("État"));
    QTRY_COMPARE(fixture.child<QToolButton>("specialCommands")->text(), QString::fromUtf8("Commandes spéciales"));
    QCOMPARE(fixture.child<QLineEdit>("instancesFilter")->text(), QStringLiteral("lyc000"));
    QCOMPARE(fixture.shown(), 9);
    QCOMPARE(fixture.page->instances().checkedCount(), 1);
    fixture.window.appearance.setLanguage(QStringLiteral("en"));
}

void TestInstancesFilters::theSummaryFilters()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    auto *broken = fixture.child<QToolButton>("state2");
    QTRY_COMPARE(broken->text(), QStringLiteral("1 broken"));
    QTest::mouseClick(broken, Qt::LeftButton);
    QCOMPARE(fixture.shown(), 1);
    QTest::mouseClick(broken, Qt::LeftButton);
    QCOMPARE(fixture.shown(), 12);
}

void TestInstancesFilters::theChartIsUsedByKeys()
{
    InstancesFixture fixture;
    fixture.prepare = [](FakeInstancesService &service) {
        QList<vmoodle::Instance> rows = service.current();
        rows[4].lastCron = {};
        service.setRows(rows);
    };
    QVERIFY(fixture.show());
    auto *strip = fixture.page->findChild<ui::CronStrip *>();
    QTRY_VERIFY(strip->accessibleDescription().contains(QStringLiteral("never: 1")));
    for (int step = 0; step < models::cronAgeCount; ++step)
        QTest::keyClick(strip, Qt::Key_Right);
    QTest::keyClick(strip, Qt::Key_Space);
    QCOMPARE(fixture.shown(), 1);
    QCOMPARE(fixture.page->table()->model()->index(0, InstancesModel::LastCron).data().toString(),
             QStringLiteral("never"));
    QTest::mouseClick(strip, Qt::LeftButton, {}, strip->cell(models::CronAge::Never).center());
    QCOMPARE(fixture.shown(), 12);
}

void TestInstancesFilters::needsAttentionFirst()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    auto *first = fixture.child<QToolButton>("attention0");
    QTRY_COMPARE(first->text(), QStringLiteral("1 data folder missing"));
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(fixture.shown(), 1);
    QTest::mouseClick(first, Qt::LeftButton);
    // What the instances in view say makes the list longer.
    QTRY_VERIFY(fixture.child<QToolButton>("attention1")->isVisible());
}

void TestInstancesFilters::typesQuicklyIntoTenThousandRows()
{
    InstancesFixture fixture;
    fixture.rows = 10'000;
    QVERIFY(fixture.show());
    QElapsedTimer timer;
    timer.start();
    QTest::keyClicks(fixture.child<QLineEdit>("instancesFilter"), QStringLiteral("lyc00"));
    // Five keys; the bench measures the real time, this only sees a filter that became quadratic.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(fixture.shown(), 99);
}

QTEST_MAIN(TestInstancesFilters)
#include "TestInstancesFilters.moc"
