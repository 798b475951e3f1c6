<?php
// SPDX-License-Identifier: GPL-3.0-or-later
defined('MOODLE_INTERNAL') || die();

/** The same values in a file, for farms without a database server. */
class file_store {
    public function __construct(private string $path) {
    }

    public function create_tables(): void {
        $this->change(fn(array $all) => []);
    }

    public function config_values(string $plugin): array {
        return $this->read()[$plugin] ?? [];
    }

    public function plugin_versions(): array {
        $versions = array_map(fn(array $values) => $values['version'] ?? null, $this->read());
        unset($versions['core']);
        return array_filter($versions);
    }

    public function set_config_value(string $plugin, string $name, ?string $value): void {
        $this->change(function (array $all) use ($plugin, $name, $value) {
            if ($value === null) {
                unset($all[$plugin][$name]);
            } else {
                $all[$plugin][$name] = $value;
            }
            return $all;
        });
    }

    private function read(): array {
        return is_file($this->path) ? json_decode(file_get_contents($this->path), true) : [];
    }

    /** Writes beside and renames: the web side never reads half a file. */
    private function change(callable $how): void {
        $lock = fopen($this->path . '.lock', 'c');
        @chmod($this->path . '.lock', 0666);
        flock($lock, LOCK_EX);
        $part = $this->path . '.part';
        file_put_contents($part, json_encode($how($this->read())));
        @chmod($part, 0666);
        rename($part, $this->path);
        flock($lock, LOCK_UN);
    }
}
