// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/SiteRules.h"

namespace quai::ui {

/// What is wrong with one field of a site and how to mend it, as a sentence for the operator.
[[nodiscard]] QString mistakeText(const sites::SiteMistake &mistake);

} // namespace quai::ui
