// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Database.h"

namespace quai::sessions {

/// The words of one row of the history.
struct SearchTexts
{
    QString title;   ///< of the session, with its description
    QString comment; ///< with step and component
    QString output;
    QString files;
};

/// The full-text index over the history (SQLite's FTS5). Its row is the command's id, or minus the session's id. Used
/// inside the caller's transaction, on the thread of the connection.
class SearchIndex
{
public:
    /// @param database outlives the object
    explicit SearchIndex(Database &database)
        : m_database(database)
    {
    }

    /// The texts of a command as the tables have them now.
    [[nodiscard]] Result<SearchTexts> textsOf(qint64 command);
    [[nodiscard]] Status add(qint64 row, const SearchTexts &texts);
    /// @param texts exactly those that were added
    [[nodiscard]] Status remove(qint64 row, const SearchTexts &texts);
    /// A new row of the table of sessions.
    [[nodiscard]] Status addSession(qint64 session);
    /// Indexes what is there: a migration.
    [[nodiscard]] Status addEverything();

    /// The operator's words as a query of FTS5: each the beginning of a word, all of them wanted. Nothing of the text
    /// is taken as syntax. Empty when there is no word.
    [[nodiscard]] static QString queryOf(const QString &words);

private:
    Database &m_database;
};

} // namespace quai::sessions
