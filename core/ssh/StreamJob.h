// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/SocketJob.h"

#include <functional>

namespace quai::ssh {

/// A command whose standard input and output are bridged to a local socket: for conversations, where what is sent next
/// depends on what came.
class StreamJob : public SocketJob
{
public:
    /// How it ended.
    struct Ended
    {
        Result<ChannelEnd> end;
        QByteArray complaints; ///< standard error, at most 8 KiB
        QByteArray rest;       ///< of standard output, which the local end had no room for yet
    };

    /// @param fd one end of a socketpair, non-blocking; closed by this
    /// @param ended called once, on the session's thread, before the local end is closed
    StreamJob(QByteArray command, int fd, CancelToken cancel, std::function<void(const Ended &)> ended);

    [[nodiscard]] ChannelStart start(const ServerTraits &traits) override;
    void receive(Stream stream, QByteArrayView piece) override;
    [[nodiscard]] std::optional<Error> stopReason(std::chrono::steady_clock::time_point now) override;
    void finish(Result<ChannelEnd> end) override;

private:
    QByteArray m_command;
    CancelToken m_cancel;
    std::function<void(const Ended &)> m_ended;
    QByteArray m_complaints;
};

} // namespace quai::ssh
