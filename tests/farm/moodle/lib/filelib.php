<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Files.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/filelib.php'] = '@MARK@';
