// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/ProjectFolder.h"
#include "core/git/Diffs.h"

namespace quai::codebase {

/// A tagged generation.
struct Release
{
    QString tag; ///< "prod-2026.11.20@14h05"
    git::ObjectId commit;
    git::ObjectId tree;
    QDateTime when;
    QString author;
    QString note;
    Lock lock;
};

/// How one component differs between two locks.
struct ComponentChange
{
    enum class Kind { Added, Removed, Updated };
    Kind kind = Kind::Updated;
    QString component;
    QString path;
    VersionNumber before;
    VersionNumber after;
    QString releaseBefore;
    QString releaseAfter;
    git::ObjectId commitBefore;
    git::ObjectId commitAfter;
    qint64 files = -1; ///< changed below its path; -1: not counted
};

/// Tags the head of the chain: annotated, "<branch>-YYYY.MM.DD@HHhMM" in local time, "-2", "-3" ... when that name is
/// taken. The lock is stored in the tag and as releases/<tag>.lock in the project's folder.
/// @param note the operator's own words; may be empty
/// @param now UTC
/// Errors: RevisionUnknown when nothing was built, RepositoryBusy.
[[nodiscard]] Result<Release> makeRelease(git::Repository &cache, ProjectFolder &folder, const Project &project,
                                          const QString &note, const git::Signature &author);

/// All releases of a project, newest first. Errors: RepositoryDamaged.
[[nodiscard]] Result<QList<Release>> listReleases(const git::Repository &cache, const QString &refPrefix);

/// Errors: RevisionUnknown (facts: revision, repository).
[[nodiscard]] Result<Release> findRelease(const git::Repository &cache, const QString &refPrefix, const QString &tag);

/// What differs between two locks, by component; Moodle first.
[[nodiscard]] QList<ComponentChange> compareLocks(const Lock &before, const Lock &after);

/// The same with the number of files, from the trees of both generations. Errors: RepositoryDamaged.
[[nodiscard]] Result<QList<ComponentChange>> compareGenerations(const git::Repository &cache, const Lock &before,
                                                                const git::ObjectId &treeBefore, const Lock &after,
                                                                const git::ObjectId &treeAfter);

} // namespace quai::codebase
