// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/ssh/WakeFd.h"

#include <chrono>
#include <functional>

namespace quai::ssh {

/// The patience of one login: waits for descriptors until a common time limit, and ends at once when the session is
/// told to stop. Belongs to the session's thread.
class Waiter
{
public:
    /// @param wake woken whenever @p stopped may have changed; outlives this
    Waiter(const WakeFd &wake, std::function<bool()> stopped, std::chrono::milliseconds limit);

    /// Until @p fd has one of @p events (poll(2)), or has failed. Errors: Timeout, Cancelled.
    [[nodiscard]] Status wait(int fd, short events) const { return waitAtMost(fd, events, left()); }
    /// The same with a shorter limit.
    [[nodiscard]] Status waitAtMost(int fd, short events, std::chrono::milliseconds limit) const;

    [[nodiscard]] bool isStopped() const { return m_stopped(); }
    [[nodiscard]] const std::function<bool()> &stopped() const { return m_stopped; }
    /// What is left of the limit, never negative.
    [[nodiscard]] std::chrono::milliseconds left() const;

private:
    const WakeFd &m_wake;
    std::function<bool()> m_stopped;
    std::chrono::steady_clock::time_point m_deadline;
};

} // namespace quai::ssh
