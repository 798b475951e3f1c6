<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Purges the caches of all enabled hosts, one after the other. Exit: 0, whatever happened.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../../config.php');
$fails = 0;
foreach ($DB->get_records('local_vmoodle', ['enabled' => 1], 'id') as $host) {
    $command = "php $CFG->dirroot/local/vmoodle/cli/purge_caches.php --host=\"$host->vhostname\"";
    echo "Executing $command\n#################################\n";
    $output = [];
    exec($command, $output, $status);
    if ($status) {
        $fails++;
        echo 'Worker ended with error', "\n", implode("\n", $output), "\n";
    }
}
echo "Done with $fails failures.\n";
