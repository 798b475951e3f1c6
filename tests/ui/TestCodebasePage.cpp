// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/ReleaseSource.h"
#include "models/codebase/ReleasesModel.h"
#include "tests/ui/support/CodebaseWindow.h"
#include "ui/codebase/ProjectEditor.h"
#include "ui/delivery/DiffView.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTextBrowser>
#include <QTreeView>

using namespace quai;
using codebase::Project;
using models::PluginsModel;
using test::type;
using test::waitMs;
using Window = test::CodebaseWindow;

class TestCodebasePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAProjectItSaysWhatToDo();
    void makesAProjectAndRemembersIt();
    void importsAFileOfCbm();
    void forgetsAProjectButLeavesItsFolder();
    void fetchesAndShowsWhatIsThere();
    void synchronisesAfterShowingWhatWouldChange();
    void whatBlocksIsToldAndNothingIsBuilt();
    void aPatchThatDoesNotFitShowsBothSides();
    void aSourceThatDoesNotComeIsTold();
    void filtersAndSorts();
    void releasesAreComparedAndDelivered();
    void theMatrixShowsWhatBlocks();
    void theInventoryIsSaved();
    void anotherLanguageKeepsWhatIsTyped();
};

void TestCodebasePage::withoutAProjectItSaysWhatToDo()
{
    Window window;
    window.open();
    for (const char *name : {"emptyNew", "emptyOpen", "emptyImport"})
        QVERIFY(window.button(name) != nullptr && window.button(name)->isVisible());
    window.click("emptyNew");
    auto *dialog = window.child<QDialog>("newProjectDialog");
    QVERIFY(dialog != nullptr && dialog->isVisible());
    QVERIFY(!window.button("acceptProject")->isEnabled());
}

void TestCodebasePage::makesAProjectAndRemembersIt()
{
    Window window;
    window.open();
    window.click("emptyNew");
    type(window.child<QLineEdit>("projectName"), QStringLiteral("Campus"));
    type(window.child<QLineEdit>("projectFolder"), window.scene.folder());
    type(window.child<QLineEdit>("projectMoodle"), QStringLiteral("4.5rubbish"));
    QVERIFY(!window.button("acceptProject")->isEnabled());
    type(window.child<QLineEdit>("projectMoodle"), QStringLiteral("4.5"));
    type(window.child<QLineEdit>("projectSource"), window.scene.moodle.repository.path());
    window.click("acceptProject");
    QTRY_VERIFY_WITH_TIMEOUT(window.page->currentView() != nullptr, waitMs);
    QCOMPARE(window.scene.saved().moodleVersion, QStringLiteral("4.5"));
    QTRY_COMPARE_WITH_TIMEOUT(window.text("glance"), QStringLiteral("Moodle is not in the cache yet"), waitMs);
    window.page.reset();
    window.open(); // another run of the program
    QVERIFY(window.page->currentView() != nullptr);
    QTRY_COMPARE(window.child<QListView>("projectsList")->model()->index(0, 0).data().toString(),
                 QStringLiteral("Campus"));
}

void TestCodebasePage::importsAFileOfCbm()
{
    Window window;
    const QString file = window.scene.home.filePath(QStringLiteral("P.json"));
    QFile json(file);
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(R"({"project":{"name":"Imported","branch":"prod","version":"4.5"},)"
               R"("plugins":[{"name":"mod_hvp","version":"v1"},{"name":"block_xp","branch":"main"}]})");
    json.close();
    window.open();
    window.ask.fileName = file;
    window.click("emptyImport");
    QTRY_VERIFY(window.child<QLineEdit>("projectName") != nullptr);
    QCOMPARE(window.child<QLineEdit>("projectName")->text(), QStringLiteral("Imported"));
    type(window.child<QLineEdit>("projectFolder"), window.scene.folder());
    window.click("acceptProject");
    QTRY_VERIFY_WITH_TIMEOUT(window.page->currentView() != nullptr, waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("block_xp"), PluginsModel::Requested),
                              QStringLiteral("branch main"), waitMs);
    QCOMPARE(window.scene.saved().plugins.size(), 2);
}

