// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/errors/ErrorText.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace quai::ui {

/// An error in the page where it happened: sentences, buttons for what can be done, raw detail one click away.
/// Hidden while there is no error.
class ErrorPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget *parent = nullptr);

    void showError(const Error &error, const ErrorContext &context = {});
    void clear();
    [[nodiscard]] bool hasError() const { return m_error.has_value(); }

    /// A button beside the sentences, such as "Try again". It stays when the error changes.
    /// @return the button, owned by the panel; connect to clicked()
    QPushButton *addButton(const QString &text);

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildButtons();
    void retranslate();
    void copyAll() const;

    std::optional<Error> m_error;
    ErrorContext m_context;
    QLabel *m_picture;
    QLabel *m_what;
    QLabel *m_where;
    QLabel *m_state;
    QLabel *m_next;
    QHBoxLayout *m_buttons;
    QToolButton *m_detailsButton;
    QToolButton *m_copyButton;
    QToolButton *m_closeButton;
    QPlainTextEdit *m_details;
};

} // namespace quai::ui
