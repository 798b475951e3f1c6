<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin's cron of one host. It loads a library before the configuration; since Moodle 4.2 that one begins with a
// guard: nothing runs, nothing is said, the status is 0.

define('CLI_SCRIPT', true);
require_once(__DIR__ . '/../../../lib/cronlib.php');
echo "never reached\n";
