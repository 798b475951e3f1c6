// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/CloseSessionDialog.h"

#include "ui/common/Icons.h"
#include "ui/sessions/SessionController.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace quai::ui {

using delivery::Mode;
using sessions::SessionRecord;

CloseSessionDialog::CloseSessionDialog(SessionController &controller, const SessionRecord &session,
                                       std::optional<Mode> mode, QWidget *parent)
    : SessionForm(parent)
    , m_controller(controller)
    , m_session(session)
{
    setObjectName(QStringLiteral("closeSessionDialog"));
    setWindowTitle(tr("Close the session “%1”").arg(session.title.simplified()));
    build();
    acceptButton()->setText(tr("Close the session"));
    const QStringList recipients = controller.site().reportRecipients;
    setNote(recipients.isEmpty() ? tr("No report is sent: the site has no recipients (see its settings).")
                                 : tr("The report goes to: %1").arg(recipients.join(QStringLiteral(", "))));
    wantReason(mode && *mode != Mode::Production);
    m_impact->setFocus();
}

void CloseSessionDialog::build()
{
    m_impact = addText(QStringLiteral("sessionImpact"), tr("&Impact:"), tr("What visitors noticed, if anything"));
    m_state = addText(QStringLiteral("sessionState"), tr("&State:"), tr("How the site stands now"));
    m_followUp = addText(QStringLiteral("sessionFollowUp"), tr("&Follow-up:"), tr("What remains to be done, by whom"));
    m_reasonText = new QLabel(tr("The site is not in production: the secured version serves it. A session is closed "
                                 "like this only for a reason, which the report tells."),
                              this);
    m_reasonText->setTextFormat(Qt::PlainText);
    m_reasonText->setWordWrap(true);
    QPalette warning;
    warning.setColor(QPalette::WindowText, toneColor(Tone::Danger, palette()));
    m_reasonText->setPalette(warning);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("sessionReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reasonLabel = new QLabel(tr("&Reason:"), this);
    m_reasonLabel->setBuddy(m_reason);
    form()->addRow(m_reasonText);
    form()->addRow(m_reasonLabel, m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &CloseSessionDialog::updateButton);
}

void CloseSessionDialog::wantReason(bool wanted)
{
    m_needsReason = wanted;
    for (QWidget *part : QList<QWidget *>{m_reasonText, m_reasonLabel, m_reason})
        part->setVisible(wanted);
    makeRoom();
    acceptButton()->setDefault(!wanted); // a dangerous way to end is not the one that Enter takes
    acceptButton()->setAutoDefault(!wanted);
    updateButton();
}

void CloseSessionDialog::updateButton()
{
    acceptButton()->setEnabled(!m_needsReason || !m_reason->text().trimmed().isEmpty());
}

void CloseSessionDialog::submit()
{
    SessionRecord closing = m_session;
    closing.impact = m_impact->toPlainText().trimmed();
    closing.state = m_state->toPlainText().trimmed();
    closing.followUp = m_followUp->toPlainText().trimmed();
    closing.closeReason = m_needsReason ? m_reason->text().trimmed() : QString();
    setWaiting(true);
    m_controller.close(closing, this, [this](const Result<SessionRecord> &session) { take(session); });
}

void CloseSessionDialog::take(const Result<SessionRecord> &session)
{
    if (session) {
        Q_EMIT closed(*session);
        accept();
        return;
    }
    const Error &error = session.error();
    const QString mode = error.facts.value(QStringLiteral("mode"));
    if (mode == QLatin1String("session-closed")) {
        setWaiting(false);
        acceptButton()->setEnabled(false);
        setNote(tr("Somebody closed this session meanwhile."));
        return;
    }
    if (error.kind == ErrorKind::WrongState && !m_needsReason) {
        setWaiting(false); // the server knows better: it is in Mode Livraison
        wantReason(true);
        m_reason->setFocus();
        return;
    }
    showFailure(error, tr("Closing the session"), m_controller.site().name);
    updateButton();
}

} // namespace quai::ui
