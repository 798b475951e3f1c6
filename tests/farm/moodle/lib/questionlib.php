<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions; not loaded by the front page.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/questionlib.php'] = '@MARK@';
