<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Versions of the code against versions in the database, and the upgrade.

defined('MOODLE_INTERNAL') || die();

/** Version of the core code: object with version ("2024100700.00"), release, branch, maturity. */
function farm_core_version(): object {
    global $CFG;
    $version = $release = $branch = null;
    $maturity = MATURITY_STABLE;
    require($CFG->dirroot . '/version.php');
    return (object)['version' => sprintf('%.2f', $version), 'release' => $release, 'branch' => $branch, 'maturity' => $maturity];
}

/** The plugins on disk: component => version.php's $plugin. */
function farm_plugins(): array {
    global $CFG;
    $plugins = [];
    foreach (['mod' => 'mod', 'blocks' => 'block', 'local' => 'local', 'theme' => 'theme', 'admin/tool' => 'tool'] as $folder => $type) {
        foreach (glob("$CFG->dirroot/$folder/*/version.php") ?: [] as $file) {
            $plugin = new stdClass();
            require($file);
            $plugins[$type . '_' . basename(dirname($file))] = $plugin;
        }
    }
    ksort($plugins);
    return $plugins;
}

/** Moodle's name for the versions on disk. */
class core_component {
    public static function get_all_versions(): array {
        return ['core' => farm_core_version()->version] + array_map(fn($plugin) => $plugin->version, farm_plugins());
    }
}

/** Moodle's question: does the database wait for an upgrade? */
function moodle_needs_upgrading(): bool {
    global $DB;
    $stored = $DB->config_values('core')['version'] ?? null;
    if ($stored === null || (float)$stored < (float)farm_core_version()->version) {
        return true;
    }
    $versions = $DB->plugin_versions();
    foreach (farm_plugins() as $component => $plugin) {
        if ((float)($versions[$component] ?? 0) < (float)$plugin->version) {
            return true;
        }
    }
    return false;
}

/** Refuses code that is older than the database. @throws moodle_exception */
function farm_refuse_downgrade(): void {
    global $DB;
    if ((float)($DB->config_values('core')['version'] ?? 0) > (float)farm_core_version()->version) {
        throw new moodle_exception('downgradedcore',
            'ERROR!!! The code you are using is OLDER than the version that made these databases!');
    }
    $versions = $DB->plugin_versions();
    foreach (farm_plugins() as $component => $plugin) {
        if (isset($versions[$component]) && (float)$versions[$component] > (float)$plugin->version) {
            throw new moodle_exception('cannotdowngrade',
                "Cannot downgrade $component from {$versions[$component]} to $plugin->version.");
        }
    }
}

/** Brings the database to the version of the code; runs lib/db/upgrade.php, which may fail. */
function farm_upgrade(callable $say): void {
    global $CFG, $DB;
    $core = farm_core_version();
    $old = $DB->config_values('core')['version'] ?? '0';
    $say('-->System');
    if ((float)$old < (float)$core->version) {
        require_once($CFG->libdir . '/db/upgrade.php');
        xmldb_main_upgrade((float)$old);
        set_config('version', $core->version);
        set_config('release', $core->release);
        set_config('branch', $core->branch);
    }
    $say('++ Success (0.01 seconds) ++');
    foreach (farm_plugins() as $component => $plugin) {
        if ((float)(get_config($component, 'version') ?: 0) < (float)$plugin->version) {
            $say("-->$component");
            set_config('version', $plugin->version, $component);
            $say('++ Success (0.01 seconds) ++');
        }
    }
    purge_all_caches();
}
