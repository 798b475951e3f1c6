// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Icons.h"

#include <QStackedWidget>

namespace quai::ui {

class EmptyState;

/// Shows a view, or, where it would be empty, what this is and what to do next.
class EmptyHint final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes @p content over.
    EmptyHint(QWidget *content, Symbol symbol, const QString &title, const QString &text, QWidget *parent = nullptr);

    void setEmpty(bool empty);
    void setTexts(const QString &title, const QString &text);

private:
    EmptyState *m_state;
};

} // namespace quai::ui
