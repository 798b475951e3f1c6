// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/WorkerThread.h"
#include "core/sessions/ReportForm.h"
#include "core/sessions/SessionRecord.h"
#include "core/sites/Site.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPrinter;
class QPushButton;
class QTextBrowser;

namespace quai::ui {

class ErrorPanel;
struct Services;

/// The report of a session in the window, in the language of its readers; saves it as HTML or PDF, prints it, sends it
/// again.
class ReportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A longer report is shown without its annexes: the window would stand still.
    static constexpr qsizetype previewLimit = 400'000; // characters

    /// @param services outlive the dialog
    ReportDialog(const Services &services, sites::Site site, sessions::SessionRecord session, QWidget *parent);
    ~ReportDialog() override;

    /// "fr" or "en": the language of the site's reports, else that of the window.
    [[nodiscard]] static QString languageOf(const sites::Site &site);

    /// Prints the report as shown, whole, without waiting for it. Nothing happens before it is shown.
    void printTo(const std::shared_ptr<QPrinter> &printer);

private:
    void build();
    [[nodiscard]] QWidget *buildBar();
    [[nodiscard]] QWidget *buildMail();
    [[nodiscard]] sessions::ReportForm form() const;
    void read();
    void showReport(const QString &html);
    void save(bool pdf);
    void write(const QString &file, const QByteArray &content);
    void print();
    void send();
    void fail(const Error &error, const QString &operation);
    void say(const QString &sentence);

    const Services &m_services;
    sites::Site m_site;
    sessions::SessionRecord m_session;
    CancelSource m_question;
    QString m_html; ///< whole
    ErrorPanel *m_error;
    QComboBox *m_language = nullptr;
    QPushButton *m_saveHtml = nullptr;
    QPushButton *m_savePdf = nullptr;
    QPushButton *m_print = nullptr;
    QTextBrowser *m_preview;
    QLineEdit *m_recipients = nullptr;
    QPushButton *m_send = nullptr;
    QLabel *m_said;
    WorkerThread m_printing{QStringLiteral("print")}; ///< last: ends before what it reports to
};

} // namespace quai::ui
