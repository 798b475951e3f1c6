// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/EmptyState.h"

#include "ui/common/Spacing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace quai::ui {

namespace {

constexpr int readableWidth = 520; ///< of a column of text
constexpr int lowHeight = 170;     ///< below it the texts need the room of the picture

} // namespace

EmptyState::EmptyState(Symbol symbol, QWidget *parent)
    : QWidget(parent)
    , m_symbol(symbol)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_content(new QVBoxLayout)
    , m_buttons(new QVBoxLayout)
{
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_title->setFont(large);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::section);
    column->addStretch(2);
    column->addWidget(m_picture);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_content);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_buttons->setSpacing(spacing::normal);
    auto *holder = new QWidget(this);
    holder->setLayout(column);
    holder->setMaximumWidth(readableWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->addStretch(1);
    layout->addWidget(holder, 4);
    layout->addStretch(1);
    drawSymbol();
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton *EmptyState::addButton(Symbol symbol)
{
    auto *button = new QPushButton(icon(symbol), {}, this);
    button->setDefault(m_buttons->isEmpty());
    m_buttons->addWidget(button, 0, Qt::AlignLeft);
    return button;
}

void EmptyState::addContent(QWidget *content)
{
    m_content->addWidget(content);
}

void EmptyState::drawSymbol()
{
    const QSize size(2 * spacing::iconLarge, 2 * spacing::iconLarge);
    m_picture->setPixmap(icon(m_symbol, Tone::Muted).pixmap(size, devicePixelRatioF()));
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    m_picture->setVisible(height() >= lowHeight);
    QWidget::resizeEvent(event);
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawSymbol();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
