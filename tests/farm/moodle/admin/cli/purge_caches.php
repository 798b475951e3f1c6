<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Purges all caches. Silent, exit 0.

define('CLI_SCRIPT', true);
require(__DIR__ . '/../../config.php');
require_once($CFG->libdir . '/clilib.php');

purge_all_caches();
