# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* and work come from the scripts that source this
# What CVS's own files (CVS/Entries) and its server (rls -e) say, as lists. Functions only. CVS allows no newline in
# names.

# argv: what, folder of the lists, and
#   local TREE META COMPONENT   reads CVS/Entries below META (TREE, or where the metadata are parked): the lists entries
#                               (path, revision in turn), touched (the same: time differs, CVS looks closer then), lost,
#                               scheduled, unknown (PHP that CVS does not know)
#   coming COMPONENT MODULE     stdin: rls -e -R; the list incoming (kind, path, old and new revision in turn)
#   came                        the same from the lists entries.before and entries
cvs_lists_php='
[, $what, $folder] = $argv;
function put(string $name, array $items): void {
    global $folder;
    file_put_contents("$folder/$name", $items ? implode("\0", $items) . "\0" : "");
}
function pairs(string $file): array {
    $map = [];
    $items = explode("\0", (string)@file_get_contents($file));
    for ($i = 0; $i + 1 < count($items); $i += 2) {
        $map[$items[$i]] = $items[$i + 1];
    }
    return $map;
}
function difference(array $old, array $new): array {
    $changes = [];
    foreach ($new as $path => $revision) {
        if (!isset($old[$path])) {
            array_push($changes, "A", $path, "", $revision);
        } else if ($old[$path] !== $revision) {
            array_push($changes, "M", $path, $old[$path], $revision);
        }
    }
    foreach (array_diff_key($old, $new) as $path => $revision) {
        array_push($changes, "D", $path, $revision, "");
    }
    return $changes;
}
function inside(string $path, string $component): bool {
    return $component === "" || $path === $component || str_starts_with($path, "$component/");
}
// One folder of the working copy: its entries, and the folders that CVS knows in it.
function folder(string $meta): array {
    $lines = @file("$meta/CVS/Entries", FILE_IGNORE_NEW_LINES) ?: [];
    foreach (@file("$meta/CVS/Entries.Log", FILE_IGNORE_NEW_LINES) ?: [] as $line) {
        if (str_starts_with($line, "A ")) {
            $lines[] = substr($line, 2);
        }
    }
    $files = $folders = [];
    foreach ($lines as $line) {
        $fields = explode("/", $line);
        if ($line !== "" && $line[0] === "/" && count($fields) >= 5) {
            $files[$fields[1]] = [$fields[2], $fields[3]];
        } else if (str_starts_with($line, "D/")) {
            $folders[$fields[1]] = true;
        }
    }
    return [$files, $folders];
}
function walk(string $tree, string $meta, string $path, string $component, array &$lists): void {
    [$files, $folders] = folder("$meta/$path");
    $prefix = $path === "" ? "" : "$path/";
    foreach ($files as $name => [$revision, $time]) {
        $file = $prefix . $name;
        if (!inside($file, $component)) {
            continue;
        }
        $stat = @lstat("$tree/$file");
        if ($revision === "0" || $revision[0] === "-") {
            $lists["scheduled"][] = $file;
            if ($revision === "0") {
                continue;
            }
            $revision = substr($revision, 1);
        } else if (!$stat) {
            $lists["lost"][] = $file;
        } else if (gmdate("D M", $stat["mtime"]) . sprintf(" %2d ", gmdate("j", $stat["mtime"]))
            . gmdate("H:i:s Y", $stat["mtime"]) !== $time) {
            array_push($lists["touched"], $file, $revision);
        }
        array_push($lists["entries"], $file, $revision);
    }
    foreach (@scandir("$tree/$path") ?: [] as $name) {
        $file = $prefix . $name;
        if (in_array($name, [".", "..", "CVS", ".git", ".svn"], true) || str_starts_with($name, ".#")
            || is_link("$tree/$file")) {
            continue;
        }
        if (is_dir("$tree/$file")) {
            if (inside($file, $component) || inside($component, $file)) {
                walk($tree, $meta, $file, $component, $lists);
            }
        } else if (!isset($files[$name]) && str_ends_with($name, ".php") && inside($file, $component)) {
            $lists["unknown"][] = $file;
        }
    }
    foreach (array_keys($folders) as $name) {
        $file = $prefix . $name;
        if (!is_dir("$tree/$file") && is_dir("$meta/$file/CVS")) {
            walk($tree, $meta, $file, $component, $lists);
        }
    }
}
if ($what === "local") {
    [, , , $tree, $meta, $component] = $argv;
    $lists = ["entries" => [], "touched" => [], "lost" => [], "scheduled" => [], "unknown" => []];
    walk($tree, $meta, "", $component, $lists);
    foreach ($lists as $name => $items) {
        put($name, $items);
    }
} else if ($what === "coming") {
    [, , , $component, $module] = $argv;
    $new = [];
    $at = "";
    while (($line = fgets(STDIN)) !== false) {
        $line = rtrim($line, "\n");
        if ($line !== "" && $line[0] === "/") {
            $fields = explode("/", $line);
            $count = count($fields);
            if ($count < 6) {
                continue;
            }
            // A single file comes as "/module/path/name/revision/time/options/tag", in a folder ".".
            $name = ($at === "." ? "" : "$at/") . implode("/", array_slice($fields, 1, $count - 5));
            $new[ltrim(substr($name, strlen($module)), "/")] = $fields[$count - 4];
        } else if (str_ends_with($line, ":")) {
            $at = substr($line, 0, -1);
        }
    }
    $old = array_filter(pairs("$folder/entries"), fn($path) => inside($path, $component), ARRAY_FILTER_USE_KEY);
    put("incoming", difference($old, $new));
} else {
    put("came", difference(pairs("$folder/entries.before"), pairs("$folder/entries")));
}'

# cvs_lists WHAT ARGUMENT...
cvs_lists() {
    cvs_lists_what=$1
    shift
    "$p_php" -d display_errors=stderr -d log_errors=0 -d memory_limit=1G -r "$cvs_lists_php" -- \
        "$cvs_lists_what" "$work" "$@" 9>&-
}

# changes_of LIST: "kind<TAB>path<TAB>old<TAB>new", escaped, one a line.
changes_of() {
    escape_list <"$1" | paste - - - -
}
