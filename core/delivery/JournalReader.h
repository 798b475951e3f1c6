// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/JournalEntry.h"

#include <QByteArray>

#include <optional>

namespace quai::delivery {

/// One line of the server's journal; nothing for a line that was torn by a full disk, or that is not ours.
[[nodiscard]] std::optional<JournalEntry> parseJournalLine(const QByteArray &line);

/// What the desktop contributes to a line: the members "id", "owner", "step", "component", "comment" of a JSON object,
/// without its braces; the server adds kind, time, outcome and facts. The comment is cut to 2,000 characters, so that a
/// line is always one write of the shell.
[[nodiscard]] QString journalFragment(const JournalEntry &entry);

/// @p facts as JSON members, without braces.
[[nodiscard]] QString journalFacts(const QMap<QString, QString> &facts);

} // namespace quai::delivery
