// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/git/Repository.h"

#include <QByteArray>

namespace quai::codebase {

/// Files of a tree as a tar (pax), compressed by gzip; the same files give the same bytes.
/// @param paths of files and links; what the tree does not have is left out
/// @param progress stage "pack", in files
/// Errors: RepositoryDamaged, Cancelled, Internal (libarchive).
[[nodiscard]] Result<QByteArray> treeArchive(const git::Repository &repository, const git::ObjectId &tree,
                                             const QList<QByteArray> &paths, const ProgressSink &progress,
                                             const CancelToken &cancel);

} // namespace quai::codebase
