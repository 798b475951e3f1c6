<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Themes and renderers.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['lib/outputlib.php'] = '@MARK@';
