// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Database.h"

namespace quai::sessions {

/// The newest form of the file; PRAGMA user_version tells which one it has.
///   1  sessions, commands, outputs, edits of comments, chain
///   2  full-text search
///   3  outbox of mails and webhooks
///   4  how far each site's journal was merged
inline constexpr int kHistoryVersion = 4;

/// Brings the file to @p version, one transaction for each version. An older file that holds anything is copied before
/// to "<file>.v<old>.bak". Errors: ParseFailed when the file is newer than this program, those of Database.
[[nodiscard]] Status migrateHistory(Database &database, int version = kHistoryVersion);

} // namespace quai::sessions
