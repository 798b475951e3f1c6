<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what instances themselves say: each from its own database and data folder, without booting it. Runs in the
// master. "ids"; "sizes": databases and folders are measured too; "rows": the rows come first, as list.php says them.

/** @throws QuaiRefusal */
function quai_observe($row, array $code, $sizes)
{
    $db = quai_connect($row);
    $seen = ['version' => '', 'release' => '', 'maintenance' => false, 'lastTaskRun' => 0, 'lastCronStart' => 0, 'failingTasks' => 0,
        'databaseBytes' => -1, 'dataBytes' => -1, 'mnetKeyExpires' => 0];
    $config = [];
    list($in, $names) = $db->get_in_or_equal(['version', 'release', 'maintenance_enabled', 'mnet_localhost_id']);
    foreach ($db->get_records_sql("SELECT name, value FROM {config} WHERE name $in", $names) as $one) {
        $config[$one->name] = $one->value;
    }
    $seen['version'] = quai_version_text($config['version'] ?? '');
    $seen['release'] = (string)($config['release'] ?? '');
    $seen['maintenance'] = !empty($config['maintenance_enabled']) || file_exists($row->vdatapath . '/climaintenance.html');
    $stored = ['core' => $config['version'] ?? 0];
    foreach ($db->get_records_sql("SELECT plugin, value FROM {config_plugins} WHERE name = 'version'") as $one) {
        $stored[$one->plugin] = $one->value;
    }
    $pending = [];
    foreach ($code as $component => $version) {
        if ($version !== null && (float)$version > (float)($stored[$component] ?? 0)) {
            $pending[] = $component;
        }
    }
    $seen['pendingComponents'] = $pending;
    $seen['lastTaskRun'] = (int)$db->get_field_sql('SELECT MAX(lastruntime) FROM {task_scheduled}');
    $seen['failingTasks'] = (int)$db->get_field_sql('SELECT COUNT(1) FROM {task_scheduled} WHERE faildelay > 0 AND disabled = 0');
    $seen['lastCronStart'] = (int)$db->get_field('config_plugins', 'value', ['plugin' => 'tool_task', 'name' => 'lastcronstart']);
    if (!empty($config['mnet_localhost_id'])) {
        try {
            $seen['mnetKeyExpires'] = (int)$db->get_field_sql(
                "SELECT public_key_expires FROM {mnet_host} WHERE public_key <> '' AND id = ?", [(int)$config['mnet_localhost_id']]);
        } catch (Throwable $e) { // a Moodle without MNET's tables
            $seen['mnetKeyExpires'] = 0;
        }
    }
    if ($sizes) {
        $seen['databaseBytes'] = (int)$db->get_field_sql('SELECT SUM(data_length + index_length) FROM information_schema.tables'
            . ' WHERE table_schema = DATABASE()');
        $seen['dataBytes'] = is_dir($row->vdatapath) ? quai_folder_size($row->vdatapath)[0] : -1;
    }
    $db->dispose();
    return $seen;
}

Quai::work(function (array $params) {
    quai_require_register();
    $code = quai_code_versions();
    if (!empty($params['rows'])) {
        quai_say_rows($params['ids']);
    }
    foreach (quai_rows($params['ids']) as $row) {
        $seen = ['id' => (int)$row->id, 'host' => $row->vhostname];
        try {
            $seen += quai_observe($row, $code, !empty($params['sizes']));
        } catch (QuaiRefusal $e) {
            $seen += ['kind' => $e->kind, 'message' => $e->getMessage()];
        } catch (Throwable $e) {
            $seen += ['kind' => 'InstanceDatabaseDown', 'message' => $e->getMessage()];
        }
        Quai::say(['seen' => $seen]);
        if (!empty($params['sizes'])) {
            Quai::flush();
        }
    }
});
