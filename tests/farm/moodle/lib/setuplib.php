<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// What setup.php needs first: constants, exceptions.

defined('MOODLE_INTERNAL') || die();

define('MATURITY_ALPHA', 50);
define('MATURITY_BETA', 100);
define('MATURITY_RC', 150);
define('MATURITY_STABLE', 200);
define('ANY_VERSION', 'any');

/** An error with a code, as Moodle's. */
class moodle_exception extends Exception {
    public function __construct(public string $errorcode, string $message, public string $debuginfo = '') {
        parent::__construct($message);
    }
}

/** Prints an exception as Moodle does and ends: status 1 on the command line, HTTP 500 on the web. */
function default_exception_handler(Throwable $e): void {
    if (CLI_SCRIPT) {
        echo "!!! {$e->getMessage()} !!!\n";
        exit(1);
    }
    if ($e instanceof Error && function_exists('farm_page_broken')) {
        farm_page_broken($e->getMessage());
        exit(1);
    }
    while (ob_get_level()) {
        ob_end_clean();
    }
    http_response_code(500);
    echo '<p>Error: ', htmlspecialchars($e->getMessage()), "</p>\n";
    exit(1);
}

$GLOBALS['FARM_MARKS']['lib/setuplib.php'] = '@MARK@';
