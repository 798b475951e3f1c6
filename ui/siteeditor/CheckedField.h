// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace quai::ui {

/// An input with a line below it that says what is wrong with it; without a mistake the line takes no room.
class CheckedField final : public QWidget
{
    Q_OBJECT

public:
    /// @param input taken over; what the focus goes to
    explicit CheckedField(QWidget *input, QWidget *parent = nullptr);

    /// @param sentence plain text; empty: nothing is wrong
    void setMistake(const QString &sentence);
    [[nodiscard]] QString mistake() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QWidget *m_input;
    QLabel *m_mistake;
};

} // namespace quai::ui
