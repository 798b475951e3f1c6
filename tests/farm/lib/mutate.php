<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Turns a work tree into the next version: mutate.php TREE LISTS [--seed N] [--change N] [--version X] [--break WHAT]
// Prints the version; writes the paths that it touched to LISTS/added, changed, removed, folders (NUL after each).
// The same seed and version touch the same files.

const MARK = '/\'\d{10}\.\d{2}\'/';
const BROKEN = '// broken on purpose';

[, $tree, $lists] = $argv;
$option = ['seed' => '1', 'change' => '40', 'version' => '', 'break' => ''];
for ($i = 3; $i < $argc; $i += 2) {
    $name = substr($argv[$i], 2);
    if (!isset($option[$name], $argv[$i + 1])) {
        fwrite(STDERR, "release: unknown argument $argv[$i]\n");
        exit(2);
    }
    $option[$name] = $argv[$i + 1];
}
if (!in_array($option['break'], ['', 'lint', 'half', 'upgrade'], true) || !ctype_digit($option['change'])
    || !preg_match('/^(\d{10}\.\d{2})?$/', $option['version'])) {
    fwrite(STDERR, "release: --change takes a number, --version takes 2024100701.00, --break takes lint, half or upgrade\n");
    exit(2);
}

/** All files of the tree, without version control's own, sorted: relative paths. */
function tree_files(string $tree): array {
    $filter = fn($info, $path, $walk) => !in_array($info->getFilename(), ['.git', '.svn', 'CVS'], true);
    $all = new RecursiveIteratorIterator(new RecursiveCallbackFilterIterator(
        new RecursiveDirectoryIterator($tree, FilesystemIterator::SKIP_DOTS), $filter));
    $files = [];
    foreach ($all as $path => $info) {
        if ($info->isFile() && !$info->isLink()) {
            $files[] = substr($path, strlen($tree) + 1);
        }
    }
    sort($files, SORT_STRING);
    return $files;
}

/** The libraries and pages that carry the mark of their release. */
function marked_files(string $tree, array $files): array {
    return array_values(array_filter($files, fn($file) => preg_match('#^[^/]+\.php$|^(lib|course|mod/\w+|blocks/\w+|local/\w+)/\w+\.php$#', $file)
        && $file !== 'version.php' && preg_match(MARK, file_get_contents("$tree/$file"))));
}

$old = preg_match('/\$version\s*=\s*([\d.]+);/', file_get_contents("$tree/version.php"), $match) ? $match[1] : exit(1);
$version = $option['version'] ?: sprintf('%.2f', (float)$old + 0.01);
mt_srand((int)$option['seed'] + (int)round((float)$version * 100) % 1000003);
$done = ['added' => [], 'changed' => [], 'removed' => [], 'folders' => []];
$files = tree_files($tree);

/** Writes a changed file, when it differs. */
$write = function (string $file, string $content) use ($tree, &$done) {
    if (file_get_contents("$tree/$file") !== $content) {
        file_put_contents("$tree/$file", $content);
        $done['changed'][$file] = true;
    }
};

foreach (marked_files($tree, $files) as $file) {
    $kept = $option['break'] === 'half' && $file === 'lib/filelib.php';
    $content = preg_replace('#^.*' . BROKEN . '.*\n#m', '', file_get_contents("$tree/$file"));
    $content = $kept ? $content : preg_replace(MARK, "'$version'", $content);
    $broken = $option['break'] === 'lint' && $file === 'local/y/lib.php';
    $write($file, $content . ($broken ? "function ( { " . BROKEN . "\n" : ''));
}
$upgrade = preg_replace('#^.*' . BROKEN . '.*\n#m', '', file_get_contents("$tree/lib/db/upgrade.php"));
if ($option['break'] === 'upgrade') {
    $upgrade = str_replace("    return true;\n", "    throw new moodle_exception('ddlexecuteerror', 'DDL sql execution error'); " . BROKEN . "\n    return true;\n", $upgrade);
}
$write('lib/db/upgrade.php', $upgrade);
$text = preg_replace('/(\$version\s*=\s*)[\d.]+;/', "\${1}$version;", file_get_contents("$tree/version.php"));
$number = (int)round(((float)$version - floor((float)$version)) * 100);
$write('version.php', preg_replace('/(\$release\s*=\s*).*;/', "\${1}'4.5.$number+ (Build: " . substr($version, 0, 8) . ")';", $text));

$others = array_values(array_filter($files, fn($file) => preg_match('#/f\d+\.(php|js|png|txt)$|/new\d+\.php$#', $file)));
$left = max(0, min((int)$option['change'] - count($done['changed']), intdiv(count($others) * 2, 3)));
$adding = intdiv($left, 5);
$removing = intdiv($left, 10);
for ($i = count($others) - 1; $i > 0; $i--) { // Fisher and Yates; shuffle() knows no seed that is ours alone
    $j = mt_rand(0, $i);
    [$others[$i], $others[$j]] = [$others[$j], $others[$i]];
}
foreach (array_splice($others, 0, $removing) as $file) {
    unlink("$tree/$file");
    $done['removed'][$file] = true;
}
foreach (array_slice($others, 0, $left - $adding - $removing) as $file) {
    file_put_contents("$tree/$file", "// Changed in $version.\n", FILE_APPEND);
    $done['changed'][$file] = true;
}
$serial = strtr($version, ['.' => '']);
for ($i = 0; $i < $adding; $i++) {
    foreach (['local/y/classes', "local/y/classes/v$serial"] as $folder) {
        if (!is_dir("$tree/$folder")) {
            mkdir("$tree/$folder");
            $done['folders'][$folder] = true;
        }
    }
    $file = "local/y/classes/v$serial/new$i.php";
    file_put_contents("$tree/$file", "<?php\n// New in $version.\n" . str_repeat(sprintf("// %08x\n", mt_rand()), mt_rand(1, 300)));
    $done['added'][$file] = true;
}
foreach ($done as $kind => $paths) {
    file_put_contents("$lists/$kind", $paths ? implode("\0", array_keys($paths)) . "\0" : '');
}
echo $version, "\n";
