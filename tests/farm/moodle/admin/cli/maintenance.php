<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Maintenance mode. Exit: 0 done.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');

[$options, $unrecognized] = cli_get_params(['enable' => false, 'enablelater' => 0, 'enableold' => false, 'disable' => false,
    'help' => false], ['h' => 'help']);
cli_unknown_options($unrecognized);
$page = "$CFG->dataroot/climaintenance.html";
cli_heading("Maintenance mode ($CFG->wwwroot)");
if ($options['enablelater']) {
    if (!is_numeric($options['enablelater']) || $options['enablelater'] < 1) {
        cli_error('--enablelater takes a number of minutes');
    }
    set_config('maintenance_later', time() + 60 * (int)$options['enablelater']);
    cli_writeln('The site will be switched to CLI maintenance mode in ' . (int)$options['enablelater'] . ' minutes.');
} else if ($options['enable']) {
    @unlink($page);
    file_put_contents($page, "<!DOCTYPE html>\n<html><head><title>Maintenance</title></head><body>"
        . "<p>This site is undergoing maintenance and is currently not available</p></body></html>\n");
    cli_writeln('Your site is currently in CLI maintenance mode, no access to the web interface is allowed.');
} else if ($options['enableold']) {
    set_config('maintenance_enabled', 1);
    cli_writeln('Maintenance mode has been enabled');
} else if ($options['disable']) {
    set_config('maintenance_enabled', 0);
    unset_config('maintenance_later');
    @unlink($page);
    cli_writeln('Maintenance mode has been disabled and the site is running normally again');
} else {
    cli_writeln(file_exists($page) || !empty($CFG->maintenance_enabled) ? 'Status: enabled' : 'Status: disabled');
}
