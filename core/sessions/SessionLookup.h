// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"
#include "core/sessions/JournalMerge.h"

namespace quai::sessions {

/// Tells to which session a step belongs (SessionRecord::id; 0: a direct intervention), or why it must not run. Called
/// on the engine's thread before anything of the step is written. Errors: SessionNeeded (facts: site, step).
using SessionLookup = std::function<Result<qint64>(const delivery::StepRequest &request)>;

/// Asks the server's journal, brings it into the history, and remembers the answer for the whole run. On a site without
/// sessions a journal that cannot be read stops nothing; nor does a missing session ever stop a rescue.
/// @param historyFile opened for each call
[[nodiscard]] SessionLookup sessionLookup(std::shared_ptr<remote::Host> host, const sites::Site &site,
                                          const delivery::Operator &who, const QString &historyFile,
                                          const CancelToken &cancel);

/// Merges the site's journal into the history. Blocks. Errors: those of the connection and of the history.
[[nodiscard]] Result<MergeResult> bringIn(remote::Host &host, const sites::Site &site, const delivery::Operator &who,
                                          const QString &historyFile, const CancelToken &cancel);

} // namespace quai::sessions
