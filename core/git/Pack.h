// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Progress.h"
#include "core/git/Repository.h"

#include <QByteArray>

namespace quai::git {

/// What a receiver needs to have a commit.
struct Pack
{
    QByteArray bytes; ///< for `git index-pack --stdin --fix-thin` (gitformat-pack, version 2)
    qint64 objects = 0;
};

/// Packs a commit, its tree and what that holds, without its parents. What @p before holds at the same place is left
/// out; what changed there travels as a difference, which is why the pack is thin. libgit2's own packs are not.
/// @param before a tree that the receiver has, whole; null: it has nothing
/// @param progress stage "pack", in objects
/// Errors: Cancelled, RepositoryDamaged, RevisionUnknown.
[[nodiscard]] Result<Pack> packCommit(const Repository &repository, const ObjectId &commit, const ObjectId &before,
                                      const ProgressSink &progress, const CancelToken &cancel);

} // namespace quai::git
