// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/git/Repository.h"

namespace quai::git {

/// What a tree holds.
struct TreeSize
{
    qint64 files = 0;
    qint64 bytes = 0; ///< of their contents
    bool operator==(const TreeSize &other) const = default;
};

/// Counts everything below @p tree; reads the headers of the files, not the files.
/// Errors: RepositoryDamaged, Cancelled.
[[nodiscard]] Result<TreeSize> treeSize(const Repository &repository, const ObjectId &tree, const CancelToken &cancel);

} // namespace quai::git
