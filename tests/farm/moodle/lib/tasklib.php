<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Scheduled tasks: the four that a farm has.

defined('MOODLE_INTERNAL') || die();

/** What the task of that class does. @throws moodle_exception when it fails */
function farm_do_task(string $class): void {
    switch ($class) {
        case '\core\task\cache_cleanup_task':
            set_config('farm_cleaned', time());
            break;
        case '\core\task\context_cleanup_task':
            break;
        case '\farm\task\slow_task':
            sleep((int)(get_config('core', 'farm_slow_seconds') ?: 60));
            break;
        default:
            throw new moodle_exception('taskfailed', 'This task always fails');
    }
}

/** Runs one task and writes down when. @return whether it succeeded */
function farm_run_task(object $task): bool {
    global $DB;
    echo "Execute scheduled task: ($task->classname)\n... started " . date('H:i:s') . ". Current memory use 1 MB.\n";
    try {
        farm_do_task($task->classname);
    } catch (moodle_exception $e) {
        echo "... used 1 dbqueries\nScheduled task failed: ($task->classname),{$e->getMessage()}\n";
        $DB->update_record('task_scheduled', ['id' => $task->id, 'lastruntime' => time(), 'faildelay' => 60]);
        return false;
    }
    echo "Scheduled task complete: ($task->classname)\n";
    $DB->update_record('task_scheduled', ['id' => $task->id, 'lastruntime' => time(), 'faildelay' => 0]);
    return true;
}