void TestCodebasePage::forgetsAProjectButLeavesItsFolder()
{
    Window window;
    window.openProject();
    window.trigger("forgetProject");
    QVERIFY(window.page->currentView() != nullptr); // the question was not answered with yes
    window.ask.confirmation = true;
    window.trigger("forgetProject");
    QVERIFY(window.page->currentView() == nullptr);
    QCOMPARE(window.settings.value(QStringLiteral("codebase/folders")).toStringList(), QStringList());
    QVERIFY(QFile::exists(window.scene.folder() + QStringLiteral("/project.yml")));
}

void TestCodebasePage::fetchesAndShowsWhatIsThere()
{
    Window window;
    window.openProject();
    QCOMPARE(window.text("glance"), QStringLiteral("Moodle is not in the cache yet"));
    window.fetch();
    QTRY_COMPARE_WITH_TIMEOUT(window.text("glance"), QStringLiteral("2 to be added"), waitMs);
    QCOMPARE(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Requested), QStringLiteral("v1"));
    QCOMPARE(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Resolved), QStringLiteral("2023010100"));
    QCOMPARE(window.cell(QStringLiteral("mod_hvp"), PluginsModel::State), QStringLiteral("to be added"));
    QCOMPARE(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Compatible), QStringLiteral("yes"));
    QTRY_VERIFY_WITH_TIMEOUT(!window.cell(QStringLiteral("mod_hvp"), PluginsModel::Size).isEmpty(), waitMs);
    QCOMPARE(window.jobs.model()->rowCount(), 1);
}

void TestCodebasePage::synchronisesAfterShowingWhatWouldChange()
{
    Window window;
    window.openProject();
    window.click("synchronise"); // the answer is no
    QTRY_COMPARE_WITH_TIMEOUT(window.ask.questions.size(), 1, waitMs);
    QVERIFY(window.ask.questions.last().details.contains(QStringLiteral("mod_hvp")));
    QTRY_COMPARE(window.text("glance"), QStringLiteral("2 to be added"));
    window.build();
    QCOMPARE(window.ask.questions.size(), 2);
    QCOMPARE(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Built), QStringLiteral("2023010100"));
    window.click("synchronise");
    QTRY_VERIFY_WITH_TIMEOUT(window.text("projectNote").startsWith(QStringLiteral("Nothing to do")), waitMs);
    QCOMPARE(window.ask.questions.size(), 2); // nothing to ask
}

void TestCodebasePage::whatBlocksIsToldAndNothingIsBuilt()
{
    Window window;
    window.openProject();
    window.fetch();
    type(window.child<QComboBox>("moodleVersion")->lineEdit(), QStringLiteral("5.1"));
    QTest::keyClick(window.child<QComboBox>("moodleVersion")->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Compatible), QStringLiteral("no"),
                              waitMs);
    QCOMPARE(window.cell(QStringLiteral("mod_hvp"), PluginsModel::State), QStringLiteral("blocked"));
    window.ask.confirmation = true;
    window.click("synchronise");
    QTRY_VERIFY_WITH_TIMEOUT(window.jobs.model()->rowCount() == 2 && window.idle(), waitMs);
    QVERIFY(window.ask.questions.isEmpty());
    QVERIFY(!QFile::exists(window.scene.folder() + QStringLiteral("/project.lock")));
}

