// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace quai {

/// Calls `handle(Result<T>)` on @p context's thread once @p future has finished; never when @p context died first.
/// QFuture::then(context) is not used: on Qt 6.4 it aborts, or silently drops the continuation, when the context dies.
/// A future without a result (cancelled from outside) arrives as Error{Cancelled}. Call it on @p context's thread.
template <class T, class Handler>
void whenFinished(const QFuture<Result<T>> &future, QObject *context, Handler handle)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handle = std::move(handle)]() mutable {
        const QFuture<Result<T>> finished = watcher->future();
        watcher->deleteLater();
        handle(finished.resultCount() > 0 ? finished.result()
                                          : Result<T>(fail(ErrorKind::Cancelled, QStringLiteral("cancelled"))));
    });
    watcher->setFuture(future);
}

} // namespace quai
