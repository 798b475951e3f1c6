// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

/// Result codes of SQLite (https://www.sqlite.org/rescode.html) that say that nothing can be written.
constexpr int kReadOnly = 8;
constexpr int kIoError = 10;
constexpr int kFull = 13;

Error errorOf(const QSqlError &error, const QString &file)
{
    const int code = error.nativeErrorCode().toInt();
    const int primary = code & 0xff;
    const bool unwritable = primary == kReadOnly || primary == kFull || primary == kIoError;
    return {unwritable ? ErrorKind::FileUnwritable : ErrorKind::FileUnreadable,
            error.databaseText().isEmpty() ? error.driverText() : error.databaseText(),
            {},
            {{u"file"_s, file}},
            code};
}

} // namespace

Database::Database()
    : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

QString Database::file() const
{
    return QSqlDatabase::database(m_connection, false).databaseName();
}

Status Database::open(const QString &file)
{
    const Error unreadable{ErrorKind::FileUnreadable, u"the database cannot be opened"_s, {}, {{u"file"_s, file}}};
    if (!QDir().mkpath(QFileInfo(file).path()))
        return fail(unreadable);
    {
        // Made before SQLite does: it would let everybody read it.
        QFile touched(file);
        if (!touched.exists()
            && !touched.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                             QFileDevice::ReadOwner | QFileDevice::WriteOwner)
            && !touched.exists())
            return fail(unreadable);
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!database.isValid())
        return fail(ErrorKind::ToolMissing, u"Qt's SQLite driver is not installed"_s);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return fail(errorOf(database.lastError(), file));
    for (const QString &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s,
                                  u"PRAGMA foreign_keys=ON"_s, u"PRAGMA cache_size=-16000"_s}) {
        if (Result<QSqlQuery> done = run(pragma); !done)
            return fail(std::move(done).error());
    }
    return {};
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values)
{
    const QSqlDatabase database = QSqlDatabase::database(m_connection, false);
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(errorOf(query.lastError(), database.databaseName()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(errorOf(query.lastError(), database.databaseName()));
    return query;
}

Result<QVariant> Database::value(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = run(statement, values);
    if (!query)
        return fail(std::move(query).error());
    return query->next() ? query->value(0) : QVariant();
}

Status Database::transaction(const std::function<Status()> &work)
{
    // IMMEDIATE: two writers wait for each other here, never in the middle.
    if (Result<QSqlQuery> begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return fail(std::move(begun).error());
    Status done = work();
    if (done) {
        Result<QSqlQuery> committed = run(u"COMMIT"_s);
        if (committed)
            return {};
        done = fail(std::move(committed).error());
    }
    static_cast<void>(run(u"ROLLBACK"_s));
    return done;
}

Status Database::backupTo(const QString &target)
{
    if (QFile::exists(target) && !QFile::remove(target))
        return fail(Error{ErrorKind::FileUnwritable, u"an old backup is in the way"_s, {}, {{u"file"_s, target}}});
    Result<QSqlQuery> copied = run(u"VACUUM INTO ?"_s, {target});
    if (!copied)
        return fail(std::move(copied).error().with(u"file"_s, target));
    QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Status Database::checkIntegrity()
{
    Result<QSqlQuery> query = run(u"PRAGMA integrity_check"_s);
    if (!query)
        return fail(std::move(query).error());
    QStringList found;
    while (query->next())
        found << query->value(0).toString();
    if (found == QStringList{u"ok"_s})
        return {};
    return fail(Error{ErrorKind::ParseFailed, u"the database is damaged"_s, found.join(u'\n'), {{u"file"_s, file()}}});
}

} // namespace quai::sessions
