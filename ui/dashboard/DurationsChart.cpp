// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/DurationsChart.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/sessions/SessionText.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace quai::ui {

using sessions::StepFigure;

DurationsChart::DurationsChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("durationsChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void DurationsChart::setSteps(const QList<StepFigure> &steps)
{
    m_steps.clear();
    for (const StepFigure &step : steps) {
        if (step.medianMs >= 0 || step.failures > 0)
            m_steps << step;
    }
    nameIt();
    updateGeometry();
    update();
}

void DurationsChart::nameIt()
{
    setAccessibleName(tr("Durations of the steps"));
    setAccessibleDescription(describe());
    setToolTip(tr("Bar: the median; line: the longest. Only runs that ended well are measured."));
}

QString DurationsChart::numbers(const StepFigure &step)
{
    QStringList parts;
    if (step.medianMs >= 0)
        parts << tr("%1, at most %2", "durations")
                     .arg(DeliveryText::duration(step.medianMs), DeliveryText::duration(step.longestMs));
    if (step.failures > 0)
        parts << tr("%1 of %2 failed", "runs").arg(step.failures).arg(step.count);
    return parts.join(QStringLiteral(" · "));
}

QString DurationsChart::describe() const
{
    QStringList lines;
    for (const StepFigure &step : m_steps)
        lines << DeliveryText::labelled(SessionText::step(step.step), numbers(step));
    return lines.join(QLatin1Char('\n'));
}

int DurationsChart::rowHeight() const
{
    return 2 * fontMetrics().height() + spacing::normal;
}

QSize DurationsChart::sizeHint() const
{
    return {280, static_cast<int>(m_steps.size()) * rowHeight() + spacing::tight};
}

void DurationsChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 longest = 1;
    for (const StepFigure &step : m_steps)
        longest = std::max(longest, step.longestMs);
    const double scale = static_cast<double>(width() - spacing::tight) / static_cast<double>(longest);
    for (qsizetype index = 0; index < m_steps.size(); ++index)
        paintStep(painter, m_steps.at(index), QRectF(0, static_cast<double>(index) * rowHeight(), width(), rowHeight()),
                  scale);
}

void DurationsChart::paintStep(QPainter &painter, const StepFigure &step, const QRectF &row, double scale) const
{
    const int line = fontMetrics().height();
    const QRectF words(row.left(), row.top(), row.width(), line);
    const QString text = numbers(step);
    const QColor muted = toneColor(step.failures > 0 ? Tone::Warning : Tone::Muted, palette());
    painter.setPen(muted);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, text);
    painter.setPen(palette().color(QPalette::WindowText));
    const double room = words.width() - fontMetrics().horizontalAdvance(text) - spacing::normal;
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(SessionText::step(step.step), Qt::ElideRight, static_cast<int>(room)));
    if (step.medianMs < 0)
        return;
    const QColor tone = toneColor(Tone::Accent, palette());
    const double middle = row.top() + line + line / 2.0;
    const double median = std::max(2.0, scale * static_cast<double>(step.medianMs));
    painter.fillRect(QRectF(row.left(), middle - line / 4.0, median, line / 2.0), tone);
    painter.setPen(QPen(tone, 2));
    const double end = std::max(median, scale * static_cast<double>(step.longestMs));
    painter.drawLine(QPointF(median, middle), QPointF(end, middle));
    painter.drawLine(QPointF(end, middle - line / 4.0), QPointF(end, middle + line / 4.0));
}

void DurationsChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameIt();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
