<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Behind boot.php, which has asserted the host: nothing more.

Quai::end();
