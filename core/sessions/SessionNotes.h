// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/JournalEntry.h"
#include "core/sessions/SessionRecord.h"

namespace quai::sessions {

/// What the server's journal calls the opening and the closing of a session: notes whose id is the session's uid.
inline const QString kSessionOpenNote = QStringLiteral("session-open");
inline const QString kSessionCloseNote = QStringLiteral("session-close");
/// What a remark is called there, and in the rows of the history.
inline const QString kRemarkNote = QStringLiteral("note");

/// The note of an opening; each text is cut to 2,000 characters, because a line is one write of the server's shell.
[[nodiscard]] delivery::JournalEntry openingNote(const SessionRecord &session);
/// The note of a closing, likewise.
[[nodiscard]] delivery::JournalEntry closingNote(const SessionRecord &session);

/// A remark of the operator: its text is cut to 2,000 characters, too.
[[nodiscard]] delivery::JournalEntry remarkNote(const QString &owner, const QString &text);

/// An open session as its note tells of it; site and name are for the caller to set.
[[nodiscard]] SessionRecord sessionFromNote(const delivery::JournalEntry &entry);
/// @p session with the fields of its closing.
[[nodiscard]] SessionRecord closedByNote(SessionRecord session, const delivery::JournalEntry &entry);

} // namespace quai::sessions
