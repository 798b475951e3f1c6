<?php
// SPDX-License-Identifier: GPL-3.0-or-later
defined('MOODLE_INTERNAL') || die();

/** What callers expect of Moodle's database layer: the same names and meanings, on mysqli. */
abstract class moodle_database {
    protected ?mysqli $link = null;
    protected string $prefix = '';

    /** The driver of that name, not connected; null when it is not known. */
    public static function get_driver_instance(string $type, string $library): ?moodle_database {
        return in_array($type, ['mariadb', 'mysqli'], true) && $library === 'native' ? new mariadb_store() : null;
    }

    /** @throws moodle_exception dbconnectionfailed */
    public function connect($host, $user, $pass, $name, $prefix, ?array $options = null): bool {
        mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
        try {
            $this->link = new mysqli($host, $user, $pass, $name, 0, $options['dbsocket'] ?? null);
        } catch (mysqli_sql_exception $e) {
            throw new moodle_exception('dbconnectionfailed', '<p>Error: Database connection failed</p>');
        }
        $this->link->set_charset('utf8mb4');
        $this->prefix = $prefix;
        return true;
    }

    public function dispose(): void {
        $this->link = null;
    }

    public function get_prefix(): string {
        return $this->prefix;
    }

    /** Runs SQL with {table} names and "?" or ":name" parameters. @throws moodle_exception */
    protected function run(string $sql, ?array $params = null) {
        $sql = preg_replace('/\{([a-z][a-z0-9_]*)\}/', $this->prefix . '$1', $sql);
        $params = $params ?? [];
        if ($params && !array_is_list($params)) {
            $ordered = [];
            $sql = preg_replace_callback('/:([a-z][a-z0-9_]*)/', function ($m) use ($params, &$ordered) {
                $ordered[] = $params[$m[1]];
                return '?';
            }, $sql);
            $params = $ordered;
        }
        try {
            return $params ? $this->link->execute_query($sql, $params) : $this->link->query($sql);
        } catch (mysqli_sql_exception $e) {
            $kind = preg_match('/^\s*(SELECT|SHOW)/i', $sql) ? 'dmlreadexception' : 'dmlwriteexception';
            throw new moodle_exception($kind, $kind === 'dmlreadexception' ? 'Error reading from database' : 'Error writing to database', $e->getMessage());
        }
    }

    private static function where(?array $conditions): array {
        $sql = implode(' AND ', array_map(fn($name) => "$name = ?", array_keys($conditions ?? [])));
        return [$sql === '' ? '' : " WHERE $sql", array_values($conditions ?? [])];
    }

    public function get_recordset_sql(string $sql, ?array $params = null, int $from = 0, int $limit = 0): Iterator {
        $result = $this->run($limit ? "$sql LIMIT $from, $limit" : $sql, $params);
        return new class($result) extends IteratorIterator {
            public function __construct(private mysqli_result $result) {
                parent::__construct((function () use ($result) {
                    while ($row = $result->fetch_object()) {
                        yield $row;
                    }
                })());
                $this->rewind();
            }
            public function close(): void {
                $this->result->free();
            }
        };
    }

    public function get_recordset(string $table, ?array $conditions = null, string $sort = '', string $fields = '*', int $from = 0, int $limit = 0): Iterator {
        [$where, $params] = self::where($conditions);
        return $this->get_recordset_sql("SELECT $fields FROM {{$table}}$where" . ($sort ? " ORDER BY $sort" : ''), $params, $from, $limit);
    }

    /** Rows by their first column. */
    public function get_records_sql(string $sql, ?array $params = null, int $from = 0, int $limit = 0): array {
        $records = [];
        foreach ($this->run($limit ? "$sql LIMIT $from, $limit" : $sql, $params)->fetch_all(MYSQLI_ASSOC) as $row) {
            $records[reset($row)] = (object)$row;
        }
        return $records;
    }

