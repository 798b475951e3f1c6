// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/FileChange.h"

#include <QByteArray>
#include <QList>

namespace quai::delivery {

/// One file that is served otherwise than the release has it.
struct DriftedFile
{
    FileChange::Kind kind = FileChange::Kind::Modified;
    QString path;     ///< below the code base
    bool php = false; ///< a web server may run it: an added one deserves a look
    bool operator==(const DriftedFile &other) const = default;
};

/// What is served against the release that should be.
struct Drift
{
    /// How the server told.
    enum class Means {
        Git, ///< by its own git and the release's repository
        Sums ///< by the checksums of all files
    };

    QString commit; ///< of the release
    Means means = Means::Git;
    QList<DriftedFile> files; ///< added, changed, removed; environment files and metadata are not looked at
    QByteArray difference;    ///< of changed and of added PHP files, in git's form; at most 2 MiB

    [[nodiscard]] bool isNone() const { return files.isEmpty(); }
};

} // namespace quai::delivery
