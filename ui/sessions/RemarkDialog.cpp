// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/RemarkDialog.h"

#include "ui/sessions/SessionController.h"

#include <QPlainTextEdit>
#include <QPushButton>

namespace quai::ui {

RemarkDialog::RemarkDialog(SessionController &controller, QWidget *parent)
    : SessionForm(parent)
    , m_controller(controller)
    , m_text(addText(QStringLiteral("remarkText"), tr("&Remark:"), tr("What was seen, decided or said")))
{
    setObjectName(QStringLiteral("remarkDialog"));
    setWindowTitle(controller.current() ? tr("Remark in “%1”").arg(controller.current()->title.simplified())
                                        : tr("Remark"));
    setNote(tr("A remark cannot be taken back: it stands in the server's journal and in the report."));
    acceptButton()->setText(tr("Add the remark"));
    acceptButton()->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { acceptButton()->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); });
    m_text->setFocus();
}

void RemarkDialog::submit()
{
    setWaiting(true);
    m_controller.note(m_text->toPlainText().trimmed(), this, [this](const Status &noted) {
        if (noted)
            accept();
        else
            showFailure(noted.error(), tr("Writing the remark"), m_controller.site().name);
    });
}

} // namespace quai::ui
