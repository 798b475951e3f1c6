<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Sets everything up after config.php: the order of Moodle's own (lib/setup.php).

if (!isset($CFG) || empty($CFG->dirroot)) {
    fwrite(fopen('php://stderr', 'w'), "Fatal error: \$CFG->dirroot is not configured! Exiting.\n");
    exit(1);
}
$CFG->libdir = $CFG->dirroot . '/lib';
$CFG->admin = $CFG->admin ?? 'admin';
defined('CLI_SCRIPT') || define('CLI_SCRIPT', false);
defined('MOODLE_INTERNAL') || define('MOODLE_INTERNAL', true);
defined('ABORT_AFTER_CONFIG') || define('ABORT_AFTER_CONFIG', false);

require_once($CFG->libdir . '/setuplib.php');
$GLOBALS['FARM_MARKS']['lib/setup.php'] = '@MARK@';

if (CLI_SCRIPT && isset($_SERVER['REMOTE_ADDR'])) {
    http_response_code(500);
    exit('Command line scripts can not be executed from the web interface');
}
if (!is_dir($CFG->dataroot) || !is_writable($CFG->dataroot)) {
    if (CLI_SCRIPT) {
        echo "Fatal error: \$CFG->dataroot is not writable, admin has to fix directory permissions! Exiting.\n";
    } else {
        http_response_code(503);
        echo "<p>Error: \$CFG->dataroot is not writable</p>\n";
    }
    exit(1);
}
if (!CLI_SCRIPT && file_exists("$CFG->dataroot/climaintenance.html")) {
    while (ob_get_level()) {
        ob_end_clean();
    }
    header('Status: 503 Service Temporarily Unavailable');
    http_response_code(503);
    header('Retry-After: 300');
    readfile("$CFG->dataroot/climaintenance.html");
    exit;
}
if (ABORT_AFTER_CONFIG) {
    return;
}

require_once($CFG->libdir . '/moodlelib.php');
require_once($CFG->libdir . '/weblib.php');
require_once($CFG->libdir . '/outputlib.php');
require_once($CFG->libdir . '/dmllib.php');
require_once($CFG->libdir . '/datalib.php');
require_once($CFG->libdir . '/accesslib.php');
require_once($CFG->libdir . '/sessionlib.php');
require_once($CFG->libdir . '/filelib.php');
require_once($CFG->libdir . '/navigationlib.php');

set_exception_handler('default_exception_handler');
$DB = setup_DB();
if (!defined('FARM_INSTALLING')) {
    initialise_cfg();
}
