// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh.
#pragma once

#include "core/ssh/Libssh.h"
#include "core/ssh/Session.h"

#include <optional>

namespace quai::ssh {

/// Tells a silent line from a dead one: asks the server for a sign of life (keepalive@openssh.com, which every server
/// must at least refuse: RFC 4254, 4) and counts what arrives. Belongs to the session's thread.
class KeepAlive
{
    Q_DISABLE_COPY_MOVE(KeepAlive)

public:
    explicit KeepAlive(const SessionLimits &limits);

    /// Counts the bytes of @p session from now on; it must not outlive this.
    void watch(ssh_session session);

    /// @param busy whether commands run. @return false when the line is dead
    bool check(std::chrono::steady_clock::time_point now, bool busy);

    /// When check() has something to do.
    [[nodiscard]] std::chrono::steady_clock::time_point deadline(bool busy) const;

    /// Bytes received so far.
    [[nodiscard]] quint64 received() const { return m_counter.in_bytes; }

private:
    void ask();

    SessionLimits m_limits;
    ssh_session m_session = nullptr;
    ssh_counter_struct m_counter{};
    quint64 m_seen = 0;
    std::chrono::steady_clock::time_point m_lastSign;
    std::optional<std::chrono::steady_clock::time_point> m_asked;
};

} // namespace quai::ssh