void TestCodebasePage::aPatchThatDoesNotFitShowsBothSides()
{
    Window window;
    window.openProject();
    window.fetch();
    QFile patch(window.scene.folder() + QStringLiteral("/hvp.patch"));
    QVERIFY(patch.open(QIODevice::WriteOnly));
    patch.write("--- a/lib.php\n+++ b/lib.php\n@@ -1 +1 @@\n-<?php // mod_hvp 1999\n+<?php // ours\n");
    patch.close();
    window.scene.save([](Project &project) { project.plugins[0].patches = {QStringLiteral("hvp.patch")}; });
    window.click("refreshProject");
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("mod_hvp"), PluginsModel::State), QStringLiteral("blocked"),
                              waitMs);
    const QString expected = QStringLiteral("The patch hvp.patch does not fit lib.php any more: change 1, at line 1.\n"
                                            "Expected:\n    <?php // mod_hvp 1999\n"
                                            "Found:\n    <?php // mod_hvp 2023010100");
    const QAbstractItemModel *model = window.table("pluginsTable")->model();
    QCOMPARE(model->index(1, PluginsModel::State).data(Qt::ToolTipRole).toString(), QStringLiteral("✗ ") + expected);
    window.click("synchronise");
    QTRY_VERIFY_WITH_TIMEOUT(window.child<QPlainTextEdit>("errorDetails") != nullptr
                                 && window.child<QPlainTextEdit>("errorDetails")
                                        ->toPlainText()
                                        .contains(QStringLiteral("    Found:\n        <?php // mod_hvp 2023010100")),
                             waitMs);
    QVERIFY(!QFile::exists(window.scene.folder() + QStringLiteral("/project.lock")));
}

void TestCodebasePage::aSourceThatDoesNotComeIsTold()
{
    Window window;
    window.openProject();
    const QString nowhere = window.scene.home.filePath(QStringLiteral("nowhere.git"));
    window.scene.save([&nowhere](Project &project) { project.plugins[0].source = nowhere; });
    window.click("fetchSources");
    QTRY_VERIFY_WITH_TIMEOUT(window.text("projectNote").contains(QStringLiteral("did not come")), waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.text("glance").contains(QStringLiteral("blocked")), waitMs); // Moodle came
}

void TestCodebasePage::filtersAndSorts()
{
    Window window;
    window.openProject();
    window.fetch();
    QTableView *plugins = window.table("pluginsTable");
    QTRY_COMPARE(plugins->model()->rowCount(), 2);
    type(window.child<QLineEdit>("pluginsFilter"), QStringLiteral("HVP"));
    QCOMPARE(plugins->model()->rowCount(), 1);
    type(window.child<QLineEdit>("pluginsFilter"), QStringLiteral("hvp nothing"));
    QCOMPARE(plugins->model()->rowCount(), 0);
    window.child<QLineEdit>("pluginsFilter")->clear();
    plugins->sortByColumn(PluginsModel::Resolved, Qt::AscendingOrder);
    QCOMPARE(plugins->model()->index(0, 0).data().toString(), QStringLiteral("mod_hvp"));
    plugins->sortByColumn(PluginsModel::Resolved, Qt::DescendingOrder);
    QCOMPARE(plugins->model()->index(0, 0).data().toString(), QStringLiteral("Moodle"));
}

void TestCodebasePage::releasesAreComparedAndDelivered()
{
    Window window;
    window.openProject();
    QVERIFY(!window.button("makeRelease")->isEnabled()); // nothing was built
    window.build();
    window.release(QStringLiteral("first"));
    window.scene.save([](Project &project) { project.plugins[0].version = QStringLiteral("v2"); });
    window.click("refreshProject"); // edited by another program
    QTRY_VERIFY_WITH_TIMEOUT(window.text("glance").contains(QStringLiteral("updated")) && window.idle(), waitMs);
    window.build();
    window.page->currentView()->showTab(QStringLiteral("releases"));
    window.release(QStringLiteral("second"));
    QTableView *releases = window.table("releasesTable");
    releases->selectRow(0);
    QTableView *components = window.table("comparedComponents");
    QTRY_COMPARE_WITH_TIMEOUT(components->model()->rowCount(), 1, waitMs);
    QCOMPARE(components->model()->index(0, 0).data().toString(), QStringLiteral("mod_hvp"));
    auto *files = window.child<QTreeView>("comparedFiles");
    const QModelIndex folder = files->model()->index(0, 0);
    QCOMPARE(files->model()->rowCount(folder), 2); // lib.php, version.php
    files->setCurrentIndex(files->model()->index(1, 0, folder));
    auto *difference = window.child<ui::DiffView>("releaseDifference");
    QTRY_VERIFY_WITH_TIMEOUT(difference->toPlainText().contains(QStringLiteral("2024010100")), waitMs);
    QSignalSpy delivered(window.page.get(), &ui::CodebasePage::deliverRequested);
    window.click("deliverRelease");
    QTRY_COMPARE_WITH_TIMEOUT(delivered.size(), 1, waitMs);
    const auto source = delivered.first().first().value<std::shared_ptr<const delivery::ReleaseSource>>();
    QCOMPARE(source->tag, releases->model()->index(0, 0).data().toString());
    const auto asked = window.ask.questions.size();
    window.ask.confirmation = false;
    window.click("checkRelease");
    QTRY_COMPARE_WITH_TIMEOUT(window.ask.questions.size(), asked + 1, waitMs);
    QVERIFY(window.ask.questions.last().details.contains(QStringLiteral("PHP")));
    QTRY_COMPARE_WITH_TIMEOUT(releases->model()->index(0, models::ReleasesModel::Checks).data().toString(),
                              QStringLiteral("passed"), waitMs); // the report is kept with the release
    releases->clearSelection();
    QVERIFY(!window.button("deliverRelease")->isEnabled());
}

