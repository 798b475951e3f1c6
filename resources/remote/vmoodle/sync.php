<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the register's enabled rows into the copies that instances "ids" have in their own databases, all or nothing in
// each. Without the passwords: nothing reads them there, and the plugin spreads them to every database. Runs in the master.

Quai::work(function (array $params) {
    global $DB;
    quai_require_register();
    $columns = array_diff(quai_columns(), ['id', 'lastcron', 'lastcrongap', 'croncount']);
    $rows = $DB->get_records('local_vmoodle', ['enabled' => 1], 'id', 'id, ' . implode(', ', $columns));
    foreach (quai_rows($params['ids']) as $target) {
        $said = ['id' => (int)$target->id, 'host' => $target->vhostname];
        try {
            $db = quai_connect($target);
            if (!isset($db->get_tables(false)['local_vmoodle'])) {
                throw new QuaiRefusal('PluginMissing', 'no table local_vmoodle', ['path' => $target->vdbname]);
            }
            $db->execute('START TRANSACTION');
            $db->execute('DELETE FROM {local_vmoodle}');
            foreach ($rows as $row) {
                $copy = clone $row;
                unset($copy->id);
                $copy->vdbpass = '';
                $db->insert_record('local_vmoodle', $copy);
            }
            $db->execute('COMMIT');
            $said['rows'] = (int)$db->get_field_sql('SELECT COUNT(1) FROM {local_vmoodle}');
            $db->dispose();
        } catch (QuaiRefusal $e) {
            $said += ['kind' => $e->kind, 'message' => $e->getMessage()];
        } catch (Throwable $e) { // the connection goes, and what it had begun with it
            $said += ['kind' => 'RemoteCommandFailed', 'message' => $e->getMessage()];
        }
        Quai::say(['synced' => $said]);
    }
});
