// SPDX-License-Identifier: GPL-3.0-or-later
// New platforms in the instances page, by clicks and keys over a register in memory.
#include "tests/ui/support/InstanceDialogs.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/InstancesTable.h"
#include "ui/instances/NewInstanceDialog.h"
#include "ui/instances/NodeListDialog.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace quai;
using namespace quai::test;
using vmoodle::CreationStep;

namespace {

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

/// New platforms, one by one and from a node list.
class TestInstancesCreation : public QObject
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
};

void TestInstancesCreation::aPlatformIsMadeFromATemplate()
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

void TestInstancesCreation::namesAreGeneratedAndEditable()
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

void TestInstancesCreation::anEmptyPlatformNeedsAnAdministrator()
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

void TestInstancesCreation::whatTheServerHasAgainstItIsShownBefore()
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

void TestInstancesCreation::afterAFailureItGoesOn()
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

void TestInstancesCreation::afterAFailureItIsUndone()
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

void TestInstancesCreation::aHiddenWizardComesBackWhenItFails()
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

void TestInstancesCreation::aNodeListIsCheckedAsATable()
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

void TestInstancesCreation::aNodeListIsMadeHostByHost()
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

void TestInstancesCreation::aBrokenNodeListSaysWhere()
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

QTEST_MAIN(TestInstancesCreation)
#include "TestInstancesCreation.moc"
