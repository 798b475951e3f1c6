// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/SessionForm.h"

namespace quai::ui {

class SessionController;

/// Writes a remark into the open session: a row of its own, which colleagues and the report have too.
class RemarkDialog final : public SessionForm
{
    Q_OBJECT

public:
    /// @param controller outlives the dialog; a session is open
    RemarkDialog(SessionController &controller, QWidget *parent);

private:
    void submit() override;

    SessionController &m_controller;
    QPlainTextEdit *m_text;
};

} // namespace quai::ui
