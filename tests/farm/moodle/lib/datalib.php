<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of courses and users.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/datalib.php'] = '@MARK@';
