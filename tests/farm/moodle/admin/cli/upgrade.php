<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Upgrades the database. Exit: 0 done or nothing to do, 1 failed or refused, 2 with --is-pending: an upgrade waits.

define('CLI_SCRIPT', true);
define('CACHE_DISABLE_ALL', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');
require_once($CFG->libdir . '/upgradelib.php');

[$options, $unrecognized] = cli_get_params(['non-interactive' => false, 'allow-unstable' => false, 'help' => false,
    'is-pending' => false, 'lang' => 'en', 'verbose-settings' => false], ['h' => 'help']);
cli_unknown_options($unrecognized);
if ($options['help']) {
    cli_writeln("Command line Moodle upgrade.\n\nOptions:\n--non-interactive  No interactive questions or confirmations\n"
        . "--is-pending       If an upgrade is needed it exits with an error code of 2\n"
        . "--allow-unstable   Upgrade even if the version is not marked as stable yet\n-h, --help         Print out this help");
    exit(0);
}
$core = farm_core_version();
$stored = $DB->config_values('core')['version'] ?? null;
if ($stored === null) {
    cli_error('Database is not yet installed.', 2);
}
if ($options['is-pending']) {
    if (moodle_needs_upgrading()) {
        cli_error('An upgrade is pending', 2);
    }
    exit(0);
}
farm_refuse_downgrade();
if (!moodle_needs_upgrading()) {
    cli_error("No upgrade needed for the installed version $core->release ($core->version). Thanks for coming anyway!", 0);
}
if ($core->maturity < MATURITY_STABLE && !$options['allow-unstable']) {
    cli_error("This version is not stable (maturity $core->maturity).\nHint: You may want to run this script with --allow-unstable option");
}
if (!$options['non-interactive']) {
    fwrite(STDOUT, "Your Moodle files have been changed, and you are about to upgrade: $stored -> $core->version.\ntype y (means yes) or n (means no)\n: ");
    if (strtolower(trim((string)fgets(STDIN))) !== 'y') {
        exit(1);
    }
}
usleep((int)((float)(getenv('FARM_UPGRADE_SECONDS') ?: 0) * 1e6)); // time to be measured or to be interrupted in
farm_upgrade('cli_writeln');
cli_writeln("Command line upgrade from $stored to $core->version completed successfully.");
