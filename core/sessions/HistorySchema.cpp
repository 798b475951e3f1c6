// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/HistorySchema.h"

#include "core/sessions/SearchIndex.h"

#include <QStringList>

#include <algorithm>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

/// Times are milliseconds since 1970, UTC.
const QStringList &tables()
{
    static const QStringList statements{
        u"CREATE TABLE session(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, site TEXT NOT NULL,"
        " site_name TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL, expected_impact TEXT NOT NULL,"
        " planned_end INTEGER, opened_at INTEGER NOT NULL, opened_by TEXT NOT NULL, closed_at INTEGER,"
        " closed_by TEXT NOT NULL, impact TEXT NOT NULL, state TEXT NOT NULL, follow_up TEXT NOT NULL,"
        " close_reason TEXT NOT NULL)"_s,
        u"CREATE INDEX session_site ON session(site, opened_at)"_s,
        u"CREATE INDEX session_opened ON session(opened_at)"_s,
        u"CREATE TABLE command(id INTEGER PRIMARY KEY, journal_id TEXT NOT NULL, site TEXT NOT NULL,"
        " session INTEGER REFERENCES session(id), owner TEXT NOT NULL, ssh_user TEXT NOT NULL, step TEXT NOT NULL,"
        " component TEXT NOT NULL, comment TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER,"
        " outcome TEXT NOT NULL, exit_status INTEGER NOT NULL, changed_files INTEGER NOT NULL, facts TEXT NOT NULL,"
        " process TEXT NOT NULL, UNIQUE(site, journal_id))"_s,
        u"CREATE INDEX command_started ON command(started_at)"_s,
        u"CREATE INDEX command_site ON command(site, started_at)"_s,
        u"CREATE INDEX command_session ON command(session, started_at)"_s,
        u"CREATE INDEX command_outcome ON command(outcome, started_at)"_s,
        u"CREATE TABLE output(command INTEGER PRIMARY KEY REFERENCES command(id), text BLOB NOT NULL,"
        " changes BLOB NOT NULL)"_s,
        u"CREATE TABLE edit(id INTEGER PRIMARY KEY, command INTEGER NOT NULL REFERENCES command(id),"
        " at INTEGER NOT NULL, owner TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL)"_s,
        u"CREATE INDEX edit_command ON edit(command, id)"_s,
        u"CREATE TABLE chain(seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, row INTEGER NOT NULL, at INTEGER NOT NULL,"
        " digest BLOB NOT NULL, hash BLOB NOT NULL)"_s,
    };
    return statements;
}

Status runEach(Database &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (Result<QSqlQuery> done = database.run(statement); !done)
            return fail(std::move(done).error());
    }
    return {};
}

Status addSearch(Database &database)
{
    // Contentless: the texts lie in the tables already, compressed; the index holds the words alone.
    if (Status made = runEach(database,
                              {u"CREATE VIRTUAL TABLE search USING fts5(title, comment, output, files, content='',"
                               " tokenize=\"unicode61 remove_diacritics 2\")"_s});
        !made)
        return made;
    return SearchIndex(database).addEverything();
}

Status addOutbox(Database &database)
{
    return runEach(database,
                   {u"CREATE TABLE outbox(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,"
                    " session INTEGER REFERENCES session(id), subject TEXT NOT NULL, body BLOB NOT NULL,"
                    " state TEXT NOT NULL, attempts INTEGER NOT NULL, made_at INTEGER NOT NULL,"
                    " next_at INTEGER NOT NULL, sent_at INTEGER, problem TEXT NOT NULL, process TEXT NOT NULL)"_s,
                    u"CREATE INDEX outbox_state ON outbox(state, next_at)"_s});
}

/// How far a site's journal was merged: what JournalMerge::mark() says.
Status addJournalMarks(Database &database)
{
    return runEach(database, {u"CREATE TABLE journal_mark(site TEXT PRIMARY KEY, mark TEXT NOT NULL)"_s});
}

Status migrateTo(Database &database, int version)
{
    switch (version) {
    case 1:
        return runEach(database, tables());
    case 2:
        return addSearch(database);
    case 3:
        return addOutbox(database);
    default:
        return addJournalMarks(database);
    }
}

Result<int> versionOf(Database &database)
{
    const Result<QVariant> version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    return version->toInt();
}

} // namespace

Status migrateHistory(Database &database, int version)
{
    const Result<int> found = versionOf(database);
    if (!found)
        return fail(found.error());
    if (*found > version)
        return fail(Error{ErrorKind::ParseFailed,
                          u"the history was written by a newer program (form %1)"_s.arg(*found),
                          {},
                          {{u"file"_s, database.file()}}});
    if (*found > 0 && *found < version) {
        if (Status saved = database.backupTo(u"%1.v%2.bak"_s.arg(database.file()).arg(*found)); !saved)
            return saved;
    }
    if (*found == version)
        return {};
    // All steps or none: nobody ever sees a form in between.
    return database.transaction([&database, version]() -> Status {
        // Another program may have done it between our look and the lock.
        const Result<int> now = versionOf(database);
        if (!now)
            return fail(now.error());
        for (int next = *now + 1; next <= version; ++next) {
            if (Status migrated = migrateTo(database, next); !migrated)
                return migrated;
        }
        Result<QSqlQuery> stamped = database.run(u"PRAGMA user_version=%1"_s.arg(std::max(version, *now)));
        return stamped ? Status() : fail(std::move(stamped).error());
    });
}

} // namespace quai::sessions
