# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# PHP syntax. One process a core checks all its files: `php -l` takes a process for each, fifty times as long.

# stdin: files below the tree, ended by NUL. Where opcache is there it compiles them (errors that only the compiler
# finds; opcache_compile_file() survives them), else the tokenizer parses them.
gate_lint_php='
$tree = $argv[1] . "/";
$compile = function_exists("opcache_compile_file") && ini_get("opcache.enable_cli") && !ini_get("opcache.restrict_api");
$count = 0;
function lint_record(string ...$fields): void {
    $escaped = array_map(fn($f) => str_replace(["\\", "\t", "\n", "\r"], ["\\\\", "\\t", "\\n", "\\r"], $f), $fields);
    file_put_contents("php://fd/9", implode("\t", $escaped) . "\n");
}
// Functions and classes of the files before stay declared in this process: only a process of its own can tell whether a
// file declares something twice itself.
function passes_alone(string $file): bool {
    exec(escapeshellarg(PHP_BINARY) . " -n -l " . escapeshellarg($file) . " 2>&1", $lines, $status);
    return $status === 0;
}
// Keeps "could not compile" from taking the place of the error itself in error_get_last().
set_error_handler(fn() => true);
foreach (array_slice($argv, 2) as $file) {
    $code = @file_get_contents($tree . $file);
    if ($code === false) {
        lint_record("lint", $file, "0", "unreadable");
        continue;
    }
    $count++;
    error_clear_last();
    try {
        if ($compile && opcache_compile_file($tree . $file)) {
            continue;
        }
        $error = error_get_last();
        if ($error && preg_match("/^Cannot (re)?declare /", $error["message"]) && passes_alone($tree . $file)) {
            continue;
        }
        if ($error && ($error["type"] & (E_ERROR | E_PARSE | E_COMPILE_ERROR))) {
            lint_record("lint", $file, (string)$error["line"], $error["message"]);
        } else {
            token_get_all($code, TOKEN_PARSE);
        }
    } catch (ParseError | CompileError $e) {
        lint_record("lint", $file, (string)$e->getLine(), $e->getMessage());
    }
}
lint_record("linted", (string)$count);
exit(0);'

gate_lint() {
    # Left out: broken on purpose (test fixtures), or for other PHP versions (the polyfills load them by version).
    grep -z '\.php$' | grep -zEv '(^|/)(tests|fixtures)/|/polyfill-[^/]*/bootstrap[0-9]*\.php$' >"$work/php"
    [ -s "$work/php" ] || return 0
    cores=$(nproc 2>/dev/null || echo 1)
    files=$(tr -cd '\0' <"$work/php" | wc -c)
    each=$(((files + cores - 1) / cores))
    [ "$each" -gt 40 ] || each=40
    [ "$each" -lt 2000 ] || each=2000
    progress lint 0 "$files" files
    xargs -0 -r -n "$each" -P "$cores" "$p_php" -d display_errors=0 -d log_errors=0 \
        -d opcache.enable_cli=1 -d opcache.file_update_protection=0 -d opcache.optimization_level=0 \
        -d opcache.jit=off -d memory_limit=512M -r "$gate_lint_php" -- "$p_tree" <"$work/php" >&2
    status=$?
    [ "$status" -eq 0 ] || record warning lint-skipped
    progress lint "$files" "$files" files
}
