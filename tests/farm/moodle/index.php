<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The front page of the farm's small Moodle: says which version runs, and that all of it is of one piece.

require(__DIR__ . '/lib/onepiece.php');
farm_page_begin('@MARK@');
require(__DIR__ . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');
farm_page_end('@MARK@');
