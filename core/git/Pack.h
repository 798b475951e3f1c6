// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/git/Repository.h"

#include <QByteArrayView>

#include <functional>

namespace quai::git {

/// Takes the next bytes of a pack. Its error ends the packing and is what writePack() answers.
using PackWriter = std::function<Status(QByteArrayView piece)>;

/// Writes a commit, its tree and what that holds, without its parents, as a pack for `git index-pack --stdin
/// --fix-thin` (gitformat-pack, version 2), piece by piece: it may be larger than what is to be held here. What @p
/// before holds at the same place is left out; what changed there travels as a difference, which is why the pack is
/// thin. libgit2's own packs are not.
/// @param before a tree that the receiver has, whole; null: it has nothing
/// @param progress stage "pack", in objects
/// @return the number of its objects. Errors: Cancelled, RepositoryDamaged, RevisionUnknown, those of @p write.
[[nodiscard]] Result<qint64> writePack(const Repository &repository, const ObjectId &commit, const ObjectId &before,
                                       const PackWriter &write, const ProgressSink &progress,
                                       const CancelToken &cancel);

} // namespace quai::git
