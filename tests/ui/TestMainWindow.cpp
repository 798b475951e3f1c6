// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/activity/ActivityPanel.h"
#include "ui/common/OutputView.h"
#include "ui/siteeditor/AdoptDialog.h"
#include "ui/siteeditor/SiteEditor.h"
#include "ui/window/SitePages.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace quai;
using test::WindowFixture;

namespace {

template <class Widget>
Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QString::fromLatin1(name));
}

/// Types into a field of the site editor, in whichever tab it is.
void type(ui::SiteEditor &editor, const char *field, const QString &text)
{
    if (auto *line = child<QLineEdit>(editor, field))
        line->setText(text);
    else if (auto *box = child<QComboBox>(editor, field))
        box->setCurrentText(text);
    else
        QFAIL(field);
}

void fill(ui::SiteEditor &editor, const QString &name)
{
    type(editor, "name", name);
    type(editor, "url", QStringLiteral("https://moodle.example.org/"));
    type(editor, "server", QStringLiteral("web1.example.org"));
    type(editor, "base", QStringLiteral("/var/www"));
    type(editor, "dir", QStringLiteral("moodle"));
    type(editor, "source.repository", QStringLiteral("https://git.example.org/moodle.git"));
}

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
    void addsASiteThroughTheForm();
    void theFormSaysWhatIsWrongBesideTheField();
    void aPasswordGoesToTheKeychainOnly();
    void theSecretOfAWebhookGoesToTheKeychainOnly();
    void templatesAreKeptAndTheirSecretsAreNot();
    void editsDuplicatesAndRemoves();
    void adoptingFillsTheForm();
    void filterFindsByEveryWord();
    void pagesAreBuiltWhenLookedAt();
    void showsTheStateOfASiteInTheListAndTheBand();
    void aBrokenSitesFileIsAnErrorWithItsPlace();
    void remembersSizesSiteAndPage();
    void languageChangesWithoutARestart();
    void anotherLanguageLosesNothing();
    void closingWithRunningJobsAsksFirst();
    void aSiteAtWorkIsNotEdited();
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

void TestMainWindow::addsASiteThroughTheForm()
{
    WindowFixture fixture;
    ui::MainWindow window(fixture.services());
    window.show();
    child<QAction>(window, "addSite")->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    QVERIFY(editor != nullptr);
    fill(*editor, QStringLiteral("Académie"));
    QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton);
    QCOMPARE(fixture.store.sites().size(), 1);
    const sites::Site stored = fixture.store.sites().first();
    QCOMPARE(stored.id, QStringLiteral("academie"));
    QCOMPARE(stored.url, QStringLiteral("https://moodle.example.org"));
    QVERIFY(stored.production);
    QTRY_COMPARE(window.windowTitle().contains(QStringLiteral("Académie")), true);
}

void TestMainWindow::theFormSaysWhatIsWrongBesideTheField()
{
    WindowFixture fixture;
    ui::MainWindow window(fixture.services());
    window.show();
    child<QAction>(window, "addSite")->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    fill(*editor, QStringLiteral("Academy"));
    type(*editor, "dir", QStringLiteral("moodle-SAVE"));
    type(*editor, "name", {});
    QVERIFY(!child<QLineEdit>(*editor, "dir")->accessibleDescription().isEmpty());
    QVERIFY(child<QLineEdit>(*editor, "name")->accessibleDescription().isEmpty()); // not filled in yet, not wrong
    QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton);
    QVERIFY(fixture.store.sites().isEmpty());
    QVERIFY(!child<QLineEdit>(*editor, "name")->accessibleDescription().isEmpty());
    QTRY_VERIFY(child<QLineEdit>(*editor, "name")->isVisible());
}

void TestMainWindow::aPasswordGoesToTheKeychainOnly()
{
    WindowFixture fixture;
    ui::MainWindow window(fixture.services());
    window.show();
    child<QAction>(window, "addSite")->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    fill(*editor, QStringLiteral("Academy"));
    type(*editor, "source.password_key", QStringLiteral("s3cret-word"));
    QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton);
    QTRY_COMPARE(fixture.store.sites().size(), 1);
    const QString key = fixture.store.sites().first().source.password.key;
    QCOMPARE(fixture.secrets.read(key).result().value_or(QString()), QStringLiteral("s3cret-word"));
    for (const char *name : {"sites.yml", "window.ini"}) {
        QFile file(fixture.home.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("s3cret-word"));
    }
}

void TestMainWindow::theSecretOfAWebhookGoesToTheKeychainOnly()
{
    WindowFixture fixture;
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    child<QAction>(window, "editSite")->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    QVERIFY(editor != nullptr);
    type(*editor, "webhook", QStringLiteral("https://chat.example.org/hooks/{secret}"));
    type(*editor, "webhook_secret_key", QStringLiteral("h00k-s3cret"));
    QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton);
    QTRY_VERIFY(!fixture.store.find(id)->webhookSecret.key.isEmpty());
    const sites::Site stored = *fixture.store.find(id);
    QCOMPARE(stored.webhook, QStringLiteral("https://chat.example.org/hooks/{secret}"));
    QCOMPARE(fixture.secrets.read(stored.webhookSecret.key).result().value_or(QString()),
             QStringLiteral("h00k-s3cret"));
    for (const char *name : {"sites.yml", "window.ini"}) {
        QFile file(fixture.home.filePath(QString::fromLatin1(name)));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("h00k-s3cret"));
    }
}

