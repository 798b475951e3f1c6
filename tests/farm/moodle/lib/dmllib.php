<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The database: MariaDB where config.php names one, else a file in the data folder.

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/dml/mariadb_store.php');
require_once(__DIR__ . '/dml/file_store.php');

/** Opens the database of config.php. @throws moodle_exception dbconnectionfailed */
function setup_DB(): object {
    global $CFG;
    return empty($CFG->dbname) ? new file_store($CFG->dataroot . '/config.json') : new mariadb_store($CFG);
}

$GLOBALS['FARM_MARKS']['lib/dmllib.php'] = '@MARK@';
