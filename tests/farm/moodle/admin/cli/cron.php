<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Scheduled tasks: writes down when it ran. Exit: 0 ran, 1 in maintenance.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/upgradelib.php');

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
echo "Cron script completed correctly\n";
