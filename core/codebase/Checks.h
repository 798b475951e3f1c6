// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Finding.h"
#include "core/codebase/Lock.h"

#include <QHash>

#include <functional>

namespace quai::codebase {

/// The version that Moodle itself brings along for a component; none: it does not.
using StandardVersion = std::function<VersionNumber(const QString &component)>;

/// What Moodle would say to these versions together (lib/classes/plugin_manager.php, lib/upgradelib.php): missing or
/// old dependencies, Moodle too old, incompatible or unsupported branches, immature code, downgrades.
/// @param versions of the plugins, by component
/// @param previous what was built before; may be nullptr
[[nodiscard]] QList<Finding> checkTogether(const Lock &lock, const VersionPhp &moodle,
                                           const QHash<QString, VersionPhp> &versions, Maturity atLeast,
                                           const Lock *previous, const StandardVersion &standard);

} // namespace quai::codebase
