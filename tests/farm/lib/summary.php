<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what a release did: summary.php LISTS VERSION REVISION

[, $lists, $version, $revision] = $argv;
$files = [];
foreach (['added', 'changed', 'removed'] as $kind) {
    $files[$kind] = preg_split('/\0/', file_get_contents("$lists/$kind"), -1, PREG_SPLIT_NO_EMPTY);
}
echo json_encode(compact('version', 'revision') + array_map('count', $files) + compact('files'),
    JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
