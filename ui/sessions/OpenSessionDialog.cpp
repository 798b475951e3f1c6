// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/OpenSessionDialog.h"

#include "ui/common/Spacing.h"
#include "ui/sessions/SessionController.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace quai::ui {

using sessions::SessionRecord;

namespace {

constexpr qint64 UsualSeconds = 3600; ///< until the planned end, as first offered

/// Who gets a mail when a session is opened or closed.
QString toldText(const sites::Site &site)
{
    if (site.reportRecipients.isEmpty())
        return OpenSessionDialog::tr("No mail is sent: the site has no recipients of reports (see its settings).");
    return OpenSessionDialog::tr("A mail goes to: %1").arg(site.reportRecipients.join(QStringLiteral(", ")));
}

} // namespace

OpenSessionDialog::OpenSessionDialog(SessionController &controller, const QString &why, QWidget *parent)
    : SessionForm(parent)
    , m_controller(controller)
{
    setObjectName(QStringLiteral("openSessionDialog"));
    setWindowTitle(tr("Open a delivery session on %1").arg(controller.site().name));
    build(why);
    acceptButton()->setText(tr("Open the session"));
    acceptButton()->setEnabled(false);
    connect(m_title, &QLineEdit::textChanged, this,
            [this](const QString &title) { acceptButton()->setEnabled(!title.trimmed().isEmpty()); });
    setNote(toldText(controller.site()));
    m_title->setFocus();
}

void OpenSessionDialog::build(const QString &why)
{
    if (!why.isEmpty()) {
        auto *reason = new QLabel(why, this);
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        form()->addRow(reason);
    }
    buildTitle();
    m_description = addText(QStringLiteral("sessionDescription"), tr("&Description:"),
                            tr("What changes and why; tickets, versions"));
    m_impact = addText(QStringLiteral("sessionExpectedImpact"), tr("E&xpected impact:"),
                       tr("What visitors will notice, if anything"));
    buildEnd();
}

void OpenSessionDialog::buildTitle()
{
    m_title = new QLineEdit(this);
    m_title->setObjectName(QStringLiteral("sessionTitle"));
    m_title->setPlaceholderText(tr("What is delivered, for those who read the report"));
    m_title->setAccessibleName(tr("Title"));
    m_title->setMaxLength(200);
    form()->addRow(tr("&Title:"), m_title);
}

void OpenSessionDialog::buildEnd()
{
    m_hasEnd = new QCheckBox(tr("&Planned end:"), this);
    m_hasEnd->setObjectName(QStringLiteral("sessionHasEnd"));
    m_end = new QDateTimeEdit(QDateTime::currentDateTime().addSecs(UsualSeconds), this);
    m_end->setObjectName(QStringLiteral("sessionPlannedEnd"));
    m_end->setCalendarPopup(true);
    m_end->setAccessibleName(tr("Planned end"));
    m_end->setEnabled(false);
    connect(m_hasEnd, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    form()->addRow(m_hasEnd, m_end);
}

SessionRecord OpenSessionDialog::draft() const
{
    SessionRecord session;
    session.title = m_title->text().trimmed();
    session.description = m_description->toPlainText().trimmed();
    session.expectedImpact = m_impact->toPlainText().trimmed();
    if (m_hasEnd->isChecked())
        session.plannedEnd = m_end->dateTime().toUTC();
    return session;
}

void OpenSessionDialog::submit()
{
    setWaiting(true);
    m_controller.open(draft(), this, [this](const Result<SessionRecord> &session) { take(session); });
}

void OpenSessionDialog::take(const Result<SessionRecord> &session)
{
    if (session) {
        Q_EMIT opened(*session);
        accept();
        return;
    }
    const Error &error = session.error();
    if (error.facts.value(QStringLiteral("mode")) != QLatin1String("session-open")) {
        showFailure(error, tr("Opening a session"), m_controller.site().name);
        return;
    }
    setWaiting(false);
    // The controller is reading the journal: it tells which session that is.
    connect(&m_controller, &SessionController::changed, this, &OpenSessionDialog::showOther);
    showOther();
}

void OpenSessionDialog::showOther()
{
    if (!m_controller.current()) {
        setNote(tr("Somebody opened a session meanwhile. Close this window to go on with it."));
        return;
    }
    setNote(tr("Somebody opened a session meanwhile: “%1”, by %2. Close this window to go on with it.")
                .arg(m_controller.current()->title.simplified(), m_controller.current()->openedBy));
}

} // namespace quai::ui
