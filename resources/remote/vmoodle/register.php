<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// What the probes of the register share: its columns, an instance's own database, versions. PHP 7.4, Moodle 3.9 on.

/** The columns that leave the server, in the order of the answer. vdbpass never does. */
function quai_columns()
{
    return ['id', 'name', 'shortname', 'description', 'vhostname', 'vdbtype', 'vdbhost', 'vdblogin', 'vdbname', 'vdbprefix',
        'vdbpersist', 'vdatapath', 'mnet', 'enabled', 'timecreated', 'lastcron', 'lastcrongap', 'croncount'];
}

/** @throws QuaiRefusal PluginMissing */
function quai_require_register()
{
    global $CFG, $DB;
    $tables = $DB->get_tables(false);
    if (!isset($tables['local_vmoodle'])) {
        throw new QuaiRefusal('PluginMissing', 'the master has no table local_vmoodle', ['path' => $CFG->dirroot . '/local/vmoodle']);
    }
}

/** SQL and parameters that select rows; all of them without $ids. */
function quai_select($what, array $ids)
{
    global $DB;
    if (!$ids) {
        return ["SELECT $what FROM {local_vmoodle} ORDER BY id", []];
    }
    list($in, $params) = $DB->get_in_or_equal($ids);
    return ["SELECT $what FROM {local_vmoodle} WHERE id $in ORDER BY id", $params];
}

/** Says the rows, a hundred in a line, the first ones at once: {"rows": [[column, ...], ...]}. @return int how many */
function quai_say_rows(array $ids)
{
    global $DB;
    list($sql, $params) = quai_select(implode(', ', quai_columns())
        . ", CASE WHEN vdbpass IS NULL OR vdbpass = '' THEN 0 ELSE 1 END AS haspassword", $ids);
    $batch = [];
    $bytes = $count = 0;
    clearstatcache();
    foreach ($DB->get_recordset_sql($sql, $params) as $row) {
        $path = (string)$row->vdatapath;
        $row->folder = $path === '' || !@is_dir($path) ? 'Missing' : (@is_writable($path) ? 'Usable' : 'ReadOnly');
        $row->description = (string)substr((string)$row->description, 0, 100000);
        $batch[] = array_values((array)$row);
        $bytes += 300 + strlen($row->description);
        $count++;
        if (count($batch) >= 100 || $bytes > 200000) {
            Quai::say(['rows' => $batch]);
            if ($count <= 100) {
                Quai::flush();
            }
            $batch = [];
            $bytes = 0;
        }
    }
    if ($batch) {
        Quai::say(['rows' => $batch]);
    }
    return $count;
}

/** Rows as objects, with their passwords: for work on the server. Those of $CFG->vchildsdb* win, as at boot. Row 0 is
    the master, in a row's form. */
function quai_rows(array $ids)
{
    global $CFG, $DB;
    list($sql, $params) = quai_select('*', $ids);
    $rows = $DB->get_records_sql($sql, $params);
    foreach ($rows as $row) {
        $row->vdblogin = empty($CFG->vchildsdblogin) ? $row->vdblogin : $CFG->vchildsdblogin;
        $row->vdbpass = empty($CFG->vchildsdbpass) ? $row->vdbpass : $CFG->vchildsdbpass;
    }
    if (in_array(0, $ids, true)) {
        $rows[0] = (object)['id' => 0, 'vhostname' => $CFG->wwwroot, 'vdbtype' => $CFG->dbtype, 'vdbhost' => $CFG->dbhost,
            'vdblogin' => $CFG->dbuser, 'vdbpass' => $CFG->dbpass, 'vdbname' => $CFG->dbname, 'vdbprefix' => $CFG->prefix,
            'vdatapath' => $CFG->dataroot, 'enabled' => 1];
    }
    return $rows;
}

/** One row. @throws QuaiRefusal InstanceUnknown */
function quai_row($id)
{
    $rows = quai_rows([(int)$id]);
    if (!$rows) {
        throw new QuaiRefusal('InstanceUnknown', 'the register has no such row', ['host' => '#' . $id]);
    }
    return reset($rows);
}

