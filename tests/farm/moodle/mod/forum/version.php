<?php
// SPDX-License-Identifier: GPL-3.0-or-later
defined('MOODLE_INTERNAL') || die();

$plugin->version   = 2024100700;
$plugin->requires  = 2022112801;
$plugin->component = 'mod_forum';
$plugin->maturity  = MATURITY_STABLE;
$plugin->release   = '1.0';
