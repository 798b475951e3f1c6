<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says what is common to all instances. Runs in the master.

Quai::work(function (array $params) {
    global $CFG, $DB;
    quai_require_register();
    $settings = (array)get_config('local_vmoodle');
    unset($settings['vdbpass'], $settings['licensekey'], $settings['services_strategy']);
    $versions = quai_code_versions();
    $release = $branch = '';
    (function () use ($CFG, &$release, &$branch) {
        defined('MATURITY_ALPHA') || define('MATURITY_ALPHA', 50);
        $version = null;
        require($CFG->dirroot . '/version.php');
    })();
    $owner = @fileowner($CFG->dataroot);
    $name = function ($uid) {
        $user = function_exists('posix_getpwuid') ? posix_getpwuid($uid) : false;
        return $user ? $user['name'] : (string)$uid;
    };
    $guarded = false;
    if (is_readable($CFG->dirroot . '/lib/cronlib.php')) {
        $guarded = !preg_match('/function\s+cron_run\b/', file_get_contents($CFG->dirroot . '/lib/cronlib.php'));
    }
    Quai::say(['mainHost' => $CFG->wwwroot, 'codePath' => quai_code_root(), 'masterDataPath' => $CFG->dataroot,
        'masterDatabase' => $CFG->dbname, 'moodleVersion' => quai_version_text($versions['core']),
        'moodleRelease' => (string)$release, 'branch' => (string)$branch, 'pluginVersion' => (string)($versions['local_vmoodle'] ?? ''),
        'pro' => is_dir($CFG->dirroot . '/local/vmoodle/pro'), 'pluginCronWorks' => !$guarded,
        'actingUser' => function_exists('posix_geteuid') ? $name(posix_geteuid()) : '', 'dataOwner' => $owner === false ? '' : $name($owner),
        'phpVersion' => PHP_VERSION, 'rows' => $DB->count_records('local_vmoodle'),
        'enabledRows' => $DB->count_records('local_vmoodle', ['enabled' => 1]),
        'subNetworks' => array_map('intval', $DB->get_fieldset_sql('SELECT DISTINCT mnet FROM {local_vmoodle} WHERE mnet > 0 ORDER BY mnet')),
        'settings' => (object)array_map('strval', $settings)]);
});
