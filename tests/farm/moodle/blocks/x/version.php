<?php
// SPDX-License-Identifier: GPL-3.0-or-later
defined('MOODLE_INTERNAL') || die();

$plugin->version   = 2024050100;
$plugin->requires  = 2022112801;
$plugin->component = 'block_x';
$plugin->maturity  = MATURITY_STABLE;
$plugin->release   = '1.0';
