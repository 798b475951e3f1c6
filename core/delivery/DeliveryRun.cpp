// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/DeliveryRun.h"

#include "core/delivery/Activation.h"
#include "core/delivery/JournalReader.h"
#include "core/delivery/ReleaseGate.h"
#include "core/delivery/StatusReader.h"
#include "core/delivery/UpdateStep.h"

namespace quai::delivery {

namespace {

using Place = DeliveryRun::Place;

QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

bool takesLock(Place place)
{
    return place == Place::Only || place == Place::First;
}

bool releasesLock(Place place)
{
    return place == Place::Only || place == Place::Last;
}

/// For a step that is one script.
QString lockingOf(Place place)
{
    switch (place) {
    case Place::Only:
        return QStringLiteral("locking=single");
    case Place::First:
        return QStringLiteral("locking=first");
    case Place::Middle:
        return QStringLiteral("locking=held");
    case Place::Last:
        return QStringLiteral("locking=last");
    }
    Q_UNREACHABLE();
}

/// What the script said about its work, into the outcome. Later scripts of the same step add to it.
void readOutcome(const remote::ScriptResult &script, StepOutcome &outcome)
{
    if (const remote::Record *counts = script.find("counts")) {
        outcome.filesWritten = counts->number(0);
        outcome.filesRemoved = counts->number(1);
        outcome.bytesWritten = counts->number(2);
    }
    if (const remote::Record *exchange = script.find("switch")) {
        outcome.switchMicros = exchange->number(0, -1);
        outcome.switchMeans = exchange->text(1);
    }
    if (const remote::Record *fresh = script.find("fresh"))
        outcome.health.servedVersion = fresh->text(1);
    const QList<remote::Record> cautions = script.all("caution");
    for (const remote::Record &caution : cautions)
        outcome.warnings << caution.text(0);
    outcome.rawOutput += script.rawOutput;
}

/// From which code to which, as the folders say after the step.
void readVersions(StepOutcome &outcome)
{
    if (outcome.after.copies.isEmpty() || outcome.request.step == Step::Update)
        return;
    if (outcome.request.step == Step::Syncback) { // the site stays what it is; that version is secured now
        outcome.fromVersion = outcome.toVersion = outcome.after.copy(Copy::Served).version;
        outcome.fromRevision = outcome.toRevision = outcome.after.copy(Copy::Served).revision;
        return;
    }
    const bool forward = outcome.request.step == Step::BackToProd;
    const CopyState &from = outcome.after.copy(forward ? Copy::Save : Copy::Working);
    const CopyState &to = outcome.after.copy(Copy::Served);
    outcome.fromVersion = from.version;
    outcome.fromRevision = from.revision;
    outcome.toVersion = to.version;
    outcome.toRevision = to.revision;
}

/// Whether the script may have been ended before it could put the journal and the lock right, on a line that still is
/// there.
bool endedFromOutside(ErrorKind kind)
{
    return kind == ErrorKind::Cancelled || kind == ErrorKind::Timeout || kind == ErrorKind::RemoteKilled
        || kind == ErrorKind::SentinelMissing || kind == ErrorKind::OutputTooLarge
        || kind == ErrorKind::ProtocolGarbled;
}

} // namespace

DeliveryRun::DeliveryRun(remote::Host &host, const sites::Site &site, const Operator &who, UpdateSecrets secrets,
                         Listener listener, CancelToken cancel)
    : m_scripts(host, site, who)
    , m_host(host)
    , m_site(site)
    , m_secrets(std::move(secrets))
    , m_listener(std::move(listener))
    , m_cancel(std::move(cancel))
    , m_token(randomToken())
{
}

Status DeliveryRun::step(const StepRequest &request, Place place, StepOutcome &outcome)
{
    JournalEntry entry;
    entry.id = request.journalId.isEmpty() ? randomToken() : request.journalId;
    entry.owner = m_scripts.owner();
    entry.step = stepName(request.step);
    entry.component = request.component.toString();
    entry.comment = request.comment;
    m_entry = journalFragment(entry);
    m_resumed = false;
    m_store.reset();
    outcome.request = request;
    outcome.startedAt = QDateTime::currentDateTimeUtc();
    const bool severalScripts = request.step == Step::Update || request.step == Step::BackToProd;
    Status status = severalScripts ? framed(request, place, outcome) : single(request, place, outcome);
    outcome.endedAt = QDateTime::currentDateTimeUtc();
    readVersions(outcome);
    return status;
}

QStringList DeliveryRun::commonArguments(const StepRequest &request, const QString &locking) const
{
    return {QStringLiteral("token=") + m_token,
            QStringLiteral("entry=") + m_entry,
            QStringLiteral("purpose=") + stepName(request.step),
            QStringLiteral("reason=") + request.takeOverReason,
            QStringLiteral("component=") + request.component.toString(),
            QStringLiteral("supersave=") + yesNo(request.withSuperSave),
            QStringLiteral("fallback=") + yesNo(m_site.allowRenameFallback),
            QStringLiteral("url=") + m_site.url,
            QStringLiteral("reload=") + m_site.reloadCommand,
            QStringLiteral("nonce=") + randomToken(),
            locking};
}

Status DeliveryRun::script(const QString &name, const QStringList &arguments, const CancelToken &cancel,
                           StepOutcome &outcome)
{
    Result<remote::ScriptResult> result = m_scripts.run(name, arguments, m_listener, cancel);
    if (!result)
        return fail(std::move(result).error());
    m_resumed = m_resumed || result->find("resumed") != nullptr;
    if (const remote::Record *store = result->find("store"))
        m_store = *store;
    return take(*result, outcome);
}

Status DeliveryRun::take(const remote::ScriptResult &result, StepOutcome &outcome)
{
    readOutcome(result, outcome);
    Result<SiteStatus> after = readStatus(result, m_scripts.owner());
    if (!after)
        return fail(std::move(after).error());
    outcome.after = *std::move(after);
    return {};
}

Status DeliveryRun::single(const StepRequest &request, Place place, StepOutcome &outcome)
{
    // A switch is over in milliseconds and is not to be stopped in the middle: its safe point is after it.
    const CancelToken cancel = request.step == Step::Syncback ? m_cancel : CancelToken();
    Status status = script(stepName(request.step), commonArguments(request, lockingOf(place)), cancel, outcome);
    if (!status && endedFromOutside(status.error().kind)) {
        const Status released = finish(kindName(status.error().kind), Place::Last, outcome);
        if (!released)
            outcome.warnings << QStringLiteral("lock-left");
    }
    return status;
}

Status DeliveryRun::framed(const StepRequest &request, Place place, StepOutcome &outcome)
{
    QStringList arguments
        = commonArguments(request, takesLock(place) ? QStringLiteral("locking=first") : QStringLiteral("locking=held"));
    arguments << QStringLiteral("need=delivery") << QStringLiteral("frame=outer");
    if (request.release)
        arguments << QStringLiteral("own=") + m_site.base + QStringLiteral("/.quai");
    Status status = script(QStringLiteral("step-begin"), arguments, {}, outcome);
    if (!status) {
        // A refusal has put everything right by itself; in the middle of a run the lock is still held.
        if (!takesLock(place) || endedFromOutside(status.error().kind))
            static_cast<void>(finish(kindName(status.error().kind), Place::Last, outcome));
        return status;
    }
    const SiteStatus before = outcome.after;
    bool ended = false;
    status = request.step == Step::Update ? update(request, before, place, outcome, ended)
                                          : backToProd(request, before, outcome);
    if (ended)
        return status;
    if (!status && outcome.rescued)
        status.error().facts.insert(QStringLiteral("rescued"), QStringLiteral("yes"));
    const Status finished = finish(status ? QStringLiteral("done") : kindName(status.error().kind),
                                   status ? place : Place::Last, outcome);
    return status ? finished : status;
}

Status DeliveryRun::update(const StepRequest &request, const SiteStatus &before, Place place, StepOutcome &outcome,
                           bool &ended)
{
    UpdateStep step(m_host, m_site, m_secrets, m_token);
    if (m_store)
        step.knowStore(*m_store);
    if (m_site.templates.isEmpty()) // else files are still to come behind the update
        step.endWith(m_scripts.siteArguments()
                     + endArguments(request, QStringLiteral("done"), place, {})); // its facts are the script's own
    Result<StepOutcome> result = step.run(request, before, m_listener, m_cancel);
    if (!result)
        return fail(std::move(result).error());
    const QDateTime startedAt = outcome.startedAt;
    outcome = *std::move(result);
    outcome.request = request;
    outcome.startedAt = startedAt;
    ended = step.ending().has_value();
    return ended ? take(*step.ending(), outcome) : Status();
}

Status DeliveryRun::backToProd(const StepRequest &request, const SiteStatus &before, StepOutcome &outcome)
{
    if (!m_resumed) {
        ReleaseGate gate(m_host, m_site);
        Result<GateReport> open = gate.check(before, m_listener, m_cancel);
        if (!open)
            return fail(std::move(open).error());
        outcome.warnings << open->warnings;
        if (m_cancel.stop_requested())
            return fail(ErrorKind::Cancelled, QStringLiteral("cancelled before the switch"));
        QStringList arguments = commonArguments(request, QStringLiteral("locking=held"));
        arguments << QStringLiteral("frame=outer");
        if (Status switched = script(QStringLiteral("backtoprod"), arguments, {}, outcome); !switched)
            return switched;
    }
    // From here on cancelling would leave the database half upgraded: the next safe point is the end.
    Activation activation(m_host, m_site, m_token);
    Status status = activation.afterSwitch(request, outcome, m_listener, {});
    if (!status && request.rescueOnFailure)
        putBack(outcome);
    return status;
}

void DeliveryRun::putBack(StepOutcome &outcome)
{
    StepRequest request;
    request.step = Step::Rescue;
    QStringList arguments = commonArguments(request, QStringLiteral("locking=held"));
    arguments << QStringLiteral("frame=outer");
    const Status status = script(QStringLiteral("rescue"), arguments, {}, outcome);
    outcome.rescued = status.has_value();
    if (!status)
        outcome.warnings << QStringLiteral("rescue-failed");
}

void DeliveryRun::giveUp()
{
    // Nothing is unended in the journal; when the line is lost the lock becomes stale by itself.
    StepOutcome outcome;
    static_cast<void>(finish(kindName(ErrorKind::Cancelled), Place::Last, outcome));
}

Status DeliveryRun::finish(const QString &result, Place place, StepOutcome &outcome)
{
    const QMap<QString, QString> facts{{QStringLiteral("written"), QString::number(outcome.filesWritten)},
                                       {QStringLiteral("removed"), QString::number(outcome.filesRemoved)},
                                       {QStringLiteral("bytes"), QString::number(outcome.bytesWritten)},
                                       {QStringLiteral("from"), outcome.fromRevision},
                                       {QStringLiteral("to"), outcome.toRevision},
                                       {QStringLiteral("micros"), QString::number(outcome.switchMicros)},
                                       {QStringLiteral("means"), outcome.switchMeans},
                                       {QStringLiteral("rescued"), yesNo(outcome.rescued)}};
    return script(QStringLiteral("step-end"), endArguments(outcome.request, result, place, facts), {}, outcome);
}

QStringList DeliveryRun::endArguments(const StepRequest &request, const QString &result, Place place,
                                      const QMap<QString, QString> &facts) const
{
    QStringList arguments = commonArguments(
        request, releasesLock(place) ? QStringLiteral("locking=last") : QStringLiteral("locking=held"));
    return arguments << QStringLiteral("outcome=") + result << QStringLiteral("facts=") + journalFacts(facts)
                     << QStringLiteral("frame=outer");
}

} // namespace quai::delivery
