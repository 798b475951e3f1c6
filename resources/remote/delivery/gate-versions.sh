# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# Versions of the code against versions in the site's database. Moodle refuses code that is older than its database
# (lib/upgradelib.php: downgradedcore, cannotdowngrade) only after it is served: this is the same question before.

# The versions that the database knows, as "component<TAB>version" ("core" for Moodle itself). Moodle's own config.php
# says where the database is. ABORT_AFTER_CONFIG (lib/setup.php) stops before Moodle connects by itself; "boot" lets it.
gate_versions_stored='
[, $served, $how] = $argv;
define("CLI_SCRIPT", true);
if ($how === "light") {
    define("ABORT_AFTER_CONFIG", true);
}
ob_start();
require($served . "/config.php");
ob_end_clean();
global $CFG, $DB;
$prefix = $CFG->prefix;
$core = "SELECT value FROM {$prefix}config WHERE name = \"version\"";
$plugins = "SELECT plugin, value FROM {$prefix}config_plugins WHERE name = \"version\"";
$versions = [];
if ($how === "boot") {
    $versions["core"] = $DB->get_field("config", "value", ["name" => "version"]);
    foreach ($DB->get_records("config_plugins", ["name" => "version"], "", "plugin, value") as $row) {
        $versions[$row->plugin] = $row->value;
    }
} else if (in_array($CFG->dbtype, ["mysqli", "mariadb", "auroramysql"], true)) {
    $options = (array)($CFG->dboptions ?? []);
    $socket = $options["dbsocket"] ?? "";
    mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
    $link = mysqli_init();
    $link->options(MYSQLI_OPT_CONNECT_TIMEOUT, 10);
    $link->real_connect($CFG->dbhost, $CFG->dbuser, $CFG->dbpass, $CFG->dbname, (int)($options["dbport"] ?? 0),
        is_string($socket) && $socket !== "" ? $socket : null);
    $versions["core"] = $link->query($core)->fetch_row()[0];
    foreach ($link->query($plugins)->fetch_all() as [$plugin, $value]) {
        $versions[$plugin] = $value;
    }
} else {
    exit(3);
}
if (empty($versions["core"])) {
    exit(4);
}
foreach ($versions as $component => $value) {
    echo "$component\t$value\n";
}
echo "complete\t1\n";'

# The verdict. stdin: the stored versions; then the tree is read, as text: nothing of it is executed.
gate_versions_verdict='
$tree = $argv[1];
$stored = [];
while (($line = fgets(STDIN)) !== false) {
    [$component, $value] = explode("\t", rtrim($line, "\n")) + [1 => ""];
    $stored[$component] = $value;
}
$read = isset($stored["complete"]);
unset($stored["complete"]);
function put(string ...$fields): void {
    $escaped = array_map(fn($f) => str_replace(["\\", "\t", "\n", "\r"], ["\\\\", "\\t", "\\n", "\\r"], $f), $fields);
    echo implode("\t", $escaped), "\n";
}
function code(string $file): string {
    $code = "";
    foreach (token_get_all((string)@file_get_contents($file)) as $token) {
        $code .= is_array($token) ? (in_array($token[0], [T_COMMENT, T_DOC_COMMENT], true) ? " " : $token[1]) : $token;
    }
    return $code;
}
function assigned(string $code, string $name): ?string {
    $found = preg_match("/$name\s*=\s*[\x27\"]?([\w.]+)/", $code, $match);
    return $found ? $match[1] : null;
}
$delivered = [];
$public = is_file("$tree/public/version.php") ? "$tree/public" : $tree;
$delivered["core"] = assigned(code("$public/version.php"), "\\\$version") ?? "";
$release = "";
foreach (explode("\0", (string)shell_exec("find " . escapeshellarg($tree) . "/ \\( -name .git -o -name .svn -o -name CVS -o -name node_modules -o -name tests \\) -prune -o -name version.php -type f -print0")) as $file) {
    if ($file === "" || $file === "$public/version.php") {
        continue;
    }
    $code = code($file);
    $component = assigned($code, "\\\$(?:plugin|module)->component");
    $version = assigned($code, "\\\$(?:plugin|module)->version");
    if ($component !== null && $version !== null) {
        $delivered[$component] = $version;
    }
}
put("version", $stored["core"] ?? "", $delivered["core"]);
if (!$read) {
    put("warning", "database-unread");
    exit;
}
$upgrade = false;
foreach ($delivered as $component => $version) {
    $installed = $stored[$component] ?? null;
    if ($installed !== null && (float)$version < (float)$installed && $version !== "") {
        put("refusal", "DowngradeRefused", "older than the database", "component=$component", "installed=$installed",
            "delivered=$version");
    }
    $upgrade = $upgrade || $installed === null || (float)$version > (float)$installed;
}
$missing = array_diff(array_keys($stored), array_keys($delivered));
foreach ($missing as $component) {
    put("missing", $component);
}
if ($missing) {
    put("warning", "plugins-missing");
}
put("upgrade", $upgrade ? "1" : "0");'

# stored_versions TREE: from the database; boots Moodle where the light way does not work.
stored_versions() {
    for how in light boot; do
        if timeout 60 "$p_php" -d display_errors=stderr -d log_errors=0 -r "$gate_versions_stored" -- "$1" "$how" \
            9>&-; then
            return 0
        fi
    done
    return 1
}

gate_versions() {
    stored_versions "$p_served" >"$work/stored" </dev/null
    "$p_php" -d display_errors=stderr -d log_errors=0 -r "$gate_versions_verdict" -- "$p_tree" <"$work/stored" 9>&-
}
