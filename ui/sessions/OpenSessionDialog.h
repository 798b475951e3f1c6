// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/sessions/SessionRecord.h"
#include "ui/sessions/SessionForm.h"

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;

namespace quai::ui {

class SessionController;

/// Opens a delivery session: title, description, expected impact, planned end.
class OpenSessionDialog final : public SessionForm
{
    Q_OBJECT

public:
    /// @param controller outlives the dialog. @param why a sentence above everything, such as the step that waits for
    /// it; may be empty
    OpenSessionDialog(SessionController &controller, const QString &why, QWidget *parent);

Q_SIGNALS:
    /// A session is open: the new one, or one that somebody else opened meanwhile and the operator goes on with.
    void opened(const quai::sessions::SessionRecord &session);

private:
    void build(const QString &why);
    void submit() override;
    void take(const Result<sessions::SessionRecord> &session);
    /// The session that somebody else opened meanwhile.
    void showOther();
    void buildTitle();
    void buildEnd();
    [[nodiscard]] sessions::SessionRecord draft() const;

    SessionController &m_controller;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_description = nullptr;
    QPlainTextEdit *m_impact = nullptr;
    QCheckBox *m_hasEnd = nullptr;
    QDateTimeEdit *m_end = nullptr;
};

} // namespace quai::ui
