// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/JournalEntry.h"
#include "core/sessions/Database.h"

#include <optional>

namespace quai::sessions {

/// What a merge changed.
struct MergeResult
{
    int added = 0;     ///< commands and sessions that this history did not know
    int completed = 0; ///< interrupted rows, and running ones of colleagues, of which the end is now known
};

/// Brings what the server's journal tells into the history: what colleagues did from other desktops, and how an
/// interrupted command of this one ended. Merging the same lines again changes nothing. Used on the thread of the
/// connection.
class JournalMerge
{
public:
    /// @param database outlives the object
    explicit JournalMerge(Database &database)
        : m_database(database)
    {
    }

    /// @param site its id, @param siteName as shown; @param journal oldest first
    [[nodiscard]] Result<MergeResult> merge(const QString &site, const QString &siteName,
                                            const QList<delivery::JournalEntry> &journal);

    /// Those of @p journal (oldest first) that came after the last one of a former merge; nothing when it is not among
    /// them: then the whole journal has to be read. Also after a command of the site was settled as interrupted: the
    /// end of it may have been passed over.
    [[nodiscard]] Result<std::optional<QList<delivery::JournalEntry>>> news(
        const QString &site, const QList<delivery::JournalEntry> &journal);
    /// Remembers that everything up to @p last is merged.
    [[nodiscard]] Status setMark(const QString &site, const delivery::JournalEntry &last);

private:
    [[nodiscard]] Status step(const delivery::JournalEntry &entry);
    [[nodiscard]] Status begin(const delivery::JournalEntry &entry);
    [[nodiscard]] Status end(const delivery::JournalEntry &entry);
    [[nodiscard]] Status note(const delivery::JournalEntry &entry);
    [[nodiscard]] Status openSession(const delivery::JournalEntry &entry);
    [[nodiscard]] Status closeSession(const delivery::JournalEntry &entry);
    /// The session of the site that was open then; 0: none
    [[nodiscard]] Result<qint64> sessionAt(const QDateTime &at);
    /// The journal tells whole seconds, the rows of this desktop milliseconds: what the journal tells in the second of
    /// such a row stays behind it.
    [[nodiscard]] Result<QDateTime> startOf(const delivery::JournalEntry &entry);

    Database &m_database;
    QString m_site;
    QString m_siteName;
    MergeResult m_result;
};

} // namespace quai::sessions
