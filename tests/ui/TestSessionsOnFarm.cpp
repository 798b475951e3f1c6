// SPDX-License-Identifier: GPL-3.0-or-later
// The window driven by clicks over real servers: a delivery in a session, its report, its mails.
#include "app/gui/AppBackend.h"
#include "tests/core/sessions/SmtpSink.h"
#include "tests/support/Farm.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/sessions/CloseSessionDialog.h"
#include "ui/sessions/ImportDialog.h"
#include "ui/sessions/MailDialog.h"
#include "ui/sessions/OpenSessionDialog.h"
#include "ui/sessions/RemarkDialog.h"
#include "ui/sessions/ReportDialog.h"
#include "ui/sessions/SessionBand.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace quai;
using test::SmtpSink;

class TestSessionsOnFarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDeliveryInASession();
    void toolDeliveryIsImported();

private:
    static constexpr int PatienceMs = 20'000;

    /// The widget of that name that is in sight; nullptr when none comes.
    template <class Widget>
    [[nodiscard]] static Widget *seen(const QWidget &parent, const char *name)
    {
        const auto find = [&parent, name]() -> Widget * {
            for (Widget *found : parent.findChildren<Widget *>(QString::fromLatin1(name))) {
                if (found->isVisible())
                    return found;
            }
            return nullptr;
        };
        return QTest::qWaitFor([&find] { return find() != nullptr; }, PatienceMs) ? find() : nullptr;
    }
    static void click(const QWidget &parent, const char *name);
    static void type(const QWidget &parent, const char *name, const QString &text);
    void setUpMails();
    void runStep(const char *step);
    void opens();
    void remarks();
    void closes();
    void showsTheReport();
    void tellsByMail();

    test::Farm m_farm{test::Farm::Ssh | test::Farm::Web | test::Farm::Db | test::Farm::Git};
    SmtpSink m_sink;
    test::WindowFixture m_fixture;
    AppPaths m_paths{m_fixture.home.path(), m_fixture.home.path(), m_fixture.home.path(), m_fixture.home.path()};
    AppBackend m_backend{{QStringLiteral("marie"), QStringLiteral("poste-12")}, m_paths, m_fixture.secrets};
    ui::Services m_services{m_fixture.store, m_fixture.secrets,  m_backend,           m_fixture.ask,
                            m_fixture.jobs,  m_fixture.settings, m_fixture.appearance};
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestSessionsOnFarm::click(const QWidget &parent, const char *name)
{
    auto *button = seen<QAbstractButton>(parent, name);
    QVERIFY2(button != nullptr, name);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), PatienceMs);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestSessionsOnFarm::type(const QWidget &parent, const char *name, const QString &text)
{
    auto *field = seen<QWidget>(parent, name);
    QVERIFY2(field != nullptr, name);
    QTest::keyClicks(field, text);
}

void TestSessionsOnFarm::initTestCase()
{
    const QString why = m_sink.start();
    if (!why.isEmpty())
        QSKIP(qPrintable(why));
    QUAI_START_FARM(m_farm);
    m_fixture.appearance.setLanguage(QStringLiteral("en"));
    m_fixture.ask.confirmation = true;
    sites::Site site = m_farm.declaration(QStringLiteral("git"));
    site.sessions = true;
    site.reportRecipients = {QStringLiteral("dsi@example.org"), QStringLiteral("rectorat@example.org")};
    site.reportLanguage = QStringLiteral("fr");
    const Result<sites::Site> stored = m_fixture.store.add(site);
    QVERIFY(stored);
    m_window = std::make_unique<ui::MainWindow>(m_services);
    m_window->show();
    m_window->showSite(stored->id);
}

void TestSessionsOnFarm::setUpMails()
{
    m_window->showPage(QStringLiteral("sessions"));
    click(*m_window, "mails");
    auto *dialog = m_window->findChild<ui::MailDialog *>();
    QVERIFY(dialog != nullptr);
    auto *security = seen<QComboBox>(*dialog, "mailSecurity");
    QTRY_VERIFY_WITH_TIMEOUT(seen<QAbstractButton>(*dialog, "saveMail")->isEnabled(), PatienceMs);
    type(*dialog, "mailHost", QStringLiteral("127.0.0.1"));
    security->setCurrentIndex(security->findData(static_cast<int>(sessions::SmtpServer::Security::None)));
    seen<QSpinBox>(*dialog, "mailPort")->setValue(m_sink.server(sessions::SmtpServer::Security::None).port);
    type(*dialog, "mailFrom", QStringLiteral("quai@example.org"));
    click(*dialog, "saveMail");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ui::MailDialog *>() == nullptr, PatienceMs);
}

