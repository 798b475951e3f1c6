// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Repository.h"

#include <QByteArray>

#include <functional>
#include <optional>

/// Reading and composing trees. No work tree and no index is ever involved; every function works on the thread of its
/// repository.
namespace quai::git {

/// What an entry of a tree is (gitformat: the mode column of git-ls-tree).
enum class EntryKind { File, Executable, Link, Folder, Submodule };

/// One entry of a tree. Paths are bytes: git knows no encoding.
struct TreeEntry
{
    QByteArray path; ///< from the tree that was asked, without a slash at either end
    ObjectId id;
    EntryKind kind = EntryKind::File;
    bool operator==(const TreeEntry &other) const = default;
};

/// One insertion, replacement or removal of composeTree().
struct TreeChange
{
    QByteArray path;
    ObjectId id; ///< null: removed
    EntryKind kind = EntryKind::Folder;
};

/// What a visitor of walkTree() wants next.
enum class Walk { Descend, Skip, Stop };

/// The entry at @p path; nothing when there is none. Errors: RepositoryDamaged.
[[nodiscard]] Result<std::optional<TreeEntry>> entryAt(const Repository &repository, const ObjectId &tree,
                                                       const QByteArray &path);

/// Every entry below @p tree, folders before what they hold; Skip leaves a folder out. Errors: RepositoryDamaged.
[[nodiscard]] Status walkTree(const Repository &repository, const ObjectId &tree,
                              const std::function<Walk(const TreeEntry &)> &visit);

/// The direct entries of one folder. Errors: RepositoryDamaged.
[[nodiscard]] Result<QList<TreeEntry>> listTree(const Repository &repository, const ObjectId &tree);

/// The content of a blob. Errors: RepositoryDamaged; InvalidInput when it is longer than @p limit bytes.
[[nodiscard]] Result<QByteArray> readBlob(const Repository &repository, const ObjectId &blob, qint64 limit);

/// The content of a file. Errors: PathMissing (facts: path), and those of readBlob().
[[nodiscard]] Result<QByteArray> readFile(const Repository &repository, const ObjectId &tree, const QByteArray &path,
                                          qint64 limit);

/// Stores content. Errors: FileUnwritable.
[[nodiscard]] Result<ObjectId> writeBlob(Repository &repository, const QByteArray &content);

/// The tree @p base (null: the empty one) with @p changes made. Folders that become empty vanish. The same base and
/// the same changes give the same id, in any order of the changes and on any machine.
/// Errors: InvalidInput (a path that git refuses, a change below a file), RepositoryDamaged.
[[nodiscard]] Result<ObjectId> composeTree(Repository &repository, const ObjectId &base,
                                           const QList<TreeChange> &changes);

/// The id of the tree without entries, stored if need be.
[[nodiscard]] Result<ObjectId> emptyTree(Repository &repository);

} // namespace quai::git
