<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// One action inside an instance ("action"), by Moodle's own functions. Runs in the instance.

/** The action's parameter is missing or wrong. */
function quai_reset_password(array $params)
{
    global $CFG, $DB;
    require_once($CFG->libdir . '/moodlelib.php');
    $account = $DB->get_record('user', ['auth' => 'manual', 'username' => core_text_lower($params['user']),
        'mnethostid' => $CFG->mnet_localhost_id, 'deleted' => 0]);
    if (!$account) {
        throw new QuaiRefusal('AccountUnknown', 'no such manual account', ['user' => $params['user']]);
    }
    $why = '';
    if (!check_password_policy($params['secret'], $why, $account)) {
        throw new QuaiRefusal('PasswordRefused', trim(strip_tags(str_replace('</div>', ' ', $why))));
    }
    $old = $account->password;
    update_internal_user_password($account, $params['secret']);
    if ($DB->get_field('user', 'password', ['id' => $account->id]) === $old) {
        throw new QuaiRefusal('NoEffect', 'the stored password is the same as before');
    }
}

function core_text_lower($text)
{
    return function_exists('mb_strtolower') ? mb_strtolower($text, 'UTF-8') : strtolower($text);
}

/** A new key pair of this instance. @return array certificate, expiry */
function quai_renew_key()
{
    global $CFG, $DB;
    if (!is_readable($CFG->dirroot . '/mnet/lib.php')) {
        throw new QuaiRefusal('PathMissing', 'this Moodle has no MNET', ['path' => $CFG->dirroot . '/mnet/lib.php']);
    }
    require_once($CFG->dirroot . '/mnet/lib.php');
    $network = get_mnet_environment();
    $before = $network->public_key;
    $network->replace_keys();
    $stored = explode('@@@@@@@@', (string)get_config('mnet', 'openssl'));
    if ($stored[0] === '' || $stored[0] === $before) {
        throw new QuaiRefusal('NoEffect', 'the stored key is the same as before');
    }
    $details = openssl_x509_parse($stored[0]);
    $own = ['id' => $CFG->mnet_localhost_id];
    $DB->set_field('mnet_host', 'public_key', $stored[0], $own);
    $DB->set_field('mnet_host', 'public_key_expires', $details['validTo_time_t'], $own);
    return ['key' => $stored[0], 'expires' => $details['validTo_time_t']];
}

/** The keys of peers, wwwroot => {key, expires}: only peers that are known here and not deleted. */
function quai_take_keys(array $keys)
{
    global $CFG, $DB;
    $taken = 0;
    $known = isset($DB->get_tables(false)['mnet_host']) ? $DB->get_records('mnet_host', ['deleted' => 0]) : [];
    foreach ($known as $peer) {
        if ($peer->id != $CFG->mnet_localhost_id && isset($keys[$peer->wwwroot])) {
            $new = $keys[$peer->wwwroot];
            $DB->update_record('mnet_host', (object)['id' => $peer->id, 'public_key' => $new['key'], 'public_key_expires' => $new['expires']]);
            $taken++;
        }
    }
    return $taken;
}

Quai::work(function (array $params) {
    global $CFG;
    switch ($params['action']) {
        case 'PurgeCaches':
            purge_all_caches();
            break;
        case 'ResetPassword':
            quai_reset_password($params);
            break;
        case 'RenewMnetKey':
            Quai::say(quai_renew_key());
            break;
        case 'TakeMnetKeys':
            Quai::say(['taken' => quai_take_keys($params['keys'])]);
            break;
        case 'Greet': // it came up as itself, with its database
            Quai::say(['wwwroot' => $CFG->wwwroot, 'version' => quai_version_text(get_config('core', 'version') ?: '')]);
            break;
        default:
            throw new QuaiRefusal('Internal', 'no such action');
    }
});
