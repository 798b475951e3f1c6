<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what destroying row "id" would drop; with "confirmed" (its host, as typed) drops it: database, folder, row.
// Everything is read from the register now, nothing is taken from the parameters. Runs in the master.

/** The path that is really meant, without a slash at its end. */
function quai_real($path)
{
    $real = @realpath($path);
    return rtrim($real === false ? (string)$path : $real, '/');
}

/** Whether one folder lies in the other, or is it. */
function quai_overlap($one, $other)
{
    return $one !== '' && $other !== '' && (strpos($one . '/', $other . '/') === 0 || strpos($other . '/', $one . '/') === 0);
}

/** Names of one server: those of this machine are the same. */
function quai_server_name($host)
{
    $host = strtolower(preg_replace('/:3306\z/', '', trim((string)$host)));
    return in_array($host, ['', '127.0.0.1', '::1', '[::1]'], true) ? 'localhost' : $host;
}

/** What stands against it: lists of field, kind, fact. */
function quai_destroy_refusals($row)
{
    global $CFG, $DB;
    $refusals = [];
    if ($row->enabled) {
        $refusals[] = ['enabled', 'Malformed', ''];
    }
    if (!preg_match('/\A[A-Za-z0-9_-]{1,64}\z/', (string)$row->vdbname)) {
        $refusals[] = ['vdbname', 'Malformed', (string)$row->vdbname];
    }
    if (!quai_is_safe_path($row->vdatapath) || !quai_is_safe_path(quai_real($row->vdatapath))) {
        $refusals[] = ['vdatapath', 'Malformed', (string)$row->vdatapath];
    }
    $mine = quai_real($row->vdatapath);
    if ($row->vdbname === $CFG->dbname) {
        $refusals[] = ['vdbname', 'UsedByMaster', $CFG->wwwroot];
    }
    foreach ([$CFG->dataroot, $CFG->dirroot, quai_code_root()] as $path) {
        if (quai_overlap($mine, quai_real($path))) {
            $refusals[] = ['vdatapath', 'UsedByMaster', $path];
        }
    }
    if ($row->vhostname === $CFG->wwwroot) {
        $refusals[] = ['vhostname', 'UsedByMaster', $CFG->wwwroot];
    }
    $others = $DB->get_recordset_sql('SELECT id, vhostname, vdbhost, vdbname, vdatapath FROM {local_vmoodle} WHERE id <> ?', [$row->id]);
    foreach ($others as $other) {
        if ($other->vdbname === $row->vdbname && quai_server_name($other->vdbhost) === quai_server_name($row->vdbhost)) {
            $refusals[] = ['vdbname', 'Duplicate', $other->vhostname];
        }
        if (quai_overlap($mine, rtrim((string)$other->vdatapath, '/')) || quai_overlap($mine, quai_real($other->vdatapath))) {
            $refusals[] = ['vdatapath', 'Duplicate', $other->vhostname];
        }
        if ($other->vhostname === $row->vhostname) {
            $refusals[] = ['vhostname', 'Duplicate', $other->vhostname];
        }
    }
    return $refusals;
}

/** Removes a folder with all below it, following no link; the first thing that resists ends it. */
function quai_remove_folder($path)
{
    $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($path, FilesystemIterator::SKIP_DOTS),
        RecursiveIteratorIterator::CHILD_FIRST);
    foreach ($all as $one) {
        $done = $one->isDir() && !$one->isLink() ? @rmdir($one->getPathname()) : @unlink($one->getPathname());
        if (!$done) {
            throw new QuaiRefusal('NotWritable', 'cannot be removed', ['path' => $one->getPathname()]);
        }
    }
    if (!@rmdir($path)) {
        throw new QuaiRefusal('NotWritable', 'cannot be removed', ['path' => $path]);
    }
}

