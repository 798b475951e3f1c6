// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/ReportDialog.h"

#include "core/base/WhenFinished.h"
#include "core/base/WriteFile.h"
#include "core/sessions/ReportHtml.h"
#include "core/sessions/pdf/PdfReport.h"
#include "ui/common/Ask.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/window/Backend.h"
#include "ui/window/Services.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>

namespace quai::ui {

using sessions::Words;

ReportDialog::ReportDialog(const Services &services, sites::Site site, sessions::SessionRecord session, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_site(std::move(site))
    , m_session(std::move(session))
    , m_error(new ErrorPanel(this))
    , m_preview(new QTextBrowser(this))
    , m_said(new QLabel(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report of “%1”").arg(m_session.title.simplified()));
    setSizeGripEnabled(true);
    build();
    resize(900, 720);
    read();
}

ReportDialog::~ReportDialog()
{
    m_question.request_stop();
}

QString ReportDialog::languageOf(const sites::Site &site)
{
    if (!site.reportLanguage.isEmpty())
        return site.reportLanguage;
    return QLocale().language() == QLocale::French ? QStringLiteral("fr") : QStringLiteral("en");
}

void ReportDialog::build()
{
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_preview->setAccessibleName(tr("Report"));
    m_preview->setOpenLinks(false); // a report names addresses; it opens none
    // Paper is white, whatever the theme: the report's colours are made for it.
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    m_preview->setPalette(paper);
    m_preview->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // as on paper
    m_preview->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeReport"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(buildBar());
    layout->addWidget(m_preview, 1);
    layout->addWidget(buildMail());
    layout->addWidget(m_said);
    layout->addWidget(buttons);
}

QWidget *ReportDialog::buildBar()
{
    auto *bar = new QWidget(this);
    m_language = new QComboBox(bar);
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(m_language->findData(languageOf(m_site)));
    m_language->setAccessibleName(tr("Language of the report"));
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportDialog::read);
    auto *label = new QLabel(tr("&Language:"), bar);
    label->setBuddy(m_language);
    m_saveHtml = new QPushButton(icon(Symbol::Save), tr("Save as &HTML…"), bar);
    m_saveHtml->setObjectName(QStringLiteral("saveHtml"));
    m_savePdf = new QPushButton(icon(Symbol::Save), tr("Save as P&DF…"), bar);
    m_savePdf->setObjectName(QStringLiteral("savePdf"));
    m_print = new QPushButton(icon(Symbol::Print), tr("&Print…"), bar);
    m_print->setObjectName(QStringLiteral("printReport"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(label);
    layout->addWidget(m_language);
    layout->addStretch(1);
    for (QPushButton *button : {m_saveHtml, m_savePdf, m_print}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        layout->addWidget(button);
    }
    connect(m_saveHtml, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_savePdf, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::print);
    return bar;
}

QWidget *ReportDialog::buildMail()
{
    auto *bar = new QWidget(this);
    m_recipients = new QLineEdit(m_site.reportRecipients.join(QStringLiteral(", ")), bar);
    m_recipients->setObjectName(QStringLiteral("reportRecipients"));
    m_recipients->setPlaceholderText(tr("Mail addresses, separated by commas"));
    m_recipients->setAccessibleName(tr("Recipients"));
    auto *label = new QLabel(tr("&Recipients:"), bar);
    label->setBuddy(m_recipients);
    m_send = new QPushButton(icon(Symbol::Mail), tr("&Send"), bar);
    m_send->setObjectName(QStringLiteral("sendReport"));
    m_send->setAutoDefault(false);
    m_send->setToolTip(tr("Sends the report, with its PDF, to these addresses"));
    connect(m_send, &QPushButton::clicked, this, &ReportDialog::send);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(label);
    layout->addWidget(m_recipients, 1);
    layout->addWidget(m_send);
    return bar;
}

sessions::ReportForm ReportDialog::form() const
{
    return {m_language->currentData().toString(), QTimeZone::systemTimeZone()};
}

void ReportDialog::read()
{
    m_question.request_stop();
    m_question = CancelSource();
    whenFinished<QString>(m_services.backend.history().reportHtml(m_session.id, m_site.url, form(), m_question), this,
                          [this, question = m_question](const Result<QString> &html) {
                              if (question != m_question)
                                  return;
                              if (html)
                                  showReport(*html);
                              else
                                  fail(html.error(), tr("Writing the report"));
                          });
}

void ReportDialog::showReport(const QString &html)
{
    m_html = html;
    m_error->clear();
    QString shown = html;
    if (html.size() > previewLimit) {
        const Result<Words> words = Words::of(form().language, form().zone);
        for (const char *annex : {"annexFiles", "annexOutputs"}) {
            const QString heading
                = QStringLiteral("<h2>%1</h2>")
                      .arg(sessions::htmlText(words ? words->word(QString::fromLatin1(annex)) : QString()));
            const qsizetype place = shown.indexOf(heading);
            if (place > 0)
                shown.truncate(place);
        }
        shown.truncate(previewLimit);
        say(tr("The report is long: its annexes are left out here. Saved, printed and sent ones hold them."));
    }
    m_preview->setHtml(shown);
    for (QPushButton *button : {m_saveHtml, m_savePdf, m_print})
        button->setEnabled(true);
}

void ReportDialog::save(bool pdf)
{
    const QString name = QStringLiteral("report-%1-%2.%3")
                             .arg(m_session.site, m_session.openedAt.toLocalTime().toString(QStringLiteral("yyyyMMdd")),
                                  pdf ? QStringLiteral("pdf") : QStringLiteral("html"));
    m_services.ask.saveFile(this, tr("Save the report"), name, pdf ? tr("PDF (*.pdf)") : tr("Web page (*.html)"),
                            [this, pdf](const QString &file) {
                                if (file.isEmpty())
                                    return;
                                if (!pdf) {
                                    write(file, m_html.toUtf8());
                                    return;
                                }
                                say(tr("Making the PDF…"));
                                whenFinished<QByteArray>(m_services.backend.history().reportPdf(
                                                             m_session.id, m_site.url, form(), m_question),
                                                         this, [this, file](const Result<QByteArray> &content) {
                                                             if (content)
                                                                 write(file, *content);
                                                             else
                                                                 fail(content.error(), tr("Making the PDF"));
                                                         });
                            });
}

void ReportDialog::write(const QString &file, const QByteArray &content)
{
    if (const Status written = writeFile(file, content); !written) {
        fail(written.error(), tr("Saving the report"));
        return;
    }
    m_error->clear();
    say(tr("Written: %1").arg(file));
}

void ReportDialog::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printTo(printer); });
    dialog->open();
}

void ReportDialog::printTo(const std::shared_ptr<QPrinter> &printer)
{
    say(tr("Printing…"));
    const Result<Words> words = Words::of(form().language, form().zone);
    if (!words) {
        fail(words.error(), tr("Printing the report"));
        return;
    }
    printer->setPageMargins(sessions::reportMargins, QPageLayout::Millimeter);
    // Laying out thousands of lines takes seconds: not on this thread.
    const auto work = [printer, html = m_html, words = *words,
                       header = sessions::headerOf(m_session, *words)](const CancelToken &) -> Status {
        const bool drawn = sessions::drawReport(*printer, html, words, {header, {}});
        if (!drawn || printer->printerState() == QPrinter::Error)
            return quai::fail(ErrorKind::FileUnwritable, QStringLiteral("the printer reports an error"));
        return {};
    };
    whenFinished<void>(m_printing.submit<void>(work), this, [this](const Status &printed) {
        if (printed)
            say(tr("Handed to the printer."));
        else
            fail(printed.error(), tr("Printing the report"));
    });
}

void ReportDialog::send()
{
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    const QStringList to = m_recipients->text().split(separators, Qt::SkipEmptyParts);
    if (to.isEmpty()) {
        say(tr("Type at least one address."));
        m_recipients->setFocus();
        return;
    }
    m_send->setEnabled(false);
    say(tr("Putting the mail into the queue…"));
    whenFinished<qint64>(
        m_services.backend.mails().send(m_site, m_session.id, sessions::MailKind::Report, to, m_question), this,
        [this](const Result<qint64> &queued) {
            m_send->setEnabled(true);
            if (!queued) {
                fail(queued.error(), tr("Sending the report"));
                return;
            }
            m_error->clear();
            say(tr("The mail is in the queue and goes out as soon as the mail server takes it; "
                   "“Mails…” shows it."));
        });
}

void ReportDialog::fail(const Error &error, const QString &operation)
{
    m_said->clear();
    if (error.kind != ErrorKind::Cancelled)
        m_error->showError(error, {operation, m_site.name, {}});
}

void ReportDialog::say(const QString &sentence)
{
    m_said->setText(sentence);
}

} // namespace quai::ui
