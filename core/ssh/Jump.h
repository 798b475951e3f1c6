// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/ssh.
#pragma once

#include "core/ssh/HostConfig.h"
#include "core/ssh/LoginRequest.h"
#include "core/ssh/Transport.h"

namespace quai::ssh {

/// Connects to @p config's host through its jump hosts (ProxyJump): a session of ours to the last of them, which
/// itself goes through the others, and a tunnel from there. The same rules hold for a jump host as for any server:
/// its own part of the configuration, strict host keys, keys and agent; the password is not given to it, because it
/// belongs to the target. With LoginRequest::accept about a jump host, that key is stored and no descriptor returned.
/// Errors: those of logging in to a jump host (their facts name it), HostUnreachable, Timeout, Cancelled.
[[nodiscard]] Result<Transport> connectThroughJumps(const LoginRequest &request, const HostConfig &config,
                                                    const Waiter &waiter);

} // namespace quai::ssh
