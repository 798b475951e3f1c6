<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the code tree of a site: the small Moodle, then files around it until it is as large as asked.
// generate.php TARGET --template FOLDER --files N --bytes N --seed N --kind git|svn|cvs
// The same numbers give the same tree. Only for git: symbolic links and a name that is no ASCII.

$target = $argv[1];
$option = [];
for ($i = 2; $i + 1 < $argc; $i += 2) {
    $option[substr($argv[$i], 2)] = $argv[$i + 1];
}
mt_srand((int)$option['seed']);

/** Writes one file, with its folders. @return int bytes */
function put(string $path, string $content): int {
    static $made = [];
    $folder = dirname($path);
    if (!isset($made[$folder])) {
        is_dir($folder) || mkdir($folder, 0755, true);
        $made[$folder] = true;
    }
    return file_put_contents($path, $content);
}

/** The template, with the mark of the first version. @return array{int,int} files and bytes */
function copy_template(string $from, string $to): array {
    $files = $bytes = 0;
    $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($from, FilesystemIterator::SKIP_DOTS));
    foreach ($all as $path => $info) {
        $files++;
        $bytes += put($to . substr($path, strlen($from)), str_replace('@MARK@', '2024100700.00', file_get_contents($path)));
    }
    return [$files, $bytes];
}

/** A piece of $size bytes that looks like the file's kind and compresses like it. */
function content(string $kind, int $size, int $number): string {
    static $noise = null, $php = null, $js = null, $text = null;
    if ($noise === null) {
        for ($noise = '', $i = 0; $i < 1 << 16; $i++) {
            $noise .= pack('V', mt_rand());
        }
        for ($i = 0, $php = $js = $text = ''; $i < 4000; $i++) {
            $php .= sprintf("\nfunction farm_f%d(\$a) {\n    return \$a['%08x'] ?? %d;\n}\n", $i, mt_rand(), mt_rand(1, 99));
            $js .= sprintf("define('m%d',['jquery'],function(\$){return{init:function(a){return a+%d;}};});\n", $i, mt_rand());
            $text .= sprintf("\$string['s%d'] = 'Word %x and %x';\n", $i, mt_rand(), mt_rand());
        }
    }
    if ($kind === 'png') {
        return "\x89PNG\r\n\x1a\n" . pack('N', $number) . substr($noise, ($number * 977) % 100000, max(0, $size - 12));
    }
    $head = match ($kind) {
        'php' => "<?php\n// File $number of the farm.\nnamespace farm\\f$number;\n\ndefined('MOODLE_INTERNAL') || die();\n",
        'lang' => "<?php\n// Strings $number of the farm.\n",
        'js' => "// Script $number of the farm.\n",
        default => "File $number of the farm.\n",
    };
    $from = match ($kind) { 'php' => $php, 'lang' => $text, 'js' => $js, default => "\n" . $text };
    if ($kind === 'php' || $kind === 'lang') { // whole statements only: every PHP file passes php -l
        $length = max(0, $size - strlen($head));
        $end = strrpos(substr($from, 0, $length), $kind === 'php' ? "}\n" : ";\n");
        return $head . ($end === false ? '' : substr($from, 0, $end + 2)) . ($length > strlen($from) ? '// ' . str_repeat('x', $length - strlen($from)) . "\n" : '');
    }
    return $head . substr(str_repeat($from, 1 + intdiv($size, strlen($from))), 0, max(0, $size - strlen($head)));
}

[$files, $bytes] = copy_template(rtrim($option['template'], '/'), $target);
$bytes += put("$target/.gitignore", "/config.php\n/local/vmoodle/vconfig.php\n");
$bytes += put("$target/.htaccess", "Options -Indexes\n") + put("$target/local/y/.hidden/.keep", "kept\n");
$files += 3;
if ($option['kind'] === 'git') {
    symlink('../lib/moodlelib.php', "$target/course/linked.php");
    symlink('nowhere/at all', "$target/course/dangling");
    $bytes += put("$target/lang/fr/Élève & école – 学校.txt", "Des accents.\n") + put("$target/lang/en/a name with  spaces.txt", "spaces\n");
    $files += 4;
}
$kinds = ['php', 'php', 'php', 'php', 'lang', 'lang', 'js', 'js', 'png', 'txt'];
$places = ['mod', 'lib', 'admin/tool', 'question/type', 'blocks', 'theme', 'course/format', 'report'];
$wanted = max(0, (int)$option['files'] - $files);
$average = $wanted ? max(40, intdiv((int)$option['bytes'] - $bytes, $wanted)) : 0;
for ($number = 0; $number < $wanted; $number++) { // three files for each folder of the tree, as Moodle has it
    $folder = intdiv($number, 5);
    $kind = $kinds[($number * 7 + $folder) % 10];
    // Most files are small, one in twenty is large; the mean is the average asked for.
    $size = $number % 20 === 0 ? $average * 10 : intdiv($average * (10 + $number % 20) * 10, 380);
    $extension = ['lang' => 'php'][$kind] ?? $kind;
    $path = sprintf('%s/p%d/%s/f%d.%s', $places[$folder % 8], intdiv($folder, 96), ['classes', 'lang', 'amd/src'][$folder % 3] . '/d' . $folder, $number, $extension);
    put("$target/$path", content($kind, $size, $number));
}
