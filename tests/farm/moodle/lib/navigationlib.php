<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Navigation.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/navigationlib.php'] = '@MARK@';
