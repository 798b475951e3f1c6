// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Recorder.h"

#include "core/sessions/History.h"
#include "core/sessions/ProcessMark.h"

#include <mutex>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

/// One run of steps, shared by the four callbacks.
struct Recording
{
    QString file;
    CommandRecord command; ///< of the step that runs; engine's thread
    std::mutex mutex;
    QString text; ///< guarded by mutex: it comes on the session's thread

    QString takeText()
    {
        const std::lock_guard lock(mutex);
        return std::exchange(text, {});
    }
    void addText(const QString &more)
    {
        const std::lock_guard lock(mutex);
        text += more;
        if (!more.endsWith(u'\n'))
            text += u'\n';
    }
};

Status beginRow(Recording &recording, const CommandRecord &form, const delivery::StepRequest &request)
{
    Result<std::unique_ptr<History>> history = History::open(recording.file);
    if (!history)
        return fail(std::move(history).error());
    recording.command = form;
    CommandRecord &command = recording.command;
    command.journalId = request.journalId;
    command.step = delivery::stepName(request.step);
    command.component = request.component.toString();
    command.comment = request.comment;
    command.startedAt = QDateTime::currentDateTimeUtc();
    command.process = currentProcessMark();
    if (!request.takeOverReason.isEmpty())
        command.facts.insert(u"takeOverReason"_s, request.takeOverReason);
    const Result<qint64> id = (*history)->commands().begin(command);
    if (!id)
        return fail(id.error());
    command.id = *id;
    return {};
}

Status completeRow(Recording &recording, const delivery::StepOutcome &outcome, const Status &status)
{
    Result<std::unique_ptr<History>> history = History::open(recording.file);
    if (!history)
        return fail(std::move(history).error());
    CommandRecord &command = recording.command;
    command.endedAt = outcome.endedAt.isValid() ? outcome.endedAt : QDateTime::currentDateTimeUtc();
    command.outcome = status ? outcome::done : kindName(status.error().kind);
    command.exitStatus = status ? 0 : status.error().nativeCode;
    command.changedFiles
        = outcome.changes.isEmpty() ? outcome.filesWritten + outcome.filesRemoved : outcome.changes.size();
    command.facts.insert(factsOfOutcome(outcome, status));
    CommandDetail detail{recording.takeText(), outcome.changes};
    if (detail.output.isEmpty())
        detail.output = outcome.rawOutput;
    if (!status && !detail.output.contains(status.error().detail))
        detail.output += status.error().detail;
    return (*history)->commands().complete(command, detail);
}

void insertUnlessEmpty(QMap<QString, QString> &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.insert(name, value);
}

void insertCount(QMap<QString, QString> &facts, const QString &name, qint64 value)
{
    if (value > 0)
        facts.insert(name, QString::number(value));
}

} // namespace

QMap<QString, QString> factsOfOutcome(const delivery::StepOutcome &outcome, const Status &status)
{
    QMap<QString, QString> facts;
    insertUnlessEmpty(facts, u"fromVersion"_s, outcome.fromVersion);
    insertUnlessEmpty(facts, u"toVersion"_s, outcome.toVersion);
    insertUnlessEmpty(facts, u"fromRevision"_s, outcome.fromRevision);
    insertUnlessEmpty(facts, u"toRevision"_s, outcome.toRevision);
    insertCount(facts, u"filesWritten"_s, outcome.filesWritten);
    insertCount(facts, u"filesRemoved"_s, outcome.filesRemoved);
    insertCount(facts, u"bytesWritten"_s, outcome.bytesWritten);
    insertCount(facts, u"switchMicros"_s, outcome.switchMicros);
    insertUnlessEmpty(facts, u"switchMeans"_s, outcome.switchMeans);
    insertUnlessEmpty(facts, u"warnings"_s, outcome.warnings.join(u' '));
    if (outcome.databaseUpgraded)
        facts.insert(u"databaseUpgraded"_s, u"yes"_s);
    if (outcome.rescued)
        facts.insert(u"rescued"_s, u"yes"_s);
    if (outcome.health.checked) {
        insertCount(facts, u"httpStatus"_s, outcome.health.httpStatus);
        insertCount(facts, u"responseMs"_s, outcome.health.responseMs);
        insertUnlessEmpty(facts, u"servedVersion"_s, outcome.health.servedVersion);
        insertUnlessEmpty(facts, u"problems"_s, outcome.health.problems.join(u'\n'));
    }
    if (!status) {
        facts.insert(u"error"_s, status.error().message);
        for (auto it = status.error().facts.constBegin(); it != status.error().facts.constEnd(); ++it)
            insertUnlessEmpty(facts, u"error."_s + it.key(), it.value());
    }
    return facts;
}

Recorder::Recorder(QString historyFile, sites::Site site, const delivery::Operator &who)
    : m_file(std::move(historyFile))
    , m_site(std::move(site))
    , m_owner(who.user + u'@' + who.host)
{
}

delivery::Listener Recorder::listener(delivery::Listener inner, qint64 session) const
{
    return listener(std::move(inner), [session](const delivery::StepRequest &) -> Result<qint64> { return session; });
}

delivery::Listener Recorder::listener(delivery::Listener inner, const SessionLookup &lookup) const
{
    CommandRecord form;
    form.site = m_site.id;
    form.owner = m_owner;
    form.sshUser = m_site.server.user;
    auto recording = std::make_shared<Recording>();
    recording->file = m_file;
    delivery::Listener recorded = inner;
    recorded.onText = [recording, next = inner.onText](const QString &text) {
        recording->addText(text);
        if (next)
            next(text);
    };
    recorded.beforeStep
        = [recording, form, lookup, next = inner.beforeStep](const delivery::StepRequest &request) mutable -> Status {
        const Result<qint64> session = lookup(request);
        if (!session)
            return fail(session.error());
        form.session = *session;
        if (Status begun = beginRow(*recording, form, request); !begun)
            return begun;
        return next ? next(request) : Status();
    };
    recorded.afterStep = [recording, next = inner.afterStep](delivery::StepOutcome &outcome, const Status &status) {
        // The step is done, whatever the disk says: the row stays, and the journal completes it at the next start.
        if (!completeRow(*recording, outcome, status))
            outcome.warnings << u"history-incomplete"_s;
        if (next)
            next(outcome, status);
    };
    return recorded;
}

} // namespace quai::sessions
