// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Repository.h"

#include <QByteArray>

namespace quai::git {

/// One place of a patch that does not fit.
struct PatchConflict
{
    QByteArray path;
    int line = 0;        ///< where the patch expects it; 0: the file itself is the trouble
    QByteArray expected; ///< the lines that the patch wants to find
    QByteArray found;    ///< the lines that stand there
    int hunk = 0;        ///< which one of this file's, from 1; 0: the file itself is the trouble
    bool exists = true;  ///< the file is there
};

/// What a patch makes of a tree.
struct PatchOutcome
{
    ObjectId tree;                  ///< null when it does not fit
    QList<QByteArray> paths;        ///< files that it touches
    QList<PatchConflict> conflicts; ///< empty when it fits
    bool alreadyApplied = false;    ///< it does not fit because all that it brings is there
};

/// Applies a patch in git's form, or in that of diff -u with one folder before each path, to a tree; only the files
/// that it names are read. Nothing is written but objects. Errors: ParseFailed (no patch, or a damaged one; facts:
/// line), RepositoryDamaged.
[[nodiscard]] Result<PatchOutcome> applyPatch(Repository &repository, const ObjectId &tree, const QByteArray &patch);

} // namespace quai::git
