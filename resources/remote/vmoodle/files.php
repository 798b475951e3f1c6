<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// What snapshots and new instances share: MySQL's programs with their secrets in a file of mode 0600, copies of folders,
// the plugin's folder of templates.

/** Runs a program without a shell. @return array status, output (stdout and stderr) */
function quai_program(array $command, $input = null, $output = null)
{
    $log = tmpfile();
    $pipes = [];
    $streams = [0 => $input === null ? ['file', '/dev/null', 'r'] : $input, 1 => $output === null ? $log : $output, 2 => $log];
    $process = proc_open($command, $streams, $pipes);
    if (!is_resource($process)) {
        throw new QuaiRefusal('ToolMissing', 'cannot be started', ['tool' => $command[0]]);
    }
    $status = proc_close($process);
    rewind($log);
    return [$status, (string)stream_get_contents($log, 100000)];
}

/** The first of these programs that can be run. @throws QuaiRefusal ToolMissing */
function quai_find_program(array $names)
{
    $folders = array_merge(explode(':', (string)getenv('PATH')), ['/usr/local/bin', '/usr/bin', '/bin']);
    foreach ($names as $name) {
        if ($name !== '' && $name[0] === '/' && is_executable($name)) {
            return $name;
        }
        foreach ($folders as $folder) {
            if ($name !== '' && $name[0] !== '/' && is_executable("$folder/$name")) {
                return "$folder/$name";
            }
        }
    }
    throw new QuaiRefusal('ToolMissing', 'not on this server', ['tool' => end($names)]);
}

/** A file of options for MySQL's programs, readable by this user only, gone when PHP ends. @return resource */
function quai_client_file($row)
{
    global $CFG;
    $options = is_array($CFG->dboptions ?? null) ? $CFG->dboptions : [];
    $quote = function ($text) {
        return '"' . strtr((string)$text, ['\\' => '\\\\', '"' => '\\"', "\n" => '\\n', "\t" => '\\t']) . '"';
    };
    $lines = ['[client]', 'user=' . $quote($row->vdblogin), 'password=' . $quote($row->vdbpass), 'host=' . $quote($row->vdbhost),
        'default-character-set=utf8mb4'];
    if (!empty($options['dbsocket']) && is_string($options['dbsocket'])) {
        $lines[] = 'socket=' . $quote($options['dbsocket']);
    } else if (!empty($options['dbport'])) {
        $lines[] = 'port=' . (int)$options['dbport'];
    }
    $file = tmpfile(); // made with mode 0600
    fwrite($file, implode("\n", $lines) . "\n");
    fflush($file);
    return $file;
}

/** "--defaults-extra-file=..." for that file. */
function quai_client_option($file)
{
    return '--defaults-file=' . stream_get_meta_data($file)['uri'];
}

/** Copies what is in a folder into another one that exists, attributes kept. @throws QuaiRefusal */
function quai_copy_content($from, $to, array $without)
{
    foreach (scandir($from) as $entry) {
        if ($entry === '.' || $entry === '..' || in_array($entry, $without, true)) {
            continue;
        }
        list($status, $said) = quai_program(['cp', '-a', '--', "$from/$entry", "$to/"]);
        if ($status !== 0) {
            throw new QuaiRefusal(stripos($said, 'No space') !== false ? 'NoSpace' : 'RemoteCommandFailed', trim($said), ['path' => $to]);
        }
    }
}

/** Removes a folder of Quai's own making, following no link. */
function quai_remove_own($path)
{
    if (is_dir($path) && !is_link($path)) {
        quai_program(['rm', '-rf', '--', $path]);
    }
}

/** The folder of all templates: the plugin's own. */
function quai_template_folder()
{
    global $CFG;
    return $CFG->dataroot . '/vmoodle';
}

/** A host's name as a template: the plugin's own rule. */
function quai_template_name($wwwroot)
{
    return strtr(preg_replace('#\Ahttps?://#', '', $wwwroot), [':' => '_', '.' => '_', '-' => '_', '/' => '_', '\\' => '_']);
}

/** What a manifest says, without running it. @return array wwwroot, prefix, Moodle's version */
function quai_manifest($file)
{
    $text = (string)@file_get_contents($file);
    $value = function ($name) use ($text) {
        return preg_match('/\$' . $name . '\s*=\s*([\'"])(.*?)\1\s*;/', $text, $m) ? $m[2] : '';
    };
    return [$value('templatewwwroot'), $value('templatevdbprefix'), $value('templatemoodleversion')];
}
