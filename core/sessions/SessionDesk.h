// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"
#include "core/sessions/History.h"

namespace quai::sessions {

/// Opens, continues and closes the sessions of one site. The server's journal decides, under the site's lock, so that
/// there is one open session whoever the operator is; the history follows it. Every function blocks and speaks with the
/// server: call it on the thread of the history's connection.
class SessionDesk
{
public:
    /// @param host and @param history outlive the object
    SessionDesk(remote::Host &host, sites::Site site, delivery::Operator who, History &history);

    /// Merges the server's journal into the history, and settles what programs that are gone left behind.
    [[nodiscard]] Result<MergeResult> synchronise(const CancelToken &cancel = {});

    /// The open session of the site, after a look at the journal; nothing when there is none.
    [[nodiscard]] Result<std::optional<SessionRecord>> current(const CancelToken &cancel = {});

    /// @param draft title, description, expected impact and planned end count. Errors: WrongState (fact mode:
    /// "session-open") when the site has one already: current() tells which; LockHeld; InvalidInput without a title.
    [[nodiscard]] Result<SessionRecord> open(const SessionRecord &draft, const CancelToken &cancel = {});

    /// @param closing impact, state, follow-up and the reason count. Errors: WrongState (fact mode: "session-closed"
    /// when it is not open any more; otherwise the mode of the site, which makes a reason necessary).
    [[nodiscard]] Result<SessionRecord> close(const SessionRecord &closing, const CancelToken &cancel = {});

    /// A remark as a row of its own, of the open session or of none. Errors: InvalidInput without a text.
    [[nodiscard]] Status remark(const QString &text, const CancelToken &cancel = {});

private:
    /// Merges these lines and remembers how far that went.
    [[nodiscard]] Result<MergeResult> merge(const QList<delivery::JournalEntry> &journal);
    /// @return the time of the note on the server's clock
    [[nodiscard]] Result<QDateTime> note(const delivery::JournalEntry &entry, const QStringList &arguments,
                                         const CancelToken &cancel);

    remote::Host &m_host;
    sites::Site m_site;
    delivery::Operator m_operator;
    History &m_history;
};

} // namespace quai::sessions
