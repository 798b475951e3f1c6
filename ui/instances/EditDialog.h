// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/vmoodle/InstancesService.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace quai::ui {

class ErrorPanel;
class InstanceForm;

/// Edits one row of the register: checked while it is typed, checked on the server on request and before it is saved.
/// The instance's own database and folder are not touched.
class EditDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @param service outlives the dialog; @param others rows of the same register
    EditDialog(vmoodle::InstancesService &service, const QString &siteName, const vmoodle::Instance &row,
               const QList<vmoodle::Instance> &others, const QList<int> &subNetworks, QWidget *parent);
    ~EditDialog() override;

Q_SIGNALS:
    /// The row as the register has it now.
    void saved(const quai::vmoodle::Instance &row);

private:
    void buildButtons();
    [[nodiscard]] vmoodle::InstanceEdit edit() const;
    void checkOnServer();
    void save();
    void setBusy(const QString &what);
    void updateButtons();

    vmoodle::InstancesService &m_service;
    vmoodle::Instance m_before;
    QString m_siteName;
    InstanceForm *m_form;
    ErrorPanel *m_error;
    QLabel *m_notice;
    QPushButton *m_check = nullptr;
    QPushButton *m_save = nullptr;
    CancelSource m_cancel;
    bool m_busy = false;
};

} // namespace quai::ui
