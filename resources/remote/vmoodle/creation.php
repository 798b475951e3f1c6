<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// What making an instance starts from: what an earlier attempt has written down, what is wanted, what stands against it,
// and the template.

/** The file that remembers. */
function quai_creation_file($host)
{
    return quai_template_folder() . '/.quai-creation-' . sha1($host) . '.json';
}

function quai_creation_read($host)
{
    $known = json_decode((string)@file_get_contents(quai_creation_file($host)), true);
    return is_array($known) ? $known : ['host' => $host, 'done' => [], 'made' => []];
}

function quai_creation_write($host, array $known)
{
    $folder = quai_template_folder();
    if (!is_dir($folder) && !@mkdir($folder, 0777, true) && !is_dir($folder)) { // by another attempt meanwhile
        throw new QuaiRefusal('NotWritable', 'cannot be made', ['path' => $folder]);
    }
    $file = quai_creation_file($host);
    if (@file_put_contents($file . '.part', json_encode($known)) === false || !rename($file . '.part', $file)) {
        throw new QuaiRefusal('NotWritable', 'cannot be written', ['path' => $file]);
    }
    @chmod($file, 0600);
}

/** The row that is wanted, with the account that makes and reads its database. */
function quai_wanted(array $params)
{
    global $CFG;
    $row = (object)$params['values'];
    // Without one of its own: the plugin's default, which never leaves the server.
    $row->vdbpass = $params['password'] === '' ? (string)get_config('local_vmoodle', 'vdbpass') : $params['password'];
    $own = empty($CFG->vchildsdblogin) && empty($CFG->vchildsdbpass);
    $row->loginpass = $row->vdbpass;
    if (!$own) {
        $row->vdblogin = empty($CFG->vchildsdblogin) ? $row->vdblogin : $CFG->vchildsdblogin;
        $row->vdbpass = empty($CFG->vchildsdbpass) ? $row->vdbpass : $CFG->vchildsdbpass;
    }
    return $row;
}

/** Whether one path is the other or lies in it. */
function quai_overlap($one, $other)
{
    return strpos($one . '/', $other . '/') === 0 || strpos($other . '/', $one . '/') === 0;
}

/** Several instances are made at once, by one desktop or by several. What they decide by the register and by each
    other's files is decided alone: whose a database is, that no two rows have the same host, the next MNET number. */
function quai_alone(callable $work)
{
    global $CFG;
    $file = $CFG->dataroot . '/.quai-creation.lock';
    $lock = @fopen($file, 'c');
    if (!$lock || !flock($lock, LOCK_EX)) {
        throw new QuaiRefusal('NotWritable', 'cannot be locked', ['path' => $file]);
    }
    try {
        return $work();
    } finally {
        flock($lock, LOCK_UN);
    }
}

/** @throws QuaiRefusal RowRefused when another attempt makes the same database, or a folder in or around this one's */
function quai_claim($row, array $known)
{
    foreach ((array)glob(quai_template_folder() . '/.quai-creation-*.json') as $file) {
        $other = json_decode((string)@file_get_contents($file), true);
        if (!is_array($other) || $other['host'] === $known['host'] || empty($other['names'])) {
            continue;
        }
        if (strcasecmp($other['names'][0], $row->vdbname) === 0 || quai_overlap($other['names'][1], $row->vdatapath)) {
            throw new QuaiRefusal('RowRefused', 'an attempt at ' . $other['host'] . ' uses ' . implode(' ', $other['names']), ['count' => 1]);
        }
    }
}

/** What stands against it on the server: lists of field, kind, fact. What an earlier attempt has made is no obstacle. */
function quai_obstacles($row, array $params, array $known)
{
    global $CFG, $DB;
    $found = [];
    try {
        $link = quai_server($row);
        $name = mysqli_real_escape_string($link, $row->vdbname);
        $there = quai_query($link, "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = '$name'");
        if ($there && empty($known['made']['database'])) {
            $found[] = ['vdbname', 'DatabaseExists', $row->vdbname];
        }
    } catch (QuaiRefusal $e) {
        $found[] = ['vdbhost', 'DatabaseUnreachable', $e->getMessage()];
    }
    $path = $row->vdatapath;
    if (file_exists($path) && empty($known['made']['folder'])) {
        if (!is_dir($path) || count((array)@scandir($path)) > 2) {
            $found[] = ['vdatapath', 'FolderNotEmpty', $path];
        } else if (!is_writable($path)) {
            $found[] = ['vdatapath', 'FolderReadOnly', $path];
        }
    }
    $parent = $path;
    while ($parent !== '/' && !file_exists($parent)) {
        $parent = dirname($parent);
    }
    if (!is_writable($parent)) {
        $found[] = ['vdatapath', 'FolderReadOnly', $parent];
    }
    foreach ([$CFG->dataroot, $CFG->dirroot, quai_code_root()] as $used) {
        if (strpos($path . '/', $used . '/') === 0 || strpos($used . '/', $path . '/') === 0) {
            $found[] = ['vdatapath', 'UsedByMaster', $used];
        }
    }
    if ($row->vhostname === $CFG->wwwroot) {
        $found[] = ['vhostname', 'UsedByMaster', $CFG->wwwroot];
    }
    $pattern = (string)get_config('local_vmoodle', 'vmoodleinstancepattern');
    if ($pattern !== '' && @preg_match('/' . str_replace('/', '\\/', $pattern) . '/', $row->name) === 0) {
        $found[] = ['name', 'Malformed', $pattern];
    }
    return array_merge($found, quai_conflicts($row, $known));
}

/** Rows of the register that have a value which must be this one's alone: lists of field, kind, fact. */
function quai_conflicts($row, array $known)
{
    global $DB;
    $found = [];
    $others = $DB->get_recordset_sql('SELECT id, vhostname, shortname, vdbhost, vdbname, vdatapath FROM {local_vmoodle}');
    foreach ($others as $other) {
        if (!empty($known['made']['row']) && $known['made']['row'] == $other->id) {
            continue;
        }
        foreach (['vhostname', 'shortname'] as $field) {
            if ($other->$field === $row->$field) {
                $found[] = [$field, 'Duplicate', $other->vhostname];
            }
        }
        if ($other->vdbname === $row->vdbname) {
            $found[] = ['vdbname', 'Duplicate', $other->vhostname];
        }
        if ($other->vdatapath !== null && $other->vdatapath !== ''
            && (quai_overlap($row->vdatapath, $other->vdatapath))) {
            $found[] = ['vdatapath', 'Duplicate', $other->vhostname];
        }
    }
    return $found;
}

/** The template's paths. @throws QuaiRefusal TemplateIncomplete */
function quai_template($name)
{
    $folder = quai_template_folder();
    if (!preg_match('/\A[A-Za-z0-9_][A-Za-z0-9_.-]*\z/', $name)) {
        throw new QuaiRefusal('InvalidInput', 'no name of a template');
    }
    $paths = ['data' => "$folder/{$name}_vmoodledata", 'sql' => "$folder/{$name}_sql/vmoodle_master.sql", 'manifest' => "$folder/{$name}_sql/manifest.php"];
    foreach ($paths as $path) {
        if (!is_readable($path)) {
            throw new QuaiRefusal('TemplateIncomplete', 'missing', ['template' => $name, 'path' => $path]);
        }
    }
    list($paths['host'], $paths['prefix']) = quai_manifest($paths['manifest']);
    if ($paths['host'] === '') {
        throw new QuaiRefusal('TemplateIncomplete', 'the manifest names no host', ['template' => $name, 'path' => $paths['manifest']]);
    }
    return $paths;
}
