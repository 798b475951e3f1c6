<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The activity forum.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['mod/forum/lib.php'] = '@MARK@';
