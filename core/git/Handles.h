// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/git/CHandle.h"
#include "core/git/ObjectId.h"
#include "core/git/Repository.h"

#include <git2.h>

/// Private to this room: libgit2's types, owned.
namespace quai::git {

using RepositoryHandle = CHandle<git_repository, &git_repository_free>;
using ReferenceHandle = CHandle<git_reference, &git_reference_free>;
using ReferenceIteratorHandle = CHandle<git_reference_iterator, &git_reference_iterator_free>;
using ObjectHandle = CHandle<git_object, &git_object_free>;
using TreeHandle = CHandle<git_tree, &git_tree_free>;
using TreeEntryHandle = CHandle<git_tree_entry, &git_tree_entry_free>;
using TreeBuilderHandle = CHandle<git_treebuilder, &git_treebuilder_free>;
using BlobHandle = CHandle<git_blob, &git_blob_free>;
using CommitHandle = CHandle<git_commit, &git_commit_free>;
using TagHandle = CHandle<git_tag, &git_tag_free>;
using SignatureHandle = CHandle<git_signature, &git_signature_free>;
using DiffHandle = CHandle<git_diff, &git_diff_free>;
using DiffStatsHandle = CHandle<git_diff_stats, &git_diff_stats_free>;
using PatchHandle = CHandle<git_patch, &git_patch_free>;
using IndexHandle = CHandle<git_index, &git_index_free>;
using RemoteHandle = CHandle<git_remote, &git_remote_free>;
using OdbHandle = CHandle<git_odb, &git_odb_free>;
using ConfigHandle = CHandle<git_config, &git_config_free>;
using RevwalkHandle = CHandle<git_revwalk, &git_revwalk_free>;

/// A git_buf that is disposed of with its scope.
struct Buffer
{
    Buffer() = default;
    ~Buffer() { git_buf_dispose(&raw); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;
    [[nodiscard]] QByteArray bytes() const { return {raw.ptr, static_cast<qsizetype>(raw.size)}; }

    git_buf raw = GIT_BUF_INIT;
};

/// What libgit2 says about the call that has just failed on this thread: to be called in the same statement block.
/// @param kind for failures that mean nothing more special; libgit2's own class and code come first where they do
/// @param code what the call returned
[[nodiscard]] Error lastError(ErrorKind kind, const QString &what, int code);

[[nodiscard]] inline git_oid toOid(const ObjectId &id)
{
    git_oid oid;
    git_oid_fromraw(&oid, id.bytes());
    return oid;
}

[[nodiscard]] inline ObjectId fromOid(const git_oid *oid)
{
    return oid == nullptr ? ObjectId()
                          : ObjectId::fromRaw(QByteArrayView(oid->id, ObjectId::kRawSize)); // git_oid is 20 bytes
}

/// The one way from a Repository to libgit2's; for this room alone.
struct RepositoryAccess
{
    [[nodiscard]] static git_repository *raw(const Repository &repository);
};

[[nodiscard]] Result<TreeHandle> lookupTree(const Repository &repository, const ObjectId &id);
[[nodiscard]] Result<CommitHandle> lookupCommit(const Repository &repository, const ObjectId &id);

} // namespace quai::git
