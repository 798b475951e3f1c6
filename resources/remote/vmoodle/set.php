<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Enables or disables rows ("ids", "enabled"), then says them as they are. Runs in the master.

Quai::work(function (array $params) {
    global $DB;
    quai_require_register();
    list($in, $values) = $DB->get_in_or_equal($params['ids']);
    $DB->execute("UPDATE {local_vmoodle} SET enabled = ? WHERE id $in", array_merge([$params['enabled'] ? 1 : 0], $values));
    quai_say_rows($params['ids']);
});
