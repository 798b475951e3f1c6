// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/ScriptCatalog.h"
#include "tests/ui/support/InstancesFixture.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/CommandDialog.h"
#include "ui/instances/CommandsDelegate.h"
#include "ui/instances/EditDialog.h"
#include "ui/instances/InstancesTable.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace quai;
using models::InstancesModel;
using test::FakeInstancesService;
using test::InstancesFixture;
using vmoodle::Action;

namespace {

models::InstanceKey key(const InstancesFixture &fixture, qint64 id)
{
    return {fixture.window.store.sites().first().id, id};
}

const models::InstanceRow *row(const InstancesFixture &fixture, qint64 id)
{
    return fixture.page->instances().find(key(fixture, id));
}

/// Presses a symbol in the column of commands.
void press(const InstancesFixture &fixture, qint64 id, ui::RowButton button)
{
    ui::InstancesTable *table = fixture.page->table();
    table->setCurrentInstance(key(fixture, id));
    const QModelIndex index = table->currentIndex().siblingAtColumn(InstancesModel::Commands);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      ui::CommandsDelegate::buttonRect(table->visualRect(index), button).center());
}

/// Chooses these rows and opens the command for all of them.
void startBulk(const InstancesFixture &fixture, const QList<qint64> &ids, Action action)
{
    ui::InstancesTable *table = fixture.page->table();
    for (const qint64 id : ids) {
        table->setCurrentInstance(key(fixture, id));
        QTest::keyClick(table, Qt::Key_Space);
    }
    QMenu *menu = fixture.child<QToolButton>("bulkCommands")->menu();
    Q_EMIT menu->aboutToShow();
    auto *entry = menu->findChild<QAction *>(QStringLiteral("action%1").arg(static_cast<int>(action)));
    QVERIFY(entry != nullptr && entry->isEnabled());
    entry->trigger();
}

ui::CommandDialog *dialog(const InstancesFixture &fixture)
{
    return fixture.page->findChild<ui::CommandDialog *>();
}

void accept(const InstancesFixture &fixture)
{
    QTest::mouseClick(dialog(fixture)->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
}

QString title(const InstancesFixture &fixture)
{
    return fixture.child<QLabel>("resultsTitle")->text();
}

} // namespace

class TestInstancesCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void disablingAsksAndTheRowIsReadAgain();
    void theSecondStageDestroysAfterTyping();
    void anActiveInstanceIsNotDestroyed();
    void aRefusedDestructionChangesNothing();
    void withoutItsSnapshotNothingIsDestroyed();
    void severalAreDestroyedWithTheSitesName();
    void bulkShowsEachResultAndRetriesTheFailed();
    void stopsOnTheFirstErrorWhenAsked();
    void aLostLineLeavesUnknownOnes();
    void passwordsMustAgreeAndAreForgotten();
    void scriptsHaveTheirOptionsAsAForm();
    void aTaskNeedsItsName();
    void theRowMenuOffersWhatFits();
    void editsWhatTheRegisterAllows();
    void theServersFindingsStandBesideTheFields();
    void aRowThatChangedMeanwhileIsNotOverwritten();
};

void TestInstancesCommands::disablingAsksAndTheRowIsReadAgain()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    press(fixture, 1, ui::RowButton::Toggle);
    QVERIFY(dialog(fixture) != nullptr);
    auto *button = dialog(fixture)->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!button->isDefault()); // it can do harm
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(row(fixture, 1)->state(), models::InstanceState::Disabled);
    QTRY_COMPARE(title(fixture), QStringLiteral("Disable · 1 instance: 1 done"));
    press(fixture, 1, ui::RowButton::Toggle); // enabling asks nothing
    QTRY_COMPARE(row(fixture, 1)->state(), models::InstanceState::Enabled);
}

void TestInstancesCommands::theSecondStageDestroysAfterTyping()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.window.ask.choice = 1; // no snapshot
    fixture.window.ask.confirmation = true;
    fixture.page->table()->setCurrentInstance(key(fixture, 10));
    QTest::keyClick(fixture.page->table(), Qt::Key_Delete);
    QTRY_VERIFY(row(fixture, 10) == nullptr);
    const ui::Question asked = fixture.window.ask.questions.last();
    QCOMPARE(asked.typed, QStringLiteral("https://lyc0010.example.org"));
    QVERIFY(asked.dangerous);
    QVERIFY(asked.details.contains(QStringLiteral("vmdl_lyc10")));
    QVERIFY(asked.details.contains(QStringLiteral("412 tables")));
    QVERIFY(asked.details.contains(QStringLiteral("/var/moodledata/lyc10")));
    const vmoodle::InstanceCommand command = fixture.first().ran().last();
    QCOMPARE(command.action, Action::Destroy);
    QCOMPARE(command.confirmedHosts.value(10), asked.typed);
}

