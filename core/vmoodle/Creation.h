// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Register.h"

namespace quai::vmoodle {

// Making an instance. What an attempt has made is written down on the server (<master's data>/vmoodle), so that it can
// go on after anything, and be undone without touching what was there before.

/// What making it would do. Nothing is changed.
[[nodiscard]] Result<CreationPlan> planCreation(Register &reg, const NewInstance &wanted, const CancelToken &cancel);

/// Makes it, from where an earlier attempt broke off. Errors: RowRefused (detail: what stands against it),
/// TemplateIncomplete, NoSpace, ToolMissing, InstanceDatabaseDown; fact "step" names the step.
/// @param onStep before each step
[[nodiscard]] Result<CreationOutcome> createInstance(Register &reg, const NewInstance &wanted,
                                                     const std::function<void(CreationStep)> &onStep,
                                                     const CancelToken &cancel);

/// Removes what attempts to make it have left, and nothing else; nothing when there were none.
[[nodiscard]] Status undoCreation(Register &reg, const NewInstance &wanted, const CancelToken &cancel);

/// @p wanted with the names that the plugin's schemes give where they are empty: host, database, data folder.
/// @param settings of the plugin; INSTANCE becomes the short name, with "_" for "-" and blanks in database and folder
[[nodiscard]] NewInstance withGeneratedNames(NewInstance wanted, const QMap<QString, QString> &settings);

} // namespace quai::vmoodle
