// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/ChannelJob.h"

#include <functional>

namespace quai::ssh {

/// A TCP connection that the server makes for us (direct-tcpip, RFC 4254, 7.2), bridged to a local socket: whatever
/// comes from one goes to the other. The session polls the socket for it.
class TunnelJob : public ChannelJob
{
public:
    /// @param fd one end of a socketpair, non-blocking; closed by this
    /// @param changed called on the session's thread when it was opened, and when it is over
    TunnelJob(QByteArray host, int port, int fd, std::function<void(const std::optional<Error> &)> changed);
    ~TunnelJob() override;

    [[nodiscard]] ChannelStart start(const ServerTraits &traits) override;
    [[nodiscard]] QByteArrayView input() override;
    void inputSent(qsizetype count) override { m_fromLocal.remove(0, count); }
    [[nodiscard]] bool inputEnded() const override { return m_localEnded && m_fromLocal.isEmpty(); }
    void receive(Stream stream, QByteArrayView piece) override;
    [[nodiscard]] std::optional<Error> stopReason(std::chrono::steady_clock::time_point now) override;
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const override { return {}; }
    void finish(Result<ChannelEnd> end) override;
    [[nodiscard]] int localSocket() const override { return m_fd; }
    [[nodiscard]] short localEvents() const override;

private:
    void flushToLocal();
    void closeLocal();

    QByteArray m_host;
    int m_port;
    int m_fd;
    std::function<void(const std::optional<Error> &)> m_changed;
    QByteArray m_fromLocal;
    QByteArray m_toLocal;
    bool m_opened = false;
    bool m_localEnded = false;
};

} // namespace quai::ssh
