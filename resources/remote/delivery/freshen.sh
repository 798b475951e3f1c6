# SPDX-License-Identifier: GPL-3.0-or-later
# After a switch PHP's opcode cache still holds the old files, for opcache.revalidate_freq seconds (2 by default), each
# file on a clock of its own. Only a process of the web server can empty it. So a file with a name that nobody can guess
# is put into the tree before the switch, fetched right after it through the site's own address, and removed. Its answer
# also proves which tree the web server executes. version.php is read there and not included: an include would take the
# old one from the cache, and to invalidate that one file would change it under the requests that are under way (measured:
# 9 to 28 pages of both releases in 200 switches).

# What is served: $nonce is the parameter of the script, 32 hexadecimal digits.
freshen_code='<?php
header("Content-Type: text/plain");
header("Cache-Control: no-store");
if (isset($_GET["look"])) {
    $cache = function_exists("opcache_get_status") ? @opcache_get_status(false) : false;
    $busy = $cache && ($cache["restart_pending"] || $cache["restart_in_progress"]);
    $numbers = $cache["opcache_statistics"] ?? [];
    $calm = time() - max($numbers["start_time"] ?? 0, $numbers["last_restart_time"] ?? 0) > 3;
    echo "quai ", QUAI_NONCE, "\t", $busy ? "busy" : ($calm ? "calm" : "idle"), "\t", $numbers["num_cached_scripts"] ?? 0, "\n";
    exit;
}
if (function_exists("opcache_reset")) {
    opcache_reset();
}
clearstatcache(true);
preg_match("/^\s*\\\$version\s*=\s*([0-9.]+)/m", (string) @file_get_contents(__DIR__ . "/version.php"), $found);
$me = function_exists("posix_geteuid") ? posix_geteuid() . " " . posix_getegid() . " " . implode(" ", posix_getgroups() ?: []) : "";
echo "quai ", QUAI_NONCE, "\t", $found[1] ?? "", "\t", $me, "\t", __DIR__, "\n";
'

