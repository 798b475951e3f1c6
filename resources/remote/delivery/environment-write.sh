# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude, work from update-frame.sh
# Environment files that the desktop has rendered, into the tree that was just updated. Needs lib/prelude.sh, lock.sh,
# update-frame.sh.
#   mode    plan (writes nothing, needs no content) or run
#   tree    the working folder (plan: or the served one)
#   served  the served folder: owner and mode of a file are taken from there
#   own     <base>/.quai
#   token   of the lock
#   files   "BYTES SHA256 PATH" for each, one a line
# stdin: in a run the contents, in that order. They hold secrets: nothing of them is printed.
# Prints rendered<TAB>A or M<TAB>path for each file that is new or differs.

# Until it is whole it is for the owner alone.
umask 077
frame_begin

# look LINE: sets size, sum, path, to, and state: A (is not there), M (differs) or same.
look() {
    size=${1%% *}
    sum=${1#* }
    path=${sum#* }
    sum=${sum%% *}
    to=$p_tree/$path
    need_no_link "$p_tree" "$path"
    [ ! -d "$to" ] || [ -L "$to" ] || refuse NotWritable 'a folder is in the way' path="$to"
    state=M
    if [ ! -e "$to" ] && [ ! -L "$to" ]; then
        state=A
    elif [ ! -L "$to" ] && [ "$(sha256sum -- "$to" 2>/dev/null | sed 's/^\\//' | cut -c 1-64)" = "$sum" ]; then
        state=same
    fi
}

# receive: the content from stdin beside its place, with owner and mode as the served file has them; else 0640.
receive() {
    (umask 022 && mkdir -p -- "${to%/*}") || refuse NotWritable 'cannot write' path="${to%/*}"
    head -c "$size" >"$to.quai-new.php" || refuse NotWritable 'cannot write' path="$to"
    [ "$(sha256sum <"$to.quai-new.php" | cut -c 1-64)" = "$sum" ] \
        || refuse RemoteCommandFailed 'an environment file did not arrive whole' path="$path"
    if [ -f "$p_served/$path" ]; then
        chown --reference="$p_served/$path" -- "$to.quai-new.php" 2>/dev/null \
            || chgrp --reference="$p_served/$path" -- "$to.quai-new.php" 2>/dev/null
        chmod --reference="$p_served/$path" -- "$to.quai-new.php"
    else
        chmod 640 -- "$to.quai-new.php"
    fi
}

remove_new() {
    for line; do
        rm -f -- "$p_tree/${line#* * }.quai-new.php"
    done
}

set -f
IFS='
'
# shellcheck disable=SC2086 # one argument a line
set -- $p_files
unset IFS
set +f
if [ "$p_mode" = run ]; then
    trap 'remove_new "$@"; frame_exit' EXIT
    for line; do
        look "$line"
        if [ "$state" = same ]; then head -c "$size" >/dev/null; else receive; fi
    done
    frame_writing "$p_tree"
fi
for line; do
    look "$line"
    [ "$p_mode" = plan ] || [ "$state" = same ] || mv -f -T -- "$to.quai-new.php" "$to" \
        || refuse NotWritable 'cannot write' path="$to"
    [ "$state" = same ] || record rendered "$state" "$path"
done
[ "$p_mode" = plan ] || frame_untouched "$p_tree"
