// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/FakeInstancesService.h"

#include <QMutexLocker>

namespace quai::test {

using namespace vmoodle;

namespace {

constexpr int batch = 400;

} // namespace

FakeInstancesService::FakeInstancesService(int count)
{
    for (int id = 1; id <= count; ++id)
        m_rows.append(instance(id));
    m_facts.rows = count;
    m_facts.enabledRows = count - count / 10;
    m_facts.masterDataPath = QStringLiteral("/var/moodledata/master");
    m_facts.codePath = QStringLiteral("/var/www/moodle");
    m_facts.dataOwner = QStringLiteral("www-data");
    m_facts.subNetworks = {1, 2};
    m_facts.settings = {{QStringLiteral("vmoodlehost"), QStringLiteral("https://<%%INSTANCE%%>.example.org")},
                        {QStringLiteral("vdbbasename"), QStringLiteral("vmdl_<%%INSTANCE%%>")},
                        {QStringLiteral("vdatapathbase"), QStringLiteral("/var/moodledata/<%%INSTANCE%%>")},
                        {QStringLiteral("vdblogin"), QStringLiteral("moodle")}};
    m_facts.mainHost = QStringLiteral("https://moodle.example.org");
}

Instance FakeInstancesService::instance(qint64 id)
{
    static const QStringList towns{QStringLiteral("Rennes"), QStringLiteral("Brest"),        QStringLiteral("Quimper"),
                                   QStringLiteral("Vannes"), QStringLiteral("Saint-Brieuc"), QStringLiteral("Fougères"),
                                   QStringLiteral("Lorient")};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Instance one;
    one.id = id;
    one.name = QStringLiteral("Lycée %1 %2").arg(towns.at(id % towns.size())).arg(id, 4, 10, QLatin1Char('0'));
    one.shortName = QStringLiteral("lyc%1").arg(id, 4, 10, QLatin1Char('0'));
    one.host = QStringLiteral("https://lyc%1.example.org").arg(id, 4, 10, QLatin1Char('0'));
    one.description = id % 5 == 0 ? QStringLiteral("migrated in 2025") : QString();
    one.databaseType = QStringLiteral("mariadb");
    one.databaseHost = QStringLiteral("localhost");
    one.databaseUser = QStringLiteral("moodle");
    one.hasPassword = true;
    one.databaseName = QStringLiteral("vmdl_lyc%1").arg(id);
    one.databasePrefix = QStringLiteral("mdl_");
    one.dataPath = QStringLiteral("/var/moodledata/lyc%1").arg(id);
    one.mnet = static_cast<int>(id % 4) - 1;
    one.enabled = id % 10 != 0;
    one.dataFolder = id == 3 ? DataFolder::Missing : DataFolder::Usable;
    one.cronCount = 600 + id % 7;
    one.lastCronGap = 4100 + id % 60;
    one.lastCron = now.addSecs(id % 13 == 0 ? -3 * 86'400 : -(id % 9) * 700);
    return one;
}

QList<Instance> FakeInstancesService::current() const
{
    const QMutexLocker lock(&m_mutex);
    return m_rows;
}

void FakeInstancesService::setRows(const QList<Instance> &rows)
{
    const QMutexLocker lock(&m_mutex);
    m_rows = rows;
}

void FakeInstancesService::setFacts(const RegisterFacts &facts)
{
    const QMutexLocker lock(&m_mutex);
    m_facts = facts;
}

void FakeInstancesService::failList(const std::optional<Error> &error)
{
    const QMutexLocker lock(&m_mutex);
    m_listError = error;
}

void FakeInstancesService::failNext(qint64 id, const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    m_failures.insert(id, error);
}

void FakeInstancesService::setFindings(const QList<Finding> &findings)
{
    const QMutexLocker lock(&m_mutex);
    m_findings = findings;
}

void FakeInstancesService::refuseDestruction(const QList<Finding> &refusals)
{
    const QMutexLocker lock(&m_mutex);
    m_refusals = refusals;
}

QList<InstanceCommand> FakeInstancesService::ran() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ran;
}

QList<InstanceEdit> FakeInstancesService::savedEdits() const
{
    const QMutexLocker lock(&m_mutex);
    return m_edits;
}

QList<qint64> FakeInstancesService::observedIds() const
{
    const QMutexLocker lock(&m_mutex);
    return m_observed;
}

QList<qint64> FakeInstancesService::measuredIds() const
{
    const QMutexLocker lock(&m_mutex);
    return m_measured;
}

int FakeInstancesService::lists() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lists;
}

QFuture<Result<RegisterFacts>> FakeInstancesService::facts(CancelSource cancel)
{
    return m_thread.submit<RegisterFacts>(
        [this](const CancelToken &) -> Result<RegisterFacts> {
            const QMutexLocker lock(&m_mutex);
            return m_facts;
        },
        std::move(cancel));
}

QFuture<Result<ListSummary>> FakeInstancesService::list(RowSink onRows, CancelSource cancel)
{
    return m_thread.submit<ListSummary>(
        [this, onRows = std::move(onRows)](const CancelToken &) -> Result<ListSummary> {
            const QMutexLocker lock(&m_mutex);
            ++m_lists;
            if (m_listError)
                return fail(*m_listError);
            for (qsizetype first = 0; first < m_rows.size(); first += batch)
                onRows(m_rows.mid(first, batch));
            return ListSummary{static_cast<int>(m_rows.size()), 1};
        },
        std::move(cancel));
}

QFuture<Result<QList<Instance>>> FakeInstancesService::rows(QList<qint64> ids, CancelSource cancel)
{
    return m_thread.submit<QList<Instance>>(
        [this, ids = std::move(ids)](const CancelToken &) -> Result<QList<Instance>> {
            const QMutexLocker lock(&m_mutex);
            QList<Instance> found;
            for (const qint64 id : ids) {
                if (const Instance *row = find(id))
                    found.append(*row);
            }
            return found;
        },
        std::move(cancel));
}

