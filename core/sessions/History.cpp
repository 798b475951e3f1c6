// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/History.h"

#include "core/sessions/HistorySchema.h"

namespace quai::sessions {

Result<std::unique_ptr<History>> History::open(const QString &file)
{
    std::unique_ptr<History> history(new History);
    if (Status opened = history->m_database.open(file); !opened)
        return fail(std::move(opened).error());
    if (Status migrated = migrateHistory(history->m_database); !migrated)
        return fail(std::move(migrated).error());
    return history;
}

} // namespace quai::sessions
