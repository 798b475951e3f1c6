// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/CreationsRun.h"

#include "core/vmoodle/Creation.h"
#include "core/vmoodle/LostAnswer.h"

#include <thread>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

/// What no two instances may have: field and value. Hosts and databases are compared without case.
QList<std::pair<QString, QString>> ownValues(const Instance &values)
{
    return {{u"vhostname"_s, values.host.toLower()},
            {u"shortname"_s, values.shortName.toLower()},
            {u"vdbname"_s, values.databaseName.toLower()},
            {u"vdatapath"_s, values.dataPath}};
}

} // namespace

CreationsRun::CreationsRun(Register &reg, BusyHosts &busy, const CreationOrder &order, const CreationListener &listener,
                           CancelToken cancel)
    : m_register(reg)
    , m_busy(busy)
    , m_order(order)
    , m_listener(listener)
    , m_cancel(std::move(cancel))
    , m_results(order.wanted.size())
    , m_settled(order.wanted.size(), false)
{
}

Result<QList<CreationResult>> CreationsRun::run()
{
    if (const Status valid = validate(); !valid)
        return fail(valid.error());
    if (const Status compared = findTwins(); !compared)
        return fail(compared.error());
    m_results.detach(); // before the threads begin
    {
        std::vector<std::jthread> threads;
        for (qsizetype i = 0; i < std::min<qsizetype>(m_order.parallel, m_results.size()); ++i)
            threads.emplace_back([this] { work(); });
    }
    return m_results;
}

Status CreationsRun::validate() const
{
    if (m_order.wanted.isEmpty())
        return fail(ErrorKind::InvalidInput, u"no instance is wanted"_s);
    if (m_order.parallel < 1 || m_order.parallel > BusyHosts::MostAtATime)
        return fail(ErrorKind::InvalidInput, u"1 to 16 instances at a time"_s);
    return {};
}

Status CreationsRun::findTwins()
{
    const Result<RegisterFacts> facts = m_register.facts(m_cancel);
    if (!facts)
        return fail(facts.error());
    QHash<std::pair<QString, QString>, QString> seen;
    for (qsizetype i = 0; i < m_order.wanted.size(); ++i) {
        const Instance values = withGeneratedNames(m_order.wanted.at(i), facts->settings).values;
        m_places.append(m_register.sitePath() + u' ' + values.host.toLower());
        QList<Finding> twins;
        for (const auto &own : ownValues(values)) {
            if (seen.contains(own))
                twins.append({own.first, FindingKind::Duplicate, seen.value(own), true});
            else
                seen.insert(own, values.host);
        }
        if (twins.isEmpty())
            continue;
        m_settled[i] = true;
        end(i, Outcome::Failed,
            Error{ErrorKind::RowRefused,
                  u"another one of the list has the same"_s,
                  describe(twins),
                  {{u"host"_s, values.host}, {u"count"_s, QString::number(twins.size())}},
                  0});
    }
    return {};
}

void CreationsRun::work()
{
    while (m_busy.enter(m_order.parallel, m_cancel)) {
        const qsizetype number = next();
        if (number >= 0)
            make(number);
        m_busy.leave();
        if (number < 0)
            break;
    }
}

qsizetype CreationsRun::next()
{
    const std::lock_guard lock(m_mutex);
    while (m_next < m_results.size() && m_settled.at(m_next))
        ++m_next;
    const bool stopped = m_cancel.stop_requested() || (m_order.stopOnFirstError && m_failed);
    return stopped || m_next == m_results.size() ? -1 : m_next++;
}

void CreationsRun::make(qsizetype number)
{
    // It has no row yet that would name it: its host does.
    if (!m_busy.take(m_places.at(number), 0)) {
        const QString host = m_places.at(number).section(u' ', -1);
        return end(number, Outcome::Failed,
                   Error{ErrorKind::InstanceBusy, u"it is being made already"_s, {}, {{u"host"_s, host}}, 0});
    }
    if (m_listener.onStarted)
        m_listener.onStarted(number);
    const auto onStep = [&](CreationStep step) {
        if (m_listener.onStep)
            m_listener.onStep(number, step);
    };
    const Result<CreationOutcome> made = createInstance(m_register, m_order.wanted.at(number), onStep, m_cancel);
    m_busy.release(m_places.at(number), 0);
    if (made) {
        m_results[number].made = *made;
        end(number, Outcome::Done, std::nullopt);
    } else {
        end(number, isLost(made.error().kind) ? Outcome::Unknown : Outcome::Failed, made.error());
    }
}

void CreationsRun::end(qsizetype number, Outcome outcome, const std::optional<Error> &error)
{
    CreationResult &result = m_results[number];
    result.outcome = outcome;
    result.error = error;
    if (outcome != Outcome::Done)
        m_failed = true;
    if (m_listener.onEnded)
        m_listener.onEnded(number, result);
}

} // namespace quai::vmoodle
