// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/VersionPhp.h"
#include "core/git/ObjectId.h"

#include <QByteArray>
#include <QStringList>

namespace quai::codebase {

/// A patch file of the project, as it was when the lock was made.
struct LockedPatch
{
    QString file;   ///< below the project's folder
    QString sha256; ///< of its content, hexadecimal
    bool operator==(const LockedPatch &other) const = default;
};

/// One source with everything that was decided about it.
struct LockedSource
{
    QString component; ///< "mod_hvp"; "moodle" for Moodle itself
    QString path;      ///< in the composed tree; empty for Moodle itself
    QString url;       ///< of the repository or the package
    QString requested; ///< what the project says: "version v1.2", "branch main", "directory", "4.5"
    QString ref;       ///< "tags/v1.2", "heads/main", "zip/2024051700"; empty for a commit given by its id
    git::ObjectId commit;
    git::ObjectId tree;
    VersionNumber version;
    QString release;
    QList<LockedPatch> patches;
    bool operator==(const LockedSource &other) const = default;
};

/// project.lock: everything that a composition depends on. The same lock gives the same tree on every machine.
struct Lock
{
    static constexpr int kSchema = 1;

    QString project;
    QString branch; ///< of the code base
    LockedSource moodle;
    int moodleBranch = 0;        ///< 405
    QList<LockedSource> plugins; ///< in the order of their components

    /// As stored: JSON, keys sorted, one value a line, so that it can be compared as text.
    [[nodiscard]] QByteArray toText() const;
    /// Errors: ParseFailed (facts: file, line, column): no JSON, another schema, an id that is none.
    [[nodiscard]] static Result<Lock> fromText(const QByteArray &text);

    /// SHA-256 of toText(), hexadecimal: what trailers name it by.
    [[nodiscard]] QString digest() const;
    /// nullptr when it is not there.
    [[nodiscard]] const LockedSource *find(const QString &component) const;

    bool operator==(const Lock &other) const = default;
};

} // namespace quai::codebase
