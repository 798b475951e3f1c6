// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vmoodle/NewInstance.h"

#include <algorithm>

namespace quai::vmoodle {

bool CreationPlan::isPossible() const
{
    return std::none_of(findings.cbegin(), findings.cend(), [](const Finding &finding) { return finding.blocking; });
}

} // namespace quai::vmoodle
