// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Icons.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace quai::ui {

/// One sentence over a tinted ground, with its symbol and the buttons for what can be done.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// Plain texts. @param headline in bold letters; may be empty
    void setNotice(Symbol symbol, Tone tone, const QString &headline, const QString &text);
    /// @return owned by the bar; connect to clicked()
    QPushButton *addButton(Symbol symbol);

    /// Headline and text, as shown.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    Symbol m_symbol = Symbol::Info;
    Tone m_tone = Tone::Muted;
    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace quai::ui
