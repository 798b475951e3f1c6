// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/CommandTable.h"

#include "core/sessions/Chain.h"
#include "core/sessions/HistoryRows.h"
#include "core/sessions/ProcessMark.h"
#include "core/sessions/SearchIndex.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

Error wrongState(const QString &message, const QString &step, const QString &mode)
{
    return {ErrorKind::WrongState, message, {}, {{u"step"_s, step}, {u"mode"_s, mode}}};
}

QVariant sessionValue(qint64 session)
{
    return session > 0 ? QVariant(session) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace

Result<QList<CommandRecord>> CommandTable::read(const QString &condition, const QVariantList &values)
{
    Result<QSqlQuery> query = m_database.run(u"SELECT %1 FROM command c %2"_s.arg(commandColumns(), condition), values);
    if (!query)
        return fail(std::move(query).error());
    QList<CommandRecord> commands;
    while (query->next())
        commands << commandOf(*query);
    return commands;
}

Status CommandTable::insert(const CommandRecord &command)
{
    Result<QSqlQuery> done = m_database.run(
        u"INSERT INTO command(journal_id, site, session, owner, ssh_user, step, component, comment, started_at,"
        " ended_at, outcome, exit_status, changed_files, facts, process)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, 0, 0, ?, ?)"_s,
        {u""_s + command.journalId, u""_s + command.site, sessionValue(command.session), u""_s + command.owner,
         u""_s + command.sshUser, u""_s + command.step, u""_s + command.component, u""_s + command.comment,
         timeValue(command.startedAt), outcome::running, factsText(command.facts), u""_s + command.process});
    return done ? Status() : fail(std::move(done).error());
}

Result<qint64> CommandTable::begin(const CommandRecord &command)
{
    if (command.site.isEmpty() || command.journalId.isEmpty() || !command.startedAt.isValid())
        return fail(ErrorKind::InvalidInput, u"a command needs a site, an id and a start"_s);
    qint64 id = 0;
    const Status done = m_database.transaction([this, &command, &id]() -> Status {
        if (Status inserted = insert(command); !inserted)
            return inserted;
        const Result<QVariant> row = m_database.value(u"SELECT last_insert_rowid()"_s);
        if (!row)
            return fail(row.error());
        id = row->toLongLong();
        SearchIndex index(m_database);
        const Result<SearchTexts> texts = index.textsOf(id);
        if (!texts)
            return fail(texts.error());
        if (Status indexed = index.add(id, *texts); !indexed)
            return indexed;
        return Chain(m_database).addCommand(id, command.startedAt);
    });
    if (!done)
        return fail(done.error());
    return id;
}

Status CommandTable::finish(const CommandRecord &command, const CommandDetail &detail)
{
    Result<QSqlQuery> updated = m_database.run(
        u"UPDATE command SET ended_at = ?, outcome = ?, exit_status = ?, changed_files = ?, facts = ?"
        " WHERE id = ? AND outcome IN ('running', 'interrupted')"_s,
        {timeValue(command.endedAt), u""_s + command.outcome, command.exitStatus,
         std::max<qint64>(command.changedFiles, detail.changes.size()), factsText(command.facts), command.id});
    if (!updated)
        return fail(std::move(updated).error());
    if (updated->numRowsAffected() != 1)
        return fail(wrongState(u"the row is complete"_s, u"history"_s, u"done"_s));
    if (detail.output.isEmpty() && detail.changes.isEmpty())
        return {};
    Result<QSqlQuery> stored
        = m_database.run(u"INSERT OR REPLACE INTO output(command, text, changes) VALUES(?, ?, ?)"_s,
                         {command.id, packText(detail.output), packChanges(detail.changes)});
    return stored ? Status() : fail(std::move(stored).error());
}

Status CommandTable::complete(const CommandRecord &command, const CommandDetail &detail)
{
    return m_database.transaction([this, &command, &detail]() -> Status {
        SearchIndex index(m_database);
        const Result<SearchTexts> before = index.textsOf(command.id);
        if (!before)
            return fail(before.error());
        if (Status finished = finish(command, detail); !finished)
            return finished;
        const Result<SearchTexts> after = index.textsOf(command.id);
        if (!after)
            return fail(after.error());
        if (Status forgotten = index.remove(command.id, *before); !forgotten)
            return forgotten;
        if (Status indexed = index.add(command.id, *after); !indexed)
            return indexed;
        return Chain(m_database).addCommand(command.id, command.endedAt);
    });
}

Status CommandTable::editComment(qint64 id, const QString &comment, const QString &owner, const QDateTime &at)
{
    return m_database.transaction([&]() -> Status {
        const Result<CommandRecord> command = byId(id);
        if (!command)
            return fail(command.error());
        const Result<QVariant> closed
            = m_database.value(u"SELECT closed_at FROM session WHERE id = ?"_s, {command->session});
        if (!closed)
            return fail(closed.error());
        if (!closed->isNull())
            return fail(wrongState(u"the session of this row is closed"_s, u"session-note"_s, u"session-closed"_s));
        if (command->comment == comment)
            return {};
        SearchIndex index(m_database);
        const Result<SearchTexts> before = index.textsOf(id);
        if (!before)
            return fail(before.error());
        SearchTexts after = *before;
        after.comment = command->step + u'\n' + command->component + u'\n' + comment;
        Result<QSqlQuery> kept
            = m_database.run(u"INSERT INTO edit(command, at, owner, before, after) VALUES(?, ?, ?, ?, ?)"_s,
                             {id, timeValue(at), u""_s + owner, u""_s + command->comment, u""_s + comment});
        if (!kept)
            return fail(std::move(kept).error());
        Result<QSqlQuery> changed
            = m_database.run(u"UPDATE command SET comment = ? WHERE id = ?"_s, {u""_s + comment, id});
        if (!changed)
            return fail(std::move(changed).error());
        if (Status forgotten = index.remove(id, *before); !forgotten)
            return forgotten;
        if (Status indexed = index.add(id, after); !indexed)
            return indexed;
        return Chain(m_database).addCommand(id, at);
    });
}

Result<int> CommandTable::settleInterrupted(const QDateTime &at)
{
    const Result<QList<CommandRecord>> running = read(u"WHERE c.outcome = 'running' AND c.process <> ''"_s, {});
    if (!running)
        return fail(running.error());
    int settled = 0;
    for (const CommandRecord &command : *running) {
        if (isProcessAlive(command.process))
            continue;
        const Status done = m_database.transaction([this, &command, &at]() -> Status {
            Result<QSqlQuery> marked = m_database.run(
                u"UPDATE command SET outcome = 'interrupted' WHERE id = ? AND outcome = 'running'"_s, {command.id});
            if (!marked)
                return fail(std::move(marked).error());
            if (marked->numRowsAffected() == 0)
                return {};
            // Its end may stand in a part of the journal that was merged while the command still ran.
            if (Result<QSqlQuery> again = m_database.run(u"DELETE FROM journal_mark WHERE site = ?"_s, {command.site});
                !again)
                return fail(std::move(again).error());
            return Chain(m_database).addCommand(command.id, at);
        });
        if (!done)
            return fail(done.error());
        ++settled;
    }
    return settled;
}

Result<CommandRecord> CommandTable::byId(qint64 id)
{
    Result<QList<CommandRecord>> found = read(u"WHERE c.id = ?"_s, {id});
    if (!found)
        return fail(std::move(found).error());
    if (found->isEmpty())
        return fail(ErrorKind::InvalidInput, u"no command has the number %1"_s.arg(id));
    return found->takeFirst();
}

Result<std::optional<CommandRecord>> CommandTable::byJournal(const QString &site, const QString &journalId)
{
    Result<QList<CommandRecord>> found = read(u"WHERE c.site = ? AND c.journal_id = ?"_s, {site, journalId});
    if (!found)
        return fail(std::move(found).error());
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<CommandDetail> CommandTable::detail(qint64 id)
{
    Result<QSqlQuery> query = m_database.run(u"SELECT text, changes FROM output WHERE command = ?"_s, {id});
    if (!query)
        return fail(std::move(query).error());
    if (!query->next())
        return CommandDetail();
    return CommandDetail{unpackText(query->value(0).toByteArray()), unpackChanges(query->value(1).toByteArray())};
}

Result<QList<CommentEdit>> CommandTable::edits(qint64 id)
{
    Result<QSqlQuery> query
        = m_database.run(u"SELECT at, owner, before, after FROM edit WHERE command = ? ORDER BY id"_s, {id});
    if (!query)
        return fail(std::move(query).error());
    QList<CommentEdit> edits;
    while (query->next())
        edits << CommentEdit{timeOf(query->value(0)), query->value(1).toString(), query->value(2).toString(),
                             query->value(3).toString()};
    return edits;
}

Result<QList<CommandRecord>> CommandTable::list(const HistoryFilter &filter)
{
    QStringList conditions{u"1"_s};
    QVariantList values;
    const auto want = [&conditions, &values](const QString &condition, const QVariant &value) {
        conditions << condition;
        values << value;
    };
    // instr: a part of the name as it is, without wildcards.
    const QString words = SearchIndex::queryOf(filter.text);
    if (!words.isEmpty())
        want(u"c.id IN (SELECT rowid FROM search WHERE search MATCH ?)"_s, words);
    if (!filter.site.isEmpty())
        want(u"c.site = ?"_s, filter.site);
    if (!filter.person.isEmpty())
        want(u"instr(lower(c.owner), lower(?)) > 0"_s, filter.person);
    if (filter.outcome == u"failed"_s)
        conditions << u"c.outcome NOT IN ('done', 'running')"_s;
    else if (!filter.outcome.isEmpty())
        want(u"c.outcome = ?"_s, filter.outcome);
    if (filter.from.isValid())
        want(u"c.started_at >= ?"_s, timeValue(filter.from));
    if (filter.to.isValid())
        want(u"c.started_at < ?"_s, timeValue(filter.to));
    if (filter.session > 0)
        want(u"c.session = ?"_s, filter.session);
    values << filter.limit << filter.offset;
    return read(u"WHERE %1 ORDER BY c.started_at DESC, c.id DESC LIMIT ? OFFSET ?"_s.arg(conditions.join(u" AND "_s)),
                values);
}

} // namespace quai::sessions
