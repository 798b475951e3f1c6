<?php
// SPDX-License-Identifier: GPL-3.0-or-later
defined('MOODLE_INTERNAL') || die();

/** Moodle's tables in MariaDB; the ones of the configuration by the names that the rest of the farm uses. */
class mariadb_store extends moodle_database {
    /** Creates the tables; for the installer. */
    public function create_tables(): void {
        global $CFG;
        $this->run("CREATE TABLE {config} (id BIGINT AUTO_INCREMENT PRIMARY KEY,
            name VARCHAR(255) NOT NULL UNIQUE, value LONGTEXT NOT NULL)");
        $this->run("CREATE TABLE {config_plugins} (id BIGINT AUTO_INCREMENT PRIMARY KEY,
            plugin VARCHAR(100) NOT NULL, name VARCHAR(100) NOT NULL, value LONGTEXT NOT NULL, UNIQUE (plugin, name))");
        if (!empty($CFG->farm_full)) {
            require_once($CFG->libdir . '/db/tables.php');
            farm_create_full_tables($this);
        }
    }

    /** All values of a plugin ("core": of the site), by name; none before the installation. */
    public function config_values(string $plugin): array {
        $rows = $plugin === 'core' ? $this->run('SELECT name, value FROM {config}')
            : $this->run('SELECT name, value FROM {config_plugins} WHERE plugin = ?', [$plugin]);
        return array_column($rows->fetch_all(MYSQLI_ASSOC), 'value', 'name');
    }

    /** Every plugin's stored version. */
    public function plugin_versions(): array {
        $rows = $this->run("SELECT plugin, value FROM {config_plugins} WHERE name = 'version'");
        return array_column($rows->fetch_all(MYSQLI_ASSOC), 'value', 'plugin');
    }

    /** Stores one value; null removes it. */
    public function set_config_value(string $plugin, string $name, ?string $value): void {
        $core = $plugin === 'core';
        $table = $core ? 'config' : 'config_plugins';
        $key = $core ? ['name' => $name] : ['plugin' => $plugin, 'name' => $name];
        $this->delete_records($table, $key);
        if ($value !== null) {
            $this->insert_record($table, $key + ['value' => $value]);
        }
    }
}
