// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/StepBadge.h"

#include "ui/common/Icons.h"

#include <QPainter>

namespace quai::ui {

namespace {

constexpr int Diameter = 26;
constexpr int TurnIntervalMs = 80;

} // namespace

StepBadge::StepBadge(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
{
    setFixedSize(sizeHint());
}

QSize StepBadge::sizeHint() const
{
    return {Diameter, Diameter};
}

void StepBadge::setOffered(bool offered)
{
    m_offered = offered;
    update();
}

void StepBadge::setRunning(bool running)
{
    if (running == (m_timer != 0))
        return;
    if (running) {
        m_timer = startTimer(TurnIntervalMs);
    } else {
        killTimer(m_timer);
        m_timer = 0;
    }
    update();
}

void StepBadge::timerEvent(QTimerEvent *)
{
    m_angle = (m_angle + 360 - 24) % 360;
    update();
}

void StepBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = m_offered || m_timer != 0;
    const QColor colour = toneColor(filled ? Tone::Accent : Tone::Muted, palette());
    const QRectF disc = QRectF(rect()).adjusted(3, 3, -3, -3);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(filled ? palette().color(QPalette::Base) : colour);
    painter.drawText(disc, Qt::AlignCenter, QString::number(m_number));
    if (m_timer == 0)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(rect()).adjusted(1, 1, -1, -1), m_angle * 16, 100 * 16);
}

} // namespace quai::ui
