<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Scheduled tasks: runs those that are enabled and writes down when. Exit: 0 ran, 1 in maintenance.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/upgradelib.php');
require_once($CFG->libdir . '/tasklib.php');

[$options, $unrecognized] = cli_get_params(['help' => false, 'keep-alive' => null], ['h' => 'help', 'k' => 'keep-alive']);
cli_unknown_options($unrecognized);
if (file_exists("$CFG->dataroot/climaintenance.html")) {
    echo "CLI maintenance mode active, cron execution suspended.\n";
    exit(1);
}
if (moodle_needs_upgrading()) {
    echo "Moodle upgrade pending, cron execution suspended.\n";
    exit(1);
}
echo 'Server Time: ', date('r'), "\n\n";
set_config('lastcronstart', time());
if (!empty($CFG->farm_full)) {
    set_config('lastcronstart', time(), 'tool_task');
    foreach ($DB->get_records('task_scheduled', ['disabled' => 0], 'id') as $task) {
        farm_run_task($task);
    }
    // The real one stays for cron_keepalive seconds, 180 by default, and looks for new tasks.
    sleep((int)($options['keep-alive'] ?? 30));
}
echo "Cron script completed correctly\n";
