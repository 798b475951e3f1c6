// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KeepAlive.h"

#include <libssh/server.h>

namespace quai::ssh {

using std::chrono::steady_clock;

KeepAlive::KeepAlive(const SessionLimits &limits)
    : m_limits(limits)
{
}

void KeepAlive::watch(ssh_session session)
{
    m_session = session;
    ssh_set_counters(session, &m_counter, nullptr);
    m_lastSign = steady_clock::now();
}

steady_clock::time_point KeepAlive::deadline(bool busy) const
{
    return m_asked ? *m_asked + m_limits.answer : m_lastSign + (busy ? m_limits.silence : m_limits.idleSilence);
}

bool KeepAlive::check(steady_clock::time_point now, bool busy)
{
    if (m_counter.in_bytes != m_seen) {
        m_seen = m_counter.in_bytes;
        m_lastSign = now;
        m_asked.reset();
    }
    if (now < deadline(busy))
        return true;
    if (m_asked)
        return false;
    m_asked = now;
    ask();
    return true;
}

void KeepAlive::ask()
{
    // In non-blocking mode the first call after an answer only takes the answer's state back, and sends nothing.
    const quint64 before = m_counter.out_bytes;
    ssh_send_keepalive(m_session);
    if (m_counter.out_bytes == before)
        ssh_send_keepalive(m_session);
}

} // namespace quai::ssh
