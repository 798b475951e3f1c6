// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/Waiter.h"

#include <algorithm>
#include <array>
#include <poll.h>

namespace quai::ssh {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

Waiter::Waiter(const WakeFd &wake, std::function<bool()> stopped, milliseconds limit)
    : m_wake(wake)
    , m_stopped(std::move(stopped))
    , m_deadline(steady_clock::now() + limit)
{
}

milliseconds Waiter::left() const
{
    const auto rest = std::chrono::ceil<milliseconds>(m_deadline - steady_clock::now());
    return std::max(rest, milliseconds(0));
}

Status Waiter::waitAtMost(int fd, short events, milliseconds limit) const
{
    const auto deadline = std::min(m_deadline, steady_clock::now() + limit);
    for (;;) {
        if (m_stopped())
            return fail(ErrorKind::Cancelled, QStringLiteral("connecting was cancelled"));
        const milliseconds rest = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
        if (rest.count() <= 0)
            return fail(ErrorKind::Timeout, QStringLiteral("the server did not answer in time"));
        std::array<pollfd, 2> fds{pollfd{fd, events, 0}, pollfd{m_wake.fd(), POLLIN, 0}};
        ::poll(fds.data(), fds.size(), static_cast<int>(rest.count()));
        if (fds[1].revents != 0)
            m_wake.drain(); // the session looks at its queue anyway before it sleeps for the first time
        if (fds[0].revents != 0)
            return {};
    }
}

} // namespace quai::ssh
