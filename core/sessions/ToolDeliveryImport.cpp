// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ToolDeliveryImport.h"

#include "core/remote/Probe.h"

#include <algorithm>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeAt(const QJsonObject &line, const QString &key)
{
    const qint64 seconds = line.value(key).toInteger();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

/// Moodle's users have no host: the plugin stands in its place.
QString ownerOf(const QString &user)
{
    return (user.isEmpty() ? u"?"_s : user) + u"@tool_delivery"_s;
}

SessionRecord sessionFrom(const QJsonObject &line, const sites::Site &site, const QDateTime &lastCommand)
{
    SessionRecord session;
    session.uid = u"tool-delivery-%1-%2"_s.arg(site.id).arg(line.value(u"id"_s).toInteger());
    session.site = site.id;
    session.siteName = site.name;
    const QString title = line.value(u"title"_s).toString();
    session.title = title.trimmed().isEmpty() ? session.uid : title;
    session.description = line.value(u"description"_s).toString();
    session.openedAt = timeAt(line, u"created"_s);
    session.openedBy = ownerOf(line.value(u"user"_s).toString());
    session.closedBy = session.openedBy;
    session.impact = line.value(u"impact"_s).toString();
    session.state = line.value(u"state"_s).toString();
    session.followUp = line.value(u"followUp"_s).toString();
    session.closedAt = timeAt(line, u"closed"_s);
    if (!session.closedAt.isValid())
        session.closedAt = std::max({session.openedAt, timeAt(line, u"modified"_s), lastCommand});
    return session;
}

CommandRecord commandFrom(const QJsonObject &line, const SessionRecord &session)
{
    static const QMap<QString, QString> steps{
        {u"supersyncback"_s, u"syncback"_s}, {u"svntoprod"_s, u"backtoprod"_s}, {u"cvstoprod"_s, u"backtoprod"_s}};
    const QString name = line.value(u"command"_s).toString();
    CommandRecord command;
    command.journalId = u"tool-delivery-%1"_s.arg(line.value(u"id"_s).toInteger());
    command.site = session.site;
    command.session = session.id;
    command.owner = session.openedBy;
    command.step = steps.value(name, name);
    command.component = line.value(u"component"_s).toString();
    command.comment = line.value(u"comment"_s).toString();
    command.startedAt = timeAt(line, u"time"_s);
    if (!command.startedAt.isValid())
        command.startedAt = session.openedAt;
    command.endedAt = command.startedAt;
    command.outcome = outcome::done;
    command.facts = {{u"toldBy"_s, u"tool_delivery"_s}};
    return command;
}

/// Writes what was read.
class Import
{
public:
    Import(History &history, const sites::Site &site)
        : m_history(history)
        , m_site(site)
    {
    }

    void take(const QJsonObject &line)
    {
        if (line.value(u"kind"_s).toString() == u"session"_s)
            m_sessions << line;
        else
            m_logs[line.value(u"session"_s).toInteger()] << line;
    }

    Result<ImportResult> write()
    {
        for (const QJsonObject &line : std::as_const(m_sessions)) {
            if (Status written = writeSession(line); !written)
                return fail(std::move(written).error());
        }
        return m_result;
    }

private:
    Status writeSession(const QJsonObject &line)
    {
        const QList<QJsonObject> logs = m_logs.value(line.value(u"id"_s).toInteger());
        QDateTime last;
        for (const QJsonObject &log : logs)
            last = std::max(last, timeAt(log, u"time"_s));
        const SessionRecord session = sessionFrom(line, m_site, last);
        const Result<std::optional<SessionRecord>> known = m_history.sessions().byUid(session.uid);
        if (!known)
            return fail(known.error());
        if (*known)
            ++m_result.known;
        else
            ++m_result.sessions;
        const Result<SessionRecord> stored
            = *known ? Result<SessionRecord>(**known) : m_history.sessions().addClosed(session);
        if (!stored)
            return fail(stored.error());
        // Also of a known one: an import that was cut off may have left some out.
        for (const QJsonObject &log : logs) {
            if (Status written = writeCommand(commandFrom(log, *stored)); !written)
                return written;
        }
        return {};
    }

    Status writeCommand(CommandRecord command)
    {
        const Result<std::optional<CommandRecord>> known
            = m_history.commands().byJournal(command.site, command.journalId);
        if (!known)
            return fail(known.error());
        if (*known && !(*known)->isRunning())
            return {};
        const Result<qint64> id = *known ? Result<qint64>((*known)->id) : m_history.commands().begin(command);
        if (!id)
            return fail(id.error());
        command.id = *id;
        ++m_result.commands;
        return m_history.commands().complete(command, {});
    }

    History &m_history;
    const sites::Site &m_site;
    QList<QJsonObject> m_sessions;
    QMap<qint64, QList<QJsonObject>> m_logs; ///< by their session
    ImportResult m_result;
};

} // namespace

Result<ImportResult> importToolDelivery(remote::Host &host, const sites::Site &site, History &history,
                                        const CancelToken &cancel)
{
    remote::ProbeCall call;
    call.scripts = {u"sessions/tooldelivery.php"_s};
    call.params = {QJsonObject{{u"config"_s, site.servedPath() + u"/config.php"_s}}};
    call.phpBinary = site.phpBinary;
    call.sudoUser = site.sudoUser;
    call.cancel = cancel;
    const Result<remote::ProbeOutcome> outcome = remote::runProbe(host, call);
    if (!outcome)
        return fail(outcome.error());
    Import reading(history, site);
    for (const QJsonObject &line : outcome->lines)
        reading.take(line);
    return reading.write();
}

} // namespace quai::sessions
