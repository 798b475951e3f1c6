// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/CodebaseWindow.h"
#include "ui/codebase/ProjectEditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>

using namespace quai;
using models::PluginsModel;
using test::type;
using test::waitMs;
using Window = test::CodebaseWindow;

/// A project being edited as a table and as text.
class TestCodebaseEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsACommit();
    void addsFromAListAndAnAddress();
    void addsFromTheDirectory();
    void addsFromTheCache();
    void theTextIsCheckedWhileOneTypes();
    void aFileThatCannotBeReadIsMendedAsText();
    void choosesAVersionOfMoodle();
};

void TestCodebaseEditing::everyChangeIsACommit()
{
    Window window;
    window.openProject();
    window.fetch();
    window.choose({QStringLiteral("mod_hvp")});
    window.trigger("unpinPlugins");
    QTRY_VERIFY_WITH_TIMEOUT(window.scene.saved().plugins.at(0).version.isEmpty(), waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Requested), QStringLiteral("newest"),
                              waitMs);
    window.choose({QStringLiteral("mod_hvp")});
    window.trigger("editPlugin");
    QTRY_VERIFY(window.child<QLineEdit>("pluginNote") != nullptr);
    QVERIFY(!window.child<QLineEdit>("pluginComponent")->isEnabled());
    window.child<QComboBox>("pluginKind")->setCurrentIndex(1);
    QVERIFY(!window.button("acceptPlugin")->isEnabled()); // which one?
    type(window.child<QLineEdit>("pluginValue"), QStringLiteral("v2"));
    type(window.child<QLineEdit>("pluginNote"), QStringLiteral("for the library"));
    window.click("acceptPlugin");
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("mod_hvp"), PluginsModel::Note),
                              QStringLiteral("for the library"), waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.idle(), waitMs);
    window.choose({QStringLiteral("moodle"), QStringLiteral("mod_hvp")});
    window.page->activateWindow(); // the dialog had the keyboard
    QVERIFY(QTest::qWaitForWindowActive(window.page.get()));
    window.table("pluginsTable")->setFocus();
    window.ask.confirmation = true;
    QTest::keyClick(window.table("pluginsTable"), Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(window.scene.saved().plugins.isEmpty(), waitMs); // Moodle itself cannot be removed
    QVERIFY(window.ask.questions.last().dangerous);
    QTRY_COMPARE(window.scene.commits(),
                 QStringList({QStringLiteral("Remove mod_hvp"), QStringLiteral("Edit mod_hvp"),
                              QStringLiteral("Unpin mod_hvp"), QStringLiteral("New project")}));
}

void TestCodebaseEditing::addsFromAListAndAnAddress()
{
    Window window;
    window.openProject();
    window.trigger("addFromList");
    auto *list = window.child<QPlainTextEdit>("pluginList");
    QVERIFY(list != nullptr);
    QTest::keyClicks(list, QStringLiteral("mod_hvp"));
    QVERIFY(!window.button("acceptList")->isEnabled()); // it is there
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClicks(list, QStringLiteral("local_a v1"));
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClicks(list, QStringLiteral("rubbish"));
    QVERIFY(window.text("listVerdict").contains(QStringLiteral("Line 3")));
    window.click("acceptList");
    QTRY_COMPARE_WITH_TIMEOUT(window.scene.saved().plugins.size(), 2, waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.child<QAction>("addFromAddress")->isEnabled(), waitMs);
    window.trigger("addFromAddress");
    QTRY_VERIFY(window.child<QLineEdit>("pluginSource") != nullptr);
    type(window.child<QLineEdit>("pluginSource"), QStringLiteral("https://git.example.org/moodle-block_xp.git"));
    QCOMPARE(window.child<QLineEdit>("pluginComponent")->text(), QStringLiteral("block_xp"));
    type(window.child<QLineEdit>("pluginSource"), window.scene.xp.repository.path());
    window.child<QComboBox>("pluginKind")->setCurrentIndex(2);
    type(window.child<QLineEdit>("pluginValue"), QStringLiteral("main"));
    window.click("acceptPlugin");
    QTRY_COMPARE_WITH_TIMEOUT(window.scene.saved().plugins.size(), 3, waitMs);
    QCOMPARE(window.scene.saved().plugins.at(2).branch, QStringLiteral("main"));
    QTRY_COMPARE(window.scene.commits().mid(0, 2),
                 QStringList({QStringLiteral("Add block_xp"), QStringLiteral("Add local_a")}));
}

