// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SearchIndex.h"

#include "core/sessions/HistoryRows.h"

#include <QRegularExpression>

namespace quai::sessions {

using namespace Qt::StringLiterals;

Result<SearchTexts> SearchIndex::textsOf(qint64 command)
{
    Result<QSqlQuery> query = m_database.run(
        u"SELECT s.title, s.description, c.step, c.component, c.comment, o.text, o.changes FROM command c"
        " LEFT JOIN session s ON s.id = c.session LEFT JOIN output o ON o.command = c.id WHERE c.id = ?"_s,
        {command});
    if (!query)
        return fail(std::move(query).error());
    if (!query->next())
        return fail(ErrorKind::Internal, u"no command %1 to index"_s.arg(command));
    const auto text = [&query](int column) { return query->value(column).toString(); };
    SearchTexts texts;
    texts.title = text(0) + u'\n' + text(1);
    texts.comment = text(2) + u'\n' + text(3) + u'\n' + text(4);
    texts.output = unpackText(query->value(5).toByteArray());
    const QList<delivery::FileChange> changes = unpackChanges(query->value(6).toByteArray());
    for (const delivery::FileChange &change : changes)
        texts.files += change.path + u'\n';
    return texts;
}

Status SearchIndex::add(qint64 row, const SearchTexts &texts)
{
    Result<QSqlQuery> done
        = m_database.run(u"INSERT INTO search(rowid, title, comment, output, files) VALUES(?, ?, ?, ?, ?)"_s,
                         {row, texts.title, texts.comment, texts.output, texts.files});
    return done ? Status() : fail(std::move(done).error());
}

Status SearchIndex::remove(qint64 row, const SearchTexts &texts)
{
    // A contentless index is told what it has to forget: https://www.sqlite.org/fts5.html, "The 'delete' Command".
    Result<QSqlQuery> done = m_database.run(
        u"INSERT INTO search(search, rowid, title, comment, output, files) VALUES('delete', ?, ?, ?, ?, ?)"_s,
        {row, texts.title, texts.comment, texts.output, texts.files});
    return done ? Status() : fail(std::move(done).error());
}

Status SearchIndex::addSession(qint64 session)
{
    Result<QSqlQuery> query
        = m_database.run(u"SELECT title || char(10) || description FROM session WHERE id = ?"_s, {session});
    if (!query)
        return fail(std::move(query).error());
    if (!query->next())
        return fail(ErrorKind::Internal, u"no session %1 to index"_s.arg(session));
    return add(-session, {query->value(0).toString(), {}, {}, {}});
}

Status SearchIndex::addEverything()
{
    for (const QString &table : {u"command"_s, u"session"_s}) {
        Result<QSqlQuery> query = m_database.run(u"SELECT id FROM %1"_s.arg(table));
        if (!query)
            return fail(std::move(query).error());
        QList<qint64> ids;
        while (query->next())
            ids << query->value(0).toLongLong();
        query->finish();
        for (const qint64 id : std::as_const(ids)) {
            if (table == u"session"_s) {
                if (Status added = addSession(id); !added)
                    return added;
                continue;
            }
            const Result<SearchTexts> texts = textsOf(id);
            if (!texts)
                return fail(texts.error());
            if (Status added = add(id, *texts); !added)
                return added;
        }
    }
    return {};
}

QString SearchIndex::queryOf(const QString &words)
{
    static const QRegularExpression between(u"[\\s\\x{0}-\\x{1f}]+"_s);
    QStringList terms;
    const QStringList found = words.split(between, Qt::SkipEmptyParts);
    for (QString word : found)
        terms << u'"' + word.replace(u'"', u"\"\""_s) + u"\"*"_s;
    return terms.join(u' ');
}

} // namespace quai::sessions
