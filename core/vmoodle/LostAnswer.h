// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ErrorKind.h"

namespace quai::vmoodle {

/// Of an answer that did not come: how far the server got is not known (Outcome::Unknown).
[[nodiscard]] inline bool isLost(ErrorKind kind)
{
    return kind == ErrorKind::ConnectionLost || kind == ErrorKind::Timeout || kind == ErrorKind::RemoteKilled
        || kind == ErrorKind::Cancelled || kind == ErrorKind::ProtocolGarbled;
}

} // namespace quai::vmoodle
