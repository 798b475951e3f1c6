// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Lock.h"
#include "core/git/Commits.h"
#include "core/git/Patches.h"

#include <functional>

namespace quai::codebase {

/// The content of a patch file of the project. Errors: FileUnreadable.
using PatchReader = std::function<Result<QByteArray>(const QString &file)>;

/// Builds trees from locks: no checkout, no index, no work tree. Used on the thread of its repository.
class Composer
{
public:
    /// @param repository the cache, with everything that the lock names
    /// @param readPatch called for the patches that the lock names
    Composer(git::Repository &repository, PatchReader readPatch);

    /// The tree of a lock. The same lock gives the same id.
    /// Errors: RevisionUnknown (facts: revision, repository): an object of the lock is not in the cache;
    /// ChecksumMismatch (facts: file, expected, actual): a patch was edited since; PatchConflict (facts: patch, path;
    /// detail: what was expected and what is there); CompositionRefused: two components at one path.
    [[nodiscard]] Result<git::ObjectId> compose(const Lock &lock);

private:
    [[nodiscard]] Status checkObjects(const Lock &lock) const;
    [[nodiscard]] Result<git::ObjectId> patched(const git::ObjectId &tree, const QList<LockedPatch> &patches);

    git::Repository &m_repository;
    PatchReader m_readPatch;
};

/// A commit of the chain of a code base.
struct Generation
{
    git::ObjectId commit;
    git::ObjectId tree;
    bool unchanged = false; ///< the chain's head had this tree and this lock already: nothing was written
};

/// Appends the tree of a lock to the chain that @p refName heads. The message names project and Moodle; trailers carry
/// Moodle, each plugin and the digest of the lock.
/// Errors: RepositoryBusy when the chain moved meanwhile, and those of createCommit().
[[nodiscard]] Result<Generation> appendGeneration(git::Repository &repository, const QString &refName, const Lock &lock,
                                                  const git::ObjectId &tree, const git::Signature &author);

} // namespace quai::codebase
