// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace quai {

/// One thread that runs submitted operations in order; it has no event loop. Destroying it asks the running operation
/// to stop, ends the queued ones as Cancelled, and waits until the thread is gone.
///
/// Not a QThread: QThread::wait() returns before the thread has run what libraries do at its end. OpenSSL (of libgit2
/// and libssh) has such a function, and a program that meanwhile returns from main() crashes in it.
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
    struct Job
    {
        CancelSource cancel;
        Task task;
    };

    void post(const CancelSource &cancel, Task task);
    void run();
    /// The next one; nothing when the thread is to end and every job has been answered.
    std::optional<Job> take();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs; ///< guarded by m_mutex
    bool m_ending = false;  ///< guarded by m_mutex
    CancelSource m_shutdown;
    std::thread m_thread; ///< last: runs as soon as it is made
};

} // namespace quai
