// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CronStrip.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/instances/InstancesText.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace quai::ui {

using models::CronAge;
using models::cronAgeCount;

namespace {

constexpr int cellWidth = 54;
constexpr int barHeight = 30;

CronAge ageOf(int index)
{
    return static_cast<CronAge>(index);
}

} // namespace

CronStrip::CronStrip(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    describe();
}

void CronStrip::setCounts(const std::array<int, cronAgeCount> &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    describe();
    update();
}

void CronStrip::setChosen(std::optional<CronAge> age)
{
    m_chosen = age;
    describe();
    update();
}

QSize CronStrip::sizeHint() const
{
    return {cellWidth * cronAgeCount, barHeight + 2 * fontMetrics().height() + 2 * spacing::tight};
}

QSize CronStrip::minimumSizeHint() const
{
    return {36 * cronAgeCount, sizeHint().height()};
}

QRect CronStrip::cell(CronAge age) const
{
    const int index = static_cast<int>(age);
    const int left = width() * index / cronAgeCount;
    return {left, 0, width() * (index + 1) / cronAgeCount - left, height()};
}

int CronStrip::cellAt(const QPoint &point) const
{
    return rect().contains(point) ? std::min(point.x() * cronAgeCount / std::max(1, width()), cronAgeCount - 1) : -1;
}

QColor CronStrip::barColor(int index) const
{
    // From healthy to alarming; the place of a bar says the same without colour.
    if (index <= static_cast<int>(CronAge::Hour))
        return toneColor(Tone::Positive, palette());
    if (index <= static_cast<int>(CronAge::Hours6))
        return toneColor(Tone::Accent, palette());
    return toneColor(index <= static_cast<int>(CronAge::Day) ? Tone::Warning : Tone::Danger, palette());
}

void CronStrip::paintCell(QPainter &painter, int index, int largest) const
{
    const QRect place = cell(ageOf(index)).adjusted(1, 0, -1, 0);
    const int textHeight = fontMetrics().height();
    const int count = m_counts.at(static_cast<size_t>(index));
    if (m_chosen == ageOf(index) || m_hovered == index) {
        QColor behind = palette().color(QPalette::Highlight);
        behind.setAlphaF(m_chosen == ageOf(index) ? 0.30F : 0.12F);
        painter.fillRect(place, behind);
    }
    // The square root keeps a single late instance visible beside ten thousand healthy ones.
    const double share = largest > 0 ? std::sqrt(double(count) / largest) : 0;
    const int filled = count > 0 ? std::max(3, static_cast<int>(share * barHeight)) : 0;
    const int floor = textHeight + spacing::tight + barHeight;
    painter.fillRect(QRect(place.left() + 3, floor - filled, place.width() - 6, filled), barColor(index));
    painter.fillRect(QRect(place.left(), floor, place.width(), 1), palette().color(QPalette::Mid));
    painter.setPen(count > 0 ? palette().color(QPalette::WindowText) : toneColor(Tone::Muted, palette()));
    painter.drawText(QRect(place.left(), floor - filled - textHeight, place.width(), textHeight), Qt::AlignCenter,
                     count > 0 ? QLocale().toString(count) : QString());
    painter.setPen(toneColor(Tone::Muted, palette()));
    painter.drawText(QRect(place.left(), floor + 1, place.width(), textHeight), Qt::AlignCenter,
                     InstancesText::cronAgeShort(ageOf(index)));
}

void CronStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int largest = *std::max_element(m_counts.cbegin(), m_counts.cend());
    for (int index = 0; index < cronAgeCount; ++index)
        paintCell(painter, index, largest);
    if (!hasFocus())
        return;
    QStyleOptionFocusRect option;
    option.initFrom(this);
    option.rect = cell(ageOf(m_current));
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
}

void CronStrip::choose(int index)
{
    m_current = index;
    if (m_chosen == ageOf(index))
        m_chosen.reset();
    else
        m_chosen = ageOf(index);
    describe();
    update();
    Q_EMIT ageChosen(m_chosen);
}

void CronStrip::mousePressEvent(QMouseEvent *event)
{
    const int index = cellAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        choose(index);
    else
        QWidget::mousePressEvent(event);
}

void CronStrip::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = cellAt(event->position().toPoint());
    update();
}

void CronStrip::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void CronStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_current = std::max(0, m_current - 1);
        break;
    case Qt::Key_Right:
        m_current = std::min(cronAgeCount - 1, m_current + 1);
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    describe();
    update();
}

void CronStrip::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void CronStrip::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

void CronStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

bool CronStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = cellAt(help->pos());
    if (index >= 0) {
        QToolTip::showText(
            help->globalPos(),
            tr("%Ln active instance(s): %1", "%1: in the last hour", m_counts.at(static_cast<size_t>(index)))
                .arg(InstancesText::cronAge(ageOf(index))),
            this);
    }
    return true;
}

void CronStrip::describe()
{
    setAccessibleName(tr("When the cron of the active instances ran"));
    QStringList parts;
    for (int index = 0; index < cronAgeCount; ++index) {
        const QString age = InstancesText::cronAge(ageOf(index));
        const QString counted = QLocale().toString(m_counts.at(static_cast<size_t>(index)));
        parts << (m_chosen == ageOf(index) ? tr("%1: %2 (chosen)").arg(age, counted)
                                           : QStringLiteral("%1: %2").arg(age, counted));
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

} // namespace quai::ui
