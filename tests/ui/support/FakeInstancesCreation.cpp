// SPDX-License-Identifier: GPL-3.0-or-later
// New instances, works on the whole fleet and logs of the register in memory.
#include "core/vmoodle/Creation.h"
#include "tests/ui/support/FakeInstancesService.h"

#include <QMutexLocker>
#include <QThread>

namespace quai::test {

using namespace vmoodle;

void FakeInstancesService::failCreation(const QString &shortName, CreationStep step, const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    m_brokenCreations.insert(shortName, {step, error});
}

void FakeInstancesService::setObstacles(const QList<Finding> &obstacles)
{
    const QMutexLocker lock(&m_mutex);
    m_obstacles = obstacles;
}

void FakeInstancesService::holdCreations(bool hold)
{
    m_holds = hold;
}

QStringList FakeInstancesService::created() const
{
    const QMutexLocker lock(&m_mutex);
    return m_created;
}

QStringList FakeInstancesService::undone() const
{
    const QMutexLocker lock(&m_mutex);
    return m_undone;
}

QList<qint64> FakeInstancesService::syncedIds() const
{
    const QMutexLocker lock(&m_mutex);
    return m_synced;
}

QList<qint64> FakeInstancesService::configuredIds() const
{
    const QMutexLocker lock(&m_mutex);
    return m_configured;
}

QFuture<Result<QList<Template>>> FakeInstancesService::templates(CancelSource cancel)
{
    return m_thread.submit<QList<Template>>(
        [](const CancelToken &) -> Result<QList<Template>> {
            const QDateTime made = QDateTime::currentDateTimeUtc().addDays(-3);
            return QList<Template>{
                {QStringLiteral("moodle_example_org"), QStringLiteral("https://moodle.example.org"),
                 QStringLiteral("mdl_"), 48'000'000, made, true, QStringLiteral("2024100700.00")},
                {QStringLiteral("half"), {}, {}, -1, {}, false, {}},
            };
        },
        std::move(cancel));
}

CreationPlan FakeInstancesService::planOf(const NewInstance &wanted) const
{
    CreationPlan plan;
    const NewInstance complete = withGeneratedNames(wanted, m_facts.settings);
    plan.values = complete.values;
    plan.steps = {CreationStep::Database, CreationStep::Content, CreationStep::DataFolder, CreationStep::Register,
                  CreationStep::Verification};
    plan.alreadyDone = m_begun.value(wanted.values.shortName);
    plan.findings = findings(complete.values, complete.password, m_rows) + m_obstacles;
    return plan;
}

QFuture<Result<CreationPlan>> FakeInstancesService::planCreation(NewInstance wanted, CancelSource cancel)
{
    return m_thread.submit<CreationPlan>(
        [this, wanted = std::move(wanted)](const CancelToken &) -> Result<CreationPlan> {
            const QMutexLocker lock(&m_mutex);
            return planOf(wanted);
        },
        std::move(cancel));
}

Result<CreationOutcome> FakeInstancesService::make(const NewInstance &wanted,
                                                   const std::function<void(CreationStep)> &onStep)
{
    const QMutexLocker lock(&m_mutex);
    const QString name = wanted.values.shortName;
    m_created.append(name);
    const CreationPlan plan = planOf(wanted);
    CreationOutcome outcome;
    for (const CreationStep step : plan.steps) {
        if (!plan.alreadyDone.contains(step))
            onStep(step);
        if (m_brokenCreations.contains(name) && m_brokenCreations.value(name).first == step)
            return fail(m_brokenCreations.take(name).second);
        if (!plan.alreadyDone.contains(step))
            m_begun[name].append(step);
        outcome.done.append(step);
    }
    m_begun.remove(name);
    outcome.row = plan.values;
    outcome.row.id = 1000 + m_created.size();
    outcome.row.dataFolder = DataFolder::Usable;
    m_rows.append(outcome.row);
    return outcome;
}

vmoodle::CreationOrder FakeInstancesService::lastOrder() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lastOrder;
}

