<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Proof that a page was made of one release: every library leaves the mark of its release, a page of two kinds, or with
// a file missing, answers 500 and says MIXED.

/** Marks left so far: file => mark. Filled by the last line of each library. */
$GLOBALS['FARM_MARKS'] = ['lib/onepiece.php' => '@MARK@'];

/** Starts a page: nothing is sent before farm_page_end() has looked at it. */
function farm_page_begin(string $mark): void {
    ob_start();
    $GLOBALS['FARM_MARKS']['page'] = $mark;
    register_shutdown_function(function () {
        $error = error_get_last();
        if (empty($GLOBALS['FARM_PAGE_ENDED']) && $error !== null && ($error['type'] & (E_ERROR | E_PARSE | E_COMPILE_ERROR | E_CORE_ERROR))) {
            farm_page_broken($error['message']);
        }
    });
}

/** Answers 500. */
function farm_page_broken(string $why): void {
    while (ob_get_level()) {
        ob_end_clean();
    }
    $GLOBALS['FARM_PAGE_ENDED'] = true;
    http_response_code(500);
    header('Content-Type: text/plain; charset=utf-8');
    echo "MIXED: $why\n";
}

/** Prints the page, when all marks are the same. */
function farm_page_end(string $mark): void {
    global $CFG;
    $version = $release = $branch = $maturity = null;
    require($CFG->dirroot . '/version.php');
    $expected = sprintf('%.2f', $version);
    foreach ($GLOBALS['FARM_MARKS'] + ['the end of the page' => $mark] as $file => $found) {
        if ($found !== $expected) {
            farm_page_broken("$file is of $found, version.php of $expected");
            return;
        }
    }
    $GLOBALS['FARM_PAGE_ENDED'] = true;
    $config = json_encode(['wwwroot' => $CFG->wwwroot, 'homeurl' => new stdClass(), 'sesskey' => 'farmsesskey',
        'theme' => 'boost', 'themerev' => (int)($CFG->themerev ?? -1), 'developerdebug' => false], JSON_UNESCAPED_SLASHES);
    header('Content-Type: text/html; charset=utf-8');
    echo "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>Home | Farm</title>\n",
        "<meta name=\"farm-version\" content=\"$expected\">\n",
        "<script>\nvar M = {}; M.yui = {};\nM.cfg = $config;\n</script>\n</head>\n<body>\n<pre>\n",
        "version $expected\nrelease $release\ndatabase ", $CFG->version ?? 'none', "\nmark $mark\nfiles ",
        count(get_included_files()), "\n</pre>\n</body>\n</html>\n";
    ob_end_flush();
}