void TestCodebaseEditing::addsFromTheDirectory()
{
    Window window;
    window.scene.keepDirectory(5);
    window.openProject();
    window.fetch(); // the series of Moodle is known from now on
    window.trigger("addFromDirectory");
    QTRY_VERIFY_WITH_TIMEOUT(window.table("directoryTable") != nullptr
                                 && window.table("directoryTable")->model()->rowCount() == 2,
                             waitMs); // mod_hvp and local_number3 are for 4.5
    QTableView *table = window.table("directoryTable");
    window.click("directoryFitting");
    QCOMPARE(table->model()->rowCount(), 5);
    type(window.child<QLineEdit>("directorySearch"), QStringLiteral("level up"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(!window.button("acceptDirectory")->isEnabled());
    table->selectRow(0);
    window.click("acceptDirectory");
    QTRY_COMPARE_WITH_TIMEOUT(window.scene.saved().plugins.size(), 2, waitMs);
    QCOMPARE(window.scene.saved().plugins.at(1).component.toString(), QStringLiteral("block_xp"));
}

void TestCodebaseEditing::addsFromTheCache()
{
    Window window;
    window.openProject();
    window.fetch();
    window.ask.confirmation = true;
    window.choose({QStringLiteral("mod_hvp")});
    window.trigger("removePlugins");
    QTRY_VERIFY_WITH_TIMEOUT(
        window.scene.saved().plugins.isEmpty() && window.child<QAction>("addFromCache")->isEnabled(), waitMs);
    QTRY_VERIFY_WITH_TIMEOUT(window.idle(), waitMs);
    window.trigger("addFromCache");
    QTRY_VERIFY_WITH_TIMEOUT(
        window.table("cacheTable") != nullptr && window.table("cacheTable")->model()->rowCount() == 1, waitMs);
    window.table("cacheTable")->selectRow(0);
    window.click("acceptCache");
    QTRY_COMPARE_WITH_TIMEOUT(window.scene.saved().plugins.size(), 1, waitMs);
    QCOMPARE(window.scene.saved().plugins.at(0).source, window.scene.hvp.repository.path());
}

void TestCodebaseEditing::theTextIsCheckedWhileOneTypes()
{
    Window window;
    window.openProject();
    window.page->currentView()->showTab(QStringLiteral("text"));
    auto *editor = window.child<ui::ProjectEditor>("projectEditor");
    QTRY_VERIFY(editor->toPlainText().contains(QStringLiteral("mod_hvp")));
    QVERIFY(!window.button("saveText")->isEnabled());
    editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(editor, QStringLiteral("- rubbish"));
    auto *mistakes = window.child<QListWidget>("textMistakes");
    QTRY_VERIFY_WITH_TIMEOUT(mistakes->isVisible() && mistakes->count() > 0, waitMs);
    QVERIFY(!editor->extraSelections().isEmpty());
    QVERIFY(!window.button("saveText")->isEnabled());
    editor->moveCursor(QTextCursor::Start);
    QTest::mouseClick(mistakes->viewport(), Qt::LeftButton, {}, mistakes->visualItemRect(mistakes->item(0)).center());
    QVERIFY(editor->textCursor().blockNumber() > 0); // where the mistake is
    editor->moveCursor(QTextCursor::End);
    for (qsizetype i = 0; i < QStringLiteral("- rubbish").size(); ++i)
        QTest::keyClick(editor, Qt::Key_Backspace);
    const QString good = editor->toPlainText();
    editor->setPlainText(
        QString(good).replace(QStringLiteral("  mod_hvp:"), QStringLiteral("  block_xp: {note: by hand}\n  mod_hvp:")));
    QTRY_VERIFY_WITH_TIMEOUT(window.button("saveText")->isEnabled(), waitMs);
    QVERIFY(editor->extraSelections().isEmpty());
    QTest::keyClick(editor, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("block_xp"), PluginsModel::Note), QStringLiteral("by hand"),
                              waitMs);
    QTRY_COMPARE(window.scene.commits().first(), QStringLiteral("Edit project.yml"));
    QVERIFY(!window.button("saveText")->isEnabled());
}

void TestCodebaseEditing::aFileThatCannotBeReadIsMendedAsText()
{
    Window window;
    window.scene.create();
    QFile file(window.scene.folder() + QStringLiteral("/project.yml"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    file.write("  - rubbish\n");
    file.close();
    window.open();
    window.page->showProject(window.scene.folder());
    QTRY_COMPARE_WITH_TIMEOUT(window.text("glance"), QStringLiteral("The project cannot be read"), waitMs);
    auto *editor = window.child<ui::ProjectEditor>("projectEditor");
    QVERIFY(editor->isVisible());
    QTRY_VERIFY(window.child<QListWidget>("textMistakes")->count() > 0);
    editor->setPlainText(QString::fromUtf8(good) + QStringLiteral("# mended\n"));
    window.click("saveText");
    QTRY_COMPARE_WITH_TIMEOUT(window.text("glance"), QStringLiteral("Moodle is not in the cache yet"), waitMs);
}

void TestCodebaseEditing::choosesAVersionOfMoodle()
{
    Window window;
    window.openProject();
    window.fetch();
    auto *version = window.child<QComboBox>("moodleVersion");
    QTRY_VERIFY_WITH_TIMEOUT(version->count() == 3, waitMs); // 5.1, 4.5, 4.5+
    const int newest = version->findData(QStringLiteral("4.5"));
    QVERIFY(newest >= 0);
    QVERIFY(version->itemText(newest).contains(QStringLiteral("v4.5.2")));
    version->setCurrentIndex(newest);
    Q_EMIT version->activated(newest);
    QTRY_COMPARE_WITH_TIMEOUT(window.scene.saved().moodleVersion, QStringLiteral("4.5"), waitMs);
    QTRY_COMPARE_WITH_TIMEOUT(window.cell(QStringLiteral("moodle"), PluginsModel::Requested), QStringLiteral("4.5"),
                              waitMs);
    QTRY_COMPARE(window.scene.commits().first(), QStringLiteral("Moodle 4.5"));
}

QTEST_MAIN(TestCodebaseEditing)
#include "TestCodebaseEditing.moc"
