// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Repository.h"

#include <QDateTime>

#include <utility>

namespace quai::git {

/// Who did something, and when.
struct Signature
{
    QString name;
    QString email;
    QDateTime when; ///< with the offset that was written
};

/// A "Key: value" line at the end of a message (git-interpret-trailers).
using Trailer = std::pair<QString, QString>;

/// A commit as it was written.
struct Commit
{
    ObjectId id;
    ObjectId tree;
    QList<ObjectId> parents;
    Signature author;
    QString message; ///< whole, trailers included
    QList<Trailer> trailers;

    /// The first line of the message.
    [[nodiscard]] QString subject() const;
    /// The values of all trailers with this key, in order.
    [[nodiscard]] QStringList trailer(const QString &key) const;
};

/// What createCommit() writes.
struct CommitDraft
{
    ObjectId tree;
    QList<ObjectId> parents;
    Signature author;        ///< also the committer
    QString message;         ///< without trailers
    QList<Trailer> trailers; ///< line breaks in values become spaces
};

/// What createTag() writes, and readTag() reads.
struct Tag
{
    QString name;
    ObjectId target; ///< the commit
    Signature tagger;
    QString message;
};

/// Errors: RevisionUnknown (facts: revision, repository).
[[nodiscard]] Result<Commit> readCommit(const Repository &repository, const ObjectId &id);

/// The same draft gives the same id. Moves no name. Errors: InvalidInput, RepositoryDamaged.
[[nodiscard]] Result<ObjectId> createCommit(Repository &repository, const CommitDraft &draft);

/// The chain of first parents from @p tip on, newest first, at most @p limit. Errors: RevisionUnknown.
[[nodiscard]] Result<QList<Commit>> firstParents(const Repository &repository, const ObjectId &tip, int limit);

/// Writes an annotated tag object and names it @p refName. Errors: RepositoryBusy when the name exists already,
/// InvalidInput.
[[nodiscard]] Result<ObjectId> createTag(Repository &repository, const QString &refName, const Tag &tag);

/// The annotated tag that @p id names; errors: RevisionUnknown when there is none (a lightweight one).
[[nodiscard]] Result<Tag> readTag(const Repository &repository, const ObjectId &id);

} // namespace quai::git