/** What is in its database: [own tables, foreign tables, bytes, whether it exists]. */
function quai_database_content($link, $row)
{
    $name = mysqli_real_escape_string($link, $row->vdbname);
    $own = $foreign = [];
    $bytes = 0;
    $result = mysqli_query($link, "SELECT table_name, COALESCE(data_length + index_length, 0) FROM information_schema.tables"
        . " WHERE table_schema = '$name' ORDER BY table_name");
    while ($result && ($table = mysqli_fetch_row($result))) {
        $bytes += (int)$table[1];
        if ($row->vdbprefix === '' || strpos($table[0], $row->vdbprefix) === 0) {
            $own[] = $table[0];
        } else {
            $foreign[] = $table[0];
        }
    }
    $exists = (bool)quai_query($link, "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = '$name'");
    return [$own, $foreign, $bytes, $exists];
}

/** The row and what the master knows of the host. */
function quai_forget($row)
{
    global $DB;
    $tables = $DB->get_tables(false);
    $host = isset($tables['mnet_host']) ? $DB->get_record('mnet_host', ['wwwroot' => $row->vhostname], 'id') : false;
    if ($host) {
        foreach (['mnet_host2service', 'mnetservice_enrol_courses', 'mnetservice_enrol_enrolments', 'mnet_log'] as $table) {
            if (isset($tables[$table])) {
                $DB->delete_records($table, ['hostid' => $host->id]);
            }
        }
        $DB->delete_records('mnet_host', ['id' => $host->id]);
    }
    $DB->delete_records('local_vmoodle', ['id' => $row->id]);
}

Quai::work(function (array $params) {
    quai_require_register();
    $row = quai_row($params['id']);
    $refusals = quai_destroy_refusals($row);
    $own = $foreign = [];
    $databaseBytes = -1;
    $exists = false;
    $link = null;
    try {
        $link = quai_server($row);
        list($own, $foreign, $databaseBytes, $exists) = quai_database_content($link, $row);
        if ($foreign) {
            $refusals[] = ['vdbname', 'Duplicate', $foreign[0]];
        }
    } catch (QuaiRefusal $e) {
        $refusals[] = ['vdbname', 'DatabaseUnreachable', $e->getMessage()];
    }
    if (!isset($params['confirmed'])) {
        $size = is_dir($row->vdatapath) && quai_is_safe_path($row->vdatapath) ? quai_folder_size($row->vdatapath) : [-1, -1];
        quai_say_rows([(int)$row->id]);
        Quai::say(['plan' => ['tables' => $own, 'foreignTables' => $foreign, 'databaseBytes' => $databaseBytes,
            'dataBytes' => $size[0], 'dataFiles' => $size[1], 'refusals' => $refusals]]);
        return;
    }
    if ($row->enabled) {
        throw new QuaiRefusal('StillEnabled', 'only a disabled instance is destroyed');
    }
    if ($params['confirmed'] !== $row->vhostname) {
        throw new QuaiRefusal('InvalidInput', 'what was typed is not its host');
    }
    if ($refusals) {
        list($field, $kind, $fact) = $refusals[0];
        throw new QuaiRefusal($kind === 'Duplicate' || $kind === 'UsedByMaster' ? 'SharedResource' : ($kind === 'DatabaseUnreachable'
            ? 'InstanceDatabaseDown' : 'RowRefused'), "$field: $kind $fact", ['resource' => $row->$field, 'other' => $fact, 'count' => count($refusals)]);
    }
    if ($exists) {
        quai_query($link, 'DROP DATABASE ' . quai_name($row->vdbname));
    }
    Quai::say(['dropped' => 'database']);
    Quai::flush();
    // A link at the data path: the link and what it leads to were one of a kind in the register, so both go.
    $real = quai_real($row->vdatapath);
    if (is_dir($real)) {
        quai_remove_folder($real);
    }
    if (is_link($row->vdatapath)) {
        @unlink($row->vdatapath);
    }
    Quai::say(['dropped' => 'folder']);
    quai_forget($row);
    Quai::say(['dropped' => 'row']);
});
