<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Courses.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['course/lib.php'] = '@MARK@';
