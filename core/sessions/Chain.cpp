// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Chain.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QMap>
#include <QSqlRecord>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

const QString kCommand = u"command"_s;
const QString kSession = u"session"_s;

// The columns are named and stay: what a later form of the file adds must not break the links of an older one.
QStringList commandContent()
{
    return {u"SELECT id, journal_id, site, session, owner, ssh_user, step, component, comment, started_at, ended_at,"
            " outcome, exit_status, changed_files, facts, process FROM command WHERE id = ?"_s,
            u"SELECT text, changes FROM output WHERE command = ?"_s,
            u"SELECT id, at, owner, before, after FROM edit WHERE command = ? ORDER BY id"_s};
}

QStringList sessionContent()
{
    return {u"SELECT id, uid, site, site_name, title, description, expected_impact, planned_end, opened_at, opened_by,"
            " closed_at, closed_by, impact, state, follow_up, close_reason FROM session WHERE id = ?"_s};
}

/// Length first, so that no two lists of values look alike.
void addValue(QCryptographicHash &hash, const QByteArray &value)
{
    hash.addData(QByteArray::number(value.size()) + ':');
    hash.addData(value);
}

void addRow(QCryptographicHash &hash, const QSqlQuery &query)
{
    const int columns = query.record().count();
    for (int i = 0; i < columns; ++i) {
        const QVariant value = query.value(i);
        addValue(hash, value.isNull() ? QByteArrayLiteral("\0null") : value.toByteArray());
    }
}

QByteArray linkHash(const QByteArray &before, qint64 seq, const QString &kind, qint64 row, qint64 at,
                    const QByteArray &digest)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part :
         {before, QByteArray::number(seq), kind.toUtf8(), QByteArray::number(row), QByteArray::number(at), digest})
        addValue(hash, part);
    return hash.result();
}

} // namespace

Result<QByteArray> Chain::digest(const QString &kind, qint64 row)
{
    const QStringList statements = kind == kCommand ? commandContent() : sessionContent();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool found = false;
    for (const QString &statement : std::as_const(statements)) {
        Result<QSqlQuery> query = m_database.run(statement, {row});
        if (!query)
            return fail(std::move(query).error());
        while (query->next()) {
            found = true;
            addRow(hash, *query);
        }
        if (!found)
            return QByteArray();
    }
    return hash.result();
}

Status Chain::add(const QString &kind, qint64 row, const QDateTime &at)
{
    const Result<QByteArray> now = digest(kind, row);
    if (!now)
        return fail(now.error());
    Result<QSqlQuery> last = m_database.run(u"SELECT seq, hash FROM chain ORDER BY seq DESC LIMIT 1"_s);
    if (!last)
        return fail(std::move(last).error());
    const bool first = !last->next();
    const qint64 seq = first ? 1 : last->value(0).toLongLong() + 1;
    const QByteArray before = first ? QByteArray() : last->value(1).toByteArray();
    const qint64 time = at.toMSecsSinceEpoch();
    Result<QSqlQuery> done
        = m_database.run(u"INSERT INTO chain(seq, kind, row, at, digest, hash) VALUES(?, ?, ?, ?, ?, ?)"_s,
                         {seq, kind, row, time, *now, linkHash(before, seq, kind, row, time, *now)});
    return done ? Status() : fail(std::move(done).error());
}

Status Chain::addCommand(qint64 command, const QDateTime &at)
{
    return add(kCommand, command, at);
}

Status Chain::addSession(qint64 session, const QDateTime &at)
{
    return add(kSession, session, at);
}

Result<ChainReport> Chain::verify()
{
    ChainReport report;
    QMap<std::pair<QString, qint64>, QByteArray> newest;
    Result<QSqlQuery> links = m_database.run(u"SELECT seq, kind, row, at, digest, hash FROM chain ORDER BY seq"_s);
    if (!links)
        return fail(std::move(links).error());
    QByteArray before;
    while (links->next()) {
        ++report.links;
        const qint64 seq = links->value(0).toLongLong();
        const QString kind = links->value(1).toString();
        const QByteArray content = links->value(4).toByteArray();
        const QByteArray hash = links->value(5).toByteArray();
        const qint64 row = links->value(2).toLongLong();
        const bool follows
            = seq == report.links && hash == linkHash(before, seq, kind, row, links->value(3).toLongLong(), content);
        if (!follows && report.brokenLink == 0)
            report.brokenLink = report.links;
        before = hash;
        newest.insert({kind, row}, content);
    }
    for (const QString &kind : {kCommand, kSession}) {
        // Rows of which the chain knows nothing are as bad as those that it knows otherwise.
        Result<QSqlQuery> rows = m_database.run(u"SELECT id FROM %1"_s.arg(kind));
        if (!rows)
            return fail(std::move(rows).error());
        while (rows->next()) {
            const std::pair<QString, qint64> key{kind, rows->value(0).toLongLong()};
            if (!newest.contains(key))
                newest.insert(key, {});
        }
    }
    for (auto it = newest.constBegin(); it != newest.constEnd(); ++it) {
        const Result<QByteArray> now = digest(it.key().first, it.key().second);
        if (!now)
            return fail(now.error());
        if (now->isEmpty() || *now != it.value())
            (it.key().first == kCommand ? report.commands : report.sessions) << it.key().second;
    }
    return report;
}

} // namespace quai::sessions
