<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the plugin's cron.php for each host in turn, and counts, whatever came of it.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../../config.php');
echo "Moodle VCron... start in cli mode\n";
foreach ($DB->get_records('local_vmoodle', ['enabled' => 1], 'id') as $host) {
    echo "Round Robin : $host->vhostname\nVCron start on $host->vhostname : ", time(), "\n";
    $output = [];
    exec("php \"$CFG->dirroot/local/vmoodle/cli/cron.php\" --host=$host->vhostname", $output);
    echo implode("\n", $output), "VCron stop on $host->vhostname : ", time(), "\n#####\n";
    $host->lastcrongap = $host->lastcron ? time() - $host->lastcron : 0;
    $host->lastcron = time();
    $host->croncount++;
    $DB->update_record('local_vmoodle', $host);
}
echo "VCron Done.\n";