    public function get_records(string $table, ?array $conditions = null, string $sort = '', string $fields = '*', int $from = 0, int $limit = 0): array {
        [$where, $params] = self::where($conditions);
        return $this->get_records_sql("SELECT $fields FROM {{$table}}$where" . ($sort ? " ORDER BY $sort" : ''), $params, $from, $limit);
    }

    public function get_records_select(string $table, string $select, ?array $params = null, string $sort = '', string $fields = '*'): array {
        return $this->get_records_sql("SELECT $fields FROM {{$table}}" . ($select ? " WHERE $select" : '') . ($sort ? " ORDER BY $sort" : ''), $params);
    }

    public function get_record(string $table, array $conditions, string $fields = '*') {
        $found = $this->get_records($table, $conditions, '', $fields, 0, 2);
        return reset($found);
    }

    public function get_record_sql(string $sql, ?array $params = null) {
        $found = $this->get_records_sql($sql, $params, 0, 2);
        return reset($found);
    }

    public function get_field_sql(string $sql, ?array $params = null) {
        $row = $this->run($sql, $params)->fetch_row();
        return $row ? $row[0] : false;
    }

    public function get_field(string $table, string $field, array $conditions) {
        [$where, $params] = self::where($conditions);
        return $this->get_field_sql("SELECT $field FROM {{$table}}$where LIMIT 1", $params);
    }

    public function get_fieldset_sql(string $sql, ?array $params = null): array {
        return array_column($this->run($sql, $params)->fetch_all(MYSQLI_NUM), 0);
    }

    public function count_records(string $table, ?array $conditions = null): int {
        [$where, $params] = self::where($conditions);
        return (int)$this->get_field_sql("SELECT COUNT(1) FROM {{$table}}$where", $params);
    }

    public function record_exists(string $table, array $conditions): bool {
        return $this->count_records($table, $conditions) > 0;
    }

    public function insert_record(string $table, $record): int {
        $values = (array)$record;
        unset($values['id']);
        $this->run("INSERT INTO {{$table}} (" . implode(', ', array_keys($values)) . ') VALUES ('
            . implode(', ', array_fill(0, count($values), '?')) . ')', array_values($values));
        return (int)$this->link->insert_id;
    }

    public function update_record(string $table, $record): bool {
        $values = (array)$record;
        $id = $values['id'];
        unset($values['id']);
        $this->run("UPDATE {{$table}} SET " . implode(', ', array_map(fn($name) => "$name = ?", array_keys($values))) . ' WHERE id = ?',
            [...array_values($values), $id]);
        return true;
    }

    public function set_field(string $table, string $field, $value, ?array $conditions = null): bool {
        [$where, $params] = self::where($conditions);
        $this->run("UPDATE {{$table}} SET $field = ?$where", [$value, ...$params]);
        return true;
    }

    public function delete_records(string $table, ?array $conditions = null): bool {
        [$where, $params] = self::where($conditions);
        $this->run("DELETE FROM {{$table}}$where", $params);
        return true;
    }

    public function execute(string $sql, ?array $params = null): bool {
        $this->run($sql, $params);
        return true;
    }

    public function change_database_structure($sql, $tables = null): bool {
        foreach ((array)$sql as $one) {
            $this->run($one);
        }
        return true;
    }

    public function get_in_or_equal($items, $type = null): array {
        $items = array_values((array)$items);
        return ['IN (' . implode(', ', array_fill(0, count($items), '?')) . ')', $items];
    }

    /** Names without their prefix. */
    public function get_tables(bool $usecache = true): array {
        $found = [];
        foreach ($this->run('SHOW TABLES')->fetch_all(MYSQLI_NUM) as [$name]) {
            if ($this->prefix === '' || str_starts_with($name, $this->prefix)) {
                $name = substr($name, strlen($this->prefix));
                $found[$name] = $name;
            }
        }
        return $found;
    }
}
