// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/ThreadedInstancesService.h"

#include "core/vmoodle/CommandRun.h"
#include "core/vmoodle/CreationsRun.h"
#include "core/vmoodle/FleetFiles.h"

#include <QElapsedTimer>

namespace quai::vmoodle {

namespace {

constexpr qsizetype kBatchRows = 500;
constexpr qint64 kBatchMs = 100;
constexpr int kLoggedRuns = 50;

/// Gathers rows into batches: the first ones at once, then some hundreds, or what came in a tenth of a second.
template <class T>
class Batches
{
public:
    explicit Batches(std::function<void(const QList<T> &)> sink)
        : m_sink(std::move(sink))
    {
        m_clock.start();
    }

    void add(const QList<T> &values)
    {
        m_waiting += values;
        if (m_first || m_waiting.size() >= kBatchRows || m_clock.elapsed() >= kBatchMs)
            flush();
    }

    void flush()
    {
        if (!m_waiting.isEmpty() && m_sink)
            m_sink(std::exchange(m_waiting, {}));
        m_waiting.clear();
        m_first = false;
        m_clock.restart();
    }

private:
    std::function<void(const QList<T> &)> m_sink;
    QList<T> m_waiting;
    QElapsedTimer m_clock;
    bool m_first = true;
};

} // namespace

ThreadedInstancesService::ThreadedInstancesService(std::shared_ptr<remote::Host> host, const sites::Site &site,
                                                   std::shared_ptr<BusyHosts> busy)
    : m_host(std::move(host))
    , m_register(std::make_shared<Register>(*m_host, site))
    , m_busy(busy ? std::move(busy) : std::make_shared<BusyHosts>())
    , m_reading(QStringLiteral("instances"))
    , m_acting(QStringLiteral("instance-cmds"))
{
}

ThreadedInstancesService::~ThreadedInstancesService() = default;

QFuture<Result<RegisterFacts>> ThreadedInstancesService::facts(CancelSource cancel)
{
    return m_reading.submit<RegisterFacts>([reg = m_register](const CancelToken &token) { return reg->facts(token); },
                                           cancel);
}

QFuture<Result<ListSummary>> ThreadedInstancesService::list(RowSink onRows, CancelSource cancel)
{
    return m_reading.submit<ListSummary>(
        [reg = m_register, onRows = std::move(onRows)](const CancelToken &token) {
            Batches<Instance> batches(onRows);
            Result<ListSummary> listed
                = reg->list([&batches](const QList<Instance> &rows) { batches.add(rows); }, token);
            batches.flush();
            return listed;
        },
        cancel);
}

QFuture<Result<QList<Instance>>> ThreadedInstancesService::rows(QList<qint64> ids, CancelSource cancel)
{
    return m_reading.submit<QList<Instance>>(
        [reg = m_register, ids = std::move(ids)](const CancelToken &token) { return reg->rows(ids, token); }, cancel);
}

QFuture<Result<QList<Observation>>> ThreadedInstancesService::observe(QList<qint64> ids, bool withSizes,
                                                                      ObservationSink onObserved, CancelSource cancel)
{
    return m_reading.submit<QList<Observation>>(
        [reg = m_register, ids = std::move(ids), withSizes,
         onObserved = std::move(onObserved)](const CancelToken &token) {
            Batches<Observation> batches(onObserved);
            Result<QList<Observation>> observed = reg->observe(
                ids, withSizes, [&batches](const QList<Observation> &some) { batches.add(some); }, token);
            batches.flush();
            return observed;
        },
        cancel);
}

QFuture<Result<CommandReport>> ThreadedInstancesService::run(InstanceCommand command, CommandListener listener,
                                                             CancelSource cancel)
{
    return m_acting.submit<CommandReport>(
        [reg = m_register, busy = m_busy, command = std::move(command), listener = std::move(listener)](
            const CancelToken &token) { return CommandRun(*reg, *busy, command, listener, token).run(); },
        cancel);
}

QFuture<Result<QList<Finding>>> ThreadedInstancesService::check(InstanceEdit edit, CancelSource cancel)
{
    return m_reading.submit<QList<Finding>>(
        [reg = m_register, edit = std::move(edit)](const CancelToken &token) { return reg->check(edit, token); },
        cancel);
}

QFuture<Result<Instance>> ThreadedInstancesService::save(InstanceEdit edit, CancelSource cancel)
{
    return m_acting.submit<Instance>(
        [reg = m_register, edit = std::move(edit)](const CancelToken &token) { return reg->save(edit, token); },
        cancel);
}

QFuture<Result<DestroyPlan>> ThreadedInstancesService::planDestruction(qint64 id, CancelSource cancel)
{
    return m_reading.submit<DestroyPlan>(
        [reg = m_register, id](const CancelToken &token) { return reg->planDestruction(id, token); }, cancel);
}

QFuture<Result<QList<Template>>> ThreadedInstancesService::templates(CancelSource cancel)
{
    return m_reading.submit<QList<Template>>(
        [reg = m_register](const CancelToken &token) { return reg->templates(token); }, cancel);
}

QFuture<Result<CreationPlan>> ThreadedInstancesService::planCreation(NewInstance wanted, CancelSource cancel)
{
    return m_reading.submit<CreationPlan>(
        [reg = m_register, wanted = std::move(wanted)](const CancelToken &token) {
            return vmoodle::planCreation(*reg, wanted, token);
        },
        cancel);
}

QFuture<Result<QList<CreationResult>>> ThreadedInstancesService::create(CreationOrder order, CreationListener listener,
                                                                        CancelSource cancel)
{
    return m_acting.submit<QList<CreationResult>>(
        [reg = m_register, busy = m_busy, order = std::move(order), listener = std::move(listener)](
            const CancelToken &token) { return CreationsRun(*reg, *busy, order, listener, token).run(); },
        cancel);
}

QFuture<Status> ThreadedInstancesService::undoCreation(NewInstance wanted, CancelSource cancel)
{
    return m_acting.submit<void>([reg = m_register, wanted = std::move(wanted)](
                                     const CancelToken &token) { return vmoodle::undoCreation(*reg, wanted, token); },
                                 cancel);
}

QFuture<Result<QList<FleetResult>>> ThreadedInstancesService::syncRegisters(QList<qint64> ids, CancelSource cancel)
{
    return m_acting.submit<QList<FleetResult>>(
        [reg = m_register, ids = std::move(ids)](const CancelToken &token) {
            return vmoodle::syncRegisters(*reg, ids, token);
        },
        cancel);
}

QFuture<Result<QList<FleetResult>>> ThreadedInstancesService::writeConfigs(QList<qint64> ids, bool onlyPlan,
                                                                           CancelSource cancel)
{
    if (onlyPlan)
        return m_reading.submit<QList<FleetResult>>(
            [reg = m_register, ids = std::move(ids)](const CancelToken &token) {
                return planPhysicalConfigs(*reg, ids, token);
            },
            cancel);
    return m_acting.submit<QList<FleetResult>>(
        [reg = m_register, ids = std::move(ids)](const CancelToken &token) {
            return writePhysicalConfigs(*reg, ids, token);
        },
        cancel);
}

QFuture<Result<InstanceLog>> ThreadedInstancesService::log(qint64 id, CancelSource cancel)
{
    return m_reading.submit<InstanceLog>(
        [reg = m_register, id](const CancelToken &token) { return readLog(*reg, id, kLoggedRuns, token); }, cancel);
}

QFuture<Result<Leftovers>> ThreadedInstancesService::leftovers(bool withSizes, CancelSource cancel)
{
    return m_reading.submit<Leftovers>(
        [reg = m_register, withSizes](const CancelToken &token) { return findLeftovers(*reg, withSizes, token); },
        cancel);
}

} // namespace quai::vmoodle
