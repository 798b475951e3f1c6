<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a site's environment files: configure.php TREE WWWROOT DATAROOT DBSOCKET DBNAME DBUSER DBPASS [vmoodle]
// (without DBSOCKET the site keeps its values in a file). They are in no version control. With "vmoodle" the site is the
// master of virtual instances: its config.php and vconfig.php are what the plugin's readme asks for.

[, $tree, $wwwroot, $dataroot, $socket, $dbname, $dbuser, $dbpass] = $argv;
$virtual = ($argv[8] ?? '') === 'vmoodle';
$value = fn(string $text) => var_export($text, true);
$database = $socket === '' ? ['dbname' => '', 'dbuser' => '', 'dbpass' => ''] : compact('dbname', 'dbuser', 'dbpass');
$lines = '';
foreach (['dbtype' => 'mariadb', 'dblibrary' => 'native', 'dbhost' => 'localhost'] + $database
    + ['prefix' => 'mdl_', 'wwwroot' => $wwwroot, 'dataroot' => $dataroot, 'admin' => 'admin'] as $name => $text) {
    $lines .= sprintf("\$CFG->%s = %s;\n", $name, $value($text));
}
$vmoodle = <<<'PHP'
    if (file_exists(__DIR__ . '/local/vmoodle/vconfig.php')) {
        include(__DIR__ . '/local/vmoodle/vconfig.php');
    }
    PHP;
if ($virtual) {
    $vmoodle = <<<'PHP'
        $CFG->farm_full = true;
        $CFG->mainhostprefix = 'http';

        global $CLI_VMOODLE_PRECHECK;
        if (!empty($CLI_VMOODLE_PRECHECK)) {
            $CLI_VMOODLE_PRECHECK = false;
            return;
        }
        include(__DIR__ . '/local/vmoodle/vconfig.php');
        PHP;
}
file_put_contents("$tree/config.php", <<<PHP
    <?php  // Moodle configuration file
    unset(\$CFG);
    global \$CFG;
    \$CFG = new stdClass();

    {$lines}\$CFG->dboptions = ['dbpersist' => 0, 'dbport' => '', 'dbsocket' => {$value($socket)}];
    \$CFG->dirroot = __DIR__;
    \$CFG->directorypermissions = 02777;

    {$vmoodle}
    require_once(__DIR__ . '/lib/setup.php');

    PHP);
$login = $virtual ? <<<PHP
    if (defined('CLI_SCRIPT') && CLI_SCRIPT && !defined('WEB_CRON_EMULATED_CLI') && !defined('CLI_VMOODLE_OVERRIDE')) {
        return;
    }
    require_once(\$CFG->dirroot . '/local/vmoodle/bootlib.php');
    \$CFG->vmasterdbhost = 'localhost';
    \$CFG->vmasterdblogin = {$value($dbuser)};
    \$CFG->vmasterdbpass = {$value($dbpass)};
    \$CFG->vmoodlenodefault = 0;

    PHP : '';
$boot = $virtual ? "vmoodle_get_hostname();\nvmoodle_boot_configuration();\n" : '';
file_put_contents("$tree/local/vmoodle/vconfig.php", <<<PHP
    <?php  // Configuration of the virtual Moodles.
    {$login}\$CFG->vmasterdbtype = 'mariadb';
    \$CFG->vmasterdbname = {$value($dbname)};
    \$CFG->vmasterprefix = 'mdl_';
    {$boot}
    PHP);
