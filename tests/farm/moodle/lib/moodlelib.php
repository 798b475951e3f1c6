<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration values: get_config(), set_config(), unset_config() with Moodle's meaning.

defined('MOODLE_INTERNAL') || die();

/** Loads the table "config" into $CFG; values of config.php win. */
function initialise_cfg(): void {
    global $CFG, $DB;
    foreach ($DB->config_values('core') as $name => $value) {
        if (!isset($CFG->$name)) {
            $CFG->$name = $value;
        }
    }
}

/** One value (false when unknown), or with $name null all values of the plugin as an object. */
function get_config(?string $plugin, ?string $name = null) {
    global $DB;
    $values = $DB->config_values($plugin === null || $plugin === 'moodle' ? 'core' : $plugin);
    return $name === null ? (object)$values : ($values[$name] ?? false);
}

/** Stores a value; null removes it. */
function set_config(string $name, $value, ?string $plugin = null): bool {
    global $CFG, $DB;
    $DB->set_config_value($plugin ?: 'core', $name, $value === null ? null : (string)$value);
    if (!$plugin || $plugin === 'core') {
        $CFG->$name = $value;
    }
    return true;
}

/** Removes a value. */
function unset_config(string $name, ?string $plugin = null): bool {
    return set_config($name, null, $plugin);
}

/** Forgets what is cached: new revisions of the theme and of the scripts, as the real one gives. */
function purge_all_caches(): void {
    set_config('themerev', time());
    set_config('jsrev', time());
    set_config('allversionshash', '', 'core');
}

/** Whether a password follows the site's policy; says in $errmsg why not. */
function check_password_policy($password, &$errmsg, $user = null): bool {
    global $CFG;
    $errmsg = '';
    if (!empty($CFG->passwordpolicy) && strlen($password) < (int)$CFG->minpasswordlength) {
        $errmsg = "<div>Passwords must be at least $CFG->minpasswordlength characters long.</div>";
    }
    return $errmsg === '';
}

function hash_internal_user_password(string $password): string {
    return password_hash($password, PASSWORD_BCRYPT, ['cost' => 4]);
}

function update_internal_user_password(stdClass $user, ?string $password): bool {
    global $DB;
    return $DB->set_field('user', 'password', hash_internal_user_password($password), ['id' => $user->id]);
}

$GLOBALS['FARM_MARKS']['lib/moodlelib.php'] = '@MARK@';
