// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/ChannelJob.h"
#include "core/ssh/LoginRequest.h"

#include <memory>

namespace quai::ssh {

class Session;
using JobPointer = std::shared_ptr<ChannelJob>;

/// What a session tells its owner, always on the session's thread.
class SessionObserver
{
public:
    virtual ~SessionObserver() = default;
    /// Logged in.
    virtual void sessionReady(Session *session) = 0;
    /// The job was not begun and not answered: the server allows no further channel, or the line broke before.
    virtual void jobReturned(Session *session, const JobPointer &job, const Error &why) = 0;
    /// A channel is closed on both sides; its job was answered or returned before.
    virtual void channelClosed(Session *session) = 0;
    /// Over, or never begun: the last call. Cancelled when stop() or idleness was the reason.
    virtual void sessionClosed(Session *session, const Error &why) = 0;
};

/// How long a session is patient.
struct SessionLimits
{
    std::chrono::milliseconds idle{180'000};       ///< without a channel, then it closes itself
    std::chrono::milliseconds silence{5'000};      ///< of the server while commands run, then it is asked for a sign
    std::chrono::milliseconds idleSilence{20'000}; ///< the same while none runs
    std::chrono::milliseconds answer{8'000};       ///< for that sign, then the line counts as dead
};

/// One SSH connection with its thread, which logs in, multiplexes any number of channels with one poll(2), keeps the
/// line alive and notices when it is dead. The constructor returns at once; the functions may be called from any
/// thread.
class Session
{
    Q_DISABLE_COPY_MOVE(Session)

public:
    /// @param observer outlives this
    Session(LoginRequest login, const SessionLimits &limits, SessionObserver *observer);
    /// Stops and waits for the thread: some milliseconds, up to 300 when remote commands have still to be ended.
    /// Never on the session's own thread.
    ~Session();

    /// Queues a job; begun as soon as the session is ready.
    /// @return false when the session has come to its end: the job was not taken, and sessionClosed() is called soon
    [[nodiscard]] bool run(const JobPointer &job);
    /// Some job's stopReason() may have changed.
    void wake();
    /// Ends running jobs with ConnectionLost and closes.
    void stop();
    /// The thread has nothing left to do: the destructor will not wait.
    [[nodiscard]] bool isFinished() const;

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace quai::ssh
