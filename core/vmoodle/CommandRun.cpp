// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/CommandRun.h"

#include "core/vmoodle/LostAnswer.h"
#include "core/vmoodle/RowReader.h"
#include "core/vmoodle/ScriptCatalog.h"

#include <QElapsedTimer>
#include <QSet>

#include <thread>

namespace quai::vmoodle {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostInPiece = 32; ///< runs on one channel, so that the channel costs little beside them

/// Puts the row of that id among @p rows into a result. The master has none.
void takeRow(HostResult &result, const QList<Instance> &rows)
{
    const auto row
        = std::find_if(rows.cbegin(), rows.cend(), [&result](const Instance &one) { return one.id == result.id; });
    result.rowGone = row == rows.cend() && result.id != 0;
    if (row != rows.cend())
        result.row = *row;
}

bool isShort(Action action)
{
    return action == Action::PurgeCaches || action == Action::ResetPassword || action == Action::RenewMnetKey;
}

} // namespace

CommandRun::CommandRun(Register &reg, BusyHosts &busy, const InstanceCommand &command, const CommandListener &listener,
                       CancelToken cancel)
    : m_register(reg)
    , m_busy(busy)
    , m_command(command)
    , m_listener(listener)
    , m_cancel(std::move(cancel))
{
}

CommandRun::~CommandRun()
{
    for (const qint64 id : std::as_const(m_taken))
        m_busy.release(m_register.sitePath(), id);
}

Result<CommandReport> CommandRun::run()
{
    if (const Status valid = validate(); !valid)
        return fail(valid.error());
    if (const Status read = readRows(); !read)
        return fail(read.error());
    takeHosts();
    const bool oneByOne = m_command.stopOnFirstError || !isShort(m_command.action);
    const qsizetype piece = oneByOne ? 1 : kMostInPiece;
    switch (m_command.action) {
    case Action::Enable:
    case Action::Disable:
        setEnabled();
        break;
    case Action::PurgeCaches:
    case Action::ResetPassword:
    case Action::RenewMnetKey:
        spread(piece, [this](const Indexes &indexes) { actIn(indexes); });
        break;
    case Action::Snapshot:
        spread(1, [this](const Indexes &indexes) { snapshot(indexes.first()); });
        break;
    case Action::Destroy:
        spread(1, [this](const Indexes &indexes) { destroy(indexes.first()); });
        break;
    default:
        spread(1, [this](const Indexes &indexes) { runScript(indexes.first()); });
        break;
    }
    if (m_command.action == Action::RenewMnetKey)
        exchangeKeys();
    rereadRows();
    return CommandReport{m_results};
}

Status CommandRun::validate()
{
    if (m_command.ids.isEmpty())
        return fail(ErrorKind::InvalidInput, u"no instance was named"_s);
    if (QSet<qint64>(m_command.ids.cbegin(), m_command.ids.cend()).size() != m_command.ids.size())
        return fail(ErrorKind::InvalidInput, u"an instance is named twice"_s);
    if (m_command.parallel < 1 || m_command.parallel > BusyHosts::MostAtATime)
        return fail(ErrorKind::InvalidInput, u"1 to 16 instances at a time"_s);
    const bool ofRowsOnly = m_command.action == Action::Enable || m_command.action == Action::Disable
        || m_command.action == Action::Destroy;
    if (ofRowsOnly && m_command.ids.contains(0))
        return fail(ErrorKind::InvalidInput, u"the master is no row of the register"_s);
    if (m_command.action == Action::RunTask && m_command.task.isEmpty())
        return fail(ErrorKind::InvalidInput, u"no task was named"_s);
    if (m_command.action == Action::ResetPassword && (m_command.user.isEmpty() || m_command.secret.isEmpty()))
        return fail(ErrorKind::InvalidInput, u"no account or no password was given"_s);
    if (m_command.action == Action::RunScript) {
        const auto script = scriptArguments(m_command.script, m_command.options);
        if (!script)
            return fail(script.error());
    }
    return {};
}

