<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs SQL in the host's database; says the first field of a query.

Quai::work(function (array $params) use ($DB) {
    if (preg_match('/^SELECT/i', $params['sql'])) {
        Quai::say(['value' => (string)$DB->get_field_sql($params['sql'])]);
    } else {
        $DB->execute($params['sql']);
    }
});
