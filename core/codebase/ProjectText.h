// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/codebase/Project.h"

#include <QByteArray>

namespace quai::codebase {

/// Reads project.yml: Quai's and CBM's YAML (plugins as a map) and CBM's JSON (plugins as a list).
/// Errors: ParseFailed with the first mistake (facts: file, line, column from 1); detail lists all of them as
/// "line:column: text".
[[nodiscard]] Result<Project> parseProject(const QByteArray &text);

/// The text that declares @p project. What @p former holds and this program does not know is kept: other keys at every
/// level and the comment at the head; JSON becomes YAML.
/// @param former what parseProject() accepted, or empty
/// Errors: ParseFailed when @p former cannot be read.
[[nodiscard]] Result<QByteArray> formatProject(const Project &project, const QByteArray &former = {});

} // namespace quai::codebase
