// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionsPage.h"

#include "core/base/WhenFinished.h"
#include "core/sites/SiteStore.h"
#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/sessions/ImportDialog.h"
#include "ui/sessions/MailDialog.h"
#include "ui/sessions/NoticeBar.h"
#include "ui/sessions/ReportDialog.h"
#include "ui/sessions/RowsPane.h"
#include "ui/sessions/SessionBand.h"
#include "ui/sessions/SessionController.h"
#include "ui/sessions/SessionDialogs.h"
#include "ui/sessions/SessionPane.h"
#include "ui/sessions/SessionText.h"
#include "ui/sessions/SessionsList.h"
#include "ui/sites/SiteContext.h"
#include "ui/window/Backend.h"
#include "ui/window/Services.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStackedWidget>

namespace quai::ui {

using sessions::HistoryHealth;
using sessions::HistoryService;
using sessions::SessionRecord;

namespace {

constexpr char SessionGroup[] = "sessions/session";

/// The site of a session; only its name where it is not declared (any more).
sites::Site siteOf(const sites::SiteStore &store, const SessionRecord &session)
{
    if (const Result<sites::Site> found = store.find(session.site))
        return *found;
    sites::Site site;
    site.id = session.site;
    site.name = session.siteName;
    return site;
}

/// A name for files: date and site, nothing that a file system minds.
QString fileName(const SessionRecord &session)
{
    static const QRegularExpression others(QStringLiteral("[^A-Za-z0-9-]"));
    const QString site = QString(session.site).replace(others, {});
    return QStringLiteral("session-%1-%2-%3")
        .arg(site, session.openedAt.toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmm")))
        .arg(session.id);
}

} // namespace

SessionsPage::SessionsPage(SiteContext &context, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_services(services)
    , m_broken(new NoticeBar(this))
    , m_written(new NoticeBar(this))
    , m_error(new ErrorPanel(this))
    , m_band(new SessionBand(context.sessions(), this))
    , m_stack(new QStackedWidget(this))
    , m_list(new SessionsList(services.backend.history(), services.backend.mails(), context.site().id, this))
    , m_session(new SessionPane(services.backend.history(), this))
{
    build();
    connectAll();
    retranslate();
    checkHistory();
}

void SessionsPage::build()
{
    m_broken->setObjectName(QStringLiteral("historyBroken"));
    m_broken->hide();
    m_written->setObjectName(QStringLiteral("exportWritten"));
    m_written->hide();
    m_dismiss = m_written->addButton(Symbol::Clear);
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_session);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::section, spacing::page, spacing::section);
    layout->setSpacing(spacing::normal);
    for (QWidget *part : QList<QWidget *>{m_broken, m_band, m_error, m_written})
        layout->addWidget(part);
    layout->addWidget(m_stack, 1);
}

QWidget *SessionsPage::buildList()
{
    auto *page = new QWidget(m_stack);
    m_import = new QPushButton(icon(Symbol::Adopt), {}, page);
    m_import->setObjectName(QStringLiteral("importSessions"));
    m_csv = new QPushButton(icon(Symbol::Save), {}, page);
    m_csv->setObjectName(QStringLiteral("exportCsv"));
    m_mails = new QPushButton(icon(Symbol::Mail), {}, page);
    m_mails->setObjectName(QStringLiteral("mails"));
    m_refresh = new QPushButton(icon(Symbol::Refresh), {}, page);
    m_refresh->setObjectName(QStringLiteral("refreshSessions"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addWidget(m_import);
    buttons->addStretch(1);
    for (QPushButton *button : {m_csv, m_mails, m_refresh})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    return page;
}

void SessionsPage::connectAll()
{
    connectSessions();
    connect(m_list, &SessionsList::sessionChosen, this, &SessionsPage::showSession);
    connect(m_session, &SessionPane::backAsked, this, &SessionsPage::showList);
    connect(m_session, &SessionPane::reportAsked, this, &SessionsPage::openReport);
    connect(m_session, &SessionPane::exportAsked, this, &SessionsPage::exportSession);
    // The service may call from another thread: the connection brings it here.
    connect(&m_services.backend.history(), &HistoryService::changed, this, &SessionsPage::refresh);
    connect(m_csv, &QPushButton::clicked, this, &SessionsPage::exportCsv);
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        m_context.refresh();
        refresh();
    });
    connect(m_mails, &QPushButton::clicked, this,
            [this] { (new MailDialog(m_services, m_context.site(), this))->open(); });
    connect(m_dismiss, &QPushButton::clicked, m_written, &QWidget::hide);
}

void SessionsPage::connectSessions()
{
    SessionController &sessions = m_context.sessions();
    m_list->setEditable([&sessions](const sessions::CommandRecord &command) {
        return command.session == 0 || (sessions.current() && sessions.current()->id == command.session);
    });
    connect(m_band, &SessionBand::showAsked, this, &SessionsPage::showSession);
    connect(m_band, &SessionBand::openAsked, this, [this] { openSessionDialog(m_context.sessions(), this); });
    connect(m_band, &SessionBand::remarkAsked, this, [this] { remarkDialog(m_context.sessions(), this); });
    connect(m_band, &SessionBand::closeAsked, this, [this] { closeSessionDialog(m_context, this); });
    connect(m_import, &QPushButton::clicked, this, [this] { (new ImportDialog(m_context.sessions(), this))->open(); });
    connect(&sessions, &SessionController::changed, this, &SessionsPage::refresh);
}

void SessionsPage::saveState(QSettings &settings) const
{
    m_list->saveState(settings);
    m_session->rows().saveState(settings, QLatin1String(SessionGroup));
}

void SessionsPage::restoreState(const QSettings &settings)
{
    m_list->restoreState(settings);
    m_session->rows().restoreState(settings, QLatin1String(SessionGroup));
}

HistoryMemory SessionsPage::memory() const
{
    HistoryMemory memory;
    m_list->keep(memory);
    if (m_stack->currentWidget() == m_session) {
        memory.session = m_session->session().id;
        m_session->rows().keep(memory);
    }
    return memory;
}

void SessionsPage::recall(const HistoryMemory &memory)
{
    m_list->recall(memory);
    if (memory.session == 0)
        return;
    m_session->rows().recall(memory);
    showSession(memory.session);
}

void SessionsPage::showSession(qint64 session)
{
    m_session->showSession(session);
    m_stack->setCurrentWidget(m_session);
    m_session->setFocus();
}

void SessionsPage::showList()
{
    m_stack->setCurrentIndex(0);
    m_list->refresh();
}

void SessionsPage::refresh()
{
    if (!isVisible())
        return; // read when it comes into sight
    if (m_stack->currentWidget() == m_session)
        m_session->refresh();
    else
        m_list->refresh();
}

void SessionsPage::checkHistory()
{
    whenFinished<HistoryHealth>(m_services.backend.history().health(), this,
                                [this](const Result<HistoryHealth> &health) { takeHealth(health); });
}

void SessionsPage::takeHealth(const Result<HistoryHealth> &health)
{
    if (!health) {
        if (health.error().kind != ErrorKind::Cancelled)
            m_error->showError(health.error(), {tr("Checking the history"), {}, {}});
        return;
    }
    QStringList sentences{SessionText::chain(health->chain)};
    if (!health->damage.isEmpty())
        sentences << tr("The file of the history is damaged: %1").arg(health->damage.section(QLatin1Char('\n'), 0, 0));
    sentences.removeAll(QString());
    m_broken->setVisible(!sentences.isEmpty());
    m_broken->setNotice(Symbol::Alarm, Tone::Danger, tr("This history cannot be trusted."),
                        sentences.join(QLatin1Char(' ')));
}

void SessionsPage::openReport(const SessionRecord &session)
{
    (new ReportDialog(m_services, siteOf(m_services.store, session), session, this))->open();
}

void SessionsPage::exportSession(const SessionRecord &session)
{
    m_services.ask.saveFile(this, tr("Folder of the export (it is made)"), fileName(session), tr("Folder (*)"),
                            [this, session](const QString &folder) {
                                if (!folder.isEmpty())
                                    writeFolder(session, folder);
                            });
}

void SessionsPage::writeFolder(const SessionRecord &session, const QString &folder)
{
    const sites::Site site = siteOf(m_services.store, session);
    const sessions::ReportForm form{ReportDialog::languageOf(site), QTimeZone::systemTimeZone()};
    whenFinished<void>(
        m_services.backend.history().exportSession(session.id, site.url, form, folder), this,
        [this, folder](const Status &written) { takeWritten(written, tr("Exporting the session"), folder); });
}

void SessionsPage::exportCsv()
{
    m_services.ask.saveFile(this, tr("Export all commands of the filter"), QStringLiteral("quai-history.csv"),
                            tr("Table (*.csv)"), [this](const QString &file) {
                                if (file.isEmpty())
                                    return;
                                whenFinished<void>(m_services.backend.history().exportCsv(m_list->filter(), file), this,
                                                   [this, file](const Status &written) {
                                                       takeWritten(written, tr("Exporting the history"), file);
                                                   });
                            });
}

void SessionsPage::takeWritten(const Status &written, const QString &operation, const QString &place)
{
    m_written->setVisible(written.has_value());
    if (!written) {
        m_error->showError(written.error(), {operation, {}, {}});
        return;
    }
    m_error->clear();
    m_written->setNotice(Symbol::Success, Tone::Positive, {}, tr("Written: %1").arg(place));
}

void SessionsPage::retranslate()
{
    setAccessibleName(tr("Sessions of %1").arg(m_context.site().name));
    m_import->setText(tr("Import from Tool Delivery…"));
    m_import->setToolTip(tr("Brings the sessions that the plugin kept on this site into the history"));
    m_csv->setText(tr("Export as CSV…"));
    m_csv->setToolTip(tr("Writes every command that fits the filter into a table"));
    m_mails->setText(tr("Mails…"));
    m_mails->setToolTip(tr("How mails are sent, their texts, and those that wait"));
    m_refresh->setText(tr("Refresh"));
    m_refresh->setToolTip(tr("Reads the server's journal too: what colleagues did is there then"));
    m_dismiss->setText(tr("Close"));
}

void SessionsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentWidget() == m_session) {
        showList();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SessionsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SessionsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
