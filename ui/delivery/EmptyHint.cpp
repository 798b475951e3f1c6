// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/EmptyHint.h"

#include "ui/common/Spacing.h"

#include <QLabel>
#include <QVBoxLayout>

namespace quai::ui {

EmptyHint::EmptyHint(QWidget *content, Symbol symbol, const QString &hint, QWidget *parent)
    : QStackedWidget(parent)
    , m_hint(new QLabel(hint))
{
    addWidget(content);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    auto *picture = new QLabel(page);
    picture->setPixmap(
        icon(symbol, Tone::Muted).pixmap(QSize(spacing::iconLarge, spacing::iconLarge), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    layout->setSpacing(spacing::normal);
    layout->addStretch(1);
    layout->addWidget(picture);
    layout->addWidget(m_hint);
    layout->addStretch(2);
    addWidget(page);
    setEmpty(true);
}

void EmptyHint::setEmpty(bool empty)
{
    setCurrentIndex(empty ? 1 : 0);
}

void EmptyHint::setHint(const QString &hint)
{
    m_hint->setText(hint);
}

} // namespace quai::ui
