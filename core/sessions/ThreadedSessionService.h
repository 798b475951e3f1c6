// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/Correspondence.h"
#include "core/sessions/HistoryThread.h"
#include "core/sessions/SessionDesk.h"
#include "core/sessions/SessionService.h"

namespace quai::sessions {

/// What the services of one site's sessions share.
struct SessionSetup
{
    QString historyFile;
    delivery::Operator who;
    CorrespondenceSetup correspondence;
    std::function<void(const QString &site)> onChange; ///< rows were written; called on worker threads; may be empty
    std::function<void()> onQueued; ///< there may be mails to hand in; called on worker threads; may be empty
};

/// One site's sessions on one thread. Destroying it stops what runs and waits for that.
class ThreadedSessionService final : public SessionService
{
    Q_DISABLE_COPY_MOVE(ThreadedSessionService)

public:
    /// @param host called on the worker thread only
    ThreadedSessionService(std::shared_ptr<remote::Host> host, const sites::Site &site, SessionSetup setup);
    ~ThreadedSessionService() override;

    [[nodiscard]] QFuture<Result<MergeResult>> synchronise(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<std::optional<SessionRecord>>> current(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<SessionRecord>> open(const SessionRecord &draft, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Status> note(const QString &text, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<SessionRecord>> close(const SessionRecord &closing, CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<ImportResult>> importFromToolDelivery(const ToolDeliverySource &source,
                                                                       CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<ImportPreview>> lookAtToolDelivery(const ToolDeliverySource &source,
                                                                    CancelSource cancel = {}) override;

private:
    /// Runs @p work with the desk on the thread, and tells of what was written.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> ask(std::function<Result<T>(SessionDesk &, History &, const CancelToken &)> work,
                                         CancelSource cancel);

    std::shared_ptr<remote::Host> m_host;
    sites::Site m_site;
    SessionSetup m_setup;
    HistoryThread m_thread; ///< last: it ends first
};

} // namespace quai::sessions