/** A connection to an instance's database, as it gets one at boot. @throws QuaiRefusal InstanceDatabaseDown */
function quai_connect($row)
{
    global $CFG;
    $options = is_array($CFG->dboptions ?? null) ? $CFG->dboptions : [];
    $options['dbpersist'] = 0;
    $why = '';
    try {
        $db = moodle_database::get_driver_instance($row->vdbtype, 'native');
        if ($db && $db->connect($row->vdbhost, $row->vdblogin, (string)$row->vdbpass, $row->vdbname, $row->vdbprefix, $options)) {
            return $db;
        }
        $why = 'no driver ' . $row->vdbtype;
    } catch (Throwable $e) {
        $why = $e->getMessage() . (isset($e->debuginfo) ? ' ' . $e->debuginfo : '');
    }
    throw new QuaiRefusal('InstanceDatabaseDown', trim(preg_replace('/\s+/', ' ', strip_tags($why))), ['host' => $row->vhostname]);
}

/** A raw connection to the server of a row's database, whatever databases it has. @throws QuaiRefusal */
function quai_server($row, $host = null)
{
    global $CFG;
    mysqli_report(MYSQLI_REPORT_OFF);
    $options = is_array($CFG->dboptions ?? null) ? $CFG->dboptions : [];
    $socket = !empty($options['dbsocket']) && is_string($options['dbsocket']) ? $options['dbsocket'] : null;
    $port = empty($options['dbport']) ? 0 : (int)$options['dbport'];
    $link = mysqli_init();
    mysqli_options($link, MYSQLI_OPT_CONNECT_TIMEOUT, 10);
    if (!@mysqli_real_connect($link, $row->vdbhost, $row->vdblogin, (string)$row->vdbpass, '', $port, $socket)) {
        throw new QuaiRefusal('InstanceDatabaseDown', (string)mysqli_connect_error(), ['host' => $host === null ? $row->vhostname : $host]);
    }
    mysqli_set_charset($link, 'utf8mb4');
    return $link;
}

/** A name between backquotes. */
function quai_name($name)
{
    return '`' . str_replace('`', '``', $name) . '`';
}

/** The first field of a query; null when there is none. @throws QuaiRefusal */
function quai_query($link, $sql)
{
    $result = mysqli_query($link, $sql);
    if ($result === false) {
        throw new QuaiRefusal('RemoteCommandFailed', 'SQL: ' . mysqli_error($link));
    }
    $row = $result === true ? null : mysqli_fetch_row($result);
    return $row ? $row[0] : null;
}

/** Versions of the code: component => version. */
function quai_code_versions()
{
    global $CFG;
    if (!class_exists('core_component') && is_readable($CFG->libdir . '/upgradelib.php')) {
        require_once($CFG->libdir . '/upgradelib.php');
    }
    if (method_exists('core_component', 'get_all_versions')) {
        return core_component::get_all_versions();
    }
    $version = 0;
    require($CFG->dirroot . '/version.php');
    $versions = ['core' => $version];
    foreach (core_component::get_plugin_types() as $type => $folder) {
        foreach (core_component::get_plugin_list($type) as $name => $path) {
            $plugin = new stdClass();
            $plugin->version = null;
            $module = $plugin;
            if (is_readable($path . '/version.php')) {
                include($path . '/version.php');
            }
            $versions[$type . '_' . $name] = $plugin->version;
        }
    }
    return $versions;
}

/** "2024100700.00": a version as version.php has it. */
function quai_version_text($version)
{
    return is_numeric($version) ? sprintf('%.2F', (float)$version) : (string)$version;
}

/** The folder that config.php lies in: of all code. Since Moodle 5.1 $CFG->dirroot is its public/. */
function quai_code_root()
{
    return dirname(Quai::$params['config']);
}

/** Whether a path is one that Quai may fill or empty: absolute, plain characters, below at least two folders. */
function quai_is_safe_path($path)
{
    return preg_match('#\A(?:/[A-Za-z0-9._+@-]+){2,}\z#', (string)$path) && !preg_match('#/\.\.?(?:/|\z)#', $path);
}

/** Bytes and files below a folder; -1 each when they cannot be counted. */
function quai_folder_size($path)
{
    $bytes = $files = 0;
    try {
        $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($path, FilesystemIterator::SKIP_DOTS));
        foreach ($all as $one) {
            $files++;
            $bytes += $one->isLink() ? 0 : $one->getSize();
        }
    } catch (Throwable $e) {
        return [-1, -1];
    }
    return [$bytes, $files];
}