QFuture<Result<QList<Observation>>> FakeInstancesService::observe(QList<qint64> ids, bool withSizes,
                                                                  ObservationSink onObserved, CancelSource cancel)
{
    auto ask = [this, ids = std::move(ids), withSizes,
                onObserved = std::move(onObserved)](const CancelToken &) -> Result<QList<Observation>> {
        const QMutexLocker lock(&m_mutex);
        QList<Observation> all;
        for (const qint64 id : ids) {
            m_observed.append(id);
            Observation said = m_observations.value(id);
            said.id = id;
            said.release = QStringLiteral("4.5+ (Build: 20241107)");
            said.upgradePending = id % 6 == 0;
            said.lastTaskRun = QDateTime::currentDateTimeUtc().addSecs(id % 8 == 0 ? -12 * 86'400 : -300);
            said.observedAt = QDateTime::currentDateTimeUtc();
            if (withSizes) {
                m_measured.append(id);
                said.databaseBytes = 41'000'000 + id;
                said.dataBytes = 2'900'000'000 + id;
            }
            m_observations.insert(id, said);
            all.append(said);
        }
        onObserved(all);
        return all;
    };
    return m_thread.submit<QList<Observation>>(std::move(ask), std::move(cancel));
}

Instance *FakeInstancesService::find(qint64 id)
{
    for (Instance &row : m_rows) {
        if (row.id == id)
            return &row;
    }
    return nullptr;
}

HostResult FakeInstancesService::act(const InstanceCommand &command, qint64 id)
{
    HostResult result;
    result.id = id;
    result.duration = std::chrono::milliseconds(40 + id);
    Instance *row = find(id);
    if (row == nullptr || m_failures.contains(id)) {
        result.outcome = Outcome::Failed;
        result.error = row == nullptr ? Error{ErrorKind::InstanceUnknown} : m_failures.take(id);
        return result;
    }
    result.host = row->host;
    result.outcome = Outcome::Done;
    result.output = QStringLiteral("Working on %1\nDone.\n").arg(row->host);
    result.exitStatus = 0;
    if (command.action == Action::Enable || command.action == Action::Disable)
        row->enabled = command.action == Action::Enable;
    if (command.action == Action::MaintenanceOn || command.action == Action::MaintenanceOff) {
        m_observations[id].id = id;
        m_observations[id].maintenance = command.action == Action::MaintenanceOn;
        result.observed = m_observations[id];
    }
    result.row = *row;
    if (command.action == Action::Destroy) {
        result.row.reset();
        result.rowGone = true;
        m_rows.removeIf([id](const Instance &one) { return one.id == id; });
    }
    return result;
}

CommandReport FakeInstancesService::runAll(const InstanceCommand &command, const CommandListener &listener,
                                           const CancelToken &token)
{
    CommandReport report;
    bool stopped = false;
    for (const qint64 id : command.ids) {
        HostResult result;
        result.id = id;
        if (!stopped && !token.stop_requested()) {
            listener.onStarted(id);
            const QMutexLocker lock(&m_mutex);
            result = act(command, id);
        }
        listener.onEnded(result);
        stopped = stopped || (command.stopOnFirstError && result.outcome != Outcome::Done);
        report.hosts.append(result);
    }
    return report;
}

QFuture<Result<CommandReport>> FakeInstancesService::run(InstanceCommand command, CommandListener listener,
                                                         CancelSource cancel)
{
    return m_thread.submit<CommandReport>(
        [this, command = std::move(command),
         listener = std::move(listener)](const CancelToken &token) -> Result<CommandReport> {
            {
                const QMutexLocker lock(&m_mutex);
                m_ran.append(command);
            }
            return runAll(command, listener, token);
        },
        std::move(cancel));
}

QFuture<Result<QList<Finding>>> FakeInstancesService::check(InstanceEdit, CancelSource cancel)
{
    return m_thread.submit<QList<Finding>>(
        [this](const CancelToken &) -> Result<QList<Finding>> {
            const QMutexLocker lock(&m_mutex);
            return m_findings;
        },
        std::move(cancel));
}

QFuture<Result<Instance>> FakeInstancesService::save(InstanceEdit edit, CancelSource cancel)
{
    return m_thread.submit<Instance>(
        [this, edit = std::move(edit)](const CancelToken &) -> Result<Instance> {
            const QMutexLocker lock(&m_mutex);
            Instance *row = find(edit.values.id);
            if (row == nullptr || !(*row == edit.before))
                return fail(ErrorKind::RowChanged, QStringLiteral("changed meanwhile"));
            m_edits.append(edit);
            *row = edit.values;
            return *row;
        },
        std::move(cancel));
}

QFuture<Result<DestroyPlan>> FakeInstancesService::planDestruction(qint64 id, CancelSource cancel)
{
    return m_thread.submit<DestroyPlan>(
        [this, id](const CancelToken &) -> Result<DestroyPlan> {
            const QMutexLocker lock(&m_mutex);
            const Instance *row = find(id);
            if (row == nullptr)
                return fail(ErrorKind::InstanceUnknown, QStringLiteral("no such row"));
            DestroyPlan plan;
            plan.row = *row;
            for (int table = 0; table < 412; ++table)
                plan.tables << QStringLiteral("mdl_t%1").arg(table);
            plan.databaseBytes = 41'000'000;
            plan.dataBytes = 2'900'000'000;
            plan.dataFiles = 18'234;
            plan.refusals = m_refusals;
            return plan;
        },
        std::move(cancel));
}

} // namespace quai::test
