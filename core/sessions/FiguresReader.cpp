// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/FiguresReader.h"

#include "core/sessions/HistoryRows.h"

#include <algorithm>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

/// The steps of a delivery, in their order.
const QStringList &steps()
{
    static const QStringList names{u"syncback"_s, u"goback"_s, u"update"_s, u"backtoprod"_s, u"rescue"_s};
    return names;
}

bool isFailure(const CommandRecord &command)
{
    return command.outcome != outcome::done && !command.isRunning();
}

/// Condition and values for a table whose time is @p column.
std::pair<QString, QVariantList> restriction(const QString &column, const QString &site, const QDateTime &from,
                                             const QDateTime &to)
{
    QStringList conditions{u"1"_s};
    QVariantList values;
    if (!site.isEmpty()) {
        conditions << u"site = ?"_s;
        values << site;
    }
    if (from.isValid()) {
        conditions << column + u" >= ?"_s;
        values << timeValue(from);
    }
    if (to.isValid()) {
        conditions << column + u" < ?"_s;
        values << timeValue(to);
    }
    return {conditions.join(u" AND "_s), values};
}

/// Times of one kind of command.
struct StepTimes
{
    int count = 0;
    int failures = 0;
    QList<qint64> lasted; ///< milliseconds, of those that ended well
};

/// Commands in the order of their starts become deliveries and times.
class Counting
{
public:
    void add(const CommandRecord &command)
    {
        ++m_figures.commands;
        m_figures.failures += isFailure(command) ? 1 : 0;
        addTime(command);
        if (steps().contains(command.step))
            addToDelivery(command);
    }

    Figures take()
    {
        for (const DeliveryFigure &running : std::as_const(m_running))
            m_figures.deliveries << running;
        std::stable_sort(m_figures.deliveries.begin(), m_figures.deliveries.end(),
                         [](const DeliveryFigure &a, const DeliveryFigure &b) { return a.startedAt < b.startedAt; });
        for (const QString &step : steps())
            takeStep(step);
        const QStringList others = m_times.keys();
        for (const QString &step : others)
            takeStep(step);
        return std::move(m_figures);
    }

private:
    void addTime(const CommandRecord &command)
    {
        StepTimes &times = m_times[command.step];
        ++times.count;
        times.failures += isFailure(command) ? 1 : 0;
        if (command.outcome == outcome::done && command.endedAt.isValid())
            times.lasted << std::max<qint64>(command.startedAt.msecsTo(command.endedAt), 0);
    }

    void addToDelivery(const CommandRecord &command)
    {
        const bool well = command.outcome == outcome::done;
        if (command.step == u"goback"_s && well && !m_running.contains(command.site)) {
            DeliveryFigure begun;
            begun.site = command.site;
            begun.owner = command.owner;
            begun.session = command.session;
            begun.startedAt = command.startedAt;
            begun.outcome = outcome::running;
            m_running.insert(command.site, begun);
        }
        const auto delivery = m_running.find(command.site);
        if (delivery == m_running.end())
            return;
        delivery->failures += isFailure(command) ? 1 : 0;
        delivery->switchMicros += command.facts.value(u"switchMicros"_s).toLongLong();
        if (command.step == u"update"_s) {
            delivery->changedFiles += command.changedFiles;
            delivery->toVersion = command.facts.value(u"toVersion"_s, delivery->toVersion);
        }
        const bool putBack = (command.step == u"rescue"_s && well) || command.facts.contains(u"rescued"_s);
        if (!putBack && !(command.step == u"backtoprod"_s && well))
            return;
        delivery->endedAt = command.endedAt;
        delivery->outcome = putBack ? u"rescued"_s : outcome::done;
        m_figures.deliveries << *delivery;
        m_running.remove(command.site);
    }

    void takeStep(const QString &step)
    {
        StepTimes times = m_times.take(step);
        if (times.count == 0)
            return;
        StepFigure figure{step, times.count, times.failures};
        if (!times.lasted.isEmpty()) {
            std::sort(times.lasted.begin(), times.lasted.end());
            figure.medianMs = times.lasted.at(times.lasted.size() / 2);
            figure.longestMs = times.lasted.last();
        }
        m_figures.steps << figure;
    }

    Figures m_figures;
    QMap<QString, StepTimes> m_times;
    QMap<QString, DeliveryFigure> m_running; ///< site -> the delivery that is not brought back yet
};

} // namespace

Result<Figures> readFigures(Database &database, const QString &site, const QDateTime &from, const QDateTime &to)
{
    const auto [condition, values] = restriction(u"started_at"_s, site, from, to);
    Result<QSqlQuery> rows = database.run(
        u"SELECT %1 FROM command c WHERE %2 ORDER BY started_at, id"_s.arg(commandColumns(), condition), values);
    if (!rows)
        return fail(std::move(rows).error());
    Counting counting;
    while (rows->next())
        counting.add(commandOf(*rows));
    const auto [opened, openedValues] = restriction(u"opened_at"_s, site, from, to);
    const Result<QVariant> sessions = database.value(u"SELECT count(*) FROM session WHERE "_s + opened, openedValues);
    if (!sessions)
        return fail(sessions.error());
    Figures figures = counting.take();
    figures.sessions = sessions->toInt();
    return figures;
}

} // namespace quai::sessions
