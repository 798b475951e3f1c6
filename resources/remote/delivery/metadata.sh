# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# The metadata of version control (.git, .svn, CVS; at any depth, for plugins are often clones of their own) must never
# be reachable through the web. It is parked in <base>/.quai/metadata while the tree is served, and comes back into the
# working folder when the tree leaves the web. Functions only; sourced by scripts as a prelude.
#
#   metadata_park DIR STORE      moves everything out of DIR; before DIR is (or because it is) served
#   metadata_unpark DIR STORE    brings it back into DIR
#   metadata_present DIR         succeeds when DIR has metadata at its top
#
# Both movers can be run again after a cut: every piece is moved by one rename, and where both places hold a piece, the
# one in the tree is whole and the newer one.

metadata_present() {
    [ -e "$1/.git" ] || [ -e "$1/.svn" ] || [ -e "$1/CVS/Entries" ]
}

# What moves pieces: sh -c "$metadata_mover" sh FROM TO MODE PIECE...; MODE "over" replaces what is at the goal,
# "yield" leaves both alone then, and leaves a piece alone whose folder is gone. On another file system it copies to a
# side name first, so that the goal is never half there.
metadata_mover='
from=$1; to=$2; mode=$3; shift 3
for piece; do
    goal=$to/${piece#"$from"/}
    parent=${goal%/*}
    if [ "$mode" = yield ]; then
        [ -d "$parent" ] || continue
        { [ -e "$goal" ] || [ -L "$goal" ]; } && continue
    else
        mkdir -p -- "$parent" || exit 1
        if [ -e "$goal" ] || [ -L "$goal" ]; then
            rm -rf -- "$goal.old" && mv -T -- "$goal" "$goal.old" || exit 1
        fi
    fi
    if [ "$(stat -c %d -- "$piece")" = "$(stat -c %d -- "$parent")" ]; then
        mv -T -- "$piece" "$goal" || exit 1
    else
        rm -rf -- "$goal.part" && cp -a -- "$piece" "$goal.part" && mv -T -- "$goal.part" "$goal" \
            && rm -rf -- "$piece" || exit 1
    fi
    rm -rf -- "$goal.old"
done'

# CVS has one folder of metadata in each folder: thousands of renames, which one PHP process does in a fraction of a
# second. Without PHP the mover above does them one by one.
metadata_mover_php='
[, $from, $to, $mode] = $argv;
while (($piece = stream_get_line(STDIN, 65536, "\0")) !== false && $piece !== "") {
    $goal = $to . substr($piece, strlen($from));
    $parent = dirname($goal);
    if ($mode === "yield") {
        if (!is_dir($parent) || file_exists($goal)) {
            continue;
        }
    } else {
        if (!is_dir($parent) && !mkdir($parent, 0700, true)) {
            exit(1);
        }
        if (file_exists($goal)) {
            array_map("unlink", glob($goal . "/*"));
            rmdir($goal);
        }
    }
    if (!rename($piece, $goal)) {
        exit(1);
    }
}'

# metadata_move_cvs FROM TO MODE: the CVS folders only
metadata_move_cvs() {
    if [ "$(stat -c %d -- "$1")" = "$(stat -c %d -- "$2")" ] && "${php:-php}" -r 'exit(0);' 2>/dev/null; then
        find "$1" -type f -path '*/CVS/Entries' -printf '%h\0' \
            | "${php:-php}" -d display_errors=stderr -r "$metadata_mover_php" -- "$1" "$2" "$3"
    else
        find "$1" -type d -name CVS -prune -exec sh -c "$metadata_mover" sh "$1" "$2" "$3" '{}' +
    fi
}

metadata_park() {
    metadata_dir=$(cd -P -- "$1" && pwd) || return 1
    (umask 077 && mkdir -p -- "$2") || return 1
    metadata_cvs=$(find "$metadata_dir" \( -name .git -o -name .svn \) -prune \
        -exec sh -c "$metadata_mover" sh "$metadata_dir" "$2" over '{}' + -o -path '*/CVS/Entries' -type f -print) \
        || return 1
    if [ -n "$metadata_cvs" ]; then
        metadata_move_cvs "$metadata_dir" "$2" over || return 1
    fi
}

metadata_unpark() {
    [ -d "$2" ] || return 0
    metadata_dir=$(cd -P -- "$1" && pwd) || return 1
    metadata_cvs=$(find "$2" \( -name .git -o -name .svn \) -prune \
        -exec sh -c "$metadata_mover" sh "$2" "$metadata_dir" yield '{}' + -o -path '*/CVS/Entries' -type f -print) \
        || return 1
    if [ -n "$metadata_cvs" ]; then
        metadata_move_cvs "$2" "$metadata_dir" yield || return 1
    fi
    find "$2" -mindepth 1 -depth -type d -empty -not -path '*/.git/*' -not -path '*/.svn/*' -delete
}
