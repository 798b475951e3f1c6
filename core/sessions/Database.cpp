// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/Database.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <cstdio>
#include <mutex>

namespace quai::sessions {

using namespace Qt::StringLiterals;

namespace {

/// Result codes of SQLite (https://www.sqlite.org/rescode.html) that say that nothing can be written.
constexpr int kReadOnly = 8;
constexpr int kIoError = 10;
constexpr int kFull = 13;
/// Another connection is at it.
constexpr int kBusy = 5;
constexpr qint64 kPatienceMs = 5000;
constexpr unsigned long kPauseMs = 10;

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

/// Made before SQLite does: it would let everybody read it. @return whether it is there
bool makeFile(const QString &path)
{
    // Closing a file takes the locks of the whole process on it away (fcntl(2)): no connection of another thread may
    // be there before the file is closed here.
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    QFile file(path);
    return file.exists()
        || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.exists();
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

Status Database::useWal()
{
    // Of several that open a file for the first time, one changes its form; SQLite refuses the others at once, without
    // the patience that it has otherwise (https://www.sqlite.org/c3ref/busy_handler.html: a deadlock is avoided).
    QElapsedTimer waited;
    waited.start();
    while (true) {
        Result<QSqlQuery> done = run(u"PRAGMA journal_mode=WAL"_s);
        if (done)
            return {};
        if ((done.error().nativeCode & 0xff) != kBusy || waited.elapsed() > kPatienceMs)
            return fail(std::move(done).error());
        QThread::msleep(kPauseMs);
    }
}

Status Database::open(const QString &file)
{
    const Error unreadable{ErrorKind::FileUnreadable, u"the database cannot be opened"_s, {}, {{u"file"_s, file}}};
    if (!QDir().mkpath(QFileInfo(file).path()))
        return fail(unreadable);
    if (!makeFile(file))
        return fail(unreadable);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    if (!database.isValid())
        return fail(ErrorKind::ToolMissing, u"Qt's SQLite driver is not installed"_s);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        return fail(errorOf(database.lastError(), file));
    if (Status switched = useWal(); !switched)
        return switched;
    for (const QString &pragma :
         {u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s, u"PRAGMA cache_size=-16000"_s}) {
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
    // Another program may be at the same: each has a file of its own until it is whole.
    const QString whole = target + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<QSqlQuery> copied = run(u"VACUUM INTO ?"_s, {whole});
    if (!copied)
        return fail(std::move(copied).error().with(u"file"_s, target));
    QFile::setPermissions(whole, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (std::rename(QFile::encodeName(whole).constData(), QFile::encodeName(target).constData()) == 0)
        return {};
    QFile::remove(whole);
    return fail(Error{ErrorKind::FileUnwritable, u"an old backup is in the way"_s, {}, {{u"file"_s, target}}});
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