void TestSessionsOnFarm::runStep(const char *step)
{
    const auto *frame = seen<QWidget>(*m_window, step);
    QVERIFY2(frame != nullptr, step);
    click(*frame, "run");
}

void TestSessionsOnFarm::opens()
{
    m_window->showPage(QStringLiteral("delivery"));
    auto *band = seen<ui::SessionBand>(*m_window, "sessionBand");
    QTRY_VERIFY_WITH_TIMEOUT(band->text().contains(QStringLiteral("No session is open")), PatienceMs);
    runStep("syncback");
    auto *dialog = m_window->findChild<ui::OpenSessionDialog *>();
    QVERIFY(dialog != nullptr); // the step waits for a session
    type(*dialog, "sessionTitle", QStringLiteral("Summer fixes"));
    type(*dialog, "sessionExpectedImpact", QStringLiteral("None"));
    click(*dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(band->text().contains(QStringLiteral("Summer fixes")), PatienceMs);
}

void TestSessionsOnFarm::remarks()
{
    click(*m_window, "addRemark");
    auto *dialog = m_window->findChild<ui::RemarkDialog *>();
    QVERIFY(dialog != nullptr);
    type(*dialog, "remarkText", QStringLiteral("Told the help desk"));
    click(*dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ui::RemarkDialog *>() == nullptr, PatienceMs);
}

void TestSessionsOnFarm::closes()
{
    click(*m_window, "closeSession");
    auto *dialog = m_window->findChild<ui::CloseSessionDialog *>();
    QVERIFY(dialog != nullptr);
    auto *accept = seen<QAbstractButton>(*dialog, "accept");
    QVERIFY(!accept->isEnabled()); // the site is in Mode Livraison: that needs a reason
    type(*dialog, "sessionFollowUp", QStringLiteral("Go on tomorrow"));
    type(*dialog, "sessionReason", QStringLiteral("End of the day"));
    click(*dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ui::CloseSessionDialog *>() == nullptr, PatienceMs);
}

void TestSessionsOnFarm::showsTheReport()
{
    m_window->showPage(QStringLiteral("sessions"));
    auto *table = seen<QTableView>(*m_window, "sessionsTable");
    QVERIFY(table != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, PatienceMs);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    auto *rows = seen<QTableView>(*m_window, "rowsTable");
    QVERIFY(rows != nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(rows->model()->rowCount(), 3, PatienceMs); // two steps and the remark
    click(*m_window, "sessionReport");
    auto *report = m_window->findChild<ui::ReportDialog *>();
    QVERIFY(report != nullptr);
    const auto *preview = seen<QTextBrowser>(*report, "reportPreview");
    for (const char *words : {"Rapport de session de livraison", "Summer fixes", "Told the help desk", "End of the day",
                              "Go on tomorrow", "marie@poste-12"})
        QTRY_VERIFY2_WITH_TIMEOUT(preview->toPlainText().contains(QString::fromLatin1(words)),
                                  qPrintable(preview->toPlainText().left(300)), PatienceMs);
    auto *recipients = seen<QLineEdit>(*report, "reportRecipients");
    recipients->clear();
    type(*report, "reportRecipients", QStringLiteral("again@example.org"));
    click(*report, "sendReport");
    QTRY_COMPARE_WITH_TIMEOUT(m_sink.arrived().size(), 3, PatienceMs);
    QCOMPARE(m_sink.arrived().last().to, QStringList{QStringLiteral("again@example.org")});
    report->reject();
}

void TestSessionsOnFarm::tellsByMail()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_sink.arrived().size(), 2, PatienceMs);
    const QList<SmtpSink::Arrived> mails = m_sink.arrived();
    QCOMPARE(mails.first().to, m_fixture.store.sites().first().reportRecipients);
    const auto subject = [](const SmtpSink::Arrived &mail) {
        return SmtpSink::parsed(mail.content).value(QLatin1String("subject")).toString();
    };
    QVERIFY2(subject(mails.first()).startsWith(QStringLiteral("Ouverture")), qPrintable(subject(mails.first())));
    QVERIFY2(subject(mails.last()).startsWith(QStringLiteral("Fermeture")), qPrintable(subject(mails.last())));
    const QJsonArray parts = SmtpSink::parsed(mails.last().content).value(QLatin1String("parts")).toArray();
    QCOMPARE(parts.last().toArray().first().toString(), QStringLiteral("application/pdf"));
}

