<?php
// SPDX-License-Identifier: GPL-3.0-or-later
defined('MOODLE_INTERNAL') || die();

/** Moodle's tables config and config_plugins, in MariaDB. */
class mariadb_store {
    private mysqli $link;
    private string $prefix;

    public function __construct(object $cfg) {
        mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
        try {
            $this->link = new mysqli($cfg->dbhost, $cfg->dbuser, $cfg->dbpass, $cfg->dbname, 0, $cfg->dboptions['dbsocket'] ?? null);
        } catch (mysqli_sql_exception $e) {
            throw new moodle_exception('dbconnectionfailed', '<p>Error: Database connection failed</p>');
        }
        $this->link->set_charset('utf8mb4');
        $this->prefix = $cfg->prefix;
    }

    /** Creates the tables; for the installer. */
    public function create_tables(): void {
        $this->link->query("CREATE TABLE {$this->prefix}config (id BIGINT AUTO_INCREMENT PRIMARY KEY,
            name VARCHAR(255) NOT NULL UNIQUE, value LONGTEXT NOT NULL)");
        $this->link->query("CREATE TABLE {$this->prefix}config_plugins (id BIGINT AUTO_INCREMENT PRIMARY KEY,
            plugin VARCHAR(100) NOT NULL, name VARCHAR(100) NOT NULL, value LONGTEXT NOT NULL, UNIQUE (plugin, name))");
    }

    /** All values of a plugin ("core": of the site), by name; none before the installation. */
    public function config_values(string $plugin): array {
        try {
            $rows = $plugin === 'core'
                ? $this->link->execute_query("SELECT name, value FROM {$this->prefix}config")
                : $this->link->execute_query("SELECT name, value FROM {$this->prefix}config_plugins WHERE plugin = ?", [$plugin]);
        } catch (mysqli_sql_exception $e) {
            throw new moodle_exception('dmlreadexception', 'Error reading from database');
        }
        return array_column($rows->fetch_all(MYSQLI_ASSOC), 'value', 'name');
    }

    /** Every plugin's stored version. */
    public function plugin_versions(): array {
        $rows = $this->link->query("SELECT plugin, value FROM {$this->prefix}config_plugins WHERE name = 'version'");
        return array_column($rows->fetch_all(MYSQLI_ASSOC), 'value', 'plugin');
    }

    /** Stores one value; null removes it. */
    public function set_config_value(string $plugin, string $name, ?string $value): void {
        $core = $plugin === 'core';
        $table = $this->prefix . ($core ? 'config' : 'config_plugins');
        $key = $core ? [$name] : [$plugin, $name];
        $where = $core ? 'name = ?' : 'plugin = ? AND name = ?';
        $this->link->execute_query("DELETE FROM $table WHERE $where", $key);
        if ($value !== null) {
            $columns = $core ? 'name, value' : 'plugin, name, value';
            $marks = $core ? '?, ?' : '?, ?, ?';
            $this->link->execute_query("INSERT INTO $table ($columns) VALUES ($marks)", [...$key, $value]);
        }
    }
}
