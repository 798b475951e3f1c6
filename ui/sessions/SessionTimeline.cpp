// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/SessionTimeline.h"

#include "models/sessions/RowsModel.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/sessions/SessionText.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace quai::ui {

using models::TimelineBar;
using models::TimelineBreak;
using models::TimelineTick;
using sessions::CommandRecord;

namespace {

constexpr int BarHeight = 20;
constexpr int ShortestBar = 20; ///< its symbol has to fit in
constexpr double Fill = 0.30;   ///< share of the tone in the colour of a bar: the symbol on it stays readable

QColor mixed(const QColor &ground, const QColor &tone, double share)
{
    const auto mix = [share](int from, int to) { return static_cast<int>(from + (to - from) * share); };
    return {mix(ground.red(), tone.red()), mix(ground.green(), tone.green()), mix(ground.blue(), tone.blue())};
}

} // namespace

SessionTimeline::SessionTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("sessionTimeline"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layOut();
}

void SessionTimeline::setCommands(const QList<CommandRecord> &commands)
{
    m_commands = commands;
    layOut();
}

void SessionTimeline::layOut()
{
    m_timeline = models::timelineOf(m_commands, QDateTime::currentDateTimeUtc());
    setAccessibleName(tr("Timeline of %Ln command(s)", nullptr, static_cast<int>(m_commands.size())));
    setAccessibleDescription(describe(m_current));
    updateGeometry();
    update();
}

void SessionTimeline::setCurrent(qint64 command)
{
    if (m_current == command)
        return;
    m_current = command;
    setAccessibleDescription(describe(command));
    update();
}

int SessionTimeline::laneHeight() const
{
    return std::max(BarHeight, fontMetrics().height()) + spacing::tight;
}

int SessionTimeline::lanesLeft() const
{
    int widest = 0;
    for (const QString &lane : m_timeline.lanes)
        widest = std::max(widest, fontMetrics().horizontalAdvance(SessionText::step(lane)));
    return widest + spacing::section;
}

QSize SessionTimeline::sizeHint() const
{
    const auto lanes = static_cast<int>(std::max<qsizetype>(1, m_timeline.lanes.size()));
    return {480, lanes * laneHeight() + fontMetrics().height() + 2 * spacing::tight};
}

double SessionTimeline::xOf(double place) const
{
    const int left = lanesLeft();
    return left + place * std::max(1, width() - left - ShortestBar - spacing::tight);
}

QRect SessionTimeline::rectOf(const TimelineBar &bar) const
{
    const auto left = static_cast<int>(xOf(bar.from));
    const auto right = static_cast<int>(xOf(bar.to));
    const int top = bar.lane * laneHeight() + (laneHeight() - BarHeight) / 2;
    return {left, top, std::max(ShortestBar, right - left), BarHeight};
}

QRect SessionTimeline::barOf(qint64 command) const
{
    for (const TimelineBar &bar : m_timeline.bars) {
        if (bar.command == command)
            return rectOf(bar);
    }
    return {};
}

qint64 SessionTimeline::commandAt(const QPoint &point) const
{
    for (auto bar = m_timeline.bars.crbegin(); bar != m_timeline.bars.crend(); ++bar) { // the one drawn on top first
        if (rectOf(*bar).contains(point))
            return bar->command;
    }
    return 0;
}

QString SessionTimeline::describe(qint64 command) const
{
    const auto found = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                    [command](const CommandRecord &record) { return record.id == command; });
    if (found == m_commands.cend())
        return {};
    QStringList parts{SessionText::step(found->step),
                      SessionText::outcome(found->outcome),
                      DeliveryText::time(found->startedAt),
                      DeliveryText::duration(models::durationOf(*found)),
                      found->component,
                      found->owner,
                      found->comment.simplified()};
    if (found->changedFiles > 0)
        parts << tr("%Ln file(s)", nullptr, static_cast<int>(found->changedFiles));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void SessionTimeline::choose(qint64 command)
{
    if (command == 0)
        return;
    setCurrent(command);
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    Q_EMIT chosen(command);
}

bool SessionTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = describe(commandAt(help->pos()));
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void SessionTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(commandAt(event->position().toPoint()));
    QWidget::mousePressEvent(event);
}

