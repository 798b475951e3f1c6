// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/FakeDeliveryService.h"

#include <QThread>

#include <utility>

namespace quai::test {

using namespace delivery;

void FakeDeliveryService::setStatus(const SiteStatus &status)
{
    const QMutexLocker lock(&m_mutex);
    m_site.status = status;
}

SiteStatus FakeDeliveryService::current() const
{
    const QMutexLocker lock(&m_mutex);
    SiteStatus status = m_site.status;
    status.readAt = QDateTime::currentDateTimeUtc();
    return status;
}

void FakeDeliveryService::hang(bool hanging)
{
    const QMutexLocker lock(&m_mutex);
    m_hanging = hanging;
}

void FakeDeliveryService::setDelay(std::chrono::milliseconds delay)
{
    const QMutexLocker lock(&m_mutex);
    m_delay = delay;
}

void FakeDeliveryService::setOutput(const QStringList &lines)
{
    const QMutexLocker lock(&m_mutex);
    m_output = lines;
}

void FakeDeliveryService::failStatus(const std::optional<Error> &error)
{
    const QMutexLocker lock(&m_mutex);
    m_statusError = error;
}

void FakeDeliveryService::failNext(Step step, const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    m_failures.insert(static_cast<int>(step), error);
}

void FakeDeliveryService::setChanges(const QList<FileChange> &changes)
{
    const QMutexLocker lock(&m_mutex);
    m_site.changes = changes;
}

void FakeDeliveryService::setLocalModifications(const QStringList &paths)
{
    const QMutexLocker lock(&m_mutex);
    m_site.localModifications = paths;
}

void FakeDeliveryService::setPaths(const QStringList &paths)
{
    const QMutexLocker lock(&m_mutex);
    m_paths = paths;
}

void FakeDeliveryService::setPair(const QString &path, const FilePair &pair)
{
    const QMutexLocker lock(&m_mutex);
    m_pairs.insert(path, pair);
}

void FakeDeliveryService::setDrift(const Drift &drift)
{
    const QMutexLocker lock(&m_mutex);
    m_drift = drift;
}

void FakeDeliveryService::setJournal(const QList<JournalEntry> &entries)
{
    const QMutexLocker lock(&m_mutex);
    m_journal = entries;
}

QList<StepRequest> FakeDeliveryService::ran() const
{
    const QMutexLocker lock(&m_mutex);
    return m_ran;
}

int FakeDeliveryService::runs() const
{
    const QMutexLocker lock(&m_mutex);
    return m_runs;
}

QStringList FakeDeliveryService::askedPrefixes() const
{
    const QMutexLocker lock(&m_mutex);
    return m_prefixes;
}

QStringList FakeDeliveryService::unlockReasons() const
{
    const QMutexLocker lock(&m_mutex);
    return m_reasons;
}

void FakeDeliveryService::setSourcePassword(const QString &) { }

bool FakeDeliveryService::waitOut(std::chrono::milliseconds delay, const CancelToken &cancel) const
{
    constexpr int sliceMs = 5;
    for (qint64 waited = 0;; waited += sliceMs) {
        {
            const QMutexLocker lock(&m_mutex);
            if (!m_hanging && waited >= delay.count())
                return !cancel.stop_requested();
        }
        if (cancel.stop_requested())
            return false;
        QThread::msleep(sliceMs);
    }
}

QFuture<Result<SiteStatus>> FakeDeliveryService::status(CancelSource cancel)
{
    return m_thread.submit<SiteStatus>(
        [this](const CancelToken &token) -> Result<SiteStatus> {
            if (!waitOut({}, token))
                return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
            {
                const QMutexLocker lock(&m_mutex);
                if (m_statusError)
                    return fail(*m_statusError);
            }
            return current();
        },
        cancel);
}

QFuture<Result<StepPlan>> FakeDeliveryService::plan(const StepRequest &request, Listener, CancelSource cancel)
{
    return m_thread.submit<StepPlan>(
        [this, request](const CancelToken &token) -> Result<StepPlan> {
            if (!waitOut({}, token))
                return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
            const QMutexLocker lock(&m_mutex);
            return m_site.plan(request);
        },
        cancel);
}

Status FakeDeliveryService::play(const Listener &listener, const CancelToken &cancel) const
{
    QStringList lines;
    std::chrono::milliseconds delay{0};
    {
        const QMutexLocker lock(&m_mutex);
        lines = m_output;
        delay = m_delay;
    }
    constexpr int parts = 20;
    for (int part = 0; part < parts; ++part) {
        if (listener.onProgress)
            listener.onProgress({QStringLiteral("mirror"), part * 1000, parts * 1000, Progress::Unit::Files,
                                 QStringLiteral("mod/forum/lib.php")});
        for (qsizetype i = lines.size() * part / parts; i < lines.size() * (part + 1) / parts; ++i) {
            if (listener.onText)
                listener.onText(lines.at(i) + QLatin1Char('\n'));
        }
        if (!waitOut(delay / parts, cancel))
            return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    }
    return {};
}

void FakeDeliveryService::write(JournalEntry::Kind kind, const StepRequest &request, const QString &outcome)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.id = QStringLiteral("fake-%1").arg(kind == JournalEntry::Kind::Begin ? ++m_ids : m_ids);
    entry.at = QDateTime::currentDateTimeUtc();
    entry.owner = QStringLiteral("ada@desk");
    entry.step = stepName(request.step);
    entry.component = request.component.toString();
    entry.comment = request.comment;
    entry.outcome = outcome;
    m_journal.append(entry);
}

