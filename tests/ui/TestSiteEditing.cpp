// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/WindowFixture.h"
#include "ui/siteeditor/AdoptDialog.h"
#include "ui/siteeditor/SiteEditor.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace quai;
using test::child;
using test::WindowFixture;

namespace {

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

} // namespace

/// Sites are added, edited, duplicated and removed in the window.
class TestSiteEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsASiteThroughTheForm();
    void theFormSaysWhatIsWrongBesideTheField();
    void aPasswordGoesToTheKeychainOnly();
    void theSecretOfAWebhookGoesToTheKeychainOnly();
    void templatesAreKeptAndTheirSecretsAreNot();
    void editsDuplicatesAndRemoves();
    void adoptingFillsTheForm();
    void aSiteAtWorkIsNotEdited();
};

void TestSiteEditing::addsASiteThroughTheForm()
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

void TestSiteEditing::theFormSaysWhatIsWrongBesideTheField()
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

void TestSiteEditing::aPasswordGoesToTheKeychainOnly()
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

void TestSiteEditing::theSecretOfAWebhookGoesToTheKeychainOnly()
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

void TestSiteEditing::templatesAreKeptAndTheirSecretsAreNot()
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

void TestSiteEditing::editsDuplicatesAndRemoves()
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

void TestSiteEditing::adoptingFillsTheForm()
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

void TestSiteEditing::aSiteAtWorkIsNotEdited()
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

QTEST_MAIN(TestSiteEditing)
#include "TestSiteEditing.moc"