Status CommandRun::readRows()
{
    const Result<QList<Instance>> rows = m_register.rows(m_command.ids, m_cancel);
    if (!rows)
        return fail(rows.error());
    QString mainHost;
    if (m_command.ids.contains(0)) {
        const Result<RegisterFacts> facts = m_register.facts(m_cancel);
        if (!facts)
            return fail(facts.error());
        mainHost = facts->mainHost;
    }
    for (const qint64 id : m_command.ids) {
        HostResult result;
        result.id = id;
        result.host = id == 0 ? mainHost : QString();
        takeRow(result, *rows);
        if (result.row)
            result.host = result.row->host;
        m_results.append(result);
        m_settled.append(false);
    }
    return {};
}

void CommandRun::takeHosts()
{
    for (qsizetype i = 0; i < m_results.size(); ++i) {
        const HostResult &result = m_results.at(i);
        if (result.rowGone) {
            m_settled[i] = true;
            end(i, Outcome::Failed,
                Error{ErrorKind::InstanceUnknown,
                      u"the register has no such row"_s,
                      {},
                      {{u"host"_s, u"#%1"_s.arg(result.id)}},
                      0});
        } else if (!m_busy.take(m_register.sitePath(), result.id)) {
            m_settled[i] = true;
            end(i, Outcome::Failed,
                Error{ErrorKind::InstanceBusy, u"another command works on it"_s, {}, {{u"host"_s, result.host}}, 0});
        } else {
            m_taken.append(result.id);
        }
    }
}

bool CommandRun::stopped() const
{
    return m_cancel.stop_requested() || (m_command.stopOnFirstError && m_failed);
}

void CommandRun::spread(qsizetype mostInPiece, const std::function<void(const Indexes &)> &work)
{
    std::mutex mutex; // protects next
    qsizetype next = 0;
    const auto nextPiece = [&] {
        const std::lock_guard lock(mutex);
        // Half of a thread's share of what is left: the pieces become smaller, so that all threads end together.
        const qsizetype twice = qsizetype{2} * m_command.parallel; // at least 2: validate()
        const qsizetype size = std::clamp<qsizetype>((m_results.size() - next + twice - 1) / twice, 1, mostInPiece);
        Indexes piece;
        while (!stopped() && next < m_results.size() && piece.size() < size) {
            if (!m_settled.at(next))
                piece.append(next);
            ++next;
        }
        return piece;
    };
    m_results.detach(); // before the threads begin: each of them writes into its own elements
    std::vector<std::jthread> threads;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_command.parallel, m_results.size()); ++i) {
        threads.emplace_back([&] {
            while (m_busy.enter(m_command.parallel, m_cancel)) {
                const Indexes piece = nextPiece();
                if (!piece.isEmpty())
                    work(piece);
                m_busy.leave();
                if (piece.isEmpty())
                    break;
            }
        });
    }
}

void CommandRun::begin(qsizetype index)
{
    if (m_listener.onStarted)
        m_listener.onStarted(m_results.at(index).id);
}

void CommandRun::end(qsizetype index, Outcome outcome, const std::optional<Error> &error)
{
    HostResult &result = m_results[index];
    result.outcome = outcome;
    result.error = error;
    if (outcome != Outcome::Done)
        m_failed = true;
    if (m_listener.onEnded)
        m_listener.onEnded(result);
}

bool CommandRun::take(qsizetype index, const remote::ProbeOutcome &outcome)
{
    HostResult &result = m_results[index];
    result.output += outcome.output;
    if (outcome.exitStatus >= 0)
        result.exitStatus = outcome.exitStatus;
    if (!outcome.error) {
        return true;
    }
    Error error = *outcome.error;
    error.facts.insert(u"host"_s, result.host);
    const bool lost = isLost(error.kind) || (outcome.begun && outcome.exitStatus < 0);
    // Cancelled before it began: certainly nothing happened. Of a lost line that cannot be known.
    if (lost && !outcome.begun && error.kind == ErrorKind::Cancelled)
        end(index, Outcome::Skipped, error);
    else
        end(index, lost ? Outcome::Unknown : Outcome::Failed, error);
    return false;
}

