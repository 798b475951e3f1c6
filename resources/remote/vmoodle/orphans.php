<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says databases and data folders that have names of the plugin's schemes and that no row names: what an interrupted
// removal, or a row that was deleted by hand, leaves behind. Changes nothing. Runs in the master.

/** The regular expression of a scheme with a place for the instance's name; '' without such a place. */
function quai_scheme_form($scheme)
{
    $parts = explode('<%%INSTANCE%%>', (string)$scheme);
    if (count($parts) < 2) {
        return '';
    }
    return '#\A' . implode('[A-Za-z0-9._-]+', array_map(function ($part) {
        return preg_quote($part, '#');
    }, $parts)) . '\z#';
}

/** Databases of one server that nothing names. */
function quai_orphan_databases($row, $form, array $used)
{
    $link = quai_server($row, $row->vdbhost);
    $names = mysqli_query($link, 'SELECT schema_name FROM information_schema.schemata ORDER BY schema_name');
    while ($names && ($one = mysqli_fetch_row($names))) {
        if (isset($used[strtolower($one[0])]) || !preg_match($form, $one[0])) {
            continue;
        }
        $name = mysqli_real_escape_string($link, $one[0]);
        $facts = mysqli_fetch_row(mysqli_query($link, "SELECT COUNT(*), COALESCE(SUM(data_length + index_length), 0),"
            . " COALESCE(UNIX_TIMESTAMP(MAX(COALESCE(update_time, create_time))), 0), COALESCE(SUM(table_name LIKE '%config\\_plugins'), 0)"
            . " FROM information_schema.tables WHERE table_schema = '$name'"));
        Quai::say(['orphan' => ['kind' => 'database', 'place' => $row->vdbhost, 'name' => $one[0], 'tables' => (int)$facts[0],
            'bytes' => (int)$facts[1], 'changed' => (int)$facts[2], 'moodle' => (int)$facts[3] > 0]]);
    }
}

/** Folders beside those of the scheme that nothing names, lies in, or holds. */
function quai_orphan_folders($scheme, $form, array $used, $sizes)
{
    $parent = dirname(explode('<%%INSTANCE%%>', $scheme)[0] . 'x');
    foreach (is_dir($parent) ? (array)@scandir($parent) : [] as $entry) {
        $path = "$parent/$entry";
        if ($entry === '.' || $entry === '..' || !preg_match($form, $path) || !is_dir($path) || is_link($path)) {
            continue;
        }
        foreach ($used as $other) {
            if ($other !== '' && (strpos($path . '/', $other . '/') === 0 || strpos($other . '/', $path . '/') === 0)) {
                continue 2;
            }
        }
        Quai::say(['orphan' => ['kind' => 'folder', 'place' => $parent, 'name' => $entry, 'tables' => -1,
            'bytes' => $sizes ? quai_folder_size($path)[0] : -1, 'changed' => (int)@filemtime($path),
            'moodle' => is_dir("$path/filedir")]]);
    }
}

Quai::work(function (array $params) {
    global $CFG, $DB;
    quai_require_register();
    $settings = get_config('local_vmoodle');
    $databases = [strtolower($CFG->dbname) => true];
    $folders = [rtrim($CFG->dataroot, '/'), rtrim($CFG->dirroot, '/'), quai_code_root()];
    $servers = [];
    foreach ($DB->get_recordset_sql('SELECT id, vdbtype, vdbhost, vdblogin, vdbpass, vdbname, vdatapath FROM {local_vmoodle}') as $row) {
        $databases[strtolower((string)$row->vdbname)] = true; // on whichever server: one name less is no harm
        $folders[] = rtrim((string)$row->vdatapath, '/');
        $real = @realpath((string)$row->vdatapath);
        if ($real !== false) {
            $folders[] = $real;
        }
        $servers += [(string)$row->vdbhost => $row];
    }
    $servers += [(string)$CFG->dbhost => (object)['vdbhost' => $CFG->dbhost, 'vdblogin' => $CFG->dbuser, 'vdbpass' => $CFG->dbpass]];
    $form = quai_scheme_form($settings->vdbbasename ?? '');
    foreach ($form === '' ? [] : $servers as $host => $row) {
        $row->vdblogin = empty($CFG->vchildsdblogin) ? $row->vdblogin : $CFG->vchildsdblogin;
        $row->vdbpass = empty($CFG->vchildsdbpass) ? $row->vdbpass : $CFG->vchildsdbpass;
        try {
            quai_orphan_databases($row, $form, $databases);
        } catch (QuaiRefusal $e) {
            Quai::say(['unread' => ['place' => $host, 'message' => $e->getMessage()]]);
        }
    }
    $form = quai_scheme_form($settings->vdatapathbase ?? '');
    if ($form !== '') {
        quai_orphan_folders($settings->vdatapathbase, $form, $folders, !empty($params['sizes']));
    }
});
