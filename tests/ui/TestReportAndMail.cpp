// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/SampleHistory.h"
#include "tests/ui/support/WindowFixture.h"
#include "ui/dashboard/DeliveriesChart.h"
#include "ui/dashboard/DurationsChart.h"
#include "ui/sessions/MailDialog.h"
#include "ui/sessions/ReportDialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace quai;
using test::WindowFixture;

namespace {

template <class Widget>
Widget *child(const QWidget &parent, const char *name)
{
    return parent.findChild<Widget *>(QString::fromLatin1(name));
}

sites::Site declaredSite()
{
    sites::Site site = test::FakeSite::declaration();
    site.reportRecipients = {QStringLiteral("dsi@example.org"), QStringLiteral("rectorat@example.org")};
    site.reportLanguage = QStringLiteral("fr");
    return site;
}

/// Whether some label in sight says this.
bool says(const QWidget &parent, const QString &words)
{
    for (const QLabel *label : parent.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

/// A report dialog on the sample history. It deletes itself when it is closed, else with its parent.
struct Report
{
    WindowFixture fixture;
    ui::Services services = fixture.services();
    QWidget parent;
    ui::ReportDialog *dialog = nullptr;

    Report()
    {
        fixture.appearance.setLanguage(QStringLiteral("en"));
        test::fillHistory(fixture.backend, QStringLiteral("campus"), QStringLiteral("Campus"));
        parent.show();
        dialog = new ui::ReportDialog(services, declaredSite(), fixture.backend.historyService.all.at(1), &parent);
        dialog->open();
    }
    ~Report() { delete dialog; }
    [[nodiscard]] test::FakeHistoryService &history() { return fixture.backend.historyService; }
};

/// Likewise the dialog of mails.
struct Mails
{
    WindowFixture fixture;
    ui::Services services = fixture.services();
    QWidget parent;
    QPointer<ui::MailDialog> dialog;

    Mails()
    {
        fixture.appearance.setLanguage(QStringLiteral("en"));
        test::fillHistory(fixture.backend, QStringLiteral("campus"), QStringLiteral("Campus"));
        fixture.backend.mailService.stored.from = QStringLiteral("moodle@example.org");
        parent.show();
        dialog = new ui::MailDialog(services, declaredSite(), &parent);
        dialog->open();
    }
    ~Mails() { delete dialog; }
    [[nodiscard]] test::FakeMailService &mails() { return fixture.backend.mailService; }
};

} // namespace

class TestReportAndMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReportIsShownInTheLanguageOfItsReaders();
    void aLongReportIsShownWithoutItsAnnexes();
    void theReportIsSaved();
    void theReportIsPrinted();
    void theReportIsSentAgain();
    void aRefusedReportStaysAnError();
    void mailSettingsAreStoredAndThePasswordGoesToTheKeychain();
    void thePortFollowsTheEncryption();
    void aTestMessageUsesWhatIsTyped();
    void templatesHaveAPreviewAndPlaceholders();
    void aSuppliedTemplateIsNotStored();
    void failedMailsAreTriedAgain();
    void chartsSayWhatTheyShow();
};

void TestReportAndMail::theReportIsShownInTheLanguageOfItsReaders()
{
    Report report;
    auto *preview = child<QTextBrowser>(*report.dialog, "reportPreview");
    QTRY_COMPARE(preview->toPlainText(), QStringLiteral("Report"));
    QCOMPARE(report.history().forms.first().language, QStringLiteral("fr")); // of the site, not of the window
    child<QComboBox>(*report.dialog, "reportLanguage")->setCurrentIndex(1);
    QTRY_COMPARE(report.history().forms.last().language, QStringLiteral("en"));
}

void TestReportAndMail::aLongReportIsShownWithoutItsAnnexes()
{
    Report report;
    auto *preview = child<QTextBrowser>(*report.dialog, "reportPreview");
    QTRY_VERIFY(!preview->toPlainText().isEmpty());
    report.history().html = QStringLiteral("<h1>Report</h1><p>summary</p><h2>Annex A: changed files</h2><p>")
        + QString(ui::ReportDialog::previewLimit, QLatin1Char('x')) + QStringLiteral("</p>");
    child<QComboBox>(*report.dialog, "reportLanguage")->setCurrentIndex(1);
    QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("summary")));
    QVERIFY(!preview->toPlainText().contains(QStringLiteral("xxx")));
    QVERIFY(says(*report.dialog, QStringLiteral("annexes are left out")));
}

