// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/JournalMerge.h"

#include "core/sessions/CommandTable.h"
#include "core/sessions/HistoryRows.h"
#include "core/sessions/SessionNotes.h"
#include "core/sessions/SessionTable.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quai::sessions {

using namespace Qt::StringLiterals;
using delivery::JournalEntry;

namespace {

QString hashOf(const QStringList &texts)
{
    const QByteArray text = texts.join(u'\x1f').toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32));
}

QStringList textsOf(const JournalEntry &entry)
{
    return {QString::number(entry.at.toSecsSinceEpoch()),
            entry.owner,
            entry.step,
            entry.component,
            entry.comment,
            factsText(entry.facts)};
}

/// Notes of the server have no id of their own: one is made of what they say.
QString noteId(const JournalEntry &entry)
{
    return u"note-"_s + hashOf(textsOf(entry));
}

QString markOf(const JournalEntry &entry)
{
    return hashOf(textsOf(entry) << entry.id << entry.outcome << QString::number(static_cast<int>(entry.kind)));
}

CommandRecord commandFrom(const JournalEntry &entry, const QString &site, qint64 session)
{
    CommandRecord command;
    command.journalId = entry.id;
    command.site = site;
    command.session = session;
    command.owner = entry.owner;
    command.step = entry.step;
    command.component = entry.component;
    command.comment = entry.comment;
    return command;
}

/// The journal's names of facts, as rows have them.
QMap<QString, QString> factsFrom(const QMap<QString, QString> &journal)
{
    static const QMap<QString, QString> names{{u"from"_s, u"fromRevision"_s},    {u"to"_s, u"toRevision"_s},
                                              {u"written"_s, u"filesWritten"_s}, {u"removed"_s, u"filesRemoved"_s},
                                              {u"bytes"_s, u"bytesWritten"_s},   {u"micros"_s, u"switchMicros"_s},
                                              {u"means"_s, u"switchMeans"_s}};
    QMap<QString, QString> facts;
    for (auto it = journal.constBegin(); it != journal.constEnd(); ++it)
        facts.insert(names.value(it.key(), it.key()), it.value());
    facts.insert(u"toldBy"_s, u"journal"_s);
    return facts;
}

} // namespace

Result<MergeResult> JournalMerge::merge(const QString &site, const QString &siteName,
                                        const QList<JournalEntry> &journal)
{
    m_site = site;
    m_siteName = siteName;
    m_result = {};
    for (const JournalEntry &entry : journal) {
        if (Status done = step(entry); !done)
            return fail(std::move(done).error());
    }
    return m_result;
}

Result<std::optional<QList<JournalEntry>>> JournalMerge::news(const QString &site, const QList<JournalEntry> &journal)
{
    const Result<QVariant> mark = m_database.value(u"SELECT mark FROM journal_mark WHERE site = ?"_s, {site});
    if (!mark)
        return fail(mark.error());
    const QString known = mark->toString();
    for (qsizetype index = journal.size() - 1; index >= 0 && !known.isEmpty(); --index) {
        if (markOf(journal.at(index)) == known)
            return std::optional(journal.mid(index + 1));
    }
    return std::optional<QList<JournalEntry>>();
}

Status JournalMerge::setMark(const QString &site, const JournalEntry &last)
{
    const Result<QSqlQuery> stored
        = m_database.run(u"INSERT OR REPLACE INTO journal_mark(site, mark) VALUES(?, ?)"_s, {site, markOf(last)});
    return stored ? Status() : fail(stored.error());
}

Status JournalMerge::step(const JournalEntry &entry)
{
    switch (entry.kind) {
    case JournalEntry::Kind::Begin:
        return begin(entry);
    case JournalEntry::Kind::End:
        return end(entry);
    case JournalEntry::Kind::Note:
        if (entry.step == kSessionOpenNote)
            return openSession(entry);
        return entry.step == kSessionCloseNote ? closeSession(entry) : note(entry);
    }
    Q_UNREACHABLE();
}

