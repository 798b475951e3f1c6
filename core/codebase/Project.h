// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/ComponentName.h"

#include <QList>
#include <QStringList>

namespace quai::codebase {

/// One plugin as the operator declares it. What counts, in this order: version, branch, versionNumber; none of them:
/// the directory's choice for this Moodle.
struct DeclaredPlugin
{
    ComponentName component;
    QString label;  ///< CBM's "name"; for the eyes
    QString source; ///< URL or path; empty: what the directory says
    QString branch;
    QString version;       ///< tag or commit
    QString versionNumber; ///< $plugin->version
    QStringList patches;   ///< files below the project's folder, in order
    QString note;
    bool operator==(const DeclaredPlugin &other) const = default;
};

/// What project.yml declares.
struct Project
{
    QString name;
    QString description;
    QString branch = QStringLiteral("main"); ///< of the code base; releases are named after it
    QString moodleVersion;                   ///< see MoodleVersion
    QString moodleSource;                    ///< empty: defaultMoodleSource()
    QStringList moodlePatches;
    QStringList checks; ///< commands to run in a checkout before a release
    QList<DeclaredPlugin> plugins;

    /// Where Moodle comes from unless the project says otherwise.
    static QString defaultMoodleSource() { return QStringLiteral("https://github.com/moodle/moodle.git"); }

    bool operator==(const Project &other) const = default;
};

} // namespace quai::codebase
