<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a site's environment files: configure.php TREE WWWROOT DATAROOT DBSOCKET DBNAME DBUSER DBPASS
// (without DBSOCKET the site keeps its values in a file). They are in no version control.

[, $tree, $wwwroot, $dataroot, $socket, $dbname, $dbuser, $dbpass] = $argv;
$value = fn(string $text) => var_export($text, true);
$database = $socket === '' ? ['dbname' => '', 'dbuser' => '', 'dbpass' => ''] : compact('dbname', 'dbuser', 'dbpass');
$lines = '';
foreach (['dbtype' => 'mariadb', 'dblibrary' => 'native', 'dbhost' => 'localhost'] + $database
    + ['prefix' => 'mdl_', 'wwwroot' => $wwwroot, 'dataroot' => $dataroot, 'admin' => 'admin'] as $name => $text) {
    $lines .= sprintf("\$CFG->%s = %s;\n", $name, $value($text));
}
file_put_contents("$tree/config.php", <<<PHP
    <?php  // Moodle configuration file
    unset(\$CFG);
    global \$CFG;
    \$CFG = new stdClass();

    {$lines}\$CFG->dboptions = ['dbpersist' => 0, 'dbport' => '', 'dbsocket' => {$value($socket)}];
    \$CFG->dirroot = __DIR__;
    \$CFG->directorypermissions = 02777;

    if (file_exists(__DIR__ . '/local/vmoodle/vconfig.php')) {
        include(__DIR__ . '/local/vmoodle/vconfig.php');
    }
    require_once(__DIR__ . '/lib/setup.php');

    PHP);
file_put_contents("$tree/local/vmoodle/vconfig.php", <<<PHP
    <?php  // Configuration of the virtual Moodles.
    \$CFG->vmasterdbtype = 'mariadb';
    \$CFG->vmasterdbname = {$value($dbname)};
    \$CFG->vmasterprefix = 'mdl_';

    PHP);
