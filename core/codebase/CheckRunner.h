// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/codebase/CheckReport.h"
#include "core/codebase/OpenCodebase.h"

namespace quai::codebase {

/// Tests a composed tree on this machine: PHP syntax of the plugins' files (`php -n -l`, as many at a time as there are
/// cores), then each command of the project by `sh -c` at the top of a checkout, in the order in which they are
/// declared. The checkout lies in the temporary folder and goes afterwards. The commands are programs of the project:
/// they run with the operator's rights.
/// @param progress stages "checkout" and "php-syntax" (files), "check" (steps; item: the command)
/// Errors: Cancelled, FileUnwritable, and those of git::exportTree(). A test that fails is part of the report.
[[nodiscard]] Result<CheckReport> runChecks(OpenCodebase &codebase, const Workshop::Built &what,
                                            const ProgressSink &progress, const CancelToken &cancel);

/// Writes a report into the project. Errors: FileUnwritable, RepositoryBusy.
[[nodiscard]] Status saveCheckReport(OpenCodebase &codebase, const CheckReport &report);
/// Every report that the project keeps, by its tree. Files that cannot be read are left out.
[[nodiscard]] QMap<QString, CheckReport> checkReports(const ProjectFolder &folder);

} // namespace quai::codebase
