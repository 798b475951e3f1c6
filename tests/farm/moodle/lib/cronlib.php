<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Left over: what it held has moved, only the guard is still here.

defined('MOODLE_INTERNAL') || die();
