// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/delivery/Step.h"
#include "core/sessions/SessionRecord.h"
#include "ui/sessions/SessionForm.h"

#include <optional>

class QLabel;
class QLineEdit;

namespace quai::ui {

class SessionController;

/// Closes a delivery session: impact, state, follow-up; a reason too while the site is not in production.
class CloseSessionDialog final : public SessionForm
{
    Q_OBJECT

public:
    /// @param controller outlives the dialog. @param session the open one. @param mode of the site as last read; the
    /// server has the last word
    CloseSessionDialog(SessionController &controller, const sessions::SessionRecord &session,
                       std::optional<delivery::Mode> mode, QWidget *parent);

Q_SIGNALS:
    void closed(const quai::sessions::SessionRecord &session);

private:
    void build();
    void wantReason(bool wanted);
    void updateButton();
    void submit() override;
    void take(const Result<sessions::SessionRecord> &session);

    SessionController &m_controller;
    sessions::SessionRecord m_session;
    QPlainTextEdit *m_impact = nullptr;
    QPlainTextEdit *m_state = nullptr;
    QPlainTextEdit *m_followUp = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLabel *m_reasonText = nullptr;
    QLineEdit *m_reason = nullptr;
    bool m_needsReason = false;
};

} // namespace quai::ui
