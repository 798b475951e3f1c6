<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes an edited row: "id", "values", "before" (as it was shown), "password" (null: stays). Says the row as it is then.
// Runs in the master.

Quai::work(function (array $params) {
    global $DB;
    quai_require_register();
    $stored = $DB->get_record('local_vmoodle', ['id' => $params['id']]);
    if (!$stored) {
        throw new QuaiRefusal('InstanceUnknown', 'the row is gone', ['host' => $params['before']['vhostname']]);
    }
    $new = ['id' => (int)$params['id']];
    foreach ($params['before'] as $column => $value) {
        if ((string)$stored->$column !== (string)$value) {
            throw new QuaiRefusal('RowChanged', "$column is not what it was", ['host' => $stored->vhostname]);
        }
        $new[$column] = $params['values'][$column];
    }
    foreach (['vhostname', 'shortname', 'vdatapath'] as $column) {
        $sql = "SELECT MIN(vhostname) FROM {local_vmoodle} WHERE $column = ? AND id <> ? AND $column <> ''";
        $other = $DB->get_field_sql($sql, [$new[$column], $new['id']]);
        if ($other !== null && $other !== false) {
            throw new QuaiRefusal('RowRefused', "$column is that of $other", ['host' => $stored->vhostname, 'count' => 1]);
        }
    }
    if ($params['password'] !== null) {
        $new['vdbpass'] = $params['password'];
    }
    $DB->update_record('local_vmoodle', (object)$new);
    quai_say_rows([$new['id']]);
});
