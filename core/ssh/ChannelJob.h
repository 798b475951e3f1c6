// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace quai::ssh {

/// What a channel is opened for (RFC 4254, 6.5 and 7.2).
struct ChannelStart
{
    enum class Kind { Exec, Subsystem, Tunnel };
    Kind kind = Kind::Exec;
    QByteArray name; ///< the command, the subsystem, or the host to connect to
    int port = 0;    ///< of a tunnel
};

/// What the channel's program left behind.
struct ChannelEnd
{
    int exitStatus = -1;
    QByteArray exitSignal; ///< without "SIG"; empty when it exited by itself
};

/// What differs between servers.
struct ServerTraits
{
    /// Whether the "signal" request ends the process group. sshd takes it since 7.9, but never in a login of root:
    /// without privilege separation it refuses (session.c, session_signal_req).
    bool signalsWork = true;
};

/// Something that runs on one channel of a session. All functions but the constructor are called on the session's
/// thread; none may block.
class ChannelJob
{
    Q_DISABLE_COPY_MOVE(ChannelJob)

public:
    enum class Stream { Out, Err };

    ChannelJob() = default;
    virtual ~ChannelJob() = default;

    /// How often it was handed to a session; counted by the pool, under its lock.
    [[nodiscard]] int attempts() const { return m_attempts; }
    void countAttempt() { ++m_attempts; }

    /// Called once for each attempt to begin.
    [[nodiscard]] virtual ChannelStart start(const ServerTraits &traits) = 0;

    /// What is to be sent next; valid until anything else is called.
    [[nodiscard]] virtual QByteArrayView input() = 0;
    /// So many bytes of input() were sent.
    virtual void inputSent(qsizetype count) = 0;
    /// Nothing will ever be sent any more: the server's program gets its end of file.
    [[nodiscard]] virtual bool inputEnded() const = 0;

    virtual void receive(Stream stream, QByteArrayView piece) = 0;
    /// Whether receive() may be called with more of the standard output. What is not taken keeps the channel's window
    /// shut, so that the server waits. Asked again whenever the session has something to do, localSocket() included.
    [[nodiscard]] virtual bool takesMore() const { return true; }

    /// Why it must end now, if it must: Cancelled, Timeout, or what it found itself.
    [[nodiscard]] virtual std::optional<Error> stopReason(std::chrono::steady_clock::time_point now) = 0;
    /// When stopReason() is to be asked at the latest.
    [[nodiscard]] virtual std::optional<std::chrono::steady_clock::time_point> deadline() const = 0;

    /// Exactly once, as the last call but for remoteGroup().
    virtual void finish(Result<ChannelEnd> end) = 0;

    /// The remote process group, where it had to be asked for (ServerTraits::signalsWork is false); 0: not known.
    [[nodiscard]] virtual qint64 remoteGroup() const { return 0; }

    /// A socket that the session polls for it, and for what (poll(2)); -1: none.
    [[nodiscard]] virtual int localSocket() const { return -1; }
    [[nodiscard]] virtual short localEvents() const { return 0; }

private:
    int m_attempts = 0;
};

} // namespace quai::ssh
