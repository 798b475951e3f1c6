<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Creates the tables and stores the versions of the code. Exit: 0 installed, 1 not.

define('CLI_SCRIPT', true);
define('FARM_INSTALLING', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/upgradelib.php');

[$options, $unrecognized] = cli_get_params(['agree-license' => false, 'help' => false, 'lang' => 'en',
    'adminuser' => 'admin', 'adminpass' => '', 'adminemail' => '', 'fullname' => '', 'shortname' => ''], ['h' => 'help']);
cli_unknown_options($unrecognized);
if (!$options['agree-license']) {
    cli_error('You have to accept the license: --agree-license');
}
if (!empty($CFG->farm_full) && $DB->get_tables()) {
    cli_error('Database tables already present; command line installation cannot continue.');
}
$DB->create_tables();
if (!empty($CFG->farm_full) && $options['adminpass'] !== '') {
    $DB->set_field('user', 'password', hash_internal_user_password($options['adminpass']), ['username' => 'admin']);
    $DB->set_field('course', 'fullname', $options['fullname']);
}
farm_upgrade('cli_writeln');
cli_writeln('Installation completed successfully.');
