<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Capabilities.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/accesslib.php'] = '@MARK@';
