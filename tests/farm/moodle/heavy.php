<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// A page that loads files which the front page does not load.

require(__DIR__ . '/lib/onepiece.php');
farm_page_begin('@MARK@');
require(__DIR__ . '/config.php');
require_once($CFG->dirroot . '/course/lib.php');
foreach (['lib/gradelib.php', 'lib/questionlib.php', 'mod/forum/lib.php', 'mod/quiz/lib.php', 'blocks/x/lib.php',
          'local/y/lib.php'] as $file) {
    require_once($CFG->dirroot . '/' . $file);
}
farm_page_end('@MARK@');
