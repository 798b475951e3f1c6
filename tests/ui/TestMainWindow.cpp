// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/activity/ActivityPanel.h"
#include "ui/common/OutputView.h"
#include "ui/siteeditor/AdoptDialog.h"
#include "ui/siteeditor/SiteEditor.h"
#include "ui/window/SitePages.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace quai;
using test::child;
using test::WindowFixture;

namespace {

int visibleSites(const QTreeView &tree)
{
    int count = 0;
    for (int group = 0; group < tree.model()->rowCount(); ++group)
        count += tree.model()->rowCount(tree.model()->index(group, 0));
    return count;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSitesItSaysWhatToDo();
    void filterFindsByEveryWord();
    void pagesAreBuiltWhenLookedAt();
    void showsTheStateOfASiteInTheListAndTheBand();
    void aBrokenSitesFileIsAnErrorWithItsPlace();
    void remembersSizesSiteAndPage();
    void languageChangesWithoutARestart();
    void anotherLanguageLosesNothing();
    void closingWithRunningJobsAsksFirst();
};

void TestMainWindow::withoutSitesItSaysWhatToDo()
{
    WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    ui::MainWindow window(fixture.services());
    window.show();
    auto *add = child<QPushButton>(window, "welcomeAdd");
    QVERIFY(add != nullptr && add->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(window.findChild<ui::SiteEditor *>() != nullptr);
    auto *adopt = child<QPushButton>(window, "welcomeAdopt");
    window.findChild<ui::SiteEditor *>()->reject();
    QTest::mouseClick(adopt, Qt::LeftButton);
    QVERIFY(window.findChild<ui::AdoptDialog *>() != nullptr);
}

void TestMainWindow::filterFindsByEveryWord()
{
    WindowFixture fixture;
    fixture.addSite(QStringLiteral("Academy of Lyon"), QStringLiteral("South"));
    fixture.addSite(QStringLiteral("Academy of Lille"), QStringLiteral("North"));
    ui::MainWindow window(fixture.services());
    window.show();
    auto *tree = child<QTreeView>(window, "sitesTree");
    auto *filter = child<QLineEdit>(window, "sitesFilter");
    QCOMPARE(visibleSites(*tree), 2);
    QTest::keyClicks(filter, QStringLiteral("acad north"));
    QCOMPARE(visibleSites(*tree), 1);
    QTest::keyClicks(filter, QStringLiteral(" nowhere"));
    QCOMPARE(visibleSites(*tree), 0);
    window.showSite(fixture.store.sites().first().id); // the filter gives way to a site that is asked for
    QCOMPARE(visibleSites(*tree), 2);
}

void TestMainWindow::pagesAreBuiltWhenLookedAt()
{
    WindowFixture fixture;
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    auto *tabs = child<QTabWidget>(window, "sitePages");
    QCOMPARE(tabs->count(), 6);
    QVERIFY(tabs->widget(1)->findChildren<QWidget *>().isEmpty());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(tabs->currentIndex(), 1);
    QVERIFY(!tabs->widget(1)->findChildren<QWidget *>().isEmpty());
}

void TestMainWindow::showsTheStateOfASiteInTheListAndTheBand()
{
    WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    auto *band = child<QWidget>(window, "siteBand");
    QTRY_VERIFY(band->accessibleName().startsWith(QLatin1String("Production mode")));
    QVERIFY(band->isVisible());
    auto *tree = child<QTreeView>(window, "sitesTree");
    const QString spoken = tree->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QLatin1String("Production mode")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QLatin1String("Connected")), qPrintable(spoken));
}