void TestReportAndMail::theReportIsSaved()
{
    Report report;
    const QString html = report.fixture.home.filePath(QStringLiteral("report.html"));
    const QString pdf = report.fixture.home.filePath(QStringLiteral("report.pdf"));
    auto *save = child<QPushButton>(*report.dialog, "saveHtml");
    QTRY_VERIFY(save->isEnabled());
    report.fixture.ask.fileName = html;
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(html));
    report.fixture.ask.fileName = pdf;
    QTest::mouseClick(child<QPushButton>(*report.dialog, "savePdf"), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(pdf));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    report.fixture.ask.fileName = QStringLiteral("/nowhere/at/all/report.html");
    QTest::mouseClick(save, Qt::LeftButton);
    bool told = false;
    for (const QFrame *frame : report.dialog->findChildren<QFrame *>())
        told = told || (frame->isVisible() && frame->accessibleName().contains(QStringLiteral("/nowhere/at/all")));
    QVERIFY(told);
}

void TestReportAndMail::theReportIsPrinted()
{
    Report report;
    auto *print = child<QPushButton>(*report.dialog, "printReport");
    report.history().html = QStringLiteral("<h1>Report</h1>");
    for (int line = 0; line < 200; ++line)
        report.history().html += QStringLiteral("<p>line</p>");
    child<QComboBox>(*report.dialog, "reportLanguage")->setCurrentIndex(1);
    QTRY_VERIFY(print->isEnabled());
    QTRY_VERIFY(child<QTextBrowser>(*report.dialog, "reportPreview")->toPlainText().contains(QStringLiteral("line")));
    const QString file = report.fixture.home.filePath(QStringLiteral("printed.pdf"));
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(file);
    report.dialog->printTo(printer);
    QTRY_VERIFY_WITH_TIMEOUT(says(*report.dialog, QStringLiteral("Handed to the printer")), 20'000);
    QFile printed(file);
    QVERIFY(printed.open(QIODevice::ReadOnly));
    const QByteArray content = printed.readAll();
    QVERIFY(content.startsWith("%PDF"));
    const auto sheets = content.count("/Type /Page\n");
    QVERIFY(sheets > 1);
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    // Each with the frame of the report's PDF.
    QProcess program;
    program.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    QVERIFY(program.waitForFinished());
    const QStringList pages
        = QString::fromUtf8(program.readAllStandardOutput()).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), sheets);
    for (qsizetype i = 0; i < pages.size(); ++i)
        QVERIFY2(pages.at(i).contains(QStringLiteral("Page %1 / %2").arg(i + 1).arg(sheets)), qPrintable(pages.at(i)));
}

void TestReportAndMail::theReportIsSentAgain()
{
    Report report;
    auto *recipients = child<QLineEdit>(*report.dialog, "reportRecipients");
    QCOMPARE(recipients->text(), QStringLiteral("dsi@example.org, rectorat@example.org"));
    recipients->setText(QStringLiteral("one@example.org; two@example.org"));
    QTest::mouseClick(child<QPushButton>(*report.dialog, "sendReport"), Qt::LeftButton);
    QTRY_VERIFY(says(*report.dialog, QStringLiteral("in the queue")));
    QCOMPARE(report.fixture.backend.mailService.sentTo.first(),
             (QStringList{QStringLiteral("one@example.org"), QStringLiteral("two@example.org")}));
}

void TestReportAndMail::aRefusedReportStaysAnError()
{
    Report report;
    report.fixture.backend.mailService.failure = Error{ErrorKind::InvalidInput, QStringLiteral("no sender"), {}, {}};
    QTest::mouseClick(child<QPushButton>(*report.dialog, "sendReport"), Qt::LeftButton);
    QTRY_VERIFY(child<QPushButton>(*report.dialog, "sendReport")->isEnabled());
    QVERIFY(!says(*report.dialog, QStringLiteral("in the queue")));
}

