// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/SessionTable.h"

#include "core/sessions/Chain.h"
#include "core/sessions/HistoryRows.h"
#include "core/sessions/SearchIndex.h"

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

Error alreadyOpen(const SessionRecord &session)
{
    return {ErrorKind::WrongState,
            u"the site has an open session"_s,
            {},
            {{u"step"_s, u"session-open"_s},
             {u"mode"_s, u"session-open"_s},
             {u"site"_s, session.site},
             {u"title"_s, session.title},
             {u"owner"_s, session.openedBy}}};
}

/// A text as LIKE takes it literally, with ESCAPE '\'.
QString likeText(QString text)
{
    return u'%' + text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s) + u'%';
}

} // namespace

Result<QList<SessionRecord>> SessionTable::read(const QString &condition, const QVariantList &values)
{
    Result<QSqlQuery> query = m_database.run(u"SELECT %1 FROM session s %2"_s.arg(sessionColumns(), condition), values);
    if (!query)
        return fail(std::move(query).error());
    QList<SessionRecord> sessions;
    while (query->next())
        sessions << sessionOf(*query);
    return sessions;
}

Status SessionTable::insert(const SessionRecord &session)
{
    Result<QSqlQuery> done = m_database.run(
        u"INSERT INTO session(uid, site, site_name, title, description, expected_impact, planned_end, opened_at,"
        " opened_by, closed_at, closed_by, impact, state, follow_up, close_reason)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, '', '', '', '', '')"_s,
        {session.uid, session.site, session.siteName, session.title, u""_s + session.description,
         u""_s + session.expectedImpact, timeValue(session.plannedEnd), timeValue(session.openedAt),
         u""_s + session.openedBy});
    return done ? Status() : fail(std::move(done).error());
}

Result<qint64> SessionTable::add(const SessionRecord &session)
{
    if (Status inserted = insert(session); !inserted)
        return fail(std::move(inserted).error());
    const Result<QVariant> id = m_database.value(u"SELECT last_insert_rowid()"_s);
    if (!id)
        return fail(id.error());
    if (Status indexed = SearchIndex(m_database).addSession(id->toLongLong()); !indexed)
        return fail(std::move(indexed).error());
    if (Status linked = Chain(m_database).addSession(id->toLongLong(), session.openedAt); !linked)
        return fail(std::move(linked).error());
    return id->toLongLong();
}

Result<SessionRecord> SessionTable::addClosed(const SessionRecord &session)
{
    if (session.title.trimmed().isEmpty() || session.uid.isEmpty() || session.site.isEmpty()
        || !session.openedAt.isValid() || !session.closedAt.isValid())
        return fail(ErrorKind::InvalidInput, u"a closed session needs a site, a title and its times"_s);
    SessionRecord closed = session;
    closed.siteName += u""_s;
    const Status done = m_database.transaction([this, &closed]() -> Status {
        const Result<qint64> id = add(closed);
        if (!id)
            return fail(id.error());
        closed.id = *id;
        return setClosed(closed);
    });
    if (!done)
        return fail(done.error());
    return byId(closed.id);
}

Result<SessionRecord> SessionTable::open(const SessionRecord &session)
{
    if (session.title.trimmed().isEmpty() || session.uid.isEmpty() || session.site.isEmpty())
        return fail(ErrorKind::InvalidInput, u"a session needs a site and a title"_s);
    SessionRecord opened = session;
    opened.siteName += u""_s;
    const Status done = m_database.transaction([this, &opened]() -> Status {
        const Result<std::optional<SessionRecord>> other = openOf(opened.site);
        if (!other)
            return fail(other.error());
        if (*other)
            return fail(alreadyOpen(**other));
        const Result<qint64> id = add(opened);
        if (!id)
            return fail(id.error());
        opened.id = *id;
        return {};
    });
    if (!done)
        return fail(done.error());
    return byId(opened.id);
}

Status SessionTable::setClosed(const SessionRecord &session)
{
    Result<QSqlQuery> done = m_database.run(
        u"UPDATE session SET closed_at = ?, closed_by = ?, impact = ?, state = ?, follow_up = ?, close_reason = ?"
        " WHERE id = ? AND closed_at IS NULL"_s,
        {timeValue(session.closedAt), u""_s + session.closedBy, u""_s + session.impact, u""_s + session.state,
         u""_s + session.followUp, u""_s + session.closeReason, session.id});
    if (!done)
        return fail(std::move(done).error());
    if (done->numRowsAffected() != 1)
        return fail(Error{ErrorKind::WrongState,
                          u"the session is not open"_s,
                          {},
                          {{u"step"_s, u"session-close"_s}, {u"mode"_s, u"session-closed"_s}}});
    return Chain(m_database).addSession(session.id, session.closedAt);
}

Status SessionTable::close(const SessionRecord &session)
{
    return m_database.transaction([this, &session] { return setClosed(session); });
}

Result<std::optional<SessionRecord>> SessionTable::openOf(const QString &site)
{
    Result<QList<SessionRecord>> found
        = read(u"WHERE s.site = ? AND s.closed_at IS NULL ORDER BY s.opened_at DESC LIMIT 1"_s, {site});
    if (!found)
        return fail(std::move(found).error());
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<std::optional<SessionRecord>> SessionTable::byUid(const QString &uid)
{
    Result<QList<SessionRecord>> found = read(u"WHERE s.uid = ?"_s, {uid});
    if (!found)
        return fail(std::move(found).error());
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<SessionRecord> SessionTable::byId(qint64 id)
{
    Result<QList<SessionRecord>> found = read(u"WHERE s.id = ?"_s, {id});
    if (!found)
        return fail(std::move(found).error());
    if (found->isEmpty())
        return fail(ErrorKind::InvalidInput, u"no session has the number %1"_s.arg(id));
    return found->takeFirst();
}

Result<QList<SessionRecord>> SessionTable::list(const HistoryFilter &filter)
{
    QStringList conditions{u"1"_s};
    QVariantList values;
    const auto want = [&conditions, &values](const QString &condition, const QVariantList &its) {
        conditions << condition;
        values << its;
    };
    if (!filter.site.isEmpty())
        want(u"s.site = ?"_s, {filter.site});
    if (!filter.person.isEmpty())
        want(u"(s.opened_by LIKE ? ESCAPE '\\' OR s.closed_by LIKE ? ESCAPE '\\')"_s,
             {likeText(filter.person), likeText(filter.person)});
    if (filter.from.isValid())
        want(u"s.opened_at >= ?"_s, {timeValue(filter.from)});
    if (filter.to.isValid())
        want(u"s.opened_at < ?"_s, {timeValue(filter.to)});
    if (filter.outcome == u"open"_s)
        want(u"s.closed_at IS NULL"_s, {});
    else if (filter.outcome == u"closed"_s)
        want(u"s.closed_at IS NOT NULL"_s, {});
    else if (filter.outcome == u"failed"_s)
        want(u"EXISTS(SELECT 1 FROM command c WHERE c.session = s.id AND c.outcome NOT IN ('done', 'running'))"_s, {});
    const QString words = SearchIndex::queryOf(filter.text);
    if (!words.isEmpty())
        want(u"s.id IN (SELECT coalesce((SELECT c.session FROM command c WHERE c.id = search.rowid), -search.rowid)"
             " FROM search WHERE search MATCH ?)"_s,
             {words});
    values << filter.limit << filter.offset;
    return read(u"WHERE %1 ORDER BY s.opened_at DESC, s.id DESC LIMIT ? OFFSET ?"_s.arg(conditions.join(u" AND "_s)),
                values);
}

} // namespace quai::sessions
