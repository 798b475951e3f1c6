// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace quai::sessions {

/// One connection to one SQLite file: WAL, foreign keys, every commit on disk before it counts (synchronous=FULL), five
/// seconds of patience with other writers. Used on the thread that made it.
class Database
{
    Q_DISABLE_COPY_MOVE(Database)

public:
    Database();
    ~Database();

    /// Opens or creates the file, with its folder, for the owner alone. Errors: FileUnreadable; fact: file.
    [[nodiscard]] Status open(const QString &file);
    [[nodiscard]] QString file() const;

    /// Runs one statement with its values in order. Errors: FileUnwritable (no space, read only), FileUnreadable
    /// (anything else SQLite says); nativeCode is SQLite's result code.
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    /// The first column of the first row; invalid without a row.
    [[nodiscard]] Result<QVariant> value(const QString &statement, const QVariantList &values = {});
    /// All of @p work or nothing of it.
    [[nodiscard]] Status transaction(const std::function<Status()> &work);
    /// The whole database as it is now, in a new file.
    [[nodiscard]] Status backupTo(const QString &target);
    /// SQLite's own check of the file. Errors: ParseFailed; detail: what is damaged.
    [[nodiscard]] Status checkIntegrity();

private:
    /// Errors: as run(), also when others keep the file for more than five seconds.
    [[nodiscard]] Status useWal();

    QString m_connection; ///< name in Qt's register, unique in the process
};

} // namespace quai::sessions