QJsonObject CommandRun::paramsOf(qsizetype index) const
{
    QJsonObject params{{u"host"_s, m_results.at(index).host}};
    params.insert(u"action"_s,
                  QString::fromLatin1(QMetaEnum::fromType<Action>().valueToKey(static_cast<int>(m_command.action))));
    if (m_command.action == Action::ResetPassword) {
        params.insert(u"user"_s, m_command.user);
        params.insert(u"secret"_s, m_command.secret);
    }
    return params;
}

void CommandRun::setEnabled()
{
    QList<qint64> ids;
    for (qsizetype i = 0; i < m_results.size(); ++i) {
        if (!m_settled.at(i) && !stopped())
            ids.append(m_results.at(i).id);
    }
    if (ids.isEmpty())
        return;
    const bool wanted = m_command.action == Action::Enable;
    QElapsedTimer clock;
    clock.start();
    const Result<QList<Instance>> rows = m_register.setEnabled(ids, wanted, m_cancel);
    for (qsizetype i = 0; i < m_results.size(); ++i) {
        if (m_settled.at(i))
            continue;
        HostResult &result = m_results[i];
        result.duration = std::chrono::milliseconds(clock.elapsed());
        if (!rows) {
            end(i, isLost(rows.error().kind) ? Outcome::Unknown : Outcome::Failed, rows.error());
            continue;
        }
        takeRow(result, *rows);
        if (!result.rowGone && result.row->enabled == wanted)
            end(i, Outcome::Done);
        else
            end(i, Outcome::Failed,
                Error{ErrorKind::NoEffect, u"the register says otherwise"_s, {}, {{u"host"_s, result.host}}, 0});
    }
}

void CommandRun::actIn(const Indexes &piece)
{
    const Result<remote::ProbeCall> prepared
        = m_register.call({u"probe/boot.php"_s, u"vmoodle/register.php"_s, u"vmoodle/act.php"_s}, {}, {}, m_cancel);
    if (!prepared) {
        for (const qsizetype index : piece)
            end(index, Outcome::Failed, prepared.error());
        return;
    }
    remote::ProbeCall call = *prepared;
    const QJsonObject common = call.params.takeFirst();
    call.limit = limit();
    for (const qsizetype index : piece) {
        QJsonObject params = paramsOf(index);
        params.insert(u"config"_s, common.value(u"config"_s));
        call.params.append(params);
    }
    QElapsedTimer clock;
    QSet<qsizetype> told;
    const auto takeOne = [&](qsizetype run, const remote::ProbeOutcome &outcome) {
        m_results[piece.at(run)].duration = std::chrono::milliseconds(clock.isValid() ? clock.elapsed() : 0);
        told.insert(run);
        if (!take(piece.at(run), outcome))
            return;
        if (m_command.action == Action::RenewMnetKey) { // ends with the second pass
            const std::lock_guard lock(m_keysMutex);
            m_keys.insert(m_results.at(piece.at(run)).id, outcome.lines.value(0));
        } else {
            end(piece.at(run), Outcome::Done);
        }
    };
    call.onStarted = [&](qsizetype run) {
        clock.start();
        begin(piece.at(run));
    };
    call.onEnded = takeOne;
    const QList<remote::ProbeOutcome> outcomes = remote::runProbes(m_register.host(), call);
    for (qsizetype run = 0; run < outcomes.size(); ++run) {
        if (!told.contains(run))
            takeOne(run, outcomes.at(run));
    }
}

void CommandRun::rereadRows()
{
    QList<qint64> ids;
    for (const HostResult &result : std::as_const(m_results))
        ids.append(result.id);
    // Without the operator's cancel: that one has been obeyed, and what is shown is to be what the server says.
    const Result<QList<Instance>> rows = m_register.rows(ids);
    for (HostResult &result : m_results) {
        result.row.reset();
        result.rowGone = false;
        if (rows)
            takeRow(result, *rows);
    }
}

} // namespace quai::vmoodle
