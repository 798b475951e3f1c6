<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the sessions that the plugin Tool Delivery keeps in its two tables (its db/install.xml; reference: versions 2.4
// to 2.8). Params: config, the path of config.php; prefix of the tables, empty: the one of config.php; look: only counts.
// Says the tables ("tables"), one object a session ("session") and one a command ("log"), or their number ("logs").

if (!is_readable(Quai::$params['config'])) {
    Quai::refuse('PathMissing', 'config.php cannot be read', ['path' => Quai::$params['config']]);
}
chdir(dirname(Quai::$params['config']));
define('CLI_SCRIPT', true);
// Where VMoodle is installed the master is meant: no address equals it strictly, every one does loosely.
define('CLI_VMOODLE_OVERRIDE', true);
require(Quai::$params['config']);

Quai::work(function () {
    global $CFG, $DB;
    $wanted = Quai::$params['prefix'] ?? '';
    $prefix = $wanted === '' ? (string)$CFG->prefix : $wanted;
    if (!preg_match('/^[A-Za-z0-9_]{0,32}$/D', $prefix)) {
        throw new QuaiRefusal('InvalidInput', 'this is no prefix of tables', ['prefix' => $prefix]);
    }
    $missing = new QuaiRefusal('ToolMissing', 'the tables of Tool Delivery are not there', ['tool' => 'tool_delivery']);
    if ($prefix === (string)$CFG->prefix) {
        $tables = $DB->get_tables(false);
        if (!in_array('tool_delivery_session', $tables) || !in_array('tool_delivery_session_log', $tables)) {
            throw $missing;
        }
    }
    // A name that was found or checked above; Moodle puts its own prefix only before names in braces.
    $sessiontable = $prefix . 'tool_delivery_session';
    $logtable = $prefix . 'tool_delivery_session_log';
    Quai::say(['kind' => 'tables', 'prefix' => $prefix, 'configured' => $prefix === (string)$CFG->prefix]);
    try {
        $sessions = $DB->get_recordset_sql("SELECT * FROM $sessiontable ORDER BY id");
    } catch (Exception $e) {
        throw $missing;
    }
    $look = !empty(Quai::$params['look']);
    $names = [];
    $username = function ($id) use ($DB, $prefix) {
        try {
            return (string)$DB->get_field_sql('SELECT username FROM ' . $prefix . 'user WHERE id = ?', [$id]);
        } catch (Exception $e) {
            return ''; // tables that were kept without the others
        }
    };
    $text = function ($row, $field) {
        return isset($row->$field) ? (string)$row->$field : '';
    };
    foreach ($sessions as $row) {
        if ($look) {
            Quai::say(['kind' => 'session', 'id' => (int)$row->id, 'created' => (int)$row->timecreated]);
            continue;
        }
        $user = (int)$row->userid;
        if (!isset($names[$user])) {
            $names[$user] = $username($user);
        }
        Quai::say(['kind' => 'session', 'id' => (int)$row->id, 'title' => $text($row, 'title'),
            'description' => $text($row, 'description'), 'impact' => $text($row, 'impact'),
            'state' => $text($row, 'outputstate'), 'followUp' => $text($row, 'followup'), 'user' => $names[$user],
            'created' => (int)$row->timecreated, 'modified' => (int)$row->timemodified,
            'closed' => (int)$row->timeclosed]);
    }
    $sessions->close();
    if ($look) {
        Quai::say(['kind' => 'logs', 'count' => (int)$DB->get_field_sql("SELECT COUNT(*) FROM $logtable")]);
        return;
    }
    $logs = $DB->get_recordset_sql("SELECT * FROM $logtable ORDER BY id");
    foreach ($logs as $row) {
        // sessionid is a text in the plugin's schema.
        Quai::say(['kind' => 'log', 'id' => (int)$row->id, 'session' => (int)$row->sessionid,
            'command' => $text($row, 'command'), 'component' => $text($row, 'component'),
            'comment' => $text($row, 'comment'), 'time' => (int)$row->timeupdated]);
    }
    $logs->close();
});
