// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WorkerThread.h"

#include <QMetaObject>

namespace quai {

WorkerThread::WorkerThread(const QString &name)
    : m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

WorkerThread::~WorkerThread()
{
    m_shutdown.request_stop();
    // Behind every queued task, so that each of them still answers its future (as Cancelled).
    QMetaObject::invokeMethod(
        m_context.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void WorkerThread::post(const CancelSource &cancel, Task task)
{
    QMetaObject::invokeMethod(
        m_context.get(),
        [cancel, task = std::move(task), shutdown = m_shutdown.get_token()]() mutable {
            // Either the caller's wish or the end of the thread stops the operation.
            std::stop_callback link(shutdown, [&cancel] { cancel.request_stop(); });
            task(cancel.get_token());
        },
        Qt::QueuedConnection);
}

} // namespace quai
