# SPDX-License-Identifier: GPL-3.0-or-later
# After a switch PHP's opcode cache still holds the old files, for opcache.revalidate_freq seconds (2 by default), each
# file on a clock of its own. Only a process of the web server can empty it. So a file with a name that nobody can guess
# is put into the tree before the switch, fetched right after it through the site's own address, and removed. Its answer
# also proves which tree the web server executes.

# What is served: $nonce is the parameter of the script, 32 hexadecimal digits.
freshen_code='<?php
header("Content-Type: text/plain");
header("Cache-Control: no-store");
if (function_exists("opcache_reset")) {
    opcache_reset();
}
clearstatcache(true);
define("MOODLE_INTERNAL", true);
defined("MATURITY_ALPHA") || define("MATURITY_ALPHA", 50);
defined("MATURITY_BETA") || define("MATURITY_BETA", 100);
defined("MATURITY_RC") || define("MATURITY_RC", 150);
defined("MATURITY_STABLE") || define("MATURITY_STABLE", 200);
$version = "";
if (function_exists("opcache_invalidate")) {
    opcache_invalidate(__DIR__ . "/version.php", true);
}
@include __DIR__ . "/version.php";
echo "quai ", QUAI_NONCE, "\t", is_numeric($version) ? sprintf("%.2f", $version) : "", "\t", __DIR__, "\n";
'

# freshen_place TREE: puts the file into the tree that is about to be served. Sets nonce_file, its name below the tree.
freshen_place() {
    nonce_file=''
    [ -n "$url" ] && [ -z "$reload" ] || return 0
    case $nonce in
    '' | *[!0-9a-f]*) return 0 ;;
    esac
    version_file "$1"
    folder=${version_php%/*}
    name=quai-$nonce.php
    # The time of the folder is part of the mirror.
    touch -r "$folder" "$quai/time" 2>/dev/null
    printf '<?php const QUAI_NONCE = "%s"; ?>%s' "$nonce" "$freshen_code" >"$folder/$name" 2>/dev/null && chmod 644 "$folder/$name" || {
        rm -f -- "$folder/$name"
        return 0
    }
    nonce_file=${folder#"$1"}
    nonce_file=${nonce_file#/}
    nonce_file=${nonce_file:+$nonce_file/}$name
}

# freshen_fetch: the first line that the web server answers.
freshen_fetch() {
    if have curl; then
        # -k: nothing secret is sent, and the answer is known by its nonce.
        curl -sk --max-time 10 -- "$url/quai-$nonce.php" 2>/dev/null | head -n 1
    else
        "$php" -d display_errors=0 -r '
            $context = stream_context_create(["http" => ["timeout" => 10, "follow_location" => 0],
                "ssl" => ["verify_peer" => false, "verify_peer_name" => false]]);
            echo strtok((string) @file_get_contents($argv[1], false, $context), "\n");' -- "$url/quai-$nonce.php"
    fi
}

# freshen_served: right after the switch. Prints "fresh<TAB>how<TAB>version<TAB>real path", or a warning.
freshen_served() {
    if [ -n "$reload" ]; then
        if said=$(sh -c "$reload" 2>&1 </dev/null 9>&-); then
            record fresh reload '' ''
        else
            record caution caches-not-fresh
            say "$said"
        fi
        return 0
    fi
    if [ -z "$nonce_file" ]; then
        record caution caches-not-fresh
        return 0
    fi
    answer=$switch_answer
    case $answer in
    "quai $nonce$tab"*) ;;
    *) answer=$(freshen_fetch) ;;
    esac
    freshen_remove "$served"
    case $answer in
    "quai $nonce$tab"*)
        answer=${answer#*"$tab"}
        record fresh web "${answer%%"$tab"*}" "${answer#*"$tab"}"
        ;;
    *) record caution caches-not-fresh ;;
    esac
}

# freshen_remove TREE
freshen_remove() {
    [ -n "$nonce_file" ] || return 0
    rm -f -- "$1/$nonce_file"
    [ ! -f "$quai/time" ] || { folder=$1/$nonce_file; touch -c -r "$quai/time" "${folder%/*}" 2>/dev/null; }
    rm -f -- "$quai/time"
}
