// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/JournalMerge.h"
#include "core/sessions/SessionRecord.h"
#include "core/sessions/ToolDeliveryImport.h"

#include <QFuture>

#include <optional>

namespace quai::sessions {

/// The sessions of one site for callers that must not block. The server's journal decides, so every call speaks with
/// the server; the history follows. Mails of an opening and a closing are queued by it (MailService shows them). Used
/// on the GUI thread; futures finish on the worker thread of the site (take them with whenFinished()), in order.
/// Implemented by ThreadedSessionService, and by a fake in tests of the window. Every future may also end with the
/// errors of a connection, of the server's scripts (LockHeld ...) and of History::open().
class SessionService
{
public:
    virtual ~SessionService() = default;

    /// Merges the server's journal into the history, and settles what programs that are gone left behind.
    [[nodiscard]] virtual QFuture<Result<MergeResult>> synchronise(CancelSource cancel = {}) = 0;

    /// The open session of the site, whoever opened it, after a look at the journal: continuing it is to go on
    /// delivering. Nothing when there is none.
    [[nodiscard]] virtual QFuture<Result<std::optional<SessionRecord>>> current(CancelSource cancel = {}) = 0;

    /// @param draft title, description, expected impact and planned end count. Errors: WrongState (fact mode:
    /// "session-open") when the site has one already; InvalidInput without a title.
    [[nodiscard]] virtual QFuture<Result<SessionRecord>> open(const SessionRecord &draft, CancelSource cancel = {}) = 0;

    /// A remark in the server's journal, as a row of its own (step "note") of the open session, or of none. Errors:
    /// InvalidInput without a text.
    [[nodiscard]] virtual QFuture<Status> note(const QString &text, CancelSource cancel = {}) = 0;

    /// @param closing its id, and impact, state, follow-up and the reason count. Errors: WrongState (fact mode:
    /// "session-closed" when it is not open any more; otherwise the mode of the site, "delivery" or "unknown": then
    /// closing needs closeReason).
    [[nodiscard]] virtual QFuture<Result<SessionRecord>> close(const SessionRecord &closing, CancelSource cancel = {})
        = 0;

    /// The sessions that the plugin Tool Delivery keeps on this site, into the history. Errors: ToolMissing (fact tool:
    /// "tool_delivery") where its tables are not there, those of sessions::importToolDelivery().
    [[nodiscard]] virtual QFuture<Result<ImportResult>> importFromToolDelivery(const ToolDeliverySource &source,
                                                                               CancelSource cancel = {})
        = 0;
    /// What that would bring; writes nothing. Errors: likewise.
    [[nodiscard]] virtual QFuture<Result<ImportPreview>> lookAtToolDelivery(const ToolDeliverySource &source,
                                                                            CancelSource cancel = {})
        = 0;
};

} // namespace quai::sessions
