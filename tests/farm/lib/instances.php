<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the register of a farm's master: instances.php TREE FOLDER PORT INSTANCES ROWS SEED
// INSTANCES real ones, vm1, vm2 ...: rows with a database each and a data folder in FOLDER. ROWS rows without a database:
// names of schools, all states, one in a hundred without its data folder. The same numbers give the same rows.
// Prints the real ones as JSON.

[, $tree, $folder, $port, $instances, $rows, $seed] = $argv;
define('CLI_SCRIPT', true);
define('CLI_VMOODLE_OVERRIDE', true);
require("$tree/config.php");
require_once("$CFG->libdir/upgradelib.php");
require_once("$CFG->libdir/db/tables.php");
mt_srand((int)$seed);
$suffix = $port === '' ? '' : ":$port";
foreach (['automatedschema' => 1, 'vmoodleinstancepattern' => '^.*$', 'vmoodlehost' => "http://<%%INSTANCE%%>.localhost$suffix",
    'dbtype' => 'mariadb', 'vdbhost' => 'localhost', 'vdblogin' => $CFG->dbuser, 'vdbpass' => $CFG->dbpass,
    'vdbbasename' => 'vmdl_<%%INSTANCE%%>', 'vdbprefix' => 'mdl_', 'vdatapathbase' => "$folder/<%%INSTANCE%%>", 'mnet' => 0,
    'encoding' => 1, 'cmd_mysql' => '/usr/bin/mysql', 'cmd_mysqldump' => '/usr/bin/mysqldump'] as $name => $setting) {
    set_config($name, $setting, 'local_vmoodle');
}
$made = [];
for ($i = 1; $i <= $instances; $i++) {
    $row = ['name' => "Virtual $i", 'shortname' => "vm$i", 'description' => "Instance $i of the farm", 'vhostname' => "http://vm$i.localhost$suffix",
        'vdbtype' => 'mariadb', 'vdbhost' => 'localhost', 'vdblogin' => $CFG->dbuser, 'vdbpass' => $CFG->dbpass, 'vdbname' => "vm_$i",
        'vdbprefix' => 'mdl_', 'vdatapath' => "$folder/vm$i", 'mnet' => $i % 3 - 1, 'enabled' => 1, 'timecreated' => 1700000000 + $i];
    $made[] = ['id' => $DB->insert_record('local_vmoodle', $row), 'host' => $row['vhostname'], 'dbname' => $row['vdbname'], 'dataroot' => $row['vdatapath']];
    is_dir($row['vdatapath']) || mkdir($row['vdatapath']);
    mkdir("$row[vdatapath]/filedir");
    file_put_contents("$row[vdatapath]/filedir/content", str_repeat("Instance $i\n", 100));
    // All of them from the master's own tables; what differs is written anew.
    $database = $row['vdbname'];
    $DB->execute("CREATE DATABASE $database");
    // Making tables takes most of the time: after the first eight, only those that booting, purging and observing need.
    $tables = $i <= 8 ? $DB->get_tables() : ['config', 'config_plugins', 'course', 'user', 'task_scheduled', 'mnet_host'];
    foreach ($tables as $table) {
        $DB->execute("CREATE TABLE $database.mdl_$table LIKE {{$table}}");
        if ($table !== 'local_vmoodle') {
            $DB->execute("INSERT INTO $database.mdl_$table SELECT * FROM {{$table}}");
        }
    }
    $DB->execute("UPDATE $database.mdl_course SET fullname = ?, shortname = ?", [$row['name'], $row['shortname']]);
    $DB->execute("UPDATE $database.mdl_mnet_host SET wwwroot = ? WHERE id = 1", [$row['vhostname']]);
    $DB->execute("DELETE FROM $database.mdl_config_plugins WHERE plugin = 'local_vmoodle' AND name <> 'version'");
}
$now = time();
$towns = ['Rennes', 'Brest', 'Quimper', 'Lorient', 'Vannes', 'Saint-Malo', 'Lannion', 'Morlaix', 'Fougères', 'Dinan'];
$DB->execute('START TRANSACTION');
for ($i = 1; $i <= $rows; $i++) {
    $code = sprintf('%07d%s', 220000 + $i * 7, chr(65 + $i % 26));
    $cron = mt_rand(0, 9) ? $now - mt_rand(60, 400000) : 0;
    $DB->insert_record('local_vmoodle', ['name' => "Lycée $code " . $towns[mt_rand(0, 9)], 'shortname' => $code,
        'description' => "Établissement $code", 'vhostname' => 'http://' . strtolower($code) . '.example.invalid', 'vdbtype' => 'mariadb',
        'vdbhost' => 'localhost', 'vdblogin' => 'moodle', 'vdbpass' => 'none', 'vdbname' => "vmdl_$code", 'vdbprefix' => 'mdl_',
        'vdatapath' => "$folder/rows/$code", 'mnet' => mt_rand(-1, 6), 'enabled' => mt_rand(0, 19) ? 1 : 0, 'timecreated' => 1600000000 + $i,
        'lastcron' => $cron, 'lastcrongap' => $cron ? mt_rand(300, 90000) : 0, 'croncount' => $cron ? mt_rand(1, 60000) : 0]);
    if ($i % 100) {
        mkdir("$folder/rows/$code", 0777, true);
    }
}
$DB->execute('COMMIT');
echo json_encode($made, JSON_UNESCAPED_SLASHES), "\n";
