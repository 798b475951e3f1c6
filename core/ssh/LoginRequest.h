// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/Connection.h"

#include <chrono>
#include <optional>

namespace quai::ssh {

/// What a login is made of.
struct LoginRequest
{
    Target target;
    Credentials credentials;
    std::optional<HostKey> accept;    ///< this key is to be stored, and nothing else to be done: no login follows
    std::optional<QStringList> jumps; ///< instead of what the configuration says
    int depth = 0;                    ///< how many sessions lead here through one another
    std::chrono::milliseconds limit{10'000}; ///< for all of it: name, connection, keys, login
};

} // namespace quai::ssh
