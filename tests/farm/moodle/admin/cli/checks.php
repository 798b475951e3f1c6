<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Checks in the form of NRPE. Exit: 0 OK, 1 warning, 2 error or critical, 3 unknown.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/upgradelib.php');

[$options, $unrecognized] = cli_get_params(['help' => false, 'filter' => '', 'type' => 'status', 'verbose' => false],
    ['h' => 'help', 'f' => 'filter', 't' => 'type', 'v' => 'verbose']);
cli_unknown_options($unrecognized);
$checks = [
    'core_upgradecheck' => moodle_needs_upgrading() ? [2, 'An upgrade is pending'] : [0, 'No upgrade is pending'],
    'tool_task_maxfaildelay' => (time() - (int)get_config('core', 'lastcronstart')) < 86400 ? [0, 'Cron ran today'] : [1, 'Cron did not run today'],
    'core_environment' => [0, 'PHP ' . PHP_VERSION],
];
$worst = 0;
$lines = '';
foreach ($checks as $name => [$status, $text]) {
    if ($options['filter'] === '' || str_contains($name, $options['filter'])) {
        $worst = max($worst, $status);
        $lines .= ['OK', 'WARNING', 'CRITICAL'][$status] . ": $name: $text\n";
    }
}
if ($lines === '') {
    echo "UNKNOWN: no such check\n";
    exit(3);
}
echo ['OK', 'WARNING', 'CRITICAL'][$worst], ": $CFG->wwwroot\n", $lines;
exit($worst);
