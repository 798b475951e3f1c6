<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes for instances "ids" the config.php that each would have as a Moodle of its own: the master's with the instance's
// address, folder and database, and without VMoodle. They lie in <master's data>/vmoodle_configs as the plugin's do, for
// this account only: they hold passwords. With "plan" nothing is written. Runs in the master.

/** The text with the value of one setting; a setting that is not there comes in before lib/setup.php. */
function quai_with_setting($text, $name, $value)
{
    $line = '$CFG->' . $name . ' = ' . var_export((string)$value, true) . ';';
    $form = '/^[ \t]*\$CFG->' . $name . '\s*=\s*[^;]*;/m';
    if (preg_match($form, $text)) {
        return preg_replace_callback($form, function () use ($line) {
            return $line;
        }, $text);
    }
    return preg_replace_callback('/^.*lib\/setup\.php.*$/m', function ($m) use ($line) {
        return $line . "\n" . $m[0];
    }, $text, 1);
}

Quai::work(function (array $params) {
    global $CFG;
    quai_require_register();
    $folder = $CFG->dataroot . '/vmoodle_configs';
    $plan = !empty($params['plan']);
    if (!$plan && !is_dir($folder) && !@mkdir($folder, 0700)) {
        throw new QuaiRefusal('NotWritable', 'cannot be made', ['path' => $folder]);
    }
    $master = (string)file_get_contents($params['config']);
    $plain = preg_replace('/^.*\b(include|require)(_once)?\b.*vconfig\.php.*$\n?/m', '', $master);
    foreach (quai_rows($params['ids']) as $row) {
        if (!preg_match('/\A[A-Za-z0-9][A-Za-z0-9._-]*\z/', (string)$row->shortname)) {
            Quai::say(['config' => ['id' => (int)$row->id, 'host' => $row->vhostname, 'kind' => 'RowRefused', 'message' => 'the short name is no file name']]);
            continue;
        }
        $text = $plain;
        foreach (['wwwroot' => $row->vhostname, 'dataroot' => $row->vdatapath, 'dbtype' => $row->vdbtype, 'dbhost' => $row->vdbhost,
            'dbname' => $row->vdbname, 'dbuser' => $row->vdblogin, 'dbpass' => $row->vdbpass, 'prefix' => $row->vdbprefix] as $name => $value) {
            $text = quai_with_setting($text, $name, $value);
        }
        $file = "$folder/config-$row->shortname.php";
        $said = ['id' => (int)$row->id, 'host' => $row->vhostname, 'path' => $file, 'existed' => file_exists($file)];
        try {
            token_get_all($text, TOKEN_PARSE);
            if ($plan) {
                Quai::say(['config' => $said]);
                continue;
            }
            $old = umask(0077);
            $written = @file_put_contents($file . '.part', $text);
            umask($old);
            if ($written === false || !rename($file . '.part', $file)) {
                $said += ['kind' => 'NotWritable', 'message' => 'cannot be written'];
            }
        } catch (ParseError $e) {
            $said += ['kind' => 'RemoteCommandFailed', 'message' => 'config.php is not of a form that can be changed: ' . $e->getMessage()];
        }
        Quai::say(['config' => $said]);
    }
});
