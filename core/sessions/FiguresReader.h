// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Database.h"
#include "core/sessions/Figures.h"

namespace quai::sessions {

/// The figures of a dashboard over the history. @param site its id; empty: all. @param from and @param to restrict when
/// commands started and sessions were opened; invalid: no limit. Errors: those of Database::run().
[[nodiscard]] Result<Figures> readFigures(Database &database, const QString &site, const QDateTime &from,
                                          const QDateTime &to);

} // namespace quai::sessions
