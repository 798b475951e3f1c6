<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Captures row "id" (0: the master) as a template in the plugin's own layout: maintenance on, dump, files, maintenance
// off. A template of the same name is replaced at the end, when the new one is complete. With "cleanup" only removes
// what a capture that was ended in its middle has left: the maintenance page and half a template. Runs in the master.

const QUAI_PAGE_MARK = '<!-- quai: snapshot under way -->';

/** Puts the maintenance page up, unless one is up. @return whether it was put up here */
function quai_page_up($dataroot)
{
    $page = "$dataroot/climaintenance.html";
    if (file_exists($page)) {
        return false;
    }
    if (@file_put_contents($page, "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>Maintenance</title></head><body>"
        . "<p>This site is undergoing maintenance and is currently not available.</p></body></html>\n" . QUAI_PAGE_MARK . "\n") === false) {
        throw new QuaiRefusal('DataFolderUnusable', 'the maintenance page cannot be written', ['path' => $dataroot]);
    }
    return true;
}

/** Takes down a page that a snapshot has put up. */
function quai_page_down($dataroot)
{
    $page = "$dataroot/climaintenance.html";
    if (is_file($page) && strpos((string)file_get_contents($page), QUAI_PAGE_MARK) !== false) {
        unlink($page);
    }
}

function quai_dump($row, $file)
{
    $program = quai_find_program([(string)get_config('local_vmoodle', 'cmd_mysqldump'), 'mariadb-dump', 'mysqldump']);
    $secret = quai_client_file($row);
    $out = fopen($file, 'wb');
    list($status, $said) = quai_program([$program, quai_client_option($secret), '--single-transaction', '--quick',
        '--skip-lock-tables', '--hex-blob', $row->vdbname], null, $out);
    fclose($out);
    $end = (string)@file_get_contents($file, false, null, max(0, filesize($file) - 200));
    if ($status !== 0 || strpos($end, 'Dump completed') === false) {
        throw new QuaiRefusal(stripos($said, 'No space') !== false ? 'NoSpace' : 'RemoteCommandFailed', 'the dump ended with '
            . $status . ': ' . trim($said), ['path' => $file]);
    }
}

/** Puts the new folders in the place of the old ones. */
function quai_put_in_place(array $pairs)
{
    foreach ($pairs as $new => $final) {
        if (file_exists($final)) {
            $old = dirname($final) . '/.quai-old-' . bin2hex(random_bytes(4)) . '-' . basename($final);
            rename($final, $old);
        }
        if (!rename($new, $final)) {
            throw new QuaiRefusal('NotWritable', 'cannot be put in its place', ['path' => $final]);
        }
        if (isset($old)) {
            quai_remove_own($old);
        }
    }
}

Quai::work(function (array $params) {
    quai_require_register();
    $row = quai_row($params['id']);
    $folder = quai_template_folder();
    $name = quai_template_name($row->vhostname);
    $own = "$folder/.quai-$name"; // hidden: the plugin lists what ends in _vmoodledata and is not hidden
    if (!preg_match('/\A[A-Za-z0-9_]+\z/', $name) || !quai_is_safe_path($row->vdatapath)) {
        throw new QuaiRefusal('RowRefused', 'host or data path cannot be those of a template', ['count' => 1]);
    }
    if (!is_dir($row->vdatapath)) {
        throw new QuaiRefusal('DataFolderUnusable', 'no data folder', ['path' => $row->vdatapath, 'host' => $row->vhostname]);
    }
    $clean = function () use ($row, $own) {
        quai_page_down($row->vdatapath);
        quai_remove_own("$own-data");
        quai_remove_own("$own-sql");
    };
    if (!empty($params['cleanup'])) {
        $clean();
        return;
    }
    $db = quai_connect($row); // before anything is written
    $version = quai_version_text($db->get_field('config', 'value', ['name' => 'version']));
    if (!is_dir($folder) && !@mkdir($folder, 0777, true)) {
        throw new QuaiRefusal('NotWritable', 'the folder of templates cannot be made', ['path' => $folder]);
    }
    $needed = quai_folder_size($row->vdatapath)[0];
    $free = @disk_free_space($folder);
    if ($free !== false && $needed > $free) {
        throw new QuaiRefusal('NoSpace', 'the data folder does not fit', ['path' => $folder, 'needed' => $needed, 'available' => (int)$free]);
    }
    register_shutdown_function($clean); // also when something fatal ends this
    quai_remove_own("$own-data");
    quai_remove_own("$own-sql");
    if (!@mkdir("$own-sql", 0700) || !@mkdir("$own-data", 0700)) {
        throw new QuaiRefusal('NotWritable', 'the folder of templates cannot be written', ['path' => $folder]);
    }
    echo "maintenance on\n";
    $pageIsOurs = quai_page_up($row->vdatapath);
    echo "dump\n";
    quai_dump($row, "$own-sql/vmoodle_master.sql");
    echo "files\n";
    quai_copy_content($row->vdatapath, "$own-data", ['vmoodle', 'vmoodle_configs', 'sessions', 'temp', 'cache', 'localcache', 'lock', '.quai-upgrade.lock', '.quai-creation.lock', 'climaintenance.html']);
    if ($pageIsOurs) {
        quai_page_down($row->vdatapath);
    }
    echo "maintenance off\n";
    foreach (['sessions', 'temp', 'cache'] as $empty) {
        mkdir("$own-data/$empty", 0777);
    }
    file_put_contents("$own-sql/manifest.php", '<' . "?php\n\$templatewwwroot = " . var_export($row->vhostname, true)
        . ";\n\$templatevdbprefix = " . var_export($row->vdbprefix, true) . ";\n\$templatemoodleversion = " . var_export($version, true) . ";\n");
    foreach (["$own-sql", "$own-data"] as $open) { // the plugin's own rights
        chmod($open, 0777);
    }
    quai_put_in_place(["$own-sql" => "$folder/{$name}_sql", "$own-data" => "$folder/{$name}_vmoodledata"]);
    echo "$folder/{$name}_sql, {$name}_vmoodledata\n";
    Quai::say(['name' => $name, 'host' => $row->vhostname, 'prefix' => $row->vdbprefix, 'version' => $version,
        'sqlBytes' => filesize("$folder/{$name}_sql/vmoodle_master.sql"), 'made' => time(), 'complete' => true]);
});
