// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/EmptyHint.h"

#include "ui/common/EmptyState.h"

namespace quai::ui {

EmptyHint::EmptyHint(QWidget *content, Symbol symbol, const QString &title, const QString &text, QWidget *parent)
    : QStackedWidget(parent)
    , m_state(new EmptyState(symbol))
{
    addWidget(content);
    addWidget(m_state);
    // The hint takes what there is; the window does not grow for it.
    m_state->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    setTexts(title, text);
    setEmpty(true);
}

void EmptyHint::setEmpty(bool empty)
{
    setCurrentIndex(empty ? 1 : 0);
}

void EmptyHint::setTexts(const QString &title, const QString &text)
{
    m_state->setTexts(title, text);
}

} // namespace quai::ui
