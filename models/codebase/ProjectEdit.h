// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Lock.h"
#include "core/codebase/Project.h"

namespace quai::models {

/// Adds what is not declared yet. @return the components that were added
QStringList addPlugins(codebase::Project &project, const QList<codebase::DeclaredPlugin> &plugins);

/// @return the components that were taken out
QStringList removePlugins(codebase::Project &project, const QStringList &components);

/// Fixes a plugin to what it resolves to now: its tag, else its package's number, else its commit.
/// @return whether anything changed
bool pinPlugin(codebase::Project &project, const codebase::LockedSource &resolved);

/// Lets a plugin follow the directory, or the head of its source, again. @return whether anything changed
bool unpinPlugin(codebase::Project &project, const QString &component);

/// Puts @p plugin in the place of the one with the same component. @return whether anything changed
bool replacePlugin(codebase::Project &project, const codebase::DeclaredPlugin &plugin);

} // namespace quai::models