void TestMainWindow::templatesAreKeptAndTheirSecretsAreNot()
{
    WindowFixture fixture;
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    child<QAction>(window, "editSite")->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    child<QPlainTextEdit>(*editor, "templates")->setPlainText(QStringLiteral("config.php = here.tpl"));
    child<QPlainTextEdit>(*editor, "values")->setPlainText(QStringLiteral("dbname = a = b \n\nempty ="));
    type(*editor, "secret_value", QStringLiteral("s3cret-word"));
    QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton);
    QVERIFY(editor->isVisible()); // a path that is not whole, and a secret without a name
    child<QPlainTextEdit>(*editor, "templates")->setPlainText(QStringLiteral("config.php = /srv/config.php.tpl"));
    type(*editor, "secret_name", QStringLiteral("dbpass"));
    QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton);
    QTRY_VERIFY(!fixture.store.find(id)->templates.isEmpty());
    const sites::Site stored = *fixture.store.find(id);
    QCOMPARE(stored.templates.value(QStringLiteral("config.php")), QStringLiteral("/srv/config.php.tpl"));
    QCOMPARE(stored.values,
             (QMap<QString, QString>{{QStringLiteral("dbname"), QStringLiteral("a = b")},
                                     {QStringLiteral("empty"), QString()}}));
    QCOMPARE(fixture.secrets.read(QStringLiteral("quai/%1/environment/dbpass").arg(id)).result().value_or(QString()),
             QStringLiteral("s3cret-word"));
    QFile file(fixture.home.filePath(QStringLiteral("sites.yml")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret-word"));
}

void TestMainWindow::editsDuplicatesAndRemoves()
{
    WindowFixture fixture;
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    child<QAction>(window, "editSite")->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    type(*editor, "name", QStringLiteral("Academy two"));
    QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton);
    QTRY_COMPARE(fixture.store.sites().first().name, QStringLiteral("Academy two"));
    QTRY_VERIFY(window.findChild<ui::SiteEditor *>() == nullptr);

    child<QAction>(window, "duplicateSite")->trigger();
    QTest::mouseClick(child<QPushButton>(*window.findChild<ui::SiteEditor *>(), "saveSite"), Qt::LeftButton);
    QTRY_COMPARE(fixture.store.sites().size(), 2);

    fixture.ask.confirmation = false;
    window.showSite(id);
    child<QAction>(window, "removeSite")->trigger();
    QCOMPARE(fixture.store.sites().size(), 2);
    QVERIFY(fixture.ask.questions.last().dangerous);
    QVERIFY(fixture.ask.questions.last().text.contains(QStringLiteral("Academy two")));
    fixture.ask.confirmation = true;
    child<QAction>(window, "removeSite")->trigger();
    QCOMPARE(fixture.store.sites().size(), 1);
}

void TestMainWindow::adoptingFillsTheForm()
{
    WindowFixture fixture;
    sites::Adoption adoption;
    adoption.site = test::FakeSite::declaration();
    adoption.site.id.clear();
    adoption.site.base = QStringLiteral("/srv/found");
    adoption.folders = {QStringLiteral("moodle"), QStringLiteral("moodle-SAVE")};
    fixture.backend.adoption = adoption;
    ui::MainWindow window(fixture.services());
    window.show();
    child<QAction>(window, "adoptSite")->trigger();
    auto *dialog = window.findChild<ui::AdoptDialog *>();
    child<QComboBox>(*dialog, "adoptHost")->setCurrentText(QStringLiteral("web1"));
    child<QLineEdit>(*dialog, "adoptFolder")->setText(QStringLiteral("/srv/found"));
    QTest::mouseClick(child<QPushButton>(*dialog, "readFolder"), Qt::LeftButton);
    QTRY_VERIFY(window.findChild<ui::SiteEditor *>() != nullptr);
    auto *editor = window.findChild<ui::SiteEditor *>();
    QCOMPARE(child<QLineEdit>(*editor, "base")->text(), QStringLiteral("/srv/found"));
    QVERIFY(ui::AdoptDialog::summary(adoption).contains(QLatin1String("moodle-SAVE")));
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

void TestMainWindow::aSiteAtWorkIsNotEdited()
{
    WindowFixture fixture;
    const QString id = fixture.addSite(QStringLiteral("Academy"));
    ui::MainWindow window(fixture.services());
    window.show();
    window.showSite(id);
    const ui::JobHandle job = fixture.jobs.start({QStringLiteral("job"), id, QStringLiteral("Academy"), {}, true});
    child<QAction>(window, "editSite")->trigger();
    QVERIFY(window.findChild<ui::SiteEditor *>() == nullptr);
    fixture.jobs.finish(job.id, std::nullopt);
    child<QAction>(window, "editSite")->trigger();
    QVERIFY(window.findChild<ui::SiteEditor *>() != nullptr);
}

QTEST_MAIN(TestMainWindow)
#include "TestMainWindow.moc"
