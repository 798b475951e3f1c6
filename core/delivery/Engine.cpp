// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Engine.h"

#include "core/delivery/DeliveryRun.h"
#include "core/delivery/DriftCheck.h"
#include "core/delivery/JournalReader.h"
#include "core/delivery/SiteScripts.h"
#include "core/delivery/StatusReader.h"
#include "core/delivery/StepPlanner.h"

namespace quai::delivery {

namespace {

constexpr int kCompletions = 200;
constexpr qint64 kFileLimit = 2 << 20;

DeliveryRun::Place placeOf(qsizetype index, qsizetype count)
{
    if (count == 1)
        return DeliveryRun::Place::Only;
    if (index == 0)
        return DeliveryRun::Place::First;
    return index == count - 1 ? DeliveryRun::Place::Last : DeliveryRun::Place::Middle;
}

QByteArray decoded(const remote::ScriptResult &script, const QByteArray &tag)
{
    QByteArray base64;
    const QList<remote::Record> pieces = script.all(tag);
    for (const remote::Record &piece : pieces)
        base64 += piece.fields.value(0);
    return QByteArray::fromBase64(base64);
}

/// As git tells: a NUL in the first 8,000 bytes.
bool looksBinary(const QByteArray &content)
{
    return content.left(8000).contains('\0');
}

} // namespace

Engine::Engine(remote::Host &host, sites::Site site, Operator who)
    : m_host(host)
    , m_site(std::move(site))
    , m_operator(std::move(who))
{
}

void Engine::setSourcePassword(const QString &password)
{
    m_sourcePassword = password;
}

void Engine::setSecretReader(SecretReader readSecret)
{
    m_readSecret = std::move(readSecret);
}

Result<SiteStatus> Engine::status(const CancelToken &cancel)
{
    SiteScripts scripts(m_host, m_site, m_operator);
    const Result<remote::ScriptResult> result = scripts.run(QStringLiteral("state-main"), {}, {}, cancel);
    if (!result)
        return fail(result.error());
    return readStatus(*result, scripts.owner());
}

Result<StepPlan> Engine::plan(const StepRequest &request, const Listener &listener, const CancelToken &cancel)
{
    const Result<SiteStatus> now = status(cancel);
    if (!now)
        return fail(now.error());
    StepPlanner planner(m_host, m_site, m_operator, {m_sourcePassword, m_readSecret});
    return planner.plan(request, *now, listener, cancel);
}

Result<StepOutcome> Engine::run(const StepRequest &request, const Listener &listener, const CancelToken &cancel)
{
    QList<StepOutcome> done;
    if (Status status = runAll({request}, done, listener, cancel); !status)
        return fail(std::move(status).error());
    return done.takeFirst();
}

Status Engine::runAll(const QList<StepRequest> &requests, QList<StepOutcome> &done, const Listener &listener,
                      const CancelToken &cancel)
{
    DeliveryRun run(m_host, m_site, m_operator, {m_sourcePassword, m_readSecret}, listener, cancel);
    for (qsizetype i = 0; i < requests.size(); ++i) {
        if (cancel.stop_requested()) {
            if (i > 0)
                run.giveUp();
            return fail(ErrorKind::Cancelled, QStringLiteral("cancelled before step %1").arg(i + 1));
        }
        StepRequest request = requests.at(i);
        if (request.journalId.isEmpty())
            request.journalId = randomToken();
        if (Status ready = listener.beforeStep ? listener.beforeStep(request) : Status(); !ready) {
            if (i > 0)
                run.giveUp();
            return ready;
        }
        StepOutcome outcome;
        Status status = run.step(request, placeOf(i, requests.size()), outcome);
        if (listener.afterStep)
            listener.afterStep(outcome, status);
        // What was put back has changed the site: the caller has to see it, beside the error.
        if (status || outcome.rescued)
            done << outcome;
        if (!status)
            return fail(std::move(status).error().with(QStringLiteral("step"), stepName(requests.at(i).step)));
    }
    return {};
}

Status Engine::unlock(const QString &reason, bool force, const CancelToken &cancel)
{
    SiteScripts scripts(m_host, m_site, m_operator);
    const QStringList arguments{QStringLiteral("reason=") + reason,
                                force ? QStringLiteral("force=yes") : QStringLiteral("force=no")};
    const Result<remote::ScriptResult> result = scripts.run(QStringLiteral("lock-remove"), arguments, {}, cancel);
    return result ? Status() : fail(result.error());
}

Result<QStringList> Engine::completePath(const QString &prefix, const CancelToken &cancel)
{
    SiteScripts scripts(m_host, m_site, m_operator);
    const QStringList arguments{QStringLiteral("prefix=") + prefix, QStringLiteral("limit=%1").arg(kCompletions)};
    const Result<remote::ScriptResult> result = scripts.run(QStringLiteral("complete"), arguments, {}, cancel);
    if (!result)
        return fail(result.error());
    QStringList paths;
    const QList<remote::Record> records = result->all("path");
    for (const remote::Record &record : records)
        paths << record.text(0);
    return paths;
}

Result<FilePair> Engine::filePair(const ComponentPath &file, Baseline baseline, const CancelToken &cancel)
{
    if (file.isWholeTree())
        return fail(ErrorKind::InvalidInput, QStringLiteral("no file was named"));
    SiteScripts scripts(m_host, m_site, m_operator);
    const QStringList arguments{
        QStringLiteral("component=") + file.toString(), QStringLiteral("limit=%1").arg(kFileLimit),
        baseline == Baseline::Recorded ? QStringLiteral("against=recorded") : QStringLiteral("against=save")};
    const Result<remote::ScriptResult> result = scripts.run(QStringLiteral("filepair"), arguments, {}, cancel);
    if (!result)
        return fail(result.error());
    if (result->find("has") == nullptr)
        return fail(Error{ErrorKind::PathMissing,
                          QStringLiteral("no such file on either side"),
                          {},
                          {{QStringLiteral("path"), file.toString()}}});
    FilePair pair{decoded(*result, "before"), decoded(*result, "after"), false, Baseline::SafeCopy};
    if (const remote::Record *against = result->find("against"); against != nullptr && against->text(0) == u"recorded")
        pair.baseline = Baseline::Recorded;
    pair.binary = looksBinary(pair.before) || looksBinary(pair.after);
    if (m_site.templates.contains(file.toString())) {
        pair.concealed = pair.before != pair.after;
        pair.before.clear();
        pair.after.clear();
    }
    return pair;
}

Result<Drift> Engine::drift(const std::shared_ptr<const ReleaseSource> &release, const Listener &listener,
                            const CancelToken &cancel)
{
    return DriftCheck(m_host, m_site, m_operator).run(release, listener, cancel);
}

Result<QList<JournalEntry>> Engine::journal(int limit, const CancelToken &cancel)
{
    SiteScripts scripts(m_host, m_site, m_operator);
    const Result<remote::ScriptResult> result
        = scripts.run(QStringLiteral("journal-read"), {QStringLiteral("limit=%1").arg(std::max(limit, 1))}, {}, cancel);
    if (!result)
        return fail(result.error());
    QList<JournalEntry> entries;
    const QList<remote::Record> lines = result->all("journal");
    for (const remote::Record &line : lines) {
        if (const std::optional<JournalEntry> entry = parseJournalLine(line.fields.join('\t')))
            entries << *entry;
    }
    return entries;
}

} // namespace quai::delivery
