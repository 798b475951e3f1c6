<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Behind boot.php, which has asserted the host: says the data folder that came up with it, nothing more.

Quai::say(['dataPath' => $CFG->dataroot]);
Quai::end();
