// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace quai::ui {

class ErrorPanel;

/// What the dialogs that open and close a session have in common: a form, a sentence on who will be told, an error in
/// its place, two buttons. The dialog stays open, and waits for nobody, while the server is asked.
class SessionForm : public QDialog
{
    Q_OBJECT

public:
    explicit SessionForm(QWidget *parent);

protected:
    /// Adds a text of several lines. @param label with its mnemonic
    QPlainTextEdit *addText(const QString &name, const QString &label, const QString &hint);
    /// The sentence below the form. Plain text.
    void setNote(const QString &text);
    /// Makes the dialog as high as what it shows now needs.
    void makeRoom();
    /// The operator pressed the button: nothing can be changed until showFailure() or accept().
    void setWaiting(bool waiting);
    void showFailure(const Error &error, const QString &operation, const QString &site);
    [[nodiscard]] QFormLayout *form() const { return m_form; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    /// "Cancel", which ends the dialog.
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

    /// Does what the dialog is for.
    virtual void submit() = 0;

private:
    QWidget *m_fields;
    QFormLayout *m_form;
    QLabel *m_note;
    ErrorPanel *m_error;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace quai::ui
