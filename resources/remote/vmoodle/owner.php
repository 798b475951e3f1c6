<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Says who runs this and who owns the master's data folder: whose account Moodle's command line wants. Without boot.php:
// Moodle refuses to start for an account that cannot write there. VMoodle's own check keeps config.php from starting it.

Quai::work(function (array $params) {
    if (!is_readable($params['config'])) {
        throw new QuaiRefusal('PathMissing', 'config.php cannot be read', ['path' => $params['config']]);
    }
    $name = function ($uid) {
        $user = function_exists('posix_getpwuid') ? posix_getpwuid($uid) : false;
        return $user ? $user['name'] : (string)$uid;
    };
    $dataroot = '';
    // The last assignment counts, as in PHP; one that is no plain text leaves it open.
    if (preg_match_all('/^\s*\$CFG->dataroot\s*=\s*([\'"])([^\'"$]+)\1\s*;/m', (string)file_get_contents($params['config']), $found)) {
        $dataroot = end($found[2]);
    }
    $owner = $dataroot === '' ? false : @fileowner($dataroot);
    Quai::say(['user' => function_exists('posix_geteuid') ? $name(posix_geteuid()) : '', 'owner' => $owner === false ? '' : $name($owner)]);
});
