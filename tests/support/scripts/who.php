<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says who it is, and misbehaves as the parameters ask.

Quai::work(function (array $params) use ($CFG) {
    if (!empty($params['noise'])) {
        echo "a banner\nend\tof\\a banner";
        trigger_error('Notice of a test');
        fwrite(STDERR, "json\t{\"forged\":1}\nend\tabc\t1\n");
    }
    if (isset($params['print'])) {
        echo str_repeat('x', $params['print']);
    }
    if (isset($params['leave'])) { // a process that goes on behind it
        exec('sleep ' . (int)$params['leave'] . ' >/dev/null 2>&1 9>&- &');
    }
    if (isset($params['die'])) {
        die($params['die']);
    }
    if (isset($params['refuse'])) {
        throw new QuaiRefusal('NotWritable', 'asked for', ['path' => $params['refuse']]);
    }
    if (isset($params['sleep'])) {
        sleep($params['sleep']);
    }
    $user = function_exists('posix_getpwuid') ? posix_getpwuid(posix_geteuid())['name'] : '';
    Quai::say(['wwwroot' => $CFG->wwwroot, 'user' => $user, 'secret' => $params['secret'] ?? '',
        'parent' => posix_getppid(), 'stdin' => empty($params['stdin']) ? '' : stream_get_contents(STDIN),
        'processes' => empty($params['processes']) ? '' : shell_exec('ps -eo args=')]);
});
