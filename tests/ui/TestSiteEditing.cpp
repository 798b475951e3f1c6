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

/// A window with its site editor open: on a new site, or on a stored one.
struct Editing
{
    explicit Editing(const QString &stored = {})
        : id(stored.isEmpty() ? QString() : fixture.addSite(stored))
        , window(fixture.services())
    {
        window.show();
        if (!id.isEmpty())
            window.showSite(id);
        child<QAction>(window, id.isEmpty() ? "addSite" : "editSite")->trigger();
        editor = window.findChild<ui::SiteEditor *>();
    }
    void save() const { QTest::mouseClick(child<QPushButton>(*editor, "saveSite"), Qt::LeftButton); }
    /// Whether a file of the operator's holds these bytes.
    [[nodiscard]] bool isWritten(const QByteArray &bytes) const
    {
        for (const char *name : {"sites.yml", "window.ini"}) {
            QFile file(fixture.home.filePath(QString::fromLatin1(name)));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
                return true;
        }
        return false;
    }

    WindowFixture fixture;
    QString id;
    ui::MainWindow window;
    ui::SiteEditor *editor = nullptr;
};

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
    Editing editing;
    QVERIFY(editing.editor != nullptr);
    fill(*editing.editor, QStringLiteral("Académie"));
    editing.save();
    QCOMPARE(editing.fixture.store.sites().size(), 1);
    const sites::Site stored = editing.fixture.store.sites().first();
    QCOMPARE(stored.id, QStringLiteral("academie"));
    QCOMPARE(stored.url, QStringLiteral("https://moodle.example.org"));
    QVERIFY(stored.production);
    QTRY_COMPARE(editing.window.windowTitle().contains(QStringLiteral("Académie")), true);
}

void TestSiteEditing::theFormSaysWhatIsWrongBesideTheField()
{
    Editing editing;
    fill(*editing.editor, QStringLiteral("Academy"));
    type(*editing.editor, "dir", QStringLiteral("moodle-SAVE"));
    type(*editing.editor, "name", {});
    QVERIFY(!child<QLineEdit>(*editing.editor, "dir")->accessibleDescription().isEmpty());
    QVERIFY(
        child<QLineEdit>(*editing.editor, "name")->accessibleDescription().isEmpty()); // not filled in yet, not wrong
    editing.save();
    QVERIFY(editing.fixture.store.sites().isEmpty());
    QVERIFY(!child<QLineEdit>(*editing.editor, "name")->accessibleDescription().isEmpty());
    QTRY_VERIFY(child<QLineEdit>(*editing.editor, "name")->isVisible());
}

void TestSiteEditing::aPasswordGoesToTheKeychainOnly()
{
    Editing editing;
    fill(*editing.editor, QStringLiteral("Academy"));
    type(*editing.editor, "source.password_key", QStringLiteral("s3cret-word"));
    editing.save();
    QTRY_COMPARE(editing.fixture.store.sites().size(), 1);
    const QString key = editing.fixture.store.sites().first().source.password.key;
    QCOMPARE(editing.fixture.secrets.read(key).result().value_or(QString()), QStringLiteral("s3cret-word"));
    QVERIFY(!editing.isWritten("s3cret-word"));
}

void TestSiteEditing::theSecretOfAWebhookGoesToTheKeychainOnly()
{
    Editing editing(QStringLiteral("Academy"));
    QVERIFY(editing.editor != nullptr);
    type(*editing.editor, "webhook", QStringLiteral("https://chat.example.org/hooks/{secret}"));
    type(*editing.editor, "webhook_secret_key", QStringLiteral("h00k-s3cret"));
    editing.save();
    QTRY_VERIFY(!editing.fixture.store.find(editing.id)->webhookSecret.key.isEmpty());
    const sites::Site stored = *editing.fixture.store.find(editing.id);
    QCOMPARE(stored.webhook, QStringLiteral("https://chat.example.org/hooks/{secret}"));
    QCOMPARE(editing.fixture.secrets.read(stored.webhookSecret.key).result().value_or(QString()),
             QStringLiteral("h00k-s3cret"));
    QVERIFY(!editing.isWritten("h00k-s3cret"));
}

void TestSiteEditing::templatesAreKeptAndTheirSecretsAreNot()
{
    Editing editing(QStringLiteral("Academy"));
    child<QPlainTextEdit>(*editing.editor, "templates")->setPlainText(QStringLiteral("config.php = here.tpl"));
    child<QPlainTextEdit>(*editing.editor, "values")->setPlainText(QStringLiteral("dbname = a = b \n\nempty ="));
    type(*editing.editor, "secret_value", QStringLiteral("s3cret-word"));
    editing.save();
    QVERIFY(editing.editor->isVisible()); // a path that is not whole, and a secret without a name
    child<QPlainTextEdit>(*editing.editor, "templates")
        ->setPlainText(QStringLiteral("config.php = /srv/config.php.tpl"));
    type(*editing.editor, "secret_name", QStringLiteral("dbpass"));
    editing.save();
    QTRY_VERIFY(!editing.fixture.store.find(editing.id)->templates.isEmpty());
    const sites::Site stored = *editing.fixture.store.find(editing.id);
    QCOMPARE(stored.templates.value(QStringLiteral("config.php")), QStringLiteral("/srv/config.php.tpl"));
    QCOMPARE(stored.values,
             (QMap<QString, QString>{{QStringLiteral("dbname"), QStringLiteral("a = b")},
                                     {QStringLiteral("empty"), QString()}}));
    QCOMPARE(editing.fixture.secrets.read(QStringLiteral("quai/%1/environment/dbpass").arg(editing.id))
                 .result()
                 .value_or(QString()),
             QStringLiteral("s3cret-word"));
    QVERIFY(!editing.isWritten("s3cret-word"));
}

void TestSiteEditing::editsDuplicatesAndRemoves()
{
    Editing editing(QStringLiteral("Academy"));
    type(*editing.editor, "name", QStringLiteral("Academy two"));
    editing.save();
    QTRY_COMPARE(editing.fixture.store.sites().first().name, QStringLiteral("Academy two"));
    QTRY_VERIFY(editing.window.findChild<ui::SiteEditor *>() == nullptr);

    child<QAction>(editing.window, "duplicateSite")->trigger();
    QTest::mouseClick(child<QPushButton>(*editing.window.findChild<ui::SiteEditor *>(), "saveSite"), Qt::LeftButton);
    QTRY_COMPARE(editing.fixture.store.sites().size(), 2);

    editing.fixture.ask.confirmation = false;
    editing.window.showSite(editing.id);
    child<QAction>(editing.window, "removeSite")->trigger();
    QCOMPARE(editing.fixture.store.sites().size(), 2);
    QVERIFY(editing.fixture.ask.questions.last().dangerous);
    QVERIFY(editing.fixture.ask.questions.last().text.contains(QStringLiteral("Academy two")));
    editing.fixture.ask.confirmation = true;
    child<QAction>(editing.window, "removeSite")->trigger();
    QCOMPARE(editing.fixture.store.sites().size(), 1);
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
