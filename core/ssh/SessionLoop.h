// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh.
#pragma once

#include "core/ssh/Channel.h"
#include "core/ssh/Connector.h"
#include "core/ssh/KeepAlive.h"
#include "core/ssh/Session.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace quai::ssh {

struct EventDeleter
{
    void operator()(ssh_event event) const { ssh_event_free(event); }
};

/// The thread of a session. Everything but the queue, the flag and the wake belongs to it alone.
class Session::Loop
{
    Q_DISABLE_COPY_MOVE(Loop)

public:
    Loop(Session *session, LoginRequest request, const SessionLimits &limits, SessionObserver *observer);
    ~Loop();

    [[nodiscard]] bool post(const JobPointer &job);
    void wake() const { m_wake.wake(); }
    void stop();
    [[nodiscard]] bool isFinished() const { return m_finished; }

private:
    using Clock = std::chrono::steady_clock;

    struct Slot
    {
        std::unique_ptr<Channel> channel;
        bool own = false; ///< asked for by the session itself: its owner does not hear of it
    };

    void run();
    /// Until the line is lost, idle or stopped. @return why it ended
    Error serve();
    void takeJobs();
    void begin(JobPointer job, bool own);
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool isEnding() const;
    void stepAll();
    void dropFinished();
    void endGroup(qint64 group);
    [[nodiscard]] int pollTimeout(Clock::time_point now) const;
    /// Waits, and lets libssh handle what came. @return whether the line still stands
    bool sleepAndHandle();
    [[nodiscard]] std::optional<Error> reasonToEnd(Clock::time_point now);
    void linger();
    void returnQueue(const Error &why);

    Session *m_session;
    LoginRequest m_request;
    SessionLimits m_limits;
    SessionObserver *m_observer;
    WakeFd m_wake;
    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_finished = false;
    std::mutex m_mutex;   ///< guards m_queue and m_taking
    bool m_taking = true; ///< what is queued will be looked at
    std::vector<JobPointer> m_queue;

    LiveSession m_live;
    std::unique_ptr<ssh_event_struct, EventDeleter> m_event;
    ServerTraits m_traits;
    KeepAlive m_keepAlive;
    std::vector<Slot> m_slots;
    std::vector<JobPointer> m_ownJobs; ///< asked for by channels while they are being stepped
    Clock::time_point m_idleSince;
    std::thread m_thread; ///< last: runs as soon as it is made
};

} // namespace quai::ssh
