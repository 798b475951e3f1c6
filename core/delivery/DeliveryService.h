// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/delivery/Engine.h"

#include <QFuture>

#include <memory>

namespace quai::delivery {

/// One step of a run, and who hears of it.
struct StepCall
{
    StepRequest request;
    Listener listener{};
};

/// The engine of one site for callers that must not block: one worker thread, calls run in order. Used on the GUI
/// thread; futures finish on the worker thread (take them with whenFinished()). Implemented by ThreadedDeliveryService,
/// and by a fake in tests of the window.
class DeliveryService
{
public:
    virtual ~DeliveryService() = default;

    virtual void setSourcePassword(const QString &password) = 0;
    [[nodiscard]] virtual QFuture<Result<SiteStatus>> status(CancelSource cancel = {}) = 0;
    [[nodiscard]] virtual QFuture<Result<StepPlan>> plan(const StepRequest &request, Listener listener,
                                                         CancelSource cancel)
        = 0;
    /// The steps in order, under one lock: Engine::runAll(). One future for each, in the same order; each finishes when
    /// its step has ended. After a failure, or a cancel between two steps, those of the steps that were not begun
    /// finish as Cancelled with the fact `notBegun`.
    [[nodiscard]] virtual QList<QFuture<Result<StepOutcome>>> runAll(const QList<StepCall> &calls, CancelSource cancel)
        = 0;
    /// One step: Engine::run().
    [[nodiscard]] QFuture<Result<StepOutcome>> run(const StepRequest &request, Listener listener, CancelSource cancel)
    {
        return runAll({StepCall{request, std::move(listener)}}, std::move(cancel)).constFirst();
    }
    [[nodiscard]] virtual QFuture<Status> unlock(const QString &reason, bool force) = 0;
    [[nodiscard]] virtual QFuture<Result<QStringList>> completePath(const QString &prefix, CancelSource cancel) = 0;
    [[nodiscard]] virtual QFuture<Result<FilePair>> filePair(const ComponentPath &file, Baseline baseline,
                                                             CancelSource cancel)
        = 0;
    [[nodiscard]] virtual QFuture<Result<Drift>> drift(const std::shared_ptr<const ReleaseSource> &release,
                                                       CancelSource cancel)
        = 0;
    [[nodiscard]] virtual QFuture<Result<QList<JournalEntry>>> journal(int limit, CancelSource cancel) = 0;
};

} // namespace quai::delivery
