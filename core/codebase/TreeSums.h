// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/git/Repository.h"

#include <QByteArray>

namespace quai::codebase {

/// What a tree holds, as resources/remote/delivery/sums.sh lists a folder: "f" or "l", the SHA-256 of the content or of
/// the link's target, a blank, the path; each ended by NUL, sorted as bytes. Reads every file.
/// @param progress stage "sums", in files
/// Errors: RepositoryDamaged, Cancelled.
[[nodiscard]] Result<QByteArray> treeSums(const git::Repository &repository, const git::ObjectId &tree,
                                          const ProgressSink &progress, const CancelToken &cancel);

} // namespace quai::codebase