QFuture<Result<QList<CreationResult>>> FakeInstancesService::create(CreationOrder order, CreationListener listener,
                                                                    CancelSource cancel)
{
    return m_thread.submit<QList<CreationResult>>(
        [this, order = std::move(order), listener = std::move(listener)](const CancelToken &token) {
            {
                const QMutexLocker lock(&m_mutex);
                m_lastOrder = order;
                m_lastOrder.wanted.clear();
            }
            QList<CreationResult> results(order.wanted.size());
            bool failed = false;
            for (qsizetype i = 0; i < results.size(); ++i) {
                if (token.stop_requested() || (order.stopOnFirstError && failed))
                    break;
                const auto onStep = [&](CreationStep step) { listener.onStep(i, step); };
                listener.onStarted(i);
                onStep(CreationStep::Database);
                while (m_holds && !token.stop_requested())
                    QThread::msleep(5);
                const Result<CreationOutcome> made = token.stop_requested()
                    ? Result<CreationOutcome>(fail(ErrorKind::Cancelled, QStringLiteral("stopped")))
                    : make(order.wanted.at(i), onStep);
                CreationResult &result = results[i];
                result.outcome = made ? Outcome::Done : Outcome::Failed;
                if (made)
                    result.made = *made;
                else
                    result.error = made.error();
                failed = failed || !made;
                listener.onEnded(i, result);
            }
            return Result<QList<CreationResult>>(results);
        },
        std::move(cancel));
}

QFuture<Status> FakeInstancesService::undoCreation(NewInstance wanted, CancelSource cancel)
{
    return m_thread.submit<void>(
        [this, wanted = std::move(wanted)](const CancelToken &) -> Status {
            const QMutexLocker lock(&m_mutex);
            m_undone.append(wanted.values.shortName);
            m_begun.remove(wanted.values.shortName);
            return {};
        },
        std::move(cancel));
}

QList<FleetResult> FakeInstancesService::fleet(const QList<qint64> &ids) const
{
    QList<FleetResult> results;
    for (const Instance &row : m_rows) {
        if (!ids.contains(row.id))
            continue;
        FleetResult result;
        result.id = row.id;
        result.host = row.host;
        if (m_failures.contains(row.id))
            result.error = m_failures.value(row.id);
        results.append(result);
    }
    return results;
}

QFuture<Result<QList<FleetResult>>> FakeInstancesService::syncRegisters(QList<qint64> ids, CancelSource cancel)
{
    return m_thread.submit<QList<FleetResult>>(
        [this, ids = std::move(ids)](const CancelToken &) -> Result<QList<FleetResult>> {
            const QMutexLocker lock(&m_mutex);
            m_synced += ids;
            QList<FleetResult> results = fleet(ids);
            for (FleetResult &result : results)
                result.rows = result.error ? -1 : static_cast<int>(m_rows.size());
            return results;
        },
        std::move(cancel));
}

QFuture<Result<QList<FleetResult>>> FakeInstancesService::writeConfigs(QList<qint64> ids, bool onlyPlan,
                                                                       CancelSource cancel)
{
    return m_thread.submit<QList<FleetResult>>(
        [this, onlyPlan, ids = std::move(ids)](const CancelToken &) -> Result<QList<FleetResult>> {
            const QMutexLocker lock(&m_mutex);
            QList<FleetResult> results = fleet(ids);
            for (FleetResult &result : results) {
                result.path = QStringLiteral("/var/moodledata/master/vmoodle_configs/config-%1.php").arg(result.id);
                result.existed = m_configured.contains(result.id);
            }
            if (!onlyPlan)
                m_configured += ids;
            return results;
        },
        std::move(cancel));
}

QFuture<Result<InstanceLog>> FakeInstancesService::log(qint64 id, CancelSource cancel)
{
    return m_thread.submit<InstanceLog>(
        [id](const CancelToken &) -> Result<InstanceLog> {
            const QDateTime now = QDateTime::currentDateTimeUtc();
            InstanceLog log;
            log.runs = {{QStringLiteral("core\\task\\send_new_user_passwords_task"), now.addSecs(-60),
                         std::chrono::milliseconds(1200), false,
                         QStringLiteral("... used 12 dbqueries in instance %1").arg(id)},
                        {QStringLiteral("mod_forum\\task\\cron_task"), now.addSecs(-120), std::chrono::milliseconds(40),
                         true, QStringLiteral("Scheduled task failed: forum")}};
            log.file = QStringLiteral("/var/log/vmoodle/cron.log");
            log.readable = true;
            log.end = QStringLiteral("VCron done");
            return log;
        },
        std::move(cancel));
}

QFuture<Result<Leftovers>> FakeInstancesService::leftovers(bool withSizes, CancelSource cancel)
{
    return m_thread.submit<Leftovers>(
        [withSizes](const CancelToken &) -> Result<Leftovers> {
            const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-200);
            Leftovers found;
            found.orphans
                = {{true, QStringLiteral("localhost"), QStringLiteral("vmdl_old"), 412, 41'000'000, before, true},
                   {false, QStringLiteral("/var/moodledata"), QStringLiteral("old"), -1, withSizes ? 2'900'000'000 : -1,
                    before, true}};
            found.unread = {QStringLiteral("db2: refused")};
            return found;
        },
        std::move(cancel));
}

} // namespace quai::test
