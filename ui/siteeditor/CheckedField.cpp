// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/siteeditor/CheckedField.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace quai::ui {

CheckedField::CheckedField(QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_mistake(new QLabel(this))
{
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::hair);
    layout->addWidget(input);
    layout->addWidget(m_mistake);
    setFocusProxy(input);
    colour();
}

void CheckedField::setMistake(const QString &sentence)
{
    // The symbol says without colour that this line is about a mistake.
    m_mistake->setText(sentence.isEmpty() ? QString() : QString(QChar(0x26A0)) + QLatin1Char(' ') + sentence);
    m_mistake->setVisible(!sentence.isEmpty());
    m_input->setAccessibleDescription(sentence);
}

QString CheckedField::mistake() const
{
    return m_input->accessibleDescription();
}

void CheckedField::colour()
{
    const QColor tone = toneColor(Tone::Danger, QGuiApplication::palette());
    if (m_mistake->palette().color(QPalette::WindowText) == tone)
        return;
    QPalette own; // only this role is set: all others go on following the desktop
    own.setColor(QPalette::WindowText, tone);
    m_mistake->setPalette(own);
}

void CheckedField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