void TestInstancesCommands::anActiveInstanceIsNotDestroyed()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.window.ask.choice = 1;
    fixture.window.ask.confirmation = true;
    press(fixture, 1, ui::RowButton::Destroy); // there is no such button
    QVERIFY(fixture.window.ask.questions.isEmpty());
    // Disabled as it is shown, but enabled by somebody else meanwhile: the register is asked again.
    QList<vmoodle::Instance> rows = fixture.first().current();
    rows[9].enabled = true;
    fixture.first().setRows(rows);
    press(fixture, 10, ui::RowButton::Destroy);
    QTRY_COMPARE(fixture.window.ask.questions.size(), 1);
    QVERIFY(fixture.window.ask.questions.last().typed.isEmpty());
    QVERIFY(fixture.first().ran().isEmpty());
}

void TestInstancesCommands::aRefusedDestructionChangesNothing()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.window.ask.choice = 1;
    fixture.window.ask.confirmation = true;
    fixture.first().refuseDestruction({{QStringLiteral("vdatapath"), vmoodle::FindingKind::UsedByMaster, {}, true}});
    press(fixture, 10, ui::RowButton::Destroy);
    QTRY_COMPARE(fixture.window.ask.questions.size(), 1);
    QVERIFY(fixture.window.ask.questions.last().details.contains(QStringLiteral("main platform itself")));
    QTest::qWait(50);
    QVERIFY(fixture.first().ran().isEmpty());
    QVERIFY(row(fixture, 10) != nullptr);
}

void TestInstancesCommands::withoutItsSnapshotNothingIsDestroyed()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.window.ask.choice = 0; // snapshot first
    fixture.window.ask.confirmation = true;
    fixture.first().failNext(10, Error{ErrorKind::NoSpace});
    press(fixture, 10, ui::RowButton::Destroy);
    QTRY_VERIFY(title(fixture).contains(QStringLiteral("1 failed")));
    QTest::qWait(50);
    QCOMPARE(fixture.first().ran().size(), 1);
    QCOMPARE(fixture.first().ran().first().action, Action::Snapshot);
    press(fixture, 10, ui::RowButton::Destroy); // now it succeeds
    QTRY_VERIFY(row(fixture, 10) == nullptr);
    QCOMPARE(fixture.first().ran().size(), 3);
}

void TestInstancesCommands::severalAreDestroyedWithTheSitesName()
{
    InstancesFixture fixture;
    fixture.rows = 30;
    QVERIFY(fixture.show());
    fixture.window.ask.choice = 1;
    fixture.window.ask.confirmation = true;
    startBulk(fixture, {9, 10, 20}, Action::Destroy);
    QTRY_VERIFY(row(fixture, 20) == nullptr);
    QVERIFY(row(fixture, 10) == nullptr);
    QVERIFY(row(fixture, 9) != nullptr); // it is active
    QCOMPARE(fixture.window.ask.questions.last().typed, QStringLiteral("Academy 2"));
    QVERIFY(fixture.window.ask.questions.last().text.contains(QStringLiteral("https://lyc0020.example.org")));
    QCOMPARE(fixture.page->instances().checkedCount(), 1);
}

void TestInstancesCommands::bulkShowsEachResultAndRetriesTheFailed()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().failNext(2,
                             Error{ErrorKind::InstanceDatabaseDown,
                                   QStringLiteral("refused"),
                                   {},
                                   {{QStringLiteral("host"), QStringLiteral("https://lyc0002.example.org")}}});
    startBulk(fixture, {1, 2, 4}, Action::PurgeCaches);
    dialog(fixture)->findChild<QSpinBox *>(QStringLiteral("parallel"))->setValue(3);
    accept(fixture);
    QTRY_COMPARE(title(fixture), QStringLiteral("Purge the caches · 3 instances: 2 done, 1 failed"));
    QCOMPARE(fixture.first().ran().last().parallel, 3);
    auto *table = fixture.child<QTableView>("resultsTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 3);
    fixture.window.ask.fileName = fixture.window.home.filePath(QStringLiteral("results.csv"));
    QTest::mouseClick(fixture.child<QToolButton>("exportResults"), Qt::LeftButton);
    QFile file(fixture.window.ask.fileName);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("lyc0002.example.org,failed"));
    QTRY_VERIFY(fixture.child<QToolButton>("retryFailed")->isVisible());
    QTest::mouseClick(fixture.child<QToolButton>("retryFailed"), Qt::LeftButton);
    QTRY_COMPARE(title(fixture), QStringLiteral("Purge the caches · 3 instances: 3 done"));
    QCOMPARE(fixture.first().ran().last().ids, QList<qint64>{2});
    QTest::mouseClick(fixture.child<QToolButton>("closeResults"), Qt::LeftButton);
    QVERIFY(!table->isVisible());
}