void TestCodebasePage::theMatrixShowsWhatBlocks()
{
    Window window;
    window.openProject();
    window.fetch();
    window.page->currentView()->showTab(QStringLiteral("whatif"));
    QTRY_COMPARE_WITH_TIMEOUT(window.child<QLineEdit>("whatIfVersions")->text(), QStringLiteral("4.5, 5.1"), waitMs);
    type(window.child<QLineEdit>("whatIfVersions"), QStringLiteral("4.5 5.1 9.9"));
    QTest::keyClick(window.child<QLineEdit>("whatIfVersions"), Qt::Key_Return);
    QTableView *matrix = window.table("whatIfTable");
    QTRY_COMPARE_WITH_TIMEOUT(matrix->model()->columnCount(), 3, waitMs);
    QCOMPARE(matrix->model()->rowCount(), 2);
    const QModelIndex blocked = matrix->model()->index(1, 1);
    QVERIFY(blocked.data(Qt::ToolTipRole).toString().contains(QStringLiteral("5.1")));
    matrix->setCurrentIndex(blocked);
    QVERIFY(window.text("whatIfDetail").contains(QStringLiteral("mod_hvp")));
    window.ask.fileName = window.scene.home.filePath(QStringLiteral("matrix.csv"));
    window.click("whatIfExport");
    QFile file(window.ask.fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count('\n'), 3);
    QVERIFY(csv.contains("\"mod_hvp\""));
    window.ask.fileName = window.scene.home.filePath(QStringLiteral("matrix.html"));
    window.click("whatIfExport");
    QVERIFY(QFile::exists(window.ask.fileName));
}

void TestCodebasePage::theInventoryIsSaved()
{
    Window window;
    window.openProject();
    QVERIFY(!window.button("saveInventory")->isEnabled());
    window.build();
    window.page->currentView()->showTab(QStringLiteral("inventory"));
    auto *text = window.child<QTextBrowser>("inventoryText");
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QStringLiteral("mod_hvp")), waitMs);
    window.ask.fileName = window.scene.home.filePath(QStringLiteral("inventory.md"));
    window.click("saveInventory");
    QFile file(window.ask.fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("# "));
}

void TestCodebasePage::anotherLanguageKeepsWhatIsTyped()
{
    Window window;
    window.openProject();
    window.page->currentView()->showTab(QStringLiteral("text"));
    auto *editor = window.child<ui::ProjectEditor>("projectEditor");
    QTRY_VERIFY(!editor->toPlainText().isEmpty());
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, QStringLiteral("# kept"));
    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(window.page.get(), &change);
    QVERIFY(window.page->currentView() != nullptr);
    QVERIFY(window.child<ui::ProjectEditor>("projectEditor")->toPlainText().endsWith(QStringLiteral("# kept")));
    QCOMPARE(window.child<QTabWidget>("codebaseTabs")->currentIndex(), 1);
}

QTEST_MAIN(TestCodebasePage)
#include "TestCodebasePage.moc"
