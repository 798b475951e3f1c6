// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Ask.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace quai::ui {

/// The one look of all questions: symbol, sentence, consequences, details, field, buttons. Dangerous questions have
/// "Cancel" as their default button.
class QuestionDialog final : public QDialog
{
    Q_OBJECT

public:
    QuestionDialog(const Question &question, QWidget *parent);

    /// A button for each choice instead of the accepting one.
    void setChoices(const QList<Choice> &choices);
    /// A line to fill in. @param initial its content
    void addTextField(const QString &label, const QString &initial);
    /// A hidden line, and a check box unless @p rememberLabel is empty.
    void addSecretField(const QString &label, const QString &rememberLabel);

    [[nodiscard]] QString fieldText() const;
    [[nodiscard]] bool remember() const;
    /// Index of the pressed choice; -1 without one.
    [[nodiscard]] int chosen() const { return m_chosen; }

private:
    void addHead(const Question &question);
    void addTypedConfirmation(const QString &expected);
    void addButtons(const Question &question);

    QVBoxLayout *m_body = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_accept = nullptr;
    QLineEdit *m_field = nullptr;
    QCheckBox *m_remember = nullptr;
    int m_chosen = -1;
};

} // namespace quai::ui
