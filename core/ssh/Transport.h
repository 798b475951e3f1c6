// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/ssh/HostConfig.h"
#include "core/ssh/Waiter.h"

#include <memory>

namespace quai::ssh {

/// A byte stream to a server, before anything of SSH was said on it.
struct Transport
{
    int fd = -1;                  ///< a connected stream socket; whoever takes the Transport closes it
    std::shared_ptr<void> helper; ///< what the stream runs through: a proxy's process, a jump host's session
};

/// Connects over TCP, trying every address of the host. Errors: HostUnresolved, HostUnreachable, Cancelled.
[[nodiscard]] Result<Transport> connectTcp(const HostConfig &config, const Waiter &waiter);

/// Starts HostConfig::proxyCommand with a socket as its standard input and output; it is ended with the helper.
/// Errors: HostUnreachable.
[[nodiscard]] Result<Transport> connectProxyCommand(const HostConfig &config);

/// Error{HostUnreachable} with the facts host and port.
[[nodiscard]] tl::unexpected<Error> unreachable(const HostConfig &config, const QString &why, int code = 0);

} // namespace quai::ssh
