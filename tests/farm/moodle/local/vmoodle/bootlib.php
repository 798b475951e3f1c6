<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Which virtual host is meant, and its configuration: in the order, with the texts and with the gaps of the plugin's own
// (an unknown host ends with status 0, nothing looks at "enabled", the name goes into SQL as it is).

/** Finds out who was asked for. */
function vmoodle_get_hostname(): void {
    global $CFG;
    define('VMOODLE_BOOT', true);
    if (defined('CLI_VMOODLE_OVERRIDE')) {
        $CFG->vmoodleroot = CLI_VMOODLE_OVERRIDE;
        return;
    }
    $CFG->vmoodleroot = 'http://' . ($_SERVER['HTTP_HOST'] ?? '');
}

/** Puts the host's own database, prefix and data folder into $CFG. */
function vmoodle_boot_configuration(): void {
    global $CFG;
    if (empty($CFG->dirroot)) {
        die('VMoodle installs need $CFG->dirroot be defined explicitely in config.php.' . "\n");
    }
    $CFG->mainwwwroot = $CFG->wwwroot;
    if ($CFG->vmoodleroot == $CFG->wwwroot) {
        empty($CFG->vmoodlenodefault) || die("real moodle instance cannot be used in this VMoodle implementation\n");
        return;
    }
    $link = @mysqli_connect($CFG->vmasterdbhost, $CFG->vmasterdblogin, $CFG->vmasterdbpass, '', 3306, $CFG->dboptions['dbsocket']);
    if (!$link) {
        die("VMoodle_make_connection : Server $CFG->vmasterdblogin@$CFG->vmasterdbhost unreachable");
    }
    if (!mysqli_select_db($link, $CFG->vmasterdbname)) {
        die('VMoodle_make_connection : Database not found');
    }
    $result = mysqli_query($link, "SELECT * FROM {$CFG->vmasterprefix}local_vmoodle WHERE vhostname = '$CFG->vmoodleroot'");
    if (!$result) {
        die("VMoodling (Mysql) : Could not fetch virtual moodle configuration\n");
    }
    if (!mysqli_num_rows($result)) {
        die("VMoodling (Mysql) : No configuration for this host : $CFG->vmoodleroot. Identified root is {$CFG->wwwroot} May be faked.\n");
    }
    vmoodle_feed_config(mysqli_fetch_object($result));
}

function vmoodle_feed_config(object $vmoodle): void {
    global $CFG;
    $CFG->dbtype = $vmoodle->vdbtype;
    $CFG->dbhost = $vmoodle->vdbhost;
    $CFG->dbname = $vmoodle->vdbname;
    $CFG->dbuser = empty($CFG->vchildsdblogin) ? $vmoodle->vdblogin : $CFG->vchildsdblogin;
    $CFG->dbpass = empty($CFG->vchildsdbpass) ? $vmoodle->vdbpass : $CFG->vchildsdbpass;
    $CFG->dboptions['dbpersist'] = $vmoodle->vdbpersist;
    $CFG->prefix = $vmoodle->vdbprefix;
    $CFG->wwwroot = $CFG->vmoodleroot;
    $CFG->dataroot = $vmoodle->vdatapath;
}