Result<qint64> JournalMerge::sessionAt(const QDateTime &at)
{
    const Result<QVariant> id
        = m_database.value(u"SELECT id FROM session WHERE site = ? AND opened_at <= ?"
                           " AND (closed_at IS NULL OR closed_at >= ?) ORDER BY opened_at DESC LIMIT 1"_s,
                           {m_site, timeValue(at), timeValue(at)});
    if (!id)
        return fail(id.error());
    return id->toLongLong();
}

Result<QDateTime> JournalMerge::startOf(const JournalEntry &entry)
{
    const Result<QVariant> before
        = m_database.value(u"SELECT max(started_at) FROM command WHERE site = ? AND started_at BETWEEN ? AND ?"_s,
                           {m_site, timeValue(entry.at), timeValue(entry.at.addMSecs(999))});
    if (!before)
        return fail(before.error());
    return before->isNull() ? entry.at : timeOf(*before);
}

Status JournalMerge::begin(const JournalEntry &entry)
{
    CommandTable commands(m_database);
    const Result<std::optional<CommandRecord>> known = commands.byJournal(m_site, entry.id);
    if (!known)
        return fail(known.error());
    if (*known || entry.id.isEmpty())
        return {};
    const Result<qint64> session = sessionAt(entry.at);
    if (!session)
        return fail(session.error());
    const Result<QDateTime> start = startOf(entry);
    if (!start)
        return fail(start.error());
    CommandRecord command = commandFrom(entry, m_site, *session);
    command.startedAt = *start;
    const Result<qint64> id = commands.begin(command);
    if (!id)
        return fail(id.error());
    ++m_result.added;
    return {};
}

Status JournalMerge::end(const JournalEntry &entry)
{
    CommandTable commands(m_database);
    const Result<std::optional<CommandRecord>> known = commands.byJournal(m_site, entry.id);
    if (!known)
        return fail(known.error());
    // A row that runs in a process of this desktop will be completed by it, with more than the journal knows.
    if (!*known
        || !((*known)->outcome == outcome::interrupted || ((*known)->isRunning() && (*known)->process.isEmpty())))
        return {};
    CommandRecord command = **known;
    command.endedAt = std::max(entry.at, command.startedAt);
    command.outcome = entry.outcome.isEmpty() ? outcome::interrupted : entry.outcome;
    command.facts.insert(factsFrom(entry.facts));
    ++m_result.completed;
    return commands.complete(command, {});
}

Status JournalMerge::note(const JournalEntry &entry)
{
    CommandTable commands(m_database);
    JournalEntry named = entry;
    named.id = noteId(entry);
    const int before = m_result.added;
    if (Status begun = begin(named); !begun || m_result.added == before)
        return begun;
    const Result<std::optional<CommandRecord>> row = commands.byJournal(m_site, named.id);
    if (!row)
        return fail(row.error());
    CommandRecord command = **row;
    command.endedAt = command.startedAt;
    command.outcome = outcome::done;
    command.facts = entry.facts;
    return commands.complete(command, {});
}

Status JournalMerge::openSession(const JournalEntry &entry)
{
    SessionTable sessions(m_database);
    const Result<std::optional<SessionRecord>> known = sessions.byUid(entry.id);
    if (!known)
        return fail(known.error());
    if (*known)
        return {};
    // The journal is what counts: a session that it does not know as open was closed without this desktop.
    const Result<std::optional<SessionRecord>> other = sessions.openOf(m_site);
    if (!other)
        return fail(other.error());
    if (*other) {
        SessionRecord left = **other;
        left.closedAt = entry.at;
        left.closedBy = entry.owner;
        if (Status closed = sessions.close(left); !closed)
            return closed;
    }
    SessionRecord session = sessionFromNote(entry);
    session.site = m_site;
    session.siteName = m_siteName;
    const Result<SessionRecord> opened = sessions.open(session);
    if (!opened)
        return fail(opened.error());
    ++m_result.added;
    return {};
}

Status JournalMerge::closeSession(const JournalEntry &entry)
{
    SessionTable sessions(m_database);
    const Result<std::optional<SessionRecord>> known = sessions.byUid(entry.id);
    if (!known)
        return fail(known.error());
    if (!*known || !(*known)->isOpen())
        return {};
    ++m_result.completed;
    return sessions.close(closedByNote(**known, entry));
}

} // namespace quai::sessions