void TestInstancesCommands::stopsOnTheFirstErrorWhenAsked()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().failNext(1, Error{ErrorKind::UpgradeFailed});
    startBulk(fixture, {1, 2, 4}, Action::Upgrade);
    dialog(fixture)->findChild<QCheckBox *>(QStringLiteral("stopOnError"))->click();
    accept(fixture);
    QTRY_COMPARE(title(fixture), QStringLiteral("Upgrade · 3 instances: 0 done, 1 failed, 2 not begun"));
    QTRY_COMPARE(fixture.window.jobs.model()->activeCount(), 0);
    QCOMPARE(fixture.window.jobs.model()->index(0, 0).data(models::JobsModel::StateRole).toInt(),
             static_cast<int>(models::JobState::Failed));
}

void TestInstancesCommands::aLostLineLeavesUnknownOnes()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().failNext(2, Error{ErrorKind::ConnectionLost});
    startBulk(fixture, {1, 2}, Action::RunCron);
    accept(fixture);
    QTRY_VERIFY(title(fixture).contains(QStringLiteral("1 done, 1 failed")));
    QTRY_VERIFY(fixture.child<QToolButton>("retryFailed")->isVisible());
}

void TestInstancesCommands::passwordsMustAgreeAndAreForgotten()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    startBulk(fixture, {1}, Action::ResetPassword);
    auto *button = dialog(fixture)->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(dialog(fixture)->findChild<QLineEdit *>(QStringLiteral("newPassword")), QStringLiteral("s3cret!"));
    QTest::keyClicks(dialog(fixture)->findChild<QLineEdit *>(QStringLiteral("passwordAgain")),
                     QStringLiteral("s3cret"));
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(dialog(fixture)->findChild<QLineEdit *>(QStringLiteral("passwordAgain")), QStringLiteral("!"));
    QVERIFY(button->isEnabled());
    accept(fixture);
    QTRY_VERIFY(title(fixture).contains(QStringLiteral("1 done")));
    QCOMPARE(fixture.first().ran().last().secret, QStringLiteral("s3cret!"));
    QTRY_VERIFY(fixture.child<QToolButton>("closeResults")->isEnabled());
    QTest::mouseClick(fixture.child<QToolButton>("closeResults"), Qt::LeftButton);
    QVERIFY(!fixture.child<QTableView>("resultsTable")->isVisible());
    QFile settings(fixture.window.home.filePath(QStringLiteral("window.ini")));
    if (settings.open(QIODevice::ReadOnly))
        QVERIFY(!settings.readAll().contains("s3cret"));
}

void TestInstancesCommands::scriptsHaveTheirOptionsAsAForm()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    startBulk(fixture, {1}, Action::RunScript);
    auto *scripts = dialog(fixture)->findChild<QComboBox *>(QStringLiteral("script"));
    scripts->setCurrentText(QStringLiteral("maketestplan"));
    auto *button = dialog(fixture)->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!button->isEnabled()); // the course is missing
    QTest::keyClicks(dialog(fixture)->findChild<QLineEdit *>(QStringLiteral("option-shortname")), QStringLiteral("c1"));
    QVERIFY(button->isEnabled());
    dialog(fixture)->findChild<QCheckBox *>(QStringLiteral("option-bypasscheck"))->click();
    accept(fixture);
    QTRY_VERIFY(!fixture.first().ran().isEmpty());
    const vmoodle::InstanceCommand command = fixture.first().ran().last();
    QCOMPARE(command.script, QStringLiteral("maketestplan"));
    QCOMPARE(command.options,
             (QMap<QString, QString>{{QStringLiteral("shortname"), QStringLiteral("c1")},
                                     {QStringLiteral("size"), QStringLiteral("XS")},
                                     {QStringLiteral("bypasscheck"), QString()}}));
    QVERIFY(vmoodle::scriptArguments(command.script, command.options).has_value());
}

