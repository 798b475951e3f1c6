// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessions/Timeline.h"

#include <algorithm>
#include <numeric>

namespace quai::models {

using sessions::CommandRecord;

namespace {

constexpr double LongPause = 0.40;     ///< of all work: a longer pause is drawn as if it had this length
constexpr qint64 ShortestPause = 2000; ///< ms; a shorter one is never cut

struct Span
{
    qint64 from;
    qint64 to;
};

/// A stretch of time and the share of the width that it gets.
struct Stretch
{
    Span span;
    double weight;
    bool cut; ///< a pause that is drawn shorter
};

Span spanOf(const CommandRecord &command, const QDateTime &now)
{
    const qint64 from = command.startedAt.toMSecsSinceEpoch();
    qint64 to = command.isRunning() ? now.toMSecsSinceEpoch() : from;
    if (command.endedAt.isValid())
        to = command.endedAt.toMSecsSinceEpoch();
    return {from, std::max(from, to)};
}

/// The times in which something ran, in order, without overlaps.
QList<Span> workOf(QList<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &left, const Span &right) { return left.from < right.from; });
    QList<Span> work;
    for (const Span &span : std::as_const(spans)) {
        if (!work.isEmpty() && span.from - work.last().to < ShortestPause)
            work.last().to = std::max(work.last().to, span.to);
        else
            work << span;
    }
    return work;
}

QList<Stretch> stretchesOf(const QList<Span> &work)
{
    const qint64 busy = std::accumulate(work.cbegin(), work.cend(), qint64(0),
                                        [](qint64 sum, const Span &span) { return sum + span.to - span.from; });
    const double longest = std::max(LongPause * static_cast<double>(busy), static_cast<double>(ShortestPause));
    QList<Stretch> stretches;
    for (qsizetype index = 0; index < work.size(); ++index) {
        if (index > 0) {
            const Span pause{work.at(index - 1).to, work.at(index).from};
            const auto length = static_cast<double>(pause.to - pause.from);
            stretches << Stretch{pause, std::min(length, longest), length > longest};
        }
        // Never nothing: work of no duration has its place too.
        const auto length = static_cast<double>(work.at(index).to - work.at(index).from);
        stretches << Stretch{work.at(index), std::max(length, longest / 4), false};
    }
    return stretches;
}

/// Where a moment lies on the width.
class Axis
{
public:
    explicit Axis(const QList<Stretch> &stretches)
        : m_stretches(stretches)
    {
        for (const Stretch &stretch : stretches)
            m_total += stretch.weight;
    }

    [[nodiscard]] double place(qint64 moment) const
    {
        double before = 0;
        for (const Stretch &stretch : m_stretches) {
            if (moment <= stretch.span.to) {
                const auto length = static_cast<double>(stretch.span.to - stretch.span.from);
                const auto done = static_cast<double>(std::max<qint64>(0, moment - stretch.span.from));
                return (before + (length > 0 ? stretch.weight * done / length : 0)) / m_total;
            }
            before += stretch.weight;
        }
        return 1;
    }

private:
    QList<Stretch> m_stretches;
    double m_total = 0;
};

QStringList lanesOf(const QList<CommandRecord> &commands)
{
    static const QStringList order{QStringLiteral("syncback"), QStringLiteral("goback"), QStringLiteral("update"),
                                   QStringLiteral("backtoprod"), QStringLiteral("rescue")};
    QStringList used;
    for (const CommandRecord &command : commands) {
        if (!used.contains(command.step))
            used << command.step;
    }
    const auto rank = [](const QString &step) {
        const qsizetype known = order.indexOf(step);
        return known < 0 ? order.size() : known;
    };
    std::stable_sort(used.begin(), used.end(),
                     [&rank](const QString &left, const QString &right) { return rank(left) < rank(right); });
    return used;
}

QDateTime utc(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

void addAxis(Timeline &timeline, const QList<Stretch> &stretches, const Axis &axis)
{
    timeline.from = utc(stretches.first().span.from);
    timeline.to = utc(stretches.last().span.to);
    timeline.ticks << TimelineTick{0, timeline.from};
    double before = 0;
    double total = 0;
    for (const Stretch &stretch : stretches)
        total += stretch.weight;
    for (const Stretch &stretch : stretches) {
        const double end = before + stretch.weight;
        if (stretch.cut) {
            timeline.breaks << TimelineBreak{before / total, end / total, stretch.span.to - stretch.span.from};
            timeline.ticks << TimelineTick{end / total, utc(stretch.span.to)};
        }
        before = end;
    }
    timeline.ticks << TimelineTick{axis.place(stretches.last().span.to), timeline.to};
}

} // namespace

Timeline timelineOf(const QList<CommandRecord> &commands, const QDateTime &now)
{
    Timeline timeline;
    if (commands.isEmpty())
        return timeline;
    QList<Span> spans;
    for (const CommandRecord &command : commands)
        spans << spanOf(command, now);
    const QList<Stretch> stretches = stretchesOf(workOf(spans));
    const Axis axis(stretches);
    timeline.lanes = lanesOf(commands);
    for (int row = 0; row < commands.size(); ++row) {
        const CommandRecord &command = commands.at(row);
        const Span span = spans.at(row);
        timeline.bars << TimelineBar{command.id, row, static_cast<int>(timeline.lanes.indexOf(command.step)),
                                     axis.place(span.from), axis.place(span.to)};
    }
    std::stable_sort(timeline.bars.begin(), timeline.bars.end(),
                     [](const TimelineBar &left, const TimelineBar &right) { return left.from < right.from; });
    addAxis(timeline, stretches, axis);
    return timeline;
}

} // namespace quai::models
