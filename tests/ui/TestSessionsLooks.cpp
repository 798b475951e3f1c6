// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages of sessions and their dialogs look: in both languages, dark and light. With the environment variable
// QUAI_SCREENSHOTS set to a folder, the pictures are written there to be looked at.
#include "tests/ui/support/SampleHistory.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/sessions/CloseSessionDialog.h"
#include "ui/sessions/ImportDialog.h"
#include "ui/sessions/MailDialog.h"
#include "ui/sessions/RemarkDialog.h"
#include "ui/sessions/SessionsPage.h"
#include "ui/siteeditor/SiteEditor.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace quai;

class TestSessionsLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();

private:
    static void shoot(QWidget &widget, const QString &name);
    static void checkTexts(const QWidget &widget);
    static void shootDialogs(ui::MainWindow &window, test::WindowFixture &fixture, const QString &name);
};

void TestSessionsLooks::shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("QUAI_SCREENSHOTS");
    QTest::qWait(150);
    checkTexts(widget);
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(QStringLiteral("%1/sessions-%2.png").arg(folder, name)));
}

void TestSessionsLooks::checkTexts(const QWidget &widget)
{
    for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
}

void TestSessionsLooks::shootDialogs(ui::MainWindow &window, test::WindowFixture &fixture, const QString &name)
{
    const auto click = [&window](const char *button) {
        for (auto *found : window.findChildren<QAbstractButton *>(QString::fromLatin1(button))) {
            if (found->isVisible() && found->isEnabled())
                return found->click();
        }
        QFAIL(button);
    };
    click("addRemark");
    auto *remark = window.findChild<ui::RemarkDialog *>();
    shoot(*remark, name + QStringLiteral("-4-remark"));
    remark->reject();
    sessions::ImportPreview &found = fixture.backend.sessionState->found;
    found.sessions = 14;
    found.commands = 62;
    found.known = 2;
    found.first = QDateTime(QDate(2019, 3, 4), QTime(12, 0), Qt::UTC);
    found.last = QDateTime(QDate(2025, 11, 5), QTime(12, 0), Qt::UTC);
    click("importSessions");
    auto *import = window.findChild<ui::ImportDialog *>();
    shoot(*import, name + QStringLiteral("-4-import"));
    import->reject();
    fixture.backend.sessionState->mode = QStringLiteral("delivery");
    click("closeSession");
    auto *closing = window.findChild<ui::CloseSessionDialog *>();
    closing->findChild<QAbstractButton *>(QStringLiteral("accept"))->click();
    QTest::qWait(100);
    shoot(*closing, name + QStringLiteral("-4-close"));
    closing->reject();
    click("mails");
    auto *mails = window.findChild<ui::MailDialog *>();
    shoot(*mails, name + QStringLiteral("-5-mail"));
    mails->findChild<QTabWidget *>(QStringLiteral("mailTabs"))->setCurrentIndex(1);
    shoot(*mails, name + QStringLiteral("-6-templates"));
    mails->findChild<QTabWidget *>(QStringLiteral("mailTabs"))->setCurrentIndex(2);
    shoot(*mails, name + QStringLiteral("-7-queue"));
    mails->reject();
    window.findChild<QAction *>(QStringLiteral("editSite"))->trigger();
    auto *editor = window.findChild<ui::SiteEditor *>();
    auto *tabs = editor->findChild<QTabWidget *>(QStringLiteral("siteFormTabs"));
    tabs->setCurrentIndex(tabs->count() - 1);
    shoot(*editor, name + QStringLiteral("-8-site"));
    editor->reject();
}

void TestSessionsLooks::fits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::newRow("fr-light") << QStringLiteral("fr") << QStringLiteral("light");
    QTest::newRow("fr-dark") << QStringLiteral("fr") << QStringLiteral("dark");
    QTest::newRow("en-light") << QStringLiteral("en") << QStringLiteral("light");
    QTest::newRow("en-dark") << QStringLiteral("en") << QStringLiteral("dark");
}

void TestSessionsLooks::fits()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    test::WindowFixture fixture;
    fixture.appearance.setLanguage(language);
    fixture.appearance.setTheme(theme);
    const QString id = fixture.addSite(QStringLiteral("Campus numérique"));
    sites::Site site = *fixture.store.find(id);
    site.sessions = true;
    site.reportRecipients = {QStringLiteral("dsi@example.org"), QStringLiteral("rectorat@example.org")};
    QVERIFY(fixture.store.update(id, site));
    test::fillHistory(fixture.backend, id, site.name);
    ui::MainWindow window(fixture.services());
    window.resize(1280, 800);
    window.show();
    window.showSite(id);
    QTest::qWait(300);
    shoot(window, name + QStringLiteral("-0-dashboard"));
    window.showPage(QStringLiteral("delivery"));
    QTest::qWait(200);
    shoot(window, name + QStringLiteral("-0-delivery"));
    window.showPage(QStringLiteral("sessions"));
    shoot(window, name + QStringLiteral("-1-list"));
    auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("historyTabs"));
    tabs->setCurrentIndex(1);
    shoot(window, name + QStringLiteral("-2-commands"));
    tabs->setCurrentIndex(0);
    window.findChild<ui::SessionsPage *>()->showSession(4);
    QTest::qWait(150);
    for (auto *rows : window.findChildren<QTableView *>(QStringLiteral("rowsTable"))) {
        if (rows->isVisible())
            rows->selectRow(1);
    }
    shoot(window, name + QStringLiteral("-3-session"));
    for (auto *detail : window.findChildren<QTabWidget *>(QStringLiteral("rowTabs"))) {
        if (detail->isVisible())
            detail->setCurrentIndex(2);
    }
    shoot(window, name + QStringLiteral("-3-facts"));
    window.findChild<ui::SessionsPage *>()->showList();
    shootDialogs(window, fixture, name);
    QCOMPARE(window.size(), QSize(1280, 800));
}

QTEST_MAIN(TestSessionsLooks)
#include "TestSessionsLooks.moc"
