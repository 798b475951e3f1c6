// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh: the only header that shows libssh's types.
#pragma once

#include "core/base/Result.h"
#include "core/ssh/Waiter.h"

#include <libssh/callbacks.h>
#include <libssh/libssh.h>

#include <memory>
#include <poll.h>

namespace quai::ssh {

struct SessionDeleter
{
    /// Closes the socket, too.
    void operator()(ssh_session session) const { ssh_free(session); }
};
struct KeyDeleter
{
    void operator()(ssh_key key) const { ssh_key_free(key); }
};
using SessionHandle = std::unique_ptr<ssh_session_struct, SessionDeleter>;
using KeyHandle = std::unique_ptr<ssh_key_struct, KeyDeleter>;

/// What libssh last said, in one line.
inline QString lastError(ssh_session session)
{
    return QString::fromUtf8(ssh_get_error(session)).simplified();
}

/// Calls @p step, a function of libssh in non-blocking mode, until it says something other than @p again.
/// Errors: Timeout, Cancelled.
template <class Step>
Result<int> untilDone(ssh_session session, const Waiter &waiter, int again, Step step)
{
    for (;;) {
        const int code = step();
        if (code != again)
            return code;
        const int flags = ssh_get_poll_flags(session);
        const int events = POLLIN | ((flags & SSH_WRITE_PENDING) != 0 ? POLLOUT : 0);
        const Status ready = waiter.wait(ssh_get_fd(session), static_cast<short>(events));
        if (!ready)
            return fail(ready.error());
    }
}

} // namespace quai::ssh
