// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/git/Repository.h"

namespace quai::git {

/// Writes the files of a tree into a folder, links and executable bits included; no index, no attributes, no filters.
/// Names that would leave the folder or make it a repository (a tree of a stranger may hold any) are refused.
/// @param folder exists and is empty
/// @param below only what lies below one of these paths; empty: everything
/// @param progress stage "checkout", in files, without a total
/// @return the number of files
/// Errors: FileUnwritable (facts: file), RepositoryDamaged, PathLeavesTree (facts: path), Cancelled.
[[nodiscard]] Result<qint64> exportTree(const Repository &repository, const ObjectId &tree, const QString &folder,
                                        const QList<QByteArray> &below, const ProgressSink &progress,
                                        const CancelToken &cancel);

} // namespace quai::git
