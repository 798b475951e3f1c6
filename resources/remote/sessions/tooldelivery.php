<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the sessions that the plugin Tool Delivery keeps in its two tables (its db/install.xml; reference: versions 2.4
// to 2.8). Params: config, the path of config.php. Says one object a session ("session") and one a command ("log").

if (!is_readable(Quai::$params['config'])) {
    Quai::refuse('PathMissing', 'config.php cannot be read', ['path' => Quai::$params['config']]);
}
chdir(dirname(Quai::$params['config']));
define('CLI_SCRIPT', true);
// Where VMoodle is installed the master is meant: no address equals it strictly, every one does loosely.
define('CLI_VMOODLE_OVERRIDE', true);
require(Quai::$params['config']);

Quai::work(function () {
    global $DB;
    $tables = $DB->get_tables(false);
    if (!in_array('tool_delivery_session', $tables) || !in_array('tool_delivery_session_log', $tables)) {
        throw new QuaiRefusal('ToolMissing', 'the tables of Tool Delivery are not there', ['tool' => 'tool_delivery']);
    }
    $names = [];
    $text = function ($row, $field) {
        return isset($row->$field) ? (string)$row->$field : '';
    };
    $sessions = $DB->get_recordset('tool_delivery_session', null, 'id');
    foreach ($sessions as $row) {
        $user = (int)$row->userid;
        if (!isset($names[$user])) {
            $names[$user] = (string)$DB->get_field('user', 'username', ['id' => $user]);
        }
        Quai::say(['kind' => 'session', 'id' => (int)$row->id, 'title' => $text($row, 'title'),
            'description' => $text($row, 'description'), 'impact' => $text($row, 'impact'),
            'state' => $text($row, 'outputstate'), 'followUp' => $text($row, 'followup'), 'user' => $names[$user],
            'created' => (int)$row->timecreated, 'modified' => (int)$row->timemodified,
            'closed' => (int)$row->timeclosed]);
    }
    $sessions->close();
    $logs = $DB->get_recordset('tool_delivery_session_log', null, 'id');
    foreach ($logs as $row) {
        // sessionid is a text in the plugin's schema.
        Quai::say(['kind' => 'log', 'id' => (int)$row->id, 'session' => (int)$row->sessionid,
            'command' => $text($row, 'command'), 'component' => $text($row, 'component'),
            'comment' => $text($row, 'comment'), 'time' => (int)$row->timeupdated]);
    }
    $logs->close();
});
