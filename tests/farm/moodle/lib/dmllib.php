<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The database: MariaDB where config.php names one, else a file in the data folder.

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/dml/moodle_database.php');
require_once(__DIR__ . '/dml/mariadb_store.php');
require_once(__DIR__ . '/dml/file_store.php');

/** Opens the database of config.php. @throws moodle_exception dbconnectionfailed */
function setup_DB(): object {
    global $CFG;
    if (empty($CFG->dbname)) {
        return new file_store($CFG->dataroot . '/config.json');
    }
    $db = new mariadb_store();
    $db->connect($CFG->dbhost, $CFG->dbuser, $CFG->dbpass, $CFG->dbname, $CFG->prefix, $CFG->dboptions);
    return $db;
}

$GLOBALS['FARM_MARKS']['lib/dmllib.php'] = '@MARK@';
