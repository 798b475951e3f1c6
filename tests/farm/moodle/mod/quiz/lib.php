<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The activity quiz.

defined('MOODLE_INTERNAL') || die();

$GLOBALS['FARM_MARKS']['mod/quiz/lib.php'] = '@MARK@';
