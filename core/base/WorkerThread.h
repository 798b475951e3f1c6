// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace quai {

/// One thread that runs submitted operations in order. Destroying it asks the running operation to stop, ends the
/// queued ones as Cancelled, and waits.
class WorkerThread
{
    Q_DISABLE_COPY_MOVE(WorkerThread)

public:
    /// @param name shown in debuggers, at most 15 characters
    explicit WorkerThread(const QString &name);
    ~WorkerThread();

    /// Runs `operation(CancelToken) -> Result<T>` on the thread. The future always gets exactly one result; it is
    /// Cancelled when `cancel` was stopped, or the thread was destroyed, before the operation began.
    /// @param cancel stops this one operation; the token that the operation receives also stops with the thread
    template <class T>
    [[nodiscard]] QFuture<Result<T>> submit(std::function<Result<T>(CancelToken)> operation, CancelSource cancel = {})
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post(cancel, [promise, operation = std::move(operation)](const CancelToken &token) {
            promise->addResult(token.stop_requested()
                                   ? Result<T>(fail(ErrorKind::Cancelled, QStringLiteral("cancelled before it began")))
                                   : operation(token));
            promise->finish();
        });
        return future;
    }

private:
    using Task = std::function<void(const CancelToken &)>;
    void post(const CancelSource &cancel, Task task);

    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives on m_thread: the queue is its event loop
    CancelSource m_shutdown;
};

} // namespace quai
