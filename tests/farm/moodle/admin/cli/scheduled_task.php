<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Scheduled tasks: --list, or --execute=\class. Exit: 0 done, 1 failed or not found.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/upgradelib.php');
require_once($CFG->libdir . '/tasklib.php');

[$options, $unrecognized] = cli_get_params(['help' => false, 'list' => false, 'execute' => false], ['h' => 'help']);
cli_unknown_options($unrecognized);
if ($options['list']) {
    cli_heading("List of scheduled tasks ($CFG->wwwroot)");
    foreach ($DB->get_records('task_scheduled', null, 'id') as $task) {
        cli_writeln($task->classname . ' ' . ($task->disabled ? 'disabled' : 'ASAP'));
    }
    exit(0);
}
$task = $options['execute'] ? $DB->get_record('task_scheduled', ['classname' => '\\' . ltrim($options['execute'], '\\')]) : false;
if (!$task) {
    cli_writeln("Task '$options[execute]' not found");
    exit(1);
}
if (moodle_needs_upgrading()) {
    cli_writeln('Moodle upgrade pending, cannot execute tasks.');
    exit(1);
}
exit(farm_run_task($task) ? 0 : 1);
