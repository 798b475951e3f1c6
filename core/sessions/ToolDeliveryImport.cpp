// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/ToolDeliveryImport.h"

#include "core/remote/Probe.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarkLetters = 8;

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

/// @param mark of tables other than the site's own (see Found::mark)
QString uidOf(const QJsonObject &line, const sites::Site &site, const QString &mark)
{
    return u"tool-delivery-%1-%2%3"_s.arg(site.id, mark, QString::number(line.value(u"id"_s).toInteger()));
}

SessionRecord sessionFrom(const QJsonObject &line, const sites::Site &site, const QString &mark,
                          const QDateTime &lastCommand)
{
    SessionRecord session;
    session.uid = uidOf(line, site, mark);
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

CommandRecord commandFrom(const QJsonObject &line, const QString &mark, const SessionRecord &session)
{
    static const QMap<QString, QString> steps{
        {u"supersyncback"_s, u"syncback"_s}, {u"svntoprod"_s, u"backtoprod"_s}, {u"cvstoprod"_s, u"backtoprod"_s}};
    const QString name = line.value(u"command"_s).toString();
    CommandRecord command;
    command.journalId = u"tool-delivery-%1%2"_s.arg(mark, QString::number(line.value(u"id"_s).toInteger()));
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
    /// @param mark see Found::mark
    Import(History &history, const sites::Site &site, QString mark)
        : m_history(history)
        , m_site(site)
        , m_mark(std::move(mark))
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
        const SessionRecord session = sessionFrom(line, m_site, m_mark, last);
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
            if (Status written = writeCommand(commandFrom(log, m_mark, *stored)); !written)
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
    QString m_mark;
    QList<QJsonObject> m_sessions;
    QMap<qint64, QList<QJsonObject>> m_logs; ///< by their session
    ImportResult m_result;
};

/// What the probe answered.
struct Found
{
    QString config;
    QString prefix;
    QString mark; ///< part of the ids of what comes from elsewhere than the site's own tables: their ids are the same
    QList<QJsonObject> lines; ///< "session", and "log" or, when it only looked, "logs"
};

/// @param look counts, without texts
Result<Found> probe(remote::Host &host, const sites::Site &site, const ToolDeliverySource &source, bool look,
                    const CancelToken &cancel)
{
    static const QRegularExpression prefixes(u"\\A[A-Za-z0-9_]{0,32}\\z"_s);
    if (!prefixes.match(source.prefix).hasMatch())
        return fail(Error{ErrorKind::InvalidInput, u"this is no prefix of tables"_s, source.prefix, {}});
    const QString own = site.servedPath() + u"/config.php"_s;
    Found found;
    found.config = source.config.isEmpty() ? own : source.config;
    remote::ProbeCall call;
    call.scripts = {u"sessions/tooldelivery.php"_s};
    call.params = {QJsonObject{{u"config"_s, found.config}, {u"prefix"_s, source.prefix}, {u"look"_s, look}}};
    call.phpBinary = site.phpBinary;
    call.sudoUser = site.sudoUser;
    call.cancel = cancel;
    Result<remote::ProbeOutcome> outcome = remote::runProbe(host, call);
    if (!outcome)
        return fail(std::move(outcome).error());
    bool configured = true;
    for (const QJsonObject &line : std::as_const(outcome->lines)) {
        if (line.value(u"kind"_s).toString() == u"tables"_s) {
            found.prefix = line.value(u"prefix"_s).toString();
            configured = line.value(u"configured"_s).toBool();
        }
    }
    if (found.config != own || !configured) {
        const QByteArray place = (found.config + u'\n' + found.prefix).toUtf8();
        found.mark = QString::fromLatin1(
                         QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(kMarkLetters))
            + u'-';
    }
    found.lines = std::move(outcome->lines);
    return found;
}

} // namespace

Result<ImportResult> importToolDelivery(remote::Host &host, const sites::Site &site, const ToolDeliverySource &source,
                                        History &history, const CancelToken &cancel)
{
    const Result<Found> found = probe(host, site, source, false, cancel);
    if (!found)
        return fail(found.error());
    Import reading(history, site, found->mark);
    for (const QJsonObject &line : found->lines)
        reading.take(line);
    return reading.write();
}

Result<ImportPreview> lookAtToolDelivery(remote::Host &host, const sites::Site &site, const ToolDeliverySource &source,
                                         History &history, const CancelToken &cancel)
{
    const Result<Found> found = probe(host, site, source, true, cancel);
    if (!found)
        return fail(found.error());
    ImportPreview preview;
    preview.config = found->config;
    preview.prefix = found->prefix;
    for (const QJsonObject &line : found->lines) {
        if (line.value(u"kind"_s).toString() == u"logs"_s)
            preview.commands = line.value(u"count"_s).toInt();
        if (line.value(u"kind"_s).toString() != u"session"_s)
            continue;
        ++preview.sessions;
        const QDateTime opened = timeAt(line, u"created"_s);
        preview.first = preview.first.isValid() ? std::min(preview.first, opened) : opened;
        preview.last = std::max(preview.last, opened);
        const Result<std::optional<SessionRecord>> known = history.sessions().byUid(uidOf(line, site, found->mark));
        if (!known)
            return fail(known.error());
        preview.known += *known ? 1 : 0;
    }
    return preview;
}

} // namespace quai::sessions
