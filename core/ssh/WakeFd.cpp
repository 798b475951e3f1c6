// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/WakeFd.h"

#include <cstdint>
#include <sys/eventfd.h>
#include <unistd.h>

namespace quai::ssh {

WakeFd::WakeFd()
    : m_fd(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
    if (m_fd < 0)
        qFatal("eventfd: no file descriptor left");
}

WakeFd::~WakeFd()
{
    ::close(m_fd);
}

void WakeFd::wake() const
{
    const std::uint64_t one = 1;
    // Fails only when the counter is full, and then the other side is awake anyway.
    [[maybe_unused]] const ssize_t written = ::write(m_fd, &one, sizeof one);
}

void WakeFd::drain() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = ::read(m_fd, &count, sizeof count);
}

} // namespace quai::ssh
