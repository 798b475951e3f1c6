// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Icons.h"

#include <QStackedWidget>

class QLabel;

namespace quai::ui {

/// Shows a view, or, where it would be empty, a symbol and a sentence on what to do next.
class EmptyHint final : public QStackedWidget
{
    Q_OBJECT

public:
    /// Takes @p content over.
    EmptyHint(QWidget *content, Symbol symbol, const QString &hint, QWidget *parent = nullptr);

    void setEmpty(bool empty);
    void setHint(const QString &hint);

private:
    QLabel *m_hint;
};

} // namespace quai::ui
