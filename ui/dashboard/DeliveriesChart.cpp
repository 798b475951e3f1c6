// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/DeliveriesChart.h"

#include "ui/common/Spacing.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace quai::ui {

using models::WeekCount;

namespace {

constexpr double BarShare = 0.64; ///< of the width of a week

/// A step of the scale with at most four lines: 1, 2, 5, 10, 20 ...
int scaleStep(int highest)
{
    int step = 1;
    while (step * 4 < highest)
        step = QString::number(step).startsWith(QLatin1Char('2')) ? step / 2 * 5 : step * 2;
    return step;
}

} // namespace

DeliveriesChart::DeliveriesChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("deliveriesChart"));
    setFocusPolicy(Qt::StrongFocus);
    nameIt();
}

void DeliveriesChart::setWeeks(const QList<WeekCount> &weeks)
{
    m_weeks = weeks;
    m_current = std::min(m_current, static_cast<int>(weeks.size()) - 1);
    nameIt();
    update();
}

void DeliveriesChart::nameIt()
{
    int all = 0;
    for (const WeekCount &week : m_weeks)
        all += week.all();
    setAccessibleName(tr("Deliveries by week: %Ln in all", nullptr, all));
    setAccessibleDescription(describe(m_current));
}

QList<DeliveriesChart::Part> DeliveriesChart::partsOf(const WeekCount &week)
{
    return {{week.smooth, Tone::Positive, Qt::SolidPattern},
            {week.troubled, Tone::Warning, Qt::BDiagPattern},
            {week.rescued, Tone::Danger, Qt::DiagCrossPattern}};
}

QString DeliveriesChart::describe(int week) const
{
    if (week < 0 || week >= m_weeks.size())
        return {};
    const WeekCount &count = m_weeks.at(week);
    QStringList parts{tr("Week of %1").arg(QLocale().toString(count.monday, QLocale::ShortFormat))};
    if (count.all() == 0)
        parts << tr("no delivery");
    if (count.smooth > 0)
        parts << tr("%Ln without trouble", "deliveries", count.smooth);
    if (count.troubled > 0)
        parts << tr("%Ln with failures", "deliveries", count.troubled);
    if (count.rescued > 0)
        parts << tr("%Ln taken back", "deliveries", count.rescued);
    return parts.join(QStringLiteral(", "));
}

QRectF DeliveriesChart::plot() const
{
    const int line = fontMetrics().height();
    const int left = fontMetrics().horizontalAdvance(QStringLiteral("000"));
    return {static_cast<double>(left), static_cast<double>(line + spacing::normal), static_cast<double>(width() - left),
            static_cast<double>(std::max(1, height() - 2 * line - 2 * spacing::normal))};
}

int DeliveriesChart::highest() const
{
    int highest = 1;
    for (const WeekCount &week : m_weeks)
        highest = std::max(highest, week.all());
    const int step = scaleStep(highest);
    return (highest + step - 1) / step * step;
}

QRectF DeliveriesChart::columnOf(int week) const
{
    const QRectF area = plot();
    const double wide = area.width() / static_cast<double>(std::max<qsizetype>(1, m_weeks.size()));
    return {area.left() + wide * week, area.top(), wide, area.height()};
}

void DeliveriesChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintScale(painter);
    paintLegend(painter);
    for (int week = 0; week < m_weeks.size(); ++week)
        paintBar(painter, week);
    paintDays(painter);
}

void DeliveriesChart::paintDays(QPainter &painter) const
{
    const QLocale locale;
    QStringList days;
    double widest = 1;
    for (const WeekCount &week : m_weeks) {
        days << locale.toString(week.monday, QStringLiteral("d MMM"));
        widest = std::max<double>(widest, fontMetrics().horizontalAdvance(days.last()));
    }
    // Even distances, and the week of today always has its label.
    const int step = std::max(1, static_cast<int>(std::ceil((widest + spacing::section) / columnOf(0).width())));
    painter.setPen(toneColor(Tone::Muted, palette()));
    for (int week = static_cast<int>(days.size()) - 1; week >= 0; week -= step) {
        const double wide = fontMetrics().horizontalAdvance(days.at(week));
        const double left = std::clamp(columnOf(week).center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.drawText(QPointF(left, height() - fontMetrics().descent()), days.at(week));
    }
}

void DeliveriesChart::paintScale(QPainter &painter) const
{
    const QRectF area = plot();
    const int top = highest();
    const QLocale locale;
    QColor line = palette().color(QPalette::WindowText);
    for (int count = 0; count <= top; count += scaleStep(top)) {
        const double y = area.bottom() - area.height() * count / top;
        line.setAlphaF(count == 0 ? 0.5F : 0.15F);
        painter.setPen(line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toneColor(Tone::Muted, palette()));
        painter.drawText(
            QRectF(0, y - fontMetrics().height() / 2.0, area.left() - spacing::tight, fontMetrics().height()),
            Qt::AlignRight | Qt::AlignVCenter, locale.toString(count));
    }
}

void DeliveriesChart::paintBar(QPainter &painter, int week) const
{
    const QRectF column = columnOf(week);
    const double wide = column.width() * BarShare;
    const double unit = column.height() / highest();
    double bottom = column.bottom();
    for (const Part &part : partsOf(m_weeks.at(week))) {
        if (part.count == 0)
            continue;
        const QColor tone = toneColor(part.tone, palette());
        const QRectF bar(column.center().x() - wide / 2, bottom - unit * part.count, wide, unit * part.count);
        painter.fillRect(bar, QBrush(tone, part.pattern));
        painter.setPen(tone);
        painter.drawRect(bar);
        bottom = bar.top();
    }
    if (week != m_current || !hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(column.adjusted(1, 0, -1, 0));
}

void DeliveriesChart::paintLegend(QPainter &painter) const
{
    const QStringList words{tr("without trouble"), tr("with failures"), tr("taken back")};
    const QList<Part> parts = partsOf({});
    double left = plot().left();
    const int line = fontMetrics().height();
    for (qsizetype index = 0; index < parts.size(); ++index) {
        const QColor tone = toneColor(parts.at(index).tone, palette());
        const QRectF sample(left, line * 0.2, line * 0.6, line * 0.6);
        painter.fillRect(sample, QBrush(tone, parts.at(index).pattern));
        painter.setPen(tone);
        painter.drawRect(sample);
        painter.setPen(palette().color(QPalette::WindowText));
        const double text = sample.right() + spacing::tight;
        painter.drawText(QPointF(text, fontMetrics().ascent()), words.at(index));
        left = text + fontMetrics().horizontalAdvance(words.at(index)) + spacing::page;
    }
}

bool DeliveriesChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (int week = 0; week < m_weeks.size(); ++week) {
        if (columnOf(week).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), describe(week), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void DeliveriesChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_weeks.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_current < 0 ? last : std::max(0, m_current - 1));
        break;
    case Qt::Key_Right:
        choose(m_current < 0 ? last : std::min(last, m_current + 1));
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DeliveriesChart::choose(int week)
{
    if (m_weeks.isEmpty())
        return;
    m_current = week;
    setAccessibleDescription(describe(week));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    QToolTip::showText(mapToGlobal(columnOf(week).center().toPoint()), describe(week), this);
    update();
}

void DeliveriesChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameIt();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
