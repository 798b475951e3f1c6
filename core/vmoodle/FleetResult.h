// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <optional>

namespace quai::vmoodle {

/// What became of one instance in a work on many that needs no instance to boot.
struct FleetResult
{
    qint64 id = 0;
    QString host;
    QString path;               ///< of the file that was written, or would be; empty: none
    bool existed = false;       ///< there was such a file before
    int rows = -1;              ///< in its copy of the register now; -1: not written
    std::optional<Error> error; ///< nothing: done
};

} // namespace quai::vmoodle