# freshen_place TREE: puts the file into the tree that is about to be served, and into the served one, whose cache is
# asked first. Sets nonce_file, its name below the trees.
freshen_place() {
    nonce_file=''
    [ -n "$url" ] && [ -z "$reload" ] || return 0
    case $nonce in
    '' | *[!0-9a-f]*) return 0 ;;
    esac
    version_file "$1"
    folder=${version_php%/*}
    name=quai-$nonce.php
    freshen_write "$folder" || return 0
    nonce_file=${folder#"$1"}
    nonce_file=${nonce_file#/}
    nonce_file=${nonce_file:+$nonce_file/}$name
    [ -d "$served" ] && freshen_write "$served/${folder#"$1"}" || return 0
    freshen_cacheable
    freshen_settle
}

# freshen_cacheable: OPcache does not keep a file younger than opcache.file_update_protection (2 s by default). Pages of
# a tree that an update has just written are read from the disk, so one that is under way at the switch would go on with
# the other tree's files. Waits, at most 4 s, until what is served is older than that.
freshen_cacheable() {
    [ -f "$quai/written" ] && IFS= read -r written <"$quai/written" && [ "$written" = "$(inode_of "$served")" ] || return 0
    written=$(stat -c %Y -- "$quai/written")
    while age=$(($(date +%s) - written)) && [ "$age" -ge 0 ] && [ "$age" -lt 4 ]; do
        sleep 0.1
    done
}

# freshen_write FOLDER: the times of folders are part of the mirror, so they are kept.
freshen_write() {
    touch -r "$1" "$quai/time" 2>/dev/null
    if printf '<?php const QUAI_NONCE = "%s"; ?>%s' "$nonce" "$freshen_code" >"$1/$name" 2>/dev/null && chmod 644 "$1/$name"; then
        touch -c -r "$quai/time" "$1" 2>/dev/null
        return 0
    fi
    rm -f -- "$1/$name"
    return 1
}

# freshen_settle: waits, at most 3 s, until the opcode cache is neither being emptied (by the last switch, or by an
# administrator) nor being filled. Only then does a page that is under way take all of its files from the cache, whatever
# happens on the disk.
freshen_settle() {
    tries=0
    seen=''
    while [ "$tries" -lt 60 ]; do
        answer=$(freshen_fetch '?look=1')
        case $answer in
        "quai $nonce${tab}calm$tab"*) break ;;
        "quai $nonce${tab}idle$tab"*) [ "$answer" != "$seen" ] || break ;;
        "quai $nonce$tab"*) ;;
        *) break ;;
        esac
        seen=$answer
        tries=$((tries + 1))
        sleep 0.03
    done
}

# freshen_fetch [QUERY]: the first line that the web server answers.
freshen_fetch() {
    if have curl; then
        # -k: nothing secret is sent, and the answer is known by its nonce.
        curl -sk --max-time 10 -- "$url/quai-$nonce.php${1:-}" 2>/dev/null | head -n 1
    else
        "$php" -d display_errors=0 -r '
            $context = stream_context_create(["http" => ["timeout" => 10, "follow_location" => 0],
                "ssl" => ["verify_peer" => false, "verify_peer_name" => false]]);
            echo strtok((string) @file_get_contents($argv[1], false, $context), "\n");' -- "$url/quai-$nonce.php${1:-}"
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
    freshen_remove
    case $answer in
    "quai $nonce$tab"*)
        answer=${answer#*"$tab"}
        version=${answer%%"$tab"*}
        answer=${answer#*"$tab"}
        freshen_web "${answer%%"$tab"*}"
        record fresh web "$version" "${answer#*"$tab"}"
        ;;
    *) record caution caches-not-fresh ;;
    esac
}

# freshen_web "UID GID...": who runs PHP for the web, kept for the state. Nothing but numbers is believed.
freshen_web() {
    case $1 in
    '' | *[!0-9\ ]*) return 0 ;;
    esac
    [ ! -f "$quai/web" ] || IFS= read -r web_known <"$quai/web"
    [ "${web_known:-}" = "$1" ] || printf '%s\n' "$1" >"$quai/web"
}

# freshen_remove: out of whichever tree it is in now.
freshen_remove() {
    for tree in "$served" "$save" "$work"; do
        [ -f "$tree/$nonce_file" ] || continue
        folder=$tree/$nonce_file
        folder=${folder%/*}
        touch -r "$folder" "$quai/time" 2>/dev/null
        rm -f -- "$tree/$nonce_file"
        touch -c -r "$quai/time" "$folder" 2>/dev/null
    done
    rm -f -- "$quai/time"
}

# freshen_sweep: a script that was ended between placing the file and writing the intent of its switch left the file
# behind: public, and a local modification in the eyes of the next update. Only under the lock. Only what has our name
# and our first line goes, or has our name and nothing in it.
freshen_sweep() {
    for tree in "$served" "$save" "$work"; do
        for left in "$tree"/quai-*.php "$tree"/public/quai-*.php; do
            [ -f "$left" ] && [ ! -L "$left" ] || continue
            left_nonce=${left##*/quai-}
            left_nonce=${left_nonce%.php}
            case $left_nonce in
            *[!0-9a-f]*) continue ;;
            esac
            [ "${#left_nonce}" -eq 32 ] || continue
            left_line=''
            IFS= read -r left_line 2>/dev/null <"$left"
            case $left_line in
            "<?php const QUAI_NONCE = \"$left_nonce\"; ?>"*) ;;
            '') [ ! -s "$left" ] || continue ;;
            *) continue ;;
            esac
            touch -r "${left%/*}" "$quai/time" 2>/dev/null
            rm -f -- "$left"
            touch -c -r "$quai/time" "${left%/*}" 2>/dev/null
        done
    done
    [ ! -f "$quai/time" ] || rm -f -- "$quai/time"
}
