// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Pool.h"

#include <QPromise>

#include <deque>
#include <list>
#include <mutex>
#include <vector>

namespace quai::ssh {

/// Shares jobs out among sessions. All functions may be called from any thread. Jobs are answered, and sessions waited
/// for, outside of the lock: their cancel tokens call back in here.
class PoolCore : public SessionObserver
{
    Q_DISABLE_COPY_MOVE(PoolCore)

public:
    PoolCore(Target target, const PoolOptions &options);
    ~PoolCore() override;

    void submit(JobPointer job);
    /// A token of a job was stopped.
    void cancelled();
    [[nodiscard]] QFuture<Status> open();
    void setCredentials(const Credentials &credentials);
    [[nodiscard]] LoginRequest loginRequest() const;
    /// Closes every session; what waits ends with ConnectionLost.
    void close();
    /// The same, and waits for the threads. Never on a session's thread.
    void shutDown();

    void sessionReady(Session *session) override;
    void jobReturned(Session *session, const JobPointer &job, const Error &why) override;
    void channelClosed(Session *session) override;
    void sessionClosed(Session *session, const Error &why) override;

private:
    struct Member
    {
        std::unique_ptr<Session> session;
        bool ready = false;
        bool served = false;  ///< some channel was opened: a refusal is about their number
        bool refused = false; ///< the channel whose end is told next
        int active = 0;
        int limit = 0;
    };
    using Promise = std::shared_ptr<QPromise<Status>>;

    /// With the lock held: jobs to sessions, and sessions opened for what is left.
    void dispatch();
    [[nodiscard]] bool mayOpen() const;
    [[nodiscard]] Member *find(const Session *session);
    [[nodiscard]] Member *mostFree();
    void openSession();
    [[nodiscard]] LoginRequest requestWithLock() const;
    /// Without the lock: ends the objects of sessions whose threads are done.
    void reap();
    static void answer(const std::vector<Promise> &promises, const Status &status);
    static void answer(const std::deque<JobPointer> &jobs, const Error &error);

    const Target m_target;
    const PoolOptions m_options;
    mutable std::mutex m_mutex; ///< guards all that follows
    Credentials m_credentials;
    std::deque<JobPointer> m_waiting;
    std::vector<Promise> m_opening;
    std::list<Member> m_members;
    std::vector<std::unique_ptr<Session>> m_over; ///< their threads are ending; waited for by the next caller
    bool m_trusted = false;                       ///< some login has succeeded with these credentials
    std::size_t m_cap;                            ///< sessions that the server takes, as far as it has shown
};

} // namespace quai::ssh
