<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Printing of pages.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/weblib.php'] = '@MARK@';
