// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"
#include "core/sessions/ToolDeliveryImport.h"
#include "ui/sessions/SessionForm.h"

class QLabel;
class QLineEdit;

namespace quai::ui {

class SessionController;

/// Brings the sessions of the plugin Tool Delivery into the history: looks for them at once, says how many there are,
/// and imports them when the operator wants that. Nothing is changed on the server.
class ImportDialog final : public SessionForm
{
    Q_OBJECT

public:
    /// @param controller outlives the dialog
    ImportDialog(SessionController &controller, QWidget *parent);
    /// Asks what goes on to stop.
    ~ImportDialog() override;

private:
    void build();
    void look();
    void submit() override;
    void takePreview(const Result<sessions::ImportPreview> &preview);
    void takeImported(const Result<sessions::ImportResult> &imported);
    [[nodiscard]] sessions::ToolDeliverySource source() const;
    [[nodiscard]] static QString describe(const sessions::ImportPreview &preview);

    SessionController &m_controller;
    CancelSource m_cancel;
    QLineEdit *m_config = nullptr;
    QLineEdit *m_prefix = nullptr;
    QPushButton *m_look = nullptr;
    QLabel *m_found = nullptr;
};

} // namespace quai::ui
