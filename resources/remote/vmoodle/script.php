<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// A script of Moodle's own command line in an instance: the first of "scripts" (below the code) that is there, with
// "arguments" and with those of "optional" (name => argument) whose name stands in the script. Since Moodle 5.1 admin/cli
// lies beside config.php and everything else below public/. With "lock", a file, it runs only while nothing else runs
// with that lock. Without boot.php, since the script boots Moodle itself: assert.php is sent right before. Its exit
// status is that of PHP.

chdir(dirname(Quai::$params['config']));
$quai_file = '';
foreach (Quai::$params['scripts'] as $quai_candidate) {
    foreach (['/', '/public/'] as $quai_below) {
        $quai_path = dirname(Quai::$params['config']) . $quai_below . $quai_candidate;
        if ($quai_file === '' && is_readable($quai_path)) {
            $quai_file = $quai_path;
        }
    }
}
if ($quai_file === '') {
    Quai::refuse('PathMissing', 'Moodle has no such script', ['path' => Quai::$params['scripts'][0]]);
}
if (!empty(Quai::$params['lock'])) {
    $quai_lock = @fopen(Quai::$params['lock'], 'c'); // held until PHP ends
    if (!$quai_lock) {
        Quai::refuse('DataFolderUnusable', 'the lock cannot be written', ['path' => Quai::$params['lock']]);
    }
    if (!flock($quai_lock, LOCK_EX | LOCK_NB)) {
        Quai::refuse('InstanceBusy', 'another upgrade of it is running', ['host' => Quai::$params['host']]);
    }
}
$argv = [$quai_file];
foreach (Quai::$params['arguments'] as $quai_argument) {
    $argv[] = $quai_argument;
}
// Options that not every Moodle has: an unknown one would end the script.
foreach (Quai::$params['optional'] ?? [] as $quai_name => $quai_argument) {
    if (strpos((string)file_get_contents($quai_file), $quai_name) !== false) {
        $argv[] = $quai_argument;
    }
}
$argc = count($argv);
$_SERVER['argv'] = $argv;
$_SERVER['argc'] = $argc;
define('CLI_VMOODLE_OVERRIDE', Quai::$params['host']);
register_shutdown_function(function () {
    global $CFG;
    $error = error_get_last();
    if ($error !== null && ($error['type'] & (E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR))) {
        return; // without the last sentinel
    }
    if (isset($CFG->wwwroot) && $CFG->wwwroot === Quai::$params['host'] && defined('MOODLE_INTERNAL')) {
        Quai::end();
    }
});
try {
    require($quai_file);
} catch (Throwable $quai_error) {
    // What escapes from eval() never reaches Moodle's own handler: it prints the error and ends with 1.
    $quai_handler = set_exception_handler(null);
    if ($quai_handler) {
        call_user_func($quai_handler, $quai_error);
    }
    fwrite(STDERR, $quai_error . "\n");
    exit(255);
}