void TestSessionsOnFarm::aDeliveryInASession()
{
    setUpMails();
    opens();
    const auto idle = [this] {
        auto *page = m_window->findChild<ui::DeliveryPage *>();
        return page->controller().activity() == ui::DeliveryController::Activity::None && page->controller().status();
    };
    const auto mode = [this] { return m_window->findChild<ui::DeliveryPage *>()->controller().status()->mode; };
    QTRY_VERIFY_WITH_TIMEOUT(idle(), PatienceMs);
    runStep("goback");
    QTRY_VERIFY_WITH_TIMEOUT(idle() && mode() == delivery::Mode::Delivery, PatienceMs);
    remarks();
    closes();
    tellsByMail();
    showsTheReport();
}

void TestSessionsOnFarm::toolDeliveryIsImported()
{
    // The plugin's tables as its db/install.xml has them, left behind under another prefix, without the other tables.
    const QByteArray made = m_farm.shell(QStringLiteral(R"php(cd %1 && php <<'PHP'
<?php
define('CLI_SCRIPT', true);
require('config.php');
$DB->change_database_structure('CREATE TABLE old_tool_delivery_session (id BIGINT PRIMARY KEY AUTO_INCREMENT,
    title VARCHAR(255) NOT NULL, description LONGTEXT, impact LONGTEXT, outputstate LONGTEXT, followup LONGTEXT,
    userid BIGINT NOT NULL, timecreated BIGINT NOT NULL, timemodified BIGINT NOT NULL, timeclosed BIGINT NOT NULL)');
$DB->change_database_structure('CREATE TABLE old_tool_delivery_session_log (id BIGINT PRIMARY KEY AUTO_INCREMENT,
    sessionid VARCHAR(255) NOT NULL, command VARCHAR(64) NOT NULL, component VARCHAR(255), comment LONGTEXT,
    timeupdated BIGINT NOT NULL)');
$DB->change_database_structure("INSERT INTO old_tool_delivery_session VALUES
    (1, 'Noël', 'Un', '', '', '', 2, 1450958400, 1450958500, 1450959000)");
$DB->change_database_structure("INSERT INTO old_tool_delivery_session_log VALUES
    (1, '1', 'syncback', '', '', 1450958450), (2, '1', 'update', 'mod/quiz', '', 1450958460)");
echo 'made';
PHP)php")
                                             .arg(m_farm.site(QStringLiteral("git")).servedPath()));
    QVERIFY2(made.endsWith("made"), made.constData());
    m_window->showPage(QStringLiteral("dashboard"));
    m_window->showPage(QStringLiteral("sessions"));
    if (auto *back = m_window->findChild<QAbstractButton *>(QStringLiteral("backToSessions")); back->isVisible())
        back->click();
    auto *table = seen<QTableView>(*m_window, "sessionsTable");
    const int before = table->model()->rowCount();
    click(*m_window, "importSessions");
    auto *dialog = m_window->findChild<ui::ImportDialog *>();
    QVERIFY(dialog != nullptr);
    const auto *found = seen<QLabel>(*dialog, "importFound");
    QTRY_COMPARE_WITH_TIMEOUT(found->text(), QStringLiteral("Nothing"), PatienceMs); // under the site's own prefix
    type(*dialog, "importPrefix", QStringLiteral("old_"));
    click(*dialog, "importLook");
    QTRY_COMPARE_WITH_TIMEOUT(found->text(), QStringLiteral("1 session, 2 commands, December 2015."), PatienceMs);
    click(*dialog, "accept");
    QTRY_COMPARE_WITH_TIMEOUT(found->text(), QStringLiteral("Imported: 1 session, 2 commands."), PatienceMs);
    click(*dialog, "importLook"); // again: nothing new
    QTRY_VERIFY_WITH_TIMEOUT(found->text().contains(QStringLiteral("1 of them known already")), PatienceMs);
    QVERIFY(!seen<QAbstractButton>(*dialog, "accept")->isEnabled());
    dialog->reject();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), before + 1, PatienceMs);
}

QTEST_MAIN(TestSessionsOnFarm)
#include "TestSessionsOnFarm.moc"