void SessionTimeline::keyPressEvent(QKeyEvent *event)
{
    const QList<TimelineBar> &bars = m_timeline.bars;
    const auto found
        = std::find_if(bars.cbegin(), bars.cend(), [this](const TimelineBar &bar) { return bar.command == m_current; });
    const qsizetype present = found == bars.cend() ? -1 : found - bars.cbegin();
    qsizetype wanted = -1;
    switch (event->key()) {
    case Qt::Key_Left:
        wanted = std::max<qsizetype>(0, present - 1);
        break;
    case Qt::Key_Right:
        wanted = std::min(bars.size() - 1, present + 1);
        break;
    case Qt::Key_Home:
        wanted = 0;
        break;
    case Qt::Key_End:
        wanted = bars.size() - 1;
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (wanted >= 0 && wanted < bars.size())
        choose(bars.at(wanted).command);
}

void SessionTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_timeline.isEmpty()) {
        painter.setPen(toneColor(Tone::Muted, palette()));
        painter.drawText(rect(), Qt::AlignCenter, tr("No command yet in this session."));
        return;
    }
    paintLanes(painter);
    paintAxis(painter);
    paintBars(painter);
}

void SessionTimeline::paintLanes(QPainter &painter) const
{
    const QColor line = mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.15);
    for (int lane = 0; lane < m_timeline.lanes.size(); ++lane) {
        const int top = lane * laneHeight();
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, top, lanesLeft() - spacing::normal, laneHeight()), Qt::AlignVCenter | Qt::AlignLeft,
                         SessionText::step(m_timeline.lanes.at(lane)));
        painter.setPen(line);
        painter.drawLine(lanesLeft(), top + laneHeight() / 2, width(), top + laneHeight() / 2);
    }
}

void SessionTimeline::paintBars(QPainter &painter) const
{
    for (const TimelineBar &bar : m_timeline.bars) {
        const Look look = SessionText::look(m_commands.at(bar.row).outcome);
        const QColor tone = toneColor(look.tone, palette());
        const QRect place = rectOf(bar);
        const bool current = bar.command == m_current;
        painter.setBrush(mixed(palette().color(QPalette::Base), tone, Fill));
        painter.setPen(QPen(tone, current ? 2 : 1));
        painter.drawRoundedRect(place, 3, 3);
        const QRect symbol(place.left() + spacing::hair, place.top() + spacing::hair, spacing::iconSmall,
                           spacing::iconSmall);
        look.icon().paint(&painter, symbol);
        if (!current)
            continue;
        const QColor mark = hasFocus() ? palette().color(QPalette::Highlight) : palette().color(QPalette::WindowText);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(mark, 2));
        painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 4, 4);
    }
}

void SessionTimeline::paintAxis(QPainter &painter) const
{
    const auto lanes = static_cast<int>(m_timeline.lanes.size());
    const int bottom = lanes * laneHeight();
    const QColor muted = toneColor(Tone::Muted, palette());
    for (const TimelineBreak &pause : m_timeline.breaks) {
        const QRectF place(xOf(pause.from), 0, xOf(pause.to) - xOf(pause.from), bottom);
        const QColor ground = palette().color(QPalette::Window);
        painter.fillRect(place, QBrush(mixed(ground, muted, 0.35), Qt::BDiagPattern));
        const QString text = tr("pause: %1").arg(DeliveryText::duration(pause.milliseconds));
        const QSizeF size(fontMetrics().horizontalAdvance(text) + spacing::normal, fontMetrics().height());
        if (size.width() > place.width())
            continue;
        QRectF label({}, size);
        label.moveCenter(place.center());
        painter.fillRect(label, ground);
        painter.setPen(muted);
        painter.drawText(label, Qt::AlignCenter, text);
    }
    painter.setPen(muted);
    const QLocale locale;
    double free = 0; // from where on the line of times is empty
    for (qsizetype index = 0; index < m_timeline.ticks.size(); ++index) {
        const TimelineTick &tick = m_timeline.ticks.at(index);
        const bool last = index == m_timeline.ticks.size() - 1;
        const QString time = locale.toString(tick.time.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
        const int length = fontMetrics().horizontalAdvance(time);
        const double rightmost = width() - length - spacing::hair;
        const double left = last ? rightmost : std::min(rightmost, xOf(tick.at));
        if (left < free)
            continue;
        painter.drawText(QPointF(left, bottom + spacing::tight + fontMetrics().ascent()), time);
        free = left + length + spacing::normal;
    }
}

void SessionTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        layOut();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
