// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Database.h"
#include "core/sessions/HistoryFilter.h"
#include "core/sessions/SessionRecord.h"

#include <optional>

namespace quai::sessions {

/// The sessions of the history. Used on the thread of the connection.
class SessionTable
{
public:
    /// @param database outlives the object
    explicit SessionTable(Database &database)
        : m_database(database)
    {
    }

    /// A new open session; fields of the closing are ignored. Errors: WrongState (facts: site, title, owner) when the
    /// site has an open one, InvalidInput without a title or a uid.
    [[nodiscard]] Result<SessionRecord> open(const SessionRecord &session);
    /// One that was opened and closed elsewhere, whether the site has an open one or not. Errors: InvalidInput without
    /// a title, a uid, a site or one of the two times.
    [[nodiscard]] Result<SessionRecord> addClosed(const SessionRecord &session);
    /// Closes it with the fields of the closing of @p session. Errors: WrongState when it is not open.
    [[nodiscard]] Status close(const SessionRecord &session);
    /// The open session of the site; nothing when there is none.
    [[nodiscard]] Result<std::optional<SessionRecord>> openOf(const QString &site);
    [[nodiscard]] Result<std::optional<SessionRecord>> byUid(const QString &uid);
    /// Errors: InvalidInput when there is none with this id.
    [[nodiscard]] Result<SessionRecord> byId(qint64 id);
    /// Newest first. Of the filter, outcome is one of "", "open", "closed", "failed".
    [[nodiscard]] Result<QList<SessionRecord>> list(const HistoryFilter &filter);

private:
    [[nodiscard]] Result<QList<SessionRecord>> read(const QString &condition, const QVariantList &values);
    /// Into the table, the index and the chain; within the caller's transaction. @return its id
    [[nodiscard]] Result<qint64> add(const SessionRecord &session);
    [[nodiscard]] Status insert(const SessionRecord &session);
    /// The fields of the closing, within the caller's transaction.
    [[nodiscard]] Status setClosed(const SessionRecord &session);

    Database &m_database;
};

} // namespace quai::sessions