void TestReportAndMail::mailSettingsAreStoredAndThePasswordGoesToTheKeychain()
{
    Mails opened;
    auto *save = child<QPushButton>(*opened.dialog, "saveMail");
    QTRY_VERIFY(save->isEnabled());
    child<QLineEdit>(*opened.dialog, "mailHost")->setText(QStringLiteral("smtp.example.org"));
    child<QLineEdit>(*opened.dialog, "mailUser")->setText(QStringLiteral("moodle"));
    child<QLineEdit>(*opened.dialog, "mailPassword")->setText(QStringLiteral("s3cret"));
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(opened.mails().stored.server.host, QStringLiteral("smtp.example.org"));
    QCOMPARE(opened.mails().stored.passwordKey, sessions::kMailPasswordKey);
    QCOMPARE(opened.mails().stored.from, QStringLiteral("moodle@example.org"));
    const QFuture<Result<QString>> kept = opened.fixture.secrets.read(sessions::kMailPasswordKey);
    QTRY_VERIFY(kept.isFinished());
    QCOMPARE(*kept.result(), QStringLiteral("s3cret"));
    QTRY_VERIFY(opened.dialog.isNull());
}

void TestReportAndMail::thePortFollowsTheEncryption()
{
    Mails opened;
    QTRY_VERIFY(child<QPushButton>(*opened.dialog, "saveMail")->isEnabled());
    auto *port = child<QSpinBox>(*opened.dialog, "mailPort");
    auto *security = child<QComboBox>(*opened.dialog, "mailSecurity");
    QCOMPARE(port->value(), 587);
    security->setCurrentIndex(1);
    QCOMPARE(port->value(), 465);
    security->setCurrentIndex(2);
    QCOMPARE(port->value(), 25);
    port->setValue(2525); // the operator's own
    security->setCurrentIndex(0);
    QCOMPARE(port->value(), 2525);
}

void TestReportAndMail::aTestMessageUsesWhatIsTyped()
{
    Mails opened;
    QTRY_VERIFY(child<QPushButton>(*opened.dialog, "saveMail")->isEnabled());
    auto *test = child<QPushButton>(*opened.dialog, "mailTest");
    QVERIFY(!test->isEnabled());
    child<QLineEdit>(*opened.dialog, "mailHost")->setText(QStringLiteral("smtp.example.org"));
    child<QLineEdit>(*opened.dialog, "mailPassword")->setText(QStringLiteral("s3cret"));
    QTest::keyClicks(child<QLineEdit>(*opened.dialog, "mailTestAddress"), QStringLiteral("marie@example.org"));
    QVERIFY(test->isEnabled());
    QTest::mouseClick(test, Qt::LeftButton);
    QTRY_VERIFY(says(*opened.dialog, QStringLiteral("marie@example.org")));
    QCOMPARE(opened.mails().tested.first().server.host, QStringLiteral("smtp.example.org"));
    QCOMPARE(opened.mails().testedPasswords.first(), QStringLiteral("s3cret"));
    QVERIFY(opened.mails().stored.server.host.isEmpty()); // trying is not storing
    opened.mails().failure = Error{ErrorKind::AuthFailed, QStringLiteral("535"), {}, {}};
    QTest::mouseClick(test, Qt::LeftButton);
    QTRY_VERIFY(!says(*opened.dialog, QStringLiteral("has taken")));
}

