<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says the templates of the plugin's folder. Runs in the master.

Quai::work(function (array $params) {
    $folder = quai_template_folder();
    foreach (is_dir($folder) ? scandir($folder) : [] as $entry) {
        if (!preg_match('/\A([^.].*)_vmoodledata\z/', $entry, $m) || !is_dir("$folder/$entry")) {
            continue;
        }
        $sql = "$folder/$m[1]_sql/vmoodle_master.sql";
        $manifest = "$folder/$m[1]_sql/manifest.php";
        list($host, $prefix, $version) = quai_manifest($manifest);
        Quai::say(['name' => $m[1], 'host' => $host, 'prefix' => $prefix, 'version' => $version,
            'sqlBytes' => is_file($sql) ? filesize($sql) : -1, 'made' => is_file($sql) ? filemtime($sql) : 0,
            'complete' => is_file($sql) && filesize($sql) > 0 && $host !== '']);
    }
});