void TestMainWindow::aBrokenSitesFileIsAnErrorWithItsPlace()
{
    WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    QFile file(fixture.store.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("version: 1\nsites: [ {name: \n");
    file.close();
    ui::MainWindow window(fixture.services());
    window.show();
    bool told = false;
    for (const QFrame *frame : window.findChildren<QFrame *>())
        told = told || (frame->isVisible() && frame->accessibleName().contains(QLatin1String("line")));
    QVERIFY(told);
}

void TestMainWindow::remembersSizesSiteAndPage()
{
    WindowFixture fixture;
    fixture.addSite(QStringLiteral("Academy"));
    const QString second = fixture.addSite(QStringLiteral("Second"));
    {
        ui::MainWindow window(fixture.services());
        window.resize(1111, 777);
        window.show();
        window.showSite(second);
        window.showPage(QStringLiteral("server"));
        window.findChild<ui::ActivityPanel *>()->setOpen(true);
        window.close();
    }
    ui::MainWindow window(fixture.services());
    window.show();
    QCOMPARE(window.size(), QSize(1111, 777));
    QVERIFY(window.windowTitle().contains(QLatin1String("Second")));
    QVERIFY(window.findChild<ui::ActivityPanel *>()->isOpen());
    auto *pages = window.findChild<ui::SitePages *>();
    QCOMPARE(pages->currentPage(), QStringLiteral("server"));
}

void TestMainWindow::languageChangesWithoutARestart()
{
    WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    auto *tabs = child<QTabWidget>(window, "sitePages");
    QCOMPARE(tabs->tabText(0), QStringLiteral("Dashboard"));
    fixture.appearance.setLanguage(QStringLiteral("fr"));
    QTRY_COMPARE(tabs->tabText(0), QStringLiteral("Tableau de bord"));
    QVERIFY(child<QAction>(window, "addSite")->text().contains(QStringLiteral("Ajouter")));
    fixture.appearance.setLanguage(QStringLiteral("en"));
    QTRY_COMPARE(tabs->tabText(0), QStringLiteral("Dashboard"));
}

void TestMainWindow::anotherLanguageLosesNothing()
{
    WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    window.showPage(QStringLiteral("delivery"));
    const auto frame = [&window](const char *step) { return child<QWidget>(window, step); };
    fixture.backend.services.constFirst()->setOutput({QStringLiteral("Copying mod/forum")});
    QTRY_VERIFY(child<QPushButton>(*frame("syncback"), "run")->isEnabled());
    QTest::mouseClick(child<QPushButton>(*frame("syncback"), "run"), Qt::LeftButton);
    QTRY_VERIFY(child<QPushButton>(*frame("goback"), "run")->isEnabled());
    child<QLineEdit>(*frame("syncback"), "component")->setText(QStringLiteral("mod/quiz"));
    child<QLineEdit>(*frame("update"), "component")->setText(QStringLiteral("theme/campus"));
    child<QLineEdit>(*frame("update"), "comment")->setText(QStringLiteral("Sécurité"));
    child<QAbstractButton>(*frame("syncback"), "saveAndSuperSave")->setChecked(true);
    child<QAbstractButton>(*frame("backtoprod"), "upgrade")->setChecked(false);
    child<QTabWidget>(window, "deliveryTabs")->setCurrentIndex(4);
    QTRY_COMPARE(fixture.jobs.model()->activeCount(), 0);

    fixture.appearance.setLanguage(QStringLiteral("fr"));
    QTRY_VERIFY(child<QPushButton>(*frame("syncback"), "run")->text().contains(QStringLiteral("hroniser")));
    QCOMPARE(child<QLineEdit>(*frame("syncback"), "component")->text(), QStringLiteral("mod/quiz"));
    QCOMPARE(child<QLineEdit>(*frame("update"), "component")->text(), QStringLiteral("theme/campus"));
    QCOMPARE(child<QLineEdit>(*frame("update"), "comment")->text(), QStringLiteral("Sécurité"));
    QVERIFY(child<QAbstractButton>(*frame("syncback"), "saveAndSuperSave")->isChecked());
    QVERIFY(!child<QAbstractButton>(*frame("backtoprod"), "upgrade")->isChecked());
    QCOMPARE(child<QTabWidget>(window, "deliveryTabs")->currentIndex(), 4);
    QVERIFY(window.findChild<ui::OutputView *>()->text().contains(QStringLiteral("Copying mod/forum")));
    QVERIFY(child<QLabel>(*frame("syncback"), "lastResult")->text().contains(QStringLiteral("Terminée")));
}

void TestMainWindow::closingWithRunningJobsAsksFirst()
{
    WindowFixture fixture;
    ui::MainWindow window(fixture.services());
    window.show();
    const ui::JobHandle job = fixture.jobs.start({QStringLiteral("job"), {}, {}, {}, true});
    window.close();
    QVERIFY(window.isVisible());
    QVERIFY(!job.cancel.stop_requested());
    fixture.ask.confirmation = true;
    window.close();
    QTRY_VERIFY(!window.isVisible());
    QVERIFY(job.cancel.stop_requested());
}

QTEST_MAIN(TestMainWindow)
#include "TestMainWindow.moc"
