// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh.
#pragma once

#include "core/ssh/HostConfig.h"
#include "core/ssh/Libssh.h"
#include "core/ssh/LoginRequest.h"
#include "core/ssh/Transport.h"

namespace quai::ssh {

/// A session that is logged in and belongs to one thread. Closed by its destructor, the transport's helper last.
struct LiveSession
{
    Transport transport; ///< its descriptor belongs to the handle
    SessionHandle handle;
    HostConfig config;
};

/// Reads the configuration, connects (through a proxy or jump hosts where it says so), checks the host key and logs
/// in. Blocks until the waiter gives up; on the session's thread.
/// Errors: those of ssh::Connection::exec() about connecting. With LoginRequest::accept the handle stays empty.
[[nodiscard]] Result<LiveSession> login(const LoginRequest &request, const Waiter &waiter);

} // namespace quai::ssh
