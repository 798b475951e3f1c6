// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaEnum>
#include <QObject>

namespace quai::vmoodle {
Q_NAMESPACE

/// What the account that runs PHP finds at an instance's data path.
enum class DataFolder {
    Unknown,  ///< not looked at
    Missing,  ///< no such folder: the instance is broken
    ReadOnly, ///< Moodle refuses to start
    Usable,
};
Q_ENUM_NS(DataFolder)

/// What can be done with one instance or with many.
enum class Action {
    Enable,
    Disable,
    PurgeCaches,
    MaintenanceOn,
    MaintenanceOff,
    Upgrade,       ///< Moodle's own upgrade of its database
    RunTask,       ///< one scheduled task, now
    RunCron,       ///< Moodle's own cron in the instance
    ResetPassword, ///< of one manual account
    RunScript,     ///< a listed script of Moodle's command line
    RenewMnetKey,
    Snapshot, ///< as a template of the plugin
    Destroy,  ///< database, data folder, row
};
Q_ENUM_NS(Action)

/// How it went with one instance.
enum class Outcome {
    Done,
    Failed,  ///< it did not happen, or not wholly; the error says so
    Skipped, ///< not begun: stopped on an earlier error, or cancelled
    Unknown, ///< the answer was lost, or its time ran out: look again, or try again
};
Q_ENUM_NS(Outcome)

/// What is wrong with a value of a row, or what the server cannot do with it.
enum class FindingKind {
    Empty,
    TooLong,             ///< fact: the column's limit in characters
    Malformed,           ///< not in the form that the column wants
    UnsafeCharacter,     ///< a character that the plugin would hand to a shell or to SQL as it is
    Duplicate,           ///< fact: host of the other row
    UsedByMaster,        ///< the master's own database, data folder or host
    NestedFolder,        ///< fact: a path in use that lies in it, or that it lies in
    DatabaseUnreachable, ///< no connection with these credentials; fact: what the server said
    DatabaseMissing,     ///< connected, but there is no such database
    DatabaseExists,      ///< of a new instance: there is one already
    FolderMissing,
    FolderReadOnly,
    FolderNotEmpty, ///< of a new instance
    CannotBoot,     ///< the plugin connects to MySQL and MariaDB only
};
Q_ENUM_NS(FindingKind)

/// What making an instance consists of, in this order. Each step can be done again, and undone.
enum class CreationStep {
    Database,     ///< an empty database
    Content,      ///< the template's tables, adjusted; without a template Moodle's own tables by its installer
    DataFolder,   ///< made, and filled from the template
    Register,     ///< the row of the plugin's table
    Verification, ///< it boots as itself and answers
};
Q_ENUM_NS(CreationStep)

} // namespace quai::vmoodle
