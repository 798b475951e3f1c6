// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QMetaEnum>
#include <QObject>
#include <QStringList>

namespace quai::codebase {
Q_NAMESPACE

/// What is wrong with a declared code base, or worth knowing before it is built. The ui words it.
enum class FindingKind {
    Unresolved,          ///< no commit for it; facts: error, message and those of the error
    SourceNotFetched,    ///< its source is not in the cache; facts: url
    UnknownType,         ///< this Moodle has no place for it; facts: type
    NoVersionFile,       ///< its version.php is missing or cannot be read; facts: message
    WrongComponent,      ///< version.php says something else; facts: found
    NumberMismatch,      ///< version.php has another number than announced; facts: announced, found
    PathTaken,           ///< two plugins for one folder; facts: path, other
    ReplacesStandard,    ///< Moodle brings this plugin along; facts: path
    DependencyMissing,   ///< facts: dependency, needed
    DependencyTooOld,    ///< facts: dependency, needed, found
    RequiresNewerMoodle, ///< facts: needed, found
    Incompatible,        ///< version.php excludes this Moodle; facts: from, moodle
    Unsupported,         ///< version.php does not name this Moodle; facts: from, to, moodle
    Immature,            ///< facts: maturity (50, 100, 150)
    Downgrade,           ///< built before with a higher number: Moodle would refuse it; facts: before, now
    PatchUnreadable,     ///< facts: file
    PatchConflicts,      ///< one hunk that does not fit any more; facts: file, path, hunk and line (0: the file itself
                         ///< is the trouble), exists (yes, no), expected, found (texts of several lines)
    PatchApplied,        ///< what it brings is there already; facts: file
};
Q_ENUM_NS(FindingKind)

/// One finding about one component.
struct Finding
{
    FindingKind kind = FindingKind::Unresolved;
    bool blocks = true; ///< nothing is built while there is one that blocks
    QString component;  ///< "moodle" for Moodle itself
    QMap<QString, QString> facts;
    bool operator==(const Finding &other) const = default;
};

/// "DependencyMissing": for the command line and JSON.
[[nodiscard]] QString findingName(FindingKind kind);

/// Its facts as "key=value", but for those of conflictLines().
[[nodiscard]] QStringList shortFacts(const Finding &finding);

/// What a patch that does not fit expected ("- line"), and what it found there ("+ line"). None for other findings.
[[nodiscard]] QStringList conflictLines(const Finding &finding);

} // namespace quai::codebase
