// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/vmoodle/Instance.h"
#include "core/vmoodle/Observation.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace quai::vmoodle {

/// One action on some instances.
struct InstanceCommand
{
    Action action = Action::PurgeCaches;
    QList<qint64> ids;               ///< rows of the register; 0: the master, where it makes sense
    int parallel = 2;                ///< instances at a time on one server, from 1 to 16
    bool stopOnFirstError = false;   ///< else goes on with the others
    std::chrono::seconds timeout{0}; ///< for each instance; 0: the action's own

    QString task;                         ///< RunTask: class name, as "\core\task\cache_cleanup_task"
    QString script;                       ///< RunScript: name of a listed script
    QMap<QString, QString> options;       ///< RunScript: option name without dashes -> value ("" for a flag)
    QString user;                         ///< ResetPassword: user name of a manual account
    QString secret;                       ///< ResetPassword: the new password; travels on stdin only
    QMap<qint64, QString> confirmedHosts; ///< Destroy: row -> its host as the operator typed it
};

/// How it went with one instance, and what it is like afterwards.
struct HostResult
{
    qint64 id = 0;
    QString host;
    Outcome outcome = Outcome::Skipped;
    std::optional<Error> error; ///< of Failed and Unknown
    QString output;             ///< what Moodle printed
    int exitStatus = -1;        ///< of a script of Moodle; -1: none was run
    std::chrono::milliseconds duration{0};
    std::optional<Instance> row;         ///< as the register says now; nothing when it could not be read, or is gone
    std::optional<Observation> observed; ///< as the instance says now, where the action asked for it
    bool rowGone = false;                ///< the register was read and has no such row
};

/// What became of a command, in the order of its ids.
struct CommandReport
{
    QList<HostResult> hosts;

    [[nodiscard]] int count(Outcome outcome) const;
    /// Rows that failed, or of which nothing is known, or that were not begun: to be tried again.
    [[nodiscard]] QList<qint64> retryable() const;
};

/// Where a running command tells how it goes. Called on worker threads, for several instances at once; must return at
/// once.
struct CommandListener
{
    std::function<void(qint64 id)> onStarted{};
    std::function<void(qint64 id, const QString &text)> onText{}; ///< what Moodle prints, as it comes
    std::function<void(const HostResult &result)> onEnded{};
};

} // namespace quai::vmoodle
