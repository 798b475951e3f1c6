<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what row "id" (0: the master) has logged of its tasks, the newest first ("count" of them), and the end of the file
// that the plugin's cron writes for it, where the plugin's setting names one. Runs in the master.

/** The file of the plugin's setting for a host; '' without one. The plugin's own rule (cronlib.php). */
function quai_log_file($wwwroot)
{
    $pattern = (string)get_config('local_vmoodle', 'vlogfilepattern');
    return str_replace('%VHOSTNAME%', basename($wwwroot), $pattern);
}

/** The last bytes of a file. */
function quai_tail($file, $bytes)
{
    $size = @filesize($file);
    return $size === false ? '' : (string)@file_get_contents($file, false, null, max(0, $size - $bytes));
}

Quai::work(function (array $params) {
    quai_require_register();
    $row = quai_row($params['id']);
    $db = quai_connect($row);
    if (isset($db->get_tables(false)['task_log'])) { // since Moodle 3.7
        $runs = $db->get_records_sql('SELECT id, classname, timestart, timeend, result, output FROM {task_log} ORDER BY id DESC',
            [], 0, (int)$params['count']);
        foreach ($runs as $run) {
            Quai::say(['run' => ['task' => $run->classname, 'start' => (float)$run->timestart, 'end' => (float)$run->timeend,
                'failed' => (bool)$run->result, 'output' => (string)substr((string)$run->output, -8000)]]);
        }
    }
    $db->dispose();
    $file = quai_log_file($row->vhostname);
    if ($file !== '') {
        Quai::say(['file' => ['path' => $file, 'there' => is_file($file), 'readable' => is_readable($file), 'end' => quai_tail($file, 32768)]]);
    }
});
