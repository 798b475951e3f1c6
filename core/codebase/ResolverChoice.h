// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Resolver.h"

namespace quai::codebase {

/// What was decided for one plugin.
struct Resolver::Chosen
{
    QString url;
    QString requested;
    QString ref;
    git::ObjectId commit;
    VersionNumber announced; ///< what version.php must say; none: whatever
};

} // namespace quai::codebase
