<?php
// SPDX-License-Identifier: GPL-3.0-or-later
defined('MOODLE_INTERNAL') || die();

/** The tables that virtual instances need: accounts, courses, tasks, MNET, the register; with their first rows. */
function farm_create_full_tables(moodle_database $db): void {
    global $CFG;
    $id = 'id BIGINT(10) NOT NULL AUTO_INCREMENT PRIMARY KEY';
    $number = fn(string $name) => "$name BIGINT(10) NOT NULL DEFAULT 0";
    $text = fn(string $name, int $length = 255) => "$name VARCHAR($length) NOT NULL DEFAULT ''";
    $tables = [
        'course' => [$number('category'), $text('fullname', 254), $text('shortname'), 'summary LONGTEXT'],
        'user' => [$text('auth', 20), $number('confirmed'), $number('policyagreed'), $number('deleted'), $number('mnethostid'),
            $text('username', 100), $text('password'), $text('firstname', 100), $text('lastname', 100), $text('email', 100)],
        'role' => [$text('name'), $text('shortname', 100)],
        'role_assignments' => [$number('roleid'), $number('contextid'), $number('userid'), $number('timemodified'),
            $number('modifierid'), $text('component', 100), $number('itemid'), $number('sortorder')],
        'log' => [$number('time'), $text('action', 40)],
        'task_scheduled' => [$text('component'), $text('classname'), $number('lastruntime'), $number('nextruntime'),
            $number('faildelay'), $number('disabled')],
        'mnet_application' => [$text('name', 50)],
        'mnet_host' => [$number('deleted'), $text('wwwroot'), $text('ip_address', 45), $text('name', 80), 'public_key LONGTEXT NOT NULL',
            $number('public_key_expires'), $number('applicationid')],
        'mnet_service' => [$text('name', 40), $number('offer')],
        'mnet_host2service' => [$number('hostid'), $number('serviceid'), $number('publish'), $number('subscribe')],
        'mnet_log' => [$number('hostid')],
        'mnet_session' => [$number('userid')],
        // The plugin's own, with the limits of its db/install.xml.
        'local_vmoodle' => ['name VARCHAR(255)', 'shortname VARCHAR(80)', 'description LONGTEXT', 'vhostname VARCHAR(255)',
            "vdbtype VARCHAR(16) NOT NULL DEFAULT 'mysqli'", "vdbhost VARCHAR(80) NOT NULL DEFAULT 'localhost'",
            "vdblogin VARCHAR(16) NOT NULL DEFAULT 'root'", 'vdbpass VARCHAR(32)', 'vdbname VARCHAR(64)',
            "vdbprefix VARCHAR(10) NOT NULL DEFAULT 'mdl_'", 'vdbpersist TINYINT(1) NOT NULL DEFAULT 0', 'vdatapath VARCHAR(255)',
            'mnet SMALLINT(3) NOT NULL DEFAULT 0', 'enabled TINYINT(1) NOT NULL DEFAULT 1', $number('timecreated'),
            'lastcron BIGINT(11) NOT NULL DEFAULT 0', 'lastcrongap BIGINT(11) NOT NULL DEFAULT 0',
            'croncount BIGINT(11) NOT NULL DEFAULT 0', 'metadata LONGTEXT'],
    ];
    foreach ($tables as $name => $columns) {
        $db->change_database_structure("CREATE TABLE {{$name}} ($id, " . implode(', ', $columns) . ')');
    }
    farm_fill_full_tables($db, $CFG->wwwroot);
}

/** The rows that a new site has. */
function farm_fill_full_tables(moodle_database $db, string $wwwroot): void {
    $db->insert_record('course', ['category' => 0, 'fullname' => 'Farm', 'shortname' => 'farm', 'summary' => '']);
    $db->insert_record('mnet_application', ['name' => 'moodle']);
    $db->insert_record('mnet_host', ['wwwroot' => $wwwroot, 'ip_address' => '127.0.0.1', 'name' => '', 'public_key' => '', 'applicationid' => 1]);
    $db->insert_record('mnet_host', ['wwwroot' => '', 'name' => 'All Hosts', 'public_key' => '', 'applicationid' => 1]);
    foreach (['mnetadmin', 'sso_sp', 'sso_idp'] as $service) {
        $db->insert_record('mnet_service', ['name' => $service, 'offer' => 1]);
    }
    $db->insert_record('role', ['name' => 'Manager', 'shortname' => 'manager']);
    $account = ['auth' => 'manual', 'confirmed' => 1, 'mnethostid' => 1, 'password' => 'none'];
    $db->insert_record('user', $account + ['username' => 'guest', 'email' => 'guest@example.invalid']);
    $db->insert_record('user', $account + ['username' => 'admin', 'email' => 'admin@example.invalid']);
    foreach (['\core\task\cache_cleanup_task', '\core\task\context_cleanup_task', '\farm\task\slow_task', '\farm\task\broken_task'] as $class) {
        $db->insert_record('task_scheduled', ['component' => 'moodle', 'classname' => $class, 'disabled' => (int)str_starts_with($class, '\farm')]);
    }
    foreach (['mnet_localhost_id' => 1, 'mnet_dispatcher_mode' => 'off', 'siteadmins' => 2, 'sessioncookie' => 'farm',
        'passwordpolicy' => 1, 'minpasswordlength' => 8] as $name => $value) {
        $db->insert_record('config', ['name' => $name, 'value' => (string)$value]);
    }
}
