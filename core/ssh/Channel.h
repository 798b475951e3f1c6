// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh.
#pragma once

#include "core/ssh/ChannelJob.h"
#include "core/ssh/Libssh.h"

#include <functional>
#include <memory>

namespace quai::ssh {

using JobPointer = std::shared_ptr<ChannelJob>;

/// One channel of a session: a state machine that never blocks. It outlives the answer to its job where the remote
/// process group has still to be ended.
class Channel
{
    Q_DISABLE_COPY_MOVE(Channel)

public:
    /// @param endGroup asks for the end of a remote process group by other means than a signal on this channel
    Channel(ssh_session session, JobPointer job, const ServerTraits &traits, std::function<void(qint64)> endGroup);
    ~Channel();

    /// Goes on as far as it gets. @param maySend whether the socket takes more
    void step(std::chrono::steady_clock::time_point now, bool maySend);
    /// When step() is to be called although nothing arrived.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const;

    [[nodiscard]] bool isOver() const { return m_phase == Phase::Over; }
    /// Answered already; only its remote end is being waited for.
    [[nodiscard]] bool isEnding() const { return m_phase == Phase::Ending; }
    /// Set when the server refused it, or it was not begun when the line broke: the job was not answered, and may be
    /// tried again elsewhere.
    [[nodiscard]] const std::optional<Error> &refusal() const { return m_refusal; }
    [[nodiscard]] const JobPointer &job() const { return m_job; }

    /// The line is gone.
    void lost(const Error &error);

private:
    enum class Phase { Opening, Requesting, Running, Ending, Over };
    static int onData(ssh_session, ssh_channel, void *data, uint32_t length, int isStderr, void *self);
    static void onClose(ssh_session, ssh_channel, void *self);
    static void onStatus(ssh_session, ssh_channel, int status, void *self);
    static void onSignal(ssh_session, ssh_channel, const char *name, int, const char *, const char *, void *self);

    /// Why the channel could not be opened, or takes no command.
    [[nodiscard]] Error failure() const;
    void open();
    void request();
    void sendInput();
    void takeWaiting();
    void end(std::chrono::steady_clock::time_point now);
    void beginEnding(Error reason, std::chrono::steady_clock::time_point now);
    void answer(Result<ChannelEnd> result);

    ssh_session m_session;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    JobPointer m_job;
    bool m_signalsWork;
    std::function<void(qint64)> m_endGroup;
    ChannelStart m_start;
    ChannelEnd m_end;
    Phase m_phase = Phase::Opening;
    std::optional<Error> m_refusal;
    bool m_opened = false;
    bool m_requested = false; ///< and answered by the server
    bool m_closed = false;    ///< by the server
    bool m_eofSent = false;
    bool m_waiting = false; ///< libssh keeps what the job did not take
    int m_signalsSent = 0;
    std::chrono::steady_clock::time_point m_endingSince;
    std::chrono::steady_clock::time_point m_nextMeasure; ///< in Ending: TERM, then KILL, then let go
};

} // namespace quai::ssh
