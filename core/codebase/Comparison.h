// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/OpenCodebase.h"

namespace quai::codebase {

/// One side of a comparison.
struct Side
{
    enum class Kind {
        Declared, ///< what project.yml says now; composed for this, nothing is committed
        Built,    ///< the newest generation
        Release,  ///< a tag
    };
    Kind kind = Kind::Built;
    QString tag; ///< of a Release

    [[nodiscard]] static Side declared() { return {Kind::Declared, {}}; }
    [[nodiscard]] static Side built() { return {Kind::Built, {}}; }
    [[nodiscard]] static Side release(const QString &tag) { return {Kind::Release, tag}; }
};

/// The difference of two sides, by component and by file.
struct Comparison
{
    QList<ComponentChange> components; ///< Moodle first, with the numbers of their files
    QList<git::FileDelta> files;       ///< in the order of their paths
    git::ObjectId before;              ///< trees, for fileDifference()
    git::ObjectId after;
};

/// Errors: RevisionUnknown (nothing built, no such release), CompositionRefused and those of Composer::compose() for
/// Declared, so that a conflict of patches shows here before anything is built.
[[nodiscard]] Result<Workshop::Built> readSide(OpenCodebase &codebase, const Side &side);
[[nodiscard]] Result<Comparison> compareSides(OpenCodebase &codebase, const Side &before, const Side &after);

} // namespace quai::codebase
