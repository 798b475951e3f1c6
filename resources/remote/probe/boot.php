<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Second part: Moodle comes up as the host that the parameters name ("host"; empty: the master, with VMoodle's
// settings), and the host is asserted before anything else runs. An unknown host ends in here, with status 0 and
// without a last sentinel. With "light" only the configuration is loaded, no database.

if (!is_readable(Quai::$params['config'])) {
    Quai::refuse('PathMissing', 'config.php cannot be read', ['path' => Quai::$params['config']]);
}
chdir(dirname(Quai::$params['config']));
define('CLI_SCRIPT', true);
// For the master the plugin's own scripts say true: no address equals it strictly, every one does loosely.
define('CLI_VMOODLE_OVERRIDE', Quai::$params['host'] === '' ? true : Quai::$params['host']);
if (!empty(Quai::$params['light'])) {
    define('ABORT_AFTER_CONFIG', true);
}
if (!empty(Quai::$params['uncached'])) {
    define('CACHE_DISABLE_ALL', true);
}
try {
    require(Quai::$params['config']);
} catch (Throwable $quai_error) { // what escapes from eval() never reaches Moodle's own handler
    $quai_down = isset($quai_error->errorcode) && $quai_error->errorcode === 'dbconnectionfailed';
    Quai::refuse($quai_down ? 'InstanceDatabaseDown' : 'RemoteCommandFailed', get_class($quai_error) . ': '
        . trim(preg_replace('/\s+/', ' ', strip_tags($quai_error->getMessage()))));
}
if (!defined('VMOODLE_BOOT')) {
    Quai::refuse('PluginMissing', 'config.php does not include VMoodle', ['path' => Quai::$params['config']]);
}
if (Quai::$params['host'] !== '' && $CFG->wwwroot !== Quai::$params['host']) {
    Quai::refuse('HostMismatch', 'another host came up', ['host' => Quai::$params['host'], 'actual' => $CFG->wwwroot]);
}
