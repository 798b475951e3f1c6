// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/git/ObjectId.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace quai::git {

/// A name in a repository and what it stands for.
struct Ref
{
    QString name;    ///< full: "refs/remotes/moodle/tags/v4.5.1"
    ObjectId target; ///< what it points at: an annotated tag, or what `peeled` is
    ObjectId peeled; ///< the commit behind it
    bool operator==(const Ref &other) const = default;
};

/// An open git repository: its place and its names. What it holds is read and written by the functions of Trees.h,
/// Commits.h, Tags.h, Diffs.h, Patches.h and by Fetcher and Pusher.
/// Used by one thread at a time; open a second one for a second thread (they may share the folder).
class Repository
{
public:
    /// Errors: RepositoryDamaged (facts: repository): no repository there, or one that cannot be read.
    [[nodiscard]] static Result<Repository> open(const QString &folder);
    /// Opens the bare repository in @p folder, which is created where it is missing.
    /// Errors: RepositoryDamaged, FileUnwritable (facts: file).
    [[nodiscard]] static Result<Repository> openOrInitBare(const QString &folder);
    /// A repository with a work tree, for the folder of a project. Errors: as openOrInitBare().
    [[nodiscard]] static Result<Repository> openOrInit(const QString &folder);

    Repository(Repository &&other) noexcept;
    Repository &operator=(Repository &&other) noexcept;
    ~Repository();

    /// The folder of the objects, without a slash at the end.
    [[nodiscard]] const QString &path() const;

    /// The commit that a full name stands for. Errors: RevisionUnknown (facts: revision, repository).
    [[nodiscard]] Result<ObjectId> resolve(const QString &refName) const;
    /// All names that begin with @p prefix, in the order of their names.
    /// @param peeled false: Ref::peeled stays null; no object is read, which counts with thousands of tags
    [[nodiscard]] Result<QList<Ref>> refs(const QString &prefix, bool peeled = true) const;
    /// The commit behind an object: itself, or what an annotated tag stands for. Errors: RevisionUnknown.
    [[nodiscard]] Result<ObjectId> peel(const ObjectId &object) const;
    /// Creates or moves a name. @p reflogMessage goes to the reflog where there is one.
    /// @param expected when given, the name must stand for this now (null: must not exist)
    /// Errors: RepositoryBusy (somebody else moved it, or holds its lock), InvalidInput (no valid name).
    [[nodiscard]] Status setRef(const QString &name, const ObjectId &target, const QString &reflogMessage,
                                std::optional<ObjectId> expected = {});
    /// Removing what is not there succeeds.
    [[nodiscard]] Status removeRef(const QString &name);

    /// The commit whose name begins with @p prefix (7 to 40 digits). Errors: RevisionUnknown, also when it fits
    /// several.
    [[nodiscard]] Result<ObjectId> commitByPrefix(const QString &prefix) const;
    /// Whether the object itself is there.
    [[nodiscard]] bool contains(const ObjectId &id) const;
    /// The newest common ancestor, or the null id where there is none.
    [[nodiscard]] ObjectId mergeBase(const ObjectId &one, const ObjectId &other) const;

    /// A line of its configuration ("remote.moodle.url"); empty when unset.
    [[nodiscard]] QString configValue(const QString &key) const;
    [[nodiscard]] Status setConfigValue(const QString &key, const QString &value);

private:
    struct Data;
    friend struct RepositoryAccess;
    explicit Repository(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace quai::git
