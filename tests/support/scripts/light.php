<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Never reached when the host was refused.

Quai::end();
