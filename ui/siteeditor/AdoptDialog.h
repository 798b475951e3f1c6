// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sites/Adoption.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quai::ui {

class Backend;
class ErrorPanel;
class JobTracker;
class Lines;

/// Asks for the server and the folder of an existing Tool Delivery, reads it, and hands on what it found. Changes
/// nothing on the server.
class AdoptDialog final : public QDialog
{
    Q_OBJECT

public:
    /// References outlive the dialog. @param host proposed; may be empty
    AdoptDialog(Backend &backend, Lines &lines, JobTracker &jobs, const QString &host, QWidget *parent);
    /// Stops a reading that runs; does not wait for it.
    ~AdoptDialog() override;

    /// What was found, as sentences for the operator.
    [[nodiscard]] static QString summary(const sites::Adoption &adoption);

Q_SIGNALS:
    void adopted(const quai::sites::Adoption &adoption);

private:
    void buildForm(const QString &host);
    void buildButtons();
    void read();
    void readFolder(const ssh::Target &server);
    void setBusy(const QString &text);
    void showError(const Error &error);

    Backend &m_backend;
    Lines &m_lines;
    JobTracker &m_jobs;
    CancelSource m_cancel;
    QComboBox *m_host;
    QLineEdit *m_folder;
    QLineEdit *m_sudoUser;
    QLabel *m_progress;
    ErrorPanel *m_error;
    QPushButton *m_read = nullptr;
};

} // namespace quai::ui