void TestInstancesCommands::aTaskNeedsItsName()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    startBulk(fixture, {1, 2}, Action::RunTask);
    auto *button = dialog(fixture)->findChild<QPushButton *>(QStringLiteral("accept"));
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(dialog(fixture)->findChild<QLineEdit *>(QStringLiteral("taskName")),
                     QStringLiteral("\\core\\task\\cache_cleanup_task"));
    accept(fixture);
    QTRY_VERIFY(!fixture.first().ran().isEmpty());
    QCOMPARE(fixture.first().ran().last().task, QStringLiteral("\\core\\task\\cache_cleanup_task"));
}

void TestInstancesCommands::theRowMenuOffersWhatFits()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    const auto offered = [&fixture](qint64 id, Action action) {
        fixture.page->table()->setCurrentInstance(key(fixture, id));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(fixture.page->table()->viewport(), &event);
        auto *menu = fixture.page->findChild<QMenu *>(QStringLiteral("rowMenu"));
        const auto *entry = menu->findChild<QAction *>(QStringLiteral("action%1").arg(static_cast<int>(action)));
        const bool there = entry != nullptr && entry->isEnabled();
        delete menu;
        return there;
    };
    QVERIFY(offered(1, Action::Disable));
    QVERIFY(!offered(1, Action::Destroy));
    QVERIFY(offered(10, Action::Destroy));
    QVERIFY(offered(10, Action::Enable));
    QVERIFY(!offered(3, Action::Snapshot)); // broken: there is nothing to capture
    QVERIFY(offered(1, Action::RunCron));
}

void TestInstancesCommands::editsWhatTheRegisterAllows()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.page->table()->setCurrentInstance(key(fixture, 2));
    QTest::keyClick(fixture.page->table(), Qt::Key_F2);
    auto *editor = fixture.page->findChild<ui::EditDialog *>();
    QVERIFY(editor != nullptr);
    auto *save = editor->findChild<QPushButton *>(QStringLiteral("saveRow"));
    QVERIFY(!save->isEnabled()); // nothing was changed yet
    auto *user = editor->findChild<QLineEdit *>(QStringLiteral("vdblogin"));
    user->setText(QStringLiteral("seventeen-letters"));
    QVERIFY(user->accessibleDescription().contains(QStringLiteral("16")));
    QVERIFY(!save->isEnabled());
    user->setText(QStringLiteral("moodle"));
    auto *path = editor->findChild<QLineEdit *>(QStringLiteral("vdatapath"));
    path->setText(QStringLiteral("/var/moodledata/lyc4"));
    QVERIFY(path->accessibleDescription().contains(QStringLiteral("lyc0004")));
    path->setText(QStringLiteral("/var/moodledata/lyc2"));
    editor->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("Renamed"));
    QVERIFY(editor->findChild<QLineEdit *>(QStringLiteral("vhostname"))->isReadOnly());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(row(fixture, 2)->instance().name, QStringLiteral("Renamed"));
    QVERIFY(!fixture.first().savedEdits().last().password.has_value());
}

void TestInstancesCommands::theServersFindingsStandBesideTheFields()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    fixture.first().setFindings({{QStringLiteral("vdbname"), vmoodle::FindingKind::DatabaseUnreachable,
                                  QStringLiteral("Access denied"), true}});
    press(fixture, 2, ui::RowButton::Edit);
    auto *editor = fixture.page->findChild<ui::EditDialog *>();
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("checkRow")), Qt::LeftButton);
    auto *name = editor->findChild<QLineEdit *>(QStringLiteral("vdbname"));
    QTRY_VERIFY(name->accessibleDescription().contains(QStringLiteral("Access denied")));
}

void TestInstancesCommands::aRowThatChangedMeanwhileIsNotOverwritten()
{
    InstancesFixture fixture;
    QVERIFY(fixture.show());
    press(fixture, 2, ui::RowButton::Edit);
    auto *editor = fixture.page->findChild<ui::EditDialog *>();
    QList<vmoodle::Instance> rows = fixture.first().current();
    rows[1].mnet = 9;
    fixture.first().setRows(rows);
    editor->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("Renamed"));
    QTest::mouseClick(editor->findChild<QPushButton *>(QStringLiteral("saveRow")), Qt::LeftButton);
    QTRY_VERIFY(editor->findChild<ui::ErrorPanel *>()->isVisible());
    QVERIFY(fixture.first().savedEdits().isEmpty());
}

QTEST_MAIN(TestInstancesCommands)
#include "TestInstancesCommands.moc"
