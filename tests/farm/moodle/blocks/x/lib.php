<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The block x.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['blocks/x/lib.php'] = '@MARK@';
