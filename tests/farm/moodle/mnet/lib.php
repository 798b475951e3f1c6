<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The key pair of this host, as Moodle stores it.

defined('MOODLE_INTERNAL') || die();

/** This host's identity in the network. */
class mnet_environment {
    public string $public_key = '';
    public int $public_key_expires = 0;

    public function init(): void {
        global $DB;
        [$this->public_key] = explode('@@@@@@@@', (string)(get_config('mnet', 'openssl') ?: ''));
        $this->public_key_expires = (int)$DB->get_field('mnet_host', 'public_key_expires', ['id' => get_config('core', 'mnet_localhost_id')]);
    }

    /** A new key pair, stored at once. */
    public function replace_keys(): string {
        global $CFG, $DB;
        $pair = openssl_pkey_new(['private_key_bits' => 2048]);
        $request = openssl_csr_new(['commonName' => substr($CFG->wwwroot, 0, 64)], $pair);
        openssl_x509_export(openssl_csr_sign($request, null, $pair, 28), $this->public_key);
        openssl_pkey_export($pair, $private);
        set_config('openssl', $this->public_key . '@@@@@@@@' . $private, 'mnet');
        $this->public_key_expires = openssl_x509_parse($this->public_key)['validTo_time_t'];
        $own = ['id' => get_config('core', 'mnet_localhost_id')];
        $DB->set_field('mnet_host', 'public_key', $this->public_key, $own);
        $DB->set_field('mnet_host', 'public_key_expires', $this->public_key_expires, $own);
        return $this->public_key;
    }
}

function get_mnet_environment(): mnet_environment {
    static $environment = null;
    if ($environment === null) {
        $environment = new mnet_environment();
        $environment->init();
    }
    return $environment;
}
