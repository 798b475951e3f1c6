// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Repository.h"

#include <QByteArray>

namespace quai::git {

/// One file that differs between two trees.
struct FileDelta
{
    enum class Kind { Added, Removed, Modified };

    Kind kind = Kind::Modified;
    QByteArray path;
    ObjectId before; ///< null for Added
    ObjectId after;  ///< null for Removed
    bool modeOnly = false;
    bool operator==(const FileDelta &other) const = default;
};

/// How much differs.
struct DiffStats
{
    qint64 files = 0;
    qint64 insertions = 0; ///< lines
    qint64 deletions = 0;  ///< lines
};

/// Every file that differs, in the order of their paths; folders that are equal are not even read.
/// @param before @param after trees; null: the empty one
/// @param below only what lies below this path; empty: all
/// Errors: RepositoryDamaged.
[[nodiscard]] Result<QList<FileDelta>> diffTrees(const Repository &repository, const ObjectId &before,
                                                 const ObjectId &after, const QByteArray &below = {});

/// The same as text in git's form, cut at @p limit bytes (the last line then says so).
[[nodiscard]] Result<QByteArray> diffText(const Repository &repository, const ObjectId &before, const ObjectId &after,
                                          const QByteArray &below, qint64 limit);

/// How @p content differs from a file, as text in git's form, cut at @p limit bytes.
/// @param blob null: there is no such file
/// @param path for the heads of the text
[[nodiscard]] Result<QByteArray> diffContent(const Repository &repository, const ObjectId &blob,
                                             const QByteArray &content, const QByteArray &path, qint64 limit);

/// Lines added and removed. Reads every changed file. Errors: RepositoryDamaged.
[[nodiscard]] Result<DiffStats> diffStats(const Repository &repository, const ObjectId &before, const ObjectId &after,
                                          const QByteArray &below = {});

} // namespace quai::git
