// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Database.h"

namespace quai::sessions {

/// What a look at the whole chain found.
struct ChainReport
{
    qint64 links = 0;
    qint64 brokenLink = 0;  ///< number of the first link that does not follow from the one before; 0: none
    QList<qint64> commands; ///< rows that are not what the chain says of them, or are gone
    QList<qint64> sessions; ///< likewise

    [[nodiscard]] bool isIntact() const { return brokenLink == 0 && commands.isEmpty() && sessions.isEmpty(); }
};

/// Every writing of a row adds a link: the SHA-256 of the row as it is then, bound to all links before it. Who changes
/// a row, removes one, or takes a link out of the middle is found; who rewrites the whole chain with this program's
/// means is not, because the key would lie on the same disk: the server's journal is the second witness. Used inside
/// the caller's transaction.
class Chain
{
public:
    /// @param database outlives the object
    explicit Chain(Database &database)
        : m_database(database)
    {
    }

    /// After each change of a command, its output or its edits.
    [[nodiscard]] Status addCommand(qint64 command, const QDateTime &at);
    /// After each change of a session.
    [[nodiscard]] Status addSession(qint64 session, const QDateTime &at);
    /// Reads everything.
    [[nodiscard]] Result<ChainReport> verify();

private:
    [[nodiscard]] Status add(const QString &kind, qint64 row, const QDateTime &at);
    /// Empty when the row is gone.
    [[nodiscard]] Result<QByteArray> digest(const QString &kind, qint64 row);

    Database &m_database;
};

} // namespace quai::sessions
