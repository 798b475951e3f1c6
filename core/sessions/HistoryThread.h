// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/WorkerThread.h"
#include "core/sessions/History.h"

namespace quai::sessions {

/// A worker thread for operations on the history: each opens the file for itself, because a connection belongs to one
/// thread and other programs may migrate the file meanwhile.
class HistoryThread
{
public:
    /// @param name of the thread, @param file of the history
    HistoryThread(const QString &name, QString file)
        : m_file(std::move(file))
        , m_thread(name)
    {
    }

    /// Runs @p work on the thread, in order. Errors: those of History::open() and of the work.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> submit(std::function<Result<T>(History &history, const CancelToken &cancel)> work,
                                            CancelSource cancel)
    {
        return m_thread.submit<T>(
            [file = m_file, work = std::move(work)](const CancelToken &token) -> Result<T> {
                Result<std::unique_ptr<History>> history = History::open(file);
                if (!history)
                    return fail(std::move(history).error());
                return work(**history, token);
            },
            std::move(cancel));
    }

    /// The same without the history.
    template <class T>
    [[nodiscard]] QFuture<Result<T>> submitBare(std::function<Result<T>(CancelToken cancel)> work, CancelSource cancel)
    {
        return m_thread.submit<T>(std::move(work), std::move(cancel));
    }

private:
    QString m_file;
    WorkerThread m_thread;
};

} // namespace quai::sessions