Result<StepOutcome> FakeDeliveryService::act(const StepRequest &request, const Listener &listener,
                                             const CancelToken &cancel)
{
    StepOutcome outcome;
    outcome.request = request;
    outcome.startedAt = QDateTime::currentDateTimeUtc();
    CancelToken obeyed = cancel;
    {
        const QMutexLocker lock(&m_mutex);
        if (request.step == Step::Goback && !m_hanging)
            obeyed = {}; // a switch is not stopped in the middle
        m_ran.append(request);
        if (!m_site.status.offers(request.step))
            return fail(ErrorKind::WrongState, QStringLiteral("not now"));
        if (request.step == Step::Update && request.localChanges == LocalChanges::Stop
            && !m_site.localModifications.isEmpty())
            return fail(Error{ErrorKind::LocalModifications,
                              QStringLiteral("local changes"),
                              m_site.localModifications.join(QLatin1Char('\n')),
                              {{QStringLiteral("count"), QString::number(m_site.localModifications.size())}},
                              0});
        write(JournalEntry::Kind::Begin, request, {});
    }
    const Status played = play(listener, obeyed);
    const QMutexLocker lock(&m_mutex);
    const auto failure = m_failures.constFind(static_cast<int>(request.step));
    if (!played || failure != m_failures.constEnd()) {
        const Error error = played ? m_failures.take(static_cast<int>(request.step)) : played.error();
        write(JournalEntry::Kind::End, request, kindName(error.kind));
        return fail(error);
    }
    m_site.apply(request, outcome);
    write(JournalEntry::Kind::End, request, QStringLiteral("done"));
    outcome.endedAt = QDateTime::currentDateTimeUtc();
    m_site.status.readAt = outcome.endedAt;
    outcome.after = m_site.status;
    return outcome;
}

void FakeDeliveryService::actInOrder(StepPromises &run, const CancelToken &cancel)
{
    const Listener listener = run.listener();
    bool first = true;
    for (const StepRequest &request : run.requests()) {
        if (!std::exchange(first, false) && cancel.stop_requested())
            return run.end(fail(ErrorKind::Cancelled, QStringLiteral("cancelled between two steps")));
        if (const Status ready = listener.beforeStep(request); !ready)
            return run.end(ready);
        Result<StepOutcome> outcome = act(request, listener, cancel);
        if (!outcome)
            return run.end(fail(outcome.error()));
        listener.afterStep(*outcome, {});
    }
    run.end({});
}

QList<QFuture<Result<StepOutcome>>> FakeDeliveryService::runAll(const QList<StepCall> &calls, CancelSource cancel)
{
    {
        const QMutexLocker lock(&m_mutex);
        ++m_runs;
    }
    auto run = std::make_shared<StepPromises>(calls);
    QList<QFuture<Result<StepOutcome>>> futures = run->futures();
    static_cast<void>(m_thread.submit<void>(
        [this, run](const CancelToken &token) -> Status {
            actInOrder(*run, token);
            return {};
        },
        cancel));
    return futures;
}

QFuture<Status> FakeDeliveryService::unlock(const QString &reason, bool)
{
    return m_thread.submit<void>([this, reason](const CancelToken &) -> Status {
        const QMutexLocker lock(&m_mutex);
        m_reasons.append(reason);
        m_site.status.lock.reset();
        return {};
    });
}

QFuture<Result<QStringList>> FakeDeliveryService::completePath(const QString &prefix, CancelSource cancel)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_prefixes.append(prefix);
    }
    return m_thread.submit<QStringList>(
        [this, prefix](const CancelToken &token) -> Result<QStringList> {
            if (!waitOut({}, token))
                return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
            const QMutexLocker lock(&m_mutex);
            QStringList found;
            for (const QString &path : m_paths) {
                if (path.startsWith(prefix))
                    found << path;
            }
            return found;
        },
        cancel);
}

QFuture<Result<FilePair>> FakeDeliveryService::filePair(const ComponentPath &file, Baseline baseline,
                                                        CancelSource cancel)
{
    return m_thread.submit<FilePair>(
        [this, file, baseline](const CancelToken &token) -> Result<FilePair> {
            if (!waitOut({}, token))
                return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
            const QMutexLocker lock(&m_mutex);
            const auto pair = m_pairs.constFind(file.toString());
            if (pair == m_pairs.constEnd())
                return fail(Error{ErrorKind::PathMissing,
                                  QStringLiteral("missing"),
                                  {},
                                  {{QStringLiteral("path"), file.toString()}},
                                  0});
            FilePair sides = *pair;
            sides.baseline = baseline;
            return sides;
        },
        cancel);
}

QFuture<Result<Drift>> FakeDeliveryService::drift(const std::shared_ptr<const ReleaseSource> &, CancelSource cancel)
{
    return m_thread.submit<Drift>(
        [this](const CancelToken &token) -> Result<Drift> {
            if (!waitOut({}, token))
                return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
            const QMutexLocker lock(&m_mutex);
            return m_drift;
        },
        cancel);
}

QFuture<Result<QList<JournalEntry>>> FakeDeliveryService::journal(int limit, CancelSource cancel)
{
    return m_thread.submit<QList<JournalEntry>>(
        [this, limit](const CancelToken &token) -> Result<QList<JournalEntry>> {
            if (!waitOut({}, token))
                return fail(ErrorKind::Cancelled, QStringLiteral("cancelled"));
            const QMutexLocker lock(&m_mutex);
            return m_journal.mid(qMax<qsizetype>(0, m_journal.size() - limit));
        },
        cancel);
}

} // namespace quai::test
