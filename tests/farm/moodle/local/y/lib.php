<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The local plugin y.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['local/y/lib.php'] = '@MARK@';
