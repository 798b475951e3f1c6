# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* and work come from the scripts that source this
# Subversion's XML as lists. Functions only.

# argv: what, prefix, folder of the lists; stdin: XML of svn.
#   incoming  "diff --summarize": the list incoming (kind and path in turn); prefix: URL to cut off
#   leaving   "info -R": the same, all files as removed
#   listed    "ls -R": the same, all files as added below the prefix
#   status    "status": the lists edited.all (gone among them), gone, unversioned, conflicted
svn_lists_php='
[, $what, $prefix, $folder] = $argv;
if (!function_exists("simplexml_load_string")) {
    exit(3);
}
$root = @simplexml_load_string(stream_get_contents(STDIN), SimpleXMLElement::class, LIBXML_PARSEHUGE | LIBXML_NONET);
if ($root === false) {
    exit(4);
}
$lists = $what === "status" ? ["edited.all" => "", "gone" => "", "unversioned" => "",
    "conflicted" => ""] : ["incoming" => ""];
if ($what === "incoming") {
    $kinds = ["added" => "A", "modified" => "M", "deleted" => "D", "replaced" => "M"];
    foreach ($root->paths->path as $path) {
        $item = (string)$path["item"];
        $kind = $kinds[$item] ?? ((string)$path["props"] === "modified" ? "M" : "");
        if ((string)$path["kind"] !== "file" || $kind === "") {
            continue;
        }
        $name = (string)$path;
        if ($prefix !== "") {
            $name = rawurldecode(ltrim(substr($name, strlen($prefix)), "/"));
        }
        $lists["incoming"] .= "$kind\0$name\0";
    }
} else if ($what === "leaving") {
    foreach ($root->entry as $entry) {
        if ((string)$entry["kind"] === "file") {
            $lists["incoming"] .= "D\0" . $entry["path"] . "\0";
        }
    }
} else if ($what === "listed") {
    foreach ($root->list as $list) {
        foreach ($list->entry as $entry) {
            if ((string)$entry["kind"] === "file") {
                // A single file is listed under its own name.
                $name = (string)$entry->name;
                $single = count($root->list->entry) === 1 && $name === basename($prefix);
                $lists["incoming"] .= "A\0" . ($single ? $prefix : "$prefix/$name") . "\0";
            }
        }
    }
} else {
    foreach ($root->xpath("//entry") as $entry) {
        $name = (string)$entry["path"];
        $status = $entry->{"wc-status"};
        $item = (string)$status["item"];
        if ($item === "conflicted" || (string)$status["props"] === "conflicted"
            || (string)$status["tree-conflicted"] === "true") {
            $lists["conflicted"] .= "$name\0";
            $lists["edited.all"] .= "$name\0";
        } else if ($item === "unversioned") {
            $lists["unversioned"] .= "$name\0";
        } else if (in_array($item, ["deleted", "missing", "replaced", "obstructed"], true)) {
            // A folder stands for all that was in it.
            $lists["edited.all"] .= "$name\0";
            $lists["gone"] .= "$name\0";
        } else if (!in_array($item, ["normal", "external", "ignored", "none", "incomplete"], true)
            || (string)$status["props"] === "modified") {
            $lists["edited.all"] .= "$name\0";
        }
    }
}
foreach ($lists as $name => $content) {
    if (file_put_contents("$folder/$name", $content) !== strlen($content)) {
        exit(5);
    }
}'

# svn_lists WHAT PREFIX < XML: callers end when it fails; at the end of a pipe it cannot end them itself.
svn_lists() {
    "$p_php" -d display_errors=stderr -d log_errors=0 -d memory_limit=1G -r "$svn_lists_php" -- "$1" "$2" "$work" 9>&-
    case $? in
    0) ;;
    3) refuse ToolMissing "PHP's extension simplexml is not there" tool=php-xml ;;
    5) refuse NoSpace 'a list cannot be written' path="$work" ;;
    *) refuse RemoteCommandFailed 'the answer of svn cannot be read' ;;
    esac
}
