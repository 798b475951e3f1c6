<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Purges the caches of one host: --host=WWWROOT; without it, of the master.

global $CLI_VMOODLE_PRECHECK;
define('CLI_SCRIPT', true);
define('CACHE_DISABLE_ALL', true);
define('MOODLE_INTERNAL', true);
$CLI_VMOODLE_PRECHECK = true;
require(__DIR__ . '/../../../config.php');
require_once($CFG->dirroot . '/lib/clilib.php');
[$options, $unrecognized] = cli_get_params(['help' => false, 'host' => true], ['h' => 'help', 'H' => 'host']);
cli_unknown_options($unrecognized);
if (!empty($options['host'])) {
    echo 'Arming for ', $options['host'], "\n";
    define('CLI_VMOODLE_OVERRIDE', $options['host']);
}
require(__DIR__ . '/../../../config.php');
echo 'Config check : playing for ', $CFG->wwwroot, "\n";
purge_all_caches();
echo "Done.\n";
exit(0);
