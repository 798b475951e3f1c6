<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Tries the values of a row ("values", "password"; null: the stored one of row "id"): is its database there, is its
// folder there, is any of it the master's? Changes nothing. Runs in the master.

Quai::work(function (array $params) {
    global $CFG;
    quai_require_register();
    $row = (object)$params['values'];
    $row->vdbpass = $params['password'];
    if ($row->vdbpass === null) {
        $row->vdbpass = empty($params['id']) ? '' : quai_row($params['id'])->vdbpass;
    }
    $row->vdblogin = empty($CFG->vchildsdblogin) ? $row->vdblogin : $CFG->vchildsdblogin;
    $row->vdbpass = empty($CFG->vchildsdbpass) ? $row->vdbpass : $CFG->vchildsdbpass;
    $database = 'Unreachable';
    $why = '';
    $tables = 0;
    try {
        $link = quai_server($row);
        $name = mysqli_real_escape_string($link, $row->vdbname);
        $found = quai_query($link, "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = '$name'");
        $database = $found ? 'Usable' : 'Missing';
        $tables = (int)quai_query($link, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$name'");
    } catch (QuaiRefusal $e) {
        $why = $e->getMessage();
    }
    $path = $row->vdatapath;
    $folder = !@is_dir($path) ? 'Missing' : (@is_writable($path) ? 'Usable' : 'ReadOnly');
    $used = false;
    foreach ([$CFG->dataroot, $CFG->dirroot, quai_code_root()] as $other) {
        $used = $used || strpos($path . '/', $other . '/') === 0 || strpos($other . '/', $path . '/') === 0;
    }
    $entries = $folder === 'Missing' ? [] : @scandir($path);
    Quai::say(['database' => $database, 'why' => $why, 'tables' => $tables, 'folder' => $folder,
        'folderEmpty' => is_array($entries) && count($entries) <= 2,
        'masterDatabase' => $row->vdbname === $CFG->dbname, 'masterHost' => $row->vhostname === $CFG->wwwroot,
        'masterFolder' => $used]);
});
