// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/CommandRecord.h"
#include "core/sessions/Database.h"
#include "core/sessions/HistoryFilter.h"

#include <optional>

namespace quai::sessions {

/// The commands of the history. Used on the thread of the connection.
class CommandTable
{
public:
    /// @param database outlives the object
    explicit CommandTable(Database &database)
        : m_database(database)
    {
    }

    /// Written before the command runs, on disk when this returns. @return its id
    [[nodiscard]] Result<qint64> begin(const CommandRecord &command);
    /// After it: end, outcome, facts, output and files of a row that runs or was interrupted. Errors: WrongState when
    /// it has an outcome already.
    [[nodiscard]] Status complete(const CommandRecord &command, const CommandDetail &detail);
    /// The former comment is kept. Errors: WrongState when the session of the row is closed.
    [[nodiscard]] Status editComment(qint64 id, const QString &comment, const QString &owner, const QDateTime &at);
    /// Rows that run in processes that are gone become "interrupted". @return how many
    [[nodiscard]] Result<int> settleInterrupted(const QDateTime &at);

    /// Newest first.
    [[nodiscard]] Result<QList<CommandRecord>> list(const HistoryFilter &filter);
    /// Errors: InvalidInput when there is none with this id.
    [[nodiscard]] Result<CommandRecord> byId(qint64 id);
    [[nodiscard]] Result<std::optional<CommandRecord>> byJournal(const QString &site, const QString &journalId);
    [[nodiscard]] Result<CommandDetail> detail(qint64 id);
    /// Oldest first.
    [[nodiscard]] Result<QList<CommentEdit>> edits(qint64 id);

private:
    [[nodiscard]] Result<QList<CommandRecord>> read(const QString &condition, const QVariantList &values);
    [[nodiscard]] Status insert(const CommandRecord &command);
    [[nodiscard]] Status finish(const CommandRecord &command, const CommandDetail &detail);

    Database &m_database;
};

} // namespace quai::sessions
