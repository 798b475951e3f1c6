<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/sessionlib.php'] = '@MARK@';
