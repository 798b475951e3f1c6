// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Icons.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace quai::ui {

/// A page that has nothing to show yet: symbol, sentence, what to do next, buttons that do it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Symbol symbol, QWidget *parent = nullptr);

    /// Plain texts. @param title what this is; @param text what to do next
    void setTexts(const QString &title, const QString &text);
    /// The first button is the default one. @return owned by the widget; connect to clicked()
    QPushButton *addButton(Symbol symbol);
    /// Something between the text and the buttons, such as a list. Takes it over.
    void addContent(QWidget *content);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawSymbol();

    Symbol m_symbol;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QVBoxLayout *m_content;
    QVBoxLayout *m_buttons;
};

} // namespace quai::ui