void TestReportAndMail::templatesHaveAPreviewAndPlaceholders()
{
    Mails opened;
    QTRY_VERIFY(child<QPushButton>(*opened.dialog, "saveMail")->isEnabled());
    auto *subject = child<QLineEdit>(*opened.dialog, "mailSubject");
    auto *preview = child<QPlainTextEdit>(*opened.dialog, "mailPreview");
    subject->setText(QStringLiteral("Livraison : {title} sur {site}"));
    QVERIFY(preview->toPlainText().startsWith(
        QStringLiteral("Livraison : Moodle 4.5.2 and the new quiz plugin sur Campus")));
    auto *body = child<QPlainTextEdit>(*opened.dialog, "mailBody");
    body->clear();
    auto *placeholder = child<QComboBox>(*opened.dialog, "templatePlaceholder");
    placeholder->setCurrentIndex(placeholder->findText(QStringLiteral("{operator}")));
    Q_EMIT placeholder->activated(placeholder->currentIndex());
    QCOMPARE(body->toPlainText(), QStringLiteral("{operator}"));
    QVERIFY(preview->toPlainText().contains(QStringLiteral("marie@poste-12")));
    child<QComboBox>(*opened.dialog, "templateLanguage")->setCurrentIndex(1);
    QVERIFY(subject->text() != QStringLiteral("Livraison : {title} sur {site}"));
    child<QComboBox>(*opened.dialog, "templateLanguage")->setCurrentIndex(0);
    QCOMPARE(body->toPlainText(), QStringLiteral("{operator}"));
    QTest::mouseClick(child<QPushButton>(*opened.dialog, "saveMail"), Qt::LeftButton);
    QTRY_COMPARE(opened.mails().stored.opening.value(QStringLiteral("fr")).body, QStringLiteral("{operator}"));
    QVERIFY(!opened.mails().stored.opening.contains(QStringLiteral("en")));
    QVERIFY(opened.mails().stored.closing.isEmpty());
}

void TestReportAndMail::aSuppliedTemplateIsNotStored()
{
    Mails opened;
    QTRY_VERIFY(child<QPushButton>(*opened.dialog, "saveMail")->isEnabled());
    auto *subject = child<QLineEdit>(*opened.dialog, "mailSubject");
    const QString supplied = subject->text();
    subject->setText(QStringLiteral("other"));
    auto *back = child<QPushButton>(*opened.dialog, "suppliedText");
    QVERIFY(back->isEnabled());
    back->click();
    QCOMPARE(subject->text(), supplied);
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(child<QPushButton>(*opened.dialog, "saveMail"), Qt::LeftButton);
    QTRY_VERIFY(opened.dialog.isNull());
    QVERIFY(opened.mails().stored.opening.isEmpty());
}

void TestReportAndMail::failedMailsAreTriedAgain()
{
    Mails opened;
    auto *table = child<QTableView>(*opened.dialog, "outboxTable");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    auto *retry = child<QPushButton>(*opened.dialog, "retryMail");
    table->setCurrentIndex(table->model()->index(1, 0)); // sent
    QVERIFY(!retry->isEnabled());
    table->setCurrentIndex(table->model()->index(2, 0)); // refused
    QVERIFY(retry->isEnabled());
    retry->click();
    QTRY_COMPARE(opened.mails().retried, QList<qint64>{3});
    QTRY_COMPARE(table->model()->index(2, 2).data().toString(), QStringLiteral("Waiting"));
}

void TestReportAndMail::chartsSayWhatTheyShow()
{
    WindowFixture fixture;
    fixture.appearance.setLanguage(QStringLiteral("en"));
    ui::DeliveriesChart weeks;
    weeks.setWeeks({{QDate(2026, 2, 23), 0, 0, 0}, {QDate(2026, 3, 2), 3, 1, 1}});
    weeks.resize(400, 180);
    weeks.show();
    QTest::keyClick(&weeks, Qt::Key_Right);
    QVERIFY(weeks.accessibleDescription().contains(QStringLiteral("3 without trouble")));
    QVERIFY(weeks.accessibleDescription().contains(QStringLiteral("1 taken back")));
    QTest::keyClick(&weeks, Qt::Key_Left);
    QVERIFY(weeks.accessibleDescription().contains(QStringLiteral("no delivery")));
    ui::DurationsChart durations;
    durations.setSteps({{QStringLiteral("update"), 4, 1, 11'000, 48'000}, {QStringLiteral("note"), 2, 0, -1, -1}});
    QCOMPARE(durations.describe(),
             QStringLiteral("Modification of the source files: 11 s, at most 48 s · 1 of 4 failed"));
}

QTEST_MAIN(TestReportAndMail)
#include "TestReportAndMail.moc"
