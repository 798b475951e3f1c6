<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// One step of making an instance, or "plan", or "undo" ("step"). What was made is written down in a file of the master's
// data folder before and after it is made: a later call goes on from there, and undo removes that and nothing else.
// "values", "password", "template", "newSubNetwork", "settings". Runs in the master.

function quai_step_database($row, array &$known)
{
    $link = quai_server($row);
    $name = mysqli_real_escape_string($link, $row->vdbname);
    $there = quai_query($link, "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = '$name'");
    if ($there && empty($known['made']['database'])) {
        throw new QuaiRefusal('RowRefused', 'there is such a database already', ['count' => 1]);
    }
    quai_claim($row, $known);
    $known['made']['database'] = true; // written down before it is made: else a cut between the two leaves an orphan
    quai_creation_write($known['host'], $known);
    try {
        quai_query($link, 'CREATE DATABASE IF NOT EXISTS ' . quai_name($row->vdbname) . ' DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
    } catch (QuaiRefusal $e) {
        if (!$there) {
            unset($known['made']['database']);
            quai_creation_write($known['host'], $known);
        }
        throw $e;
    }
}

/** An empty database again, where an attempt has made it. */
function quai_reset_database($row, array $known)
{
    if (empty($known['made']['database'])) {
        throw new QuaiRefusal('RowRefused', 'the database was not made by this attempt', ['count' => 1]);
    }
    $link = quai_server($row);
    quai_query($link, 'DROP DATABASE IF EXISTS ' . quai_name($row->vdbname));
    quai_query($link, 'CREATE DATABASE ' . quai_name($row->vdbname) . ' DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
}

/** The dump with another prefix, table names only: texts in the data stay as they are. */
function quai_load_dump($row, array $template)
{
    $input = fopen($template['sql'], 'rb');
    $changed = null;
    if ($template['prefix'] !== $row->vdbprefix) {
        $changed = tmpfile();
        $from = '`' . $template['prefix'];
        $to = '`' . $row->vdbprefix;
        while (($line = fgets($input)) !== false) {
            if (strncmp($line, 'INSERT INTO `', 13) === 0) {
                if (strncmp(substr($line, 12), $from, strlen($from)) === 0) {
                    $line = substr($line, 0, 12) . $to . substr($line, 12 + strlen($from));
                }
            } else if (preg_match('/^(CREATE TABLE|DROP TABLE|LOCK TABLES|ALTER TABLE|\/\*!\d+ ALTER TABLE|\/\*!\d+ (CREATE|DROP)|  CONSTRAINT|  KEY|  UNIQUE KEY)/', $line)) {
                $line = str_replace($from, $to, $line);
            }
            fwrite($changed, $line);
        }
        rewind($changed);
        fclose($input);
        $input = $changed;
    }
    $program = quai_find_program([(string)get_config('local_vmoodle', 'cmd_mysql'), 'mariadb', 'mysql']);
    $secret = quai_client_file($row);
    list($status, $said) = quai_program([$program, quai_client_option($secret), $row->vdbname], $input);
    if ($status !== 0) {
        throw new QuaiRefusal('RemoteCommandFailed', 'loading the dump ended with ' . $status . ': ' . trim($said));
    }
}

/** Makes the copy an instance of its own: name, accounts, network, identity. What the plugin's controller does, and a
    site identifier of its own besides. */
function quai_adapt($db, $row, array $template)
{
    global $DB;
    $tables = $db->get_tables(false);
    $course = $db->get_record_sql('SELECT id FROM {course} WHERE category = 0');
    $db->update_record('course', (object)['id' => $course->id, 'fullname' => $row->name, 'shortname' => $row->shortname, 'summary' => (string)$row->description]);
    $config = function ($name, $value) use ($db) {
        $db->delete_records('config', ['name' => $name]);
        $db->insert_record('config', (object)['name' => $name, 'value' => (string)$value]);
    };
    $config('sessioncookie', preg_replace('/[^A-Za-z0-9]/', '', $row->shortname));
    $config('siteidentifier', bin2hex(random_bytes(16)) . parse_url($row->vhostname, PHP_URL_HOST));
    foreach (['log', 'mnet_log', 'mnet_session', 'mnet_host2service'] as $table) {
        if (isset($tables[$table])) {
            $db->delete_records($table);
        }
    }
    if (isset($tables['mnet_host'])) {
        $db->execute("DELETE FROM {mnet_host} WHERE wwwroot <> '' AND wwwroot <> ?", [$template['host']]);
        $db->execute("UPDATE {mnet_host} SET wwwroot = ?, name = ?, public_key = '', public_key_expires = 0 WHERE wwwroot = ?",
            [$row->vhostname, $row->name, $template['host']]);
        $own = $db->get_field_sql('SELECT id FROM {mnet_host} WHERE wwwroot = ?', [$row->vhostname]);
        if ($own) {
            $config('mnet_localhost_id', $own);
        }
    }
    $db->delete_records('config_plugins', ['plugin' => 'mnet', 'name' => 'openssl']);
    $db->execute("UPDATE {user} SET deleted = 1 WHERE auth = 'mnet' AND username <> 'admin'");
    $admin = $DB->get_record_sql("SELECT password FROM {user} WHERE auth = 'manual' AND username = 'admin' AND deleted = 0");
    if ($admin) {
        $db->execute("UPDATE {user} SET password = ? WHERE auth = 'manual' AND username = 'admin'", [$admin->password]);
    }
    quai_network($db, $row);
    $db->delete_records('config', ['name' => 'allversionshash']);
}

/** MNET on, with the master as a peer; or off. Whether the tables come from a template or from Moodle's installer. */
function quai_network($db, $row)
{
    global $CFG;
    $db->delete_records('config', ['name' => 'mnet_dispatcher_mode']);
    $db->insert_record('config', (object)['name' => 'mnet_dispatcher_mode', 'value' => $row->mnet == -1 ? 'off' : 'strict']);
    if ($row->mnet != -1 && !$db->record_exists('mnet_host', ['wwwroot' => $CFG->wwwroot])) {
        quai_bind_master($db, $CFG->wwwroot);
    }
}

/** The master as a peer of the new instance, with the services of a minimal network. */
function quai_bind_master($db, $wwwroot)
{
    global $DB;
    $self = $DB->get_record_sql('SELECT public_key, public_key_expires, applicationid, ip_address FROM {mnet_host} WHERE wwwroot = ?', [$wwwroot]);
    $id = $db->insert_record('mnet_host', (object)['deleted' => 0, 'wwwroot' => $wwwroot, 'ip_address' => $self ? $self->ip_address : '', 'name' => 'Master',
        'public_key' => $self ? $self->public_key : '', 'public_key_expires' => $self ? $self->public_key_expires : 0, 'applicationid' => $self ? $self->applicationid : 1]);
    quai_services($db, $id, ['mnetadmin' => [1, 0], 'sso_sp' => [1, 0], 'sso_idp' => [0, 1]]);
}

function quai_services($db, $hostid, array $services)
{
    $db->delete_records('mnet_host2service', ['hostid' => $hostid]);
    foreach ($services as $name => $way) {
        $service = $db->get_field_sql('SELECT MIN(id) FROM {mnet_service} WHERE name = ?', [$name]);
        if ($service) {
            $db->insert_record('mnet_host2service', (object)['hostid' => $hostid, 'serviceid' => $service, 'publish' => $way[0], 'subscribe' => $way[1]]);
        }
    }
}

function quai_step_folder($row, $template, array &$known)
{
    global $CFG;
    $path = $row->vdatapath;
    if (empty($known['made']['folder'])) {
        $known['made']['folder'] = $path;
        $known['made']['wasThere'] = is_dir($path);
        quai_creation_write($known['host'], $known);
    }
    $mode = empty($CFG->directorypermissions) ? 02777 : $CFG->directorypermissions;
    if (!is_dir($path) && !@mkdir($path, $mode, true) && !@mkdir($path, $mode, true) && !is_dir($path)) { // the parent, meanwhile
        throw new QuaiRefusal('NotWritable', 'cannot be made', ['path' => $path]);
    }
    @chmod($path, $mode);
    if ($template) {
        quai_copy_content($template['data'], $path, []);
    }
}

function quai_step_register($row, array $params, array &$known)
{
    global $DB;
    $record = $params['values'];
    unset($record['id']);
    $record['vdbpass'] = $row->loginpass;
    $record['timecreated'] = time();
    if (!empty($params['newSubNetwork'])) {
        $record['mnet'] = 1 + max(0, (int)$DB->get_field_sql('SELECT MAX(mnet) FROM {local_vmoodle}'));
    }
    if (empty($known['made']['row'])) {
        foreach (quai_conflicts($row, $known) as $one) { // one that was made since the plan
            throw new QuaiRefusal('RowRefused', implode(' ', $one), ['count' => 1]);
        }
        $known['made']['row'] = $DB->insert_record('local_vmoodle', (object)$record);
        quai_creation_write($known['host'], $known);
    }
    if ($record['mnet'] != -1 && !$DB->record_exists('mnet_host', ['wwwroot' => $row->vhostname])) {
        $known['made']['peer'] = $DB->insert_record('mnet_host', (object)['deleted' => 0, 'wwwroot' => $row->vhostname, 'ip_address' => '', 'name' => $row->name,
            'public_key' => '', 'public_key_expires' => 0, 'applicationid' => (int)$DB->get_field_sql("SELECT MIN(id) FROM {mnet_application} WHERE name = 'moodle'")]);
        quai_creation_write($known['host'], $known);
        quai_services($DB, $known['made']['peer'], ['mnetadmin' => [0, 1], 'sso_idp' => [1, 0], 'sso_sp' => [0, 1]]);
    }
}

/** The settings of a node list: "config_NAME" and "COMPONENT|NAME". */
function quai_apply_settings($db, array $settings)
{
    foreach ($settings as $name => $value) {
        if (strncmp($name, 'config_', 7) === 0) {
            $key = ['name' => substr($name, 7)];
            $table = 'config';
        } else {
            $key = array_combine(['plugin', 'name'], explode('|', $name, 2));
            $table = 'config_plugins';
        }
        $db->delete_records($table, $key);
        $db->insert_record($table, (object)($key + ['value' => $value]));
    }
}

/** Removes what attempts have made, the last thing first. */
function quai_undo($row, array $known)
{
    global $DB;
    if (!empty($known['made']['peer'])) {
        $DB->delete_records('mnet_host2service', ['hostid' => $known['made']['peer']]);
        $DB->delete_records('mnet_host', ['id' => $known['made']['peer'], 'wwwroot' => $known['host']]);
    }
    if (!empty($known['made']['row'])) {
        $DB->delete_records('local_vmoodle', ['id' => $known['made']['row'], 'vhostname' => $known['host']]);
    }
    if (!empty($known['made']['folder']) && quai_is_safe_path($known['made']['folder']) && $known['made']['folder'] === $row->vdatapath) {
        quai_remove_own($known['made']['folder']);
        if (!empty($known['made']['wasThere'])) {
            @mkdir($known['made']['folder'], 02777);
        }
    }
    if (!empty($known['made']['database'])) {
        quai_query(quai_server($row), 'DROP DATABASE IF EXISTS ' . quai_name($row->vdbname));
    }
    @unlink(quai_creation_file($known['host']));
}

Quai::work(function (array $params) {
    quai_require_register();
    $row = quai_wanted($params);
    $known = quai_creation_read($row->vhostname);
    $same = empty($known['names']) || $known['names'] === [$row->vdbname, $row->vdatapath];
    if (!$same) { // of another attempt with other names: neither to go on from, nor to be undone by this one
        throw new QuaiRefusal('RowRefused', 'an earlier attempt used other names: ' . implode(' ', $known['names']), ['count' => 1]);
    }
    $known['names'] = [$row->vdbname, $row->vdatapath];
    $step = $params['step'];
    if ($step === 'undo') {
        quai_undo($row, $known);
        return;
    }
    $template = $params['template'] === '' ? null : quai_template($params['template']);
    if ($step === 'plan') {
        Quai::say(['done' => $known['done'], 'obstacles' => quai_obstacles($row, $params, $known)]);
        return;
    }
    if ($step === 'Reset') {
        quai_reset_database($row, $known);
        return;
    }
    if (!in_array($step, $known['done'], true)) {
        if ($step === 'Database') {
            quai_alone(function () use ($row, &$known) {
                quai_step_database($row, $known);
            });
        } else if ($step === 'Content') {
            if ($template) {
                quai_reset_database($row, $known);
                quai_load_dump($row, $template);
                quai_adapt(quai_connect($row), $row, $template);
            } else { // Moodle's installer has run
                quai_network(quai_connect($row), $row);
            }
        } else if ($step === 'DataFolder') {
            quai_step_folder($row, $template, $known);
        } else if ($step === 'Register') {
            quai_alone(function () use ($row, $params, &$known) {
                quai_step_register($row, $params, $known);
            });
        } else if ($step === 'Settings') {
            quai_apply_settings(quai_connect($row), $params['settings']);
        }
        $known['done'][] = $step;
        quai_creation_write($row->vhostname, $known);
    }
    if ($step === 'Verification') { // it is an instance like any other now
        @unlink(quai_creation_file($row->vhostname));
    }
    if (!empty($known['made']['row'])) {
        quai_say_rows([(int)$known['made']['row']]);
    }
});
