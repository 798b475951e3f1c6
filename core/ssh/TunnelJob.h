// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/SocketJob.h"

#include <functional>

namespace quai::ssh {

/// A TCP connection that the server makes for us (direct-tcpip, RFC 4254, 7.2), bridged to a local socket.
class TunnelJob : public SocketJob
{
public:
    /// @param fd one end of a socketpair, non-blocking; closed by this
    /// @param changed called on the session's thread when it was opened, and when it is over
    TunnelJob(QByteArray host, int port, int fd, std::function<void(const std::optional<Error> &)> changed);

    [[nodiscard]] ChannelStart start(const ServerTraits &traits) override;
    [[nodiscard]] std::optional<Error> stopReason(std::chrono::steady_clock::time_point now) override;
    void finish(Result<ChannelEnd> end) override;

protected:
    void opened() override { m_changed(std::nullopt); }

private:
    QByteArray m_host;
    int m_port;
    std::function<void(const std::optional<Error> &)> m_changed;
};

} // namespace quai::ssh
