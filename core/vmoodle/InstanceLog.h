// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/Register.h"

namespace quai::vmoodle {

/// One run of a task, as Moodle's table task_log has it.
struct TaskRun
{
    QString task; ///< class name
    QDateTime start;
    std::chrono::milliseconds duration{0};
    bool failed = false;
    QString output; ///< its last 8,000 bytes
};

/// What an instance has logged.
struct InstanceLog
{
    QList<TaskRun> runs;   ///< newest first; none where Moodle keeps no log of tasks (before 3.7)
    QString file;          ///< that the plugin's cron writes for it; empty: the plugin's setting names none
    bool readable = false; ///< the file is there and can be read
    QString end;           ///< its last 32 kB
};

/// @param id row of the register; 0: the master
/// @param count task runs at most
[[nodiscard]] Result<InstanceLog> readLog(Register &reg, qint64 id, int count, const CancelToken &cancel = {});

} // namespace quai::vmoodle
