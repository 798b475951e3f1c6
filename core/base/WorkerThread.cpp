// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/WorkerThread.h"

#include <pthread.h>

namespace quai {

WorkerThread::WorkerThread(const QString &name)
    : m_thread([this] { run(); })
{
    pthread_setname_np(m_thread.native_handle(), name.toUtf8().constData());
}

WorkerThread::~WorkerThread()
{
    m_shutdown.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void WorkerThread::post(const CancelSource &cancel, Task task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back({cancel, std::move(task)});
    }
    m_changed.notify_one();
}

std::optional<WorkerThread::Job> WorkerThread::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void WorkerThread::run()
{
    while (std::optional<Job> job = take()) {
        // Either the caller's wish or the end of the thread stops the operation.
        const std::stop_callback link(m_shutdown.get_token(), [&job] { job->cancel.request_stop(); });
        job->task(job->cancel.get_token());
    }
}

} // namespace quai
