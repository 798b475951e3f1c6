// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Chain.h"
#include "core/sessions/CommandTable.h"
#include "core/sessions/FiguresReader.h"
#include "core/sessions/JournalMerge.h"
#include "core/sessions/Outbox.h"
#include "core/sessions/SessionTable.h"

#include <memory>

namespace quai::sessions {

/// The history of this operator: $XDG_DATA_HOME/quai/history.sqlite. One connection, used on the thread that opened it;
/// several programs may have one each.
class History
{
public:
    /// Opens, creates or migrates the file. Errors: those of Database and migrateHistory().
    [[nodiscard]] static Result<std::unique_ptr<History>> open(const QString &file);

    [[nodiscard]] SessionTable sessions() { return SessionTable(m_database); }
    [[nodiscard]] CommandTable commands() { return CommandTable(m_database); }
    [[nodiscard]] JournalMerge journal() { return JournalMerge(m_database); }
    [[nodiscard]] Outbox outbox() { return Outbox(m_database); }
    /// Errors: those of SQLite.
    [[nodiscard]] Result<Figures> figures(const QString &site, const QDateTime &from, const QDateTime &to)
    {
        return readFigures(m_database, site, from, to);
    }
    /// The chain of all rows; reads everything.
    [[nodiscard]] Result<ChainReport> verifyChain() { return Chain(m_database).verify(); }
    /// SQLite's own check.
    [[nodiscard]] Status checkIntegrity() { return m_database.checkIntegrity(); }
    [[nodiscard]] Database &database() { return m_database; }

private:
    History() = default;

    Database m_database;
};

} // namespace quai::sessions
