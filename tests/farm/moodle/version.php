<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The version of the code, in the form that Moodle's has. Every release changes it.

defined('MOODLE_INTERNAL') || die();

$version  = 2024100700.00;              // YYYYMMDD of the branch, RR, .XX
$release  = '4.5+ (Build: 20241007)';
$branch   = '405';
$maturity = MATURITY_STABLE;
