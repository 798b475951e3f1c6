// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/git/Repository.h"
#include "core/remote/Script.h"

#include <QByteArray>

namespace quai::codebase {

/// Files of a tree as a tar (pax), compressed by gzip; the same files give the same bytes. Made while it is written: no
/// more is held than one file and one piece.
/// @param paths of files and links; what the tree does not have is left out
/// @param write gets it piece by piece, in order; at most some 64 KiB each
/// @param progress stage "pack", in files
/// Errors: RepositoryDamaged, Cancelled, Internal (libarchive), and those of @p write; what was written then is no
/// whole archive.
[[nodiscard]] Status writeTreeArchive(const git::Repository &repository, const git::ObjectId &tree,
                                      const QList<QByteArray> &paths, const remote::InputWriter &write,
                                      const ProgressSink &progress, const CancelToken &cancel);

} // namespace quai::codebase
