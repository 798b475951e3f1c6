// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/DeliveryService.h"

namespace quai::delivery {

/// One engine on one thread. Destroying it cancels what runs, at its next safe point, and waits for that.
class ThreadedDeliveryService : public DeliveryService
{
    Q_DISABLE_COPY_MOVE(ThreadedDeliveryService)

public:
    /// @param host shared with whoever else speaks with the server; called on the worker thread only
    /// @param readSecret called on the worker thread; for templates of environment files
    ThreadedDeliveryService(std::shared_ptr<remote::Host> host, const sites::Site &site, const Operator &who,
                            SecretReader readSecret = {});
    ~ThreadedDeliveryService() override;

    void setSourcePassword(const QString &password) override;
    [[nodiscard]] QFuture<Result<SiteStatus>> status(CancelSource cancel = {}) override;
    [[nodiscard]] QFuture<Result<StepPlan>> plan(const StepRequest &request, Listener listener,
                                                 CancelSource cancel) override;
    [[nodiscard]] QList<QFuture<Result<StepOutcome>>> runAll(const QList<StepCall> &calls,
                                                             CancelSource cancel) override;
    [[nodiscard]] QFuture<Status> unlock(const QString &reason, bool force) override;
    [[nodiscard]] QFuture<Result<QStringList>> completePath(const QString &prefix, CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<FilePair>> filePair(const ComponentPath &file, Baseline baseline,
                                                     CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<Drift>> drift(const std::shared_ptr<const ReleaseSource> &release,
                                               CancelSource cancel) override;
    [[nodiscard]] QFuture<Result<QList<JournalEntry>>> journal(int limit, CancelSource cancel) override;

private:
    std::shared_ptr<remote::Host> m_host;
    std::shared_ptr<Engine> m_engine; ///< touched by the worker thread only
    WorkerThread m_thread;            ///< last: it ends first
};

} // namespace quai::delivery
