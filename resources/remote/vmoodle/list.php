<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says rows of the register: all, or those of "ids". Runs in the master.

Quai::work(function (array $params) {
    quai_require_register();
    quai_say_rows($params['ids'] ?? []);
});
