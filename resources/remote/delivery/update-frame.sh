# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2034 # p_* come from the prelude, lock.sh reads quai, token and lock_taken
# What the update scripts of all tools have around them. Functions only; needs lock.sh.

# frame_begin: a temporary folder in $work, gone at the end; in a run the lock is checked and its heartbeat started.
frame_begin() {
    quai=$p_own
    token=${p_token:-}
    failure=''
    heartbeat=''
    lock_taken=no
    work=$(mktemp -d) || refuse NotWritable 'no temporary folder' path="${TMPDIR:-/tmp}"
    aside=$p_own/discarded/$(date -u +%Y%m%dT%H%M%SZ)-$$
    trap frame_exit EXIT
    trap 'exit 129' HUP INT TERM PIPE
    if [ "$p_mode" = run ] && [ -n "$token" ]; then
        lock_check
        lock_taken=yes
        heartbeat_start
    fi
}

frame_exit() {
    [ -z "$heartbeat" ] || heartbeat_stop
    rm -rf -- "$work"
}

# frame_writing ROOT: from here on the working copy ROOT is being changed. The gate before BackToProd refuses while the
# mark is there, so that a half written tree is never served; the next update of ROOT that reaches its end removes it.
# A closed window must not end the tool in its middle.
frame_writing() {
    [ "$lock_taken" = no ] || lock_check
    trap '' HUP PIPE
    frame_mark "$1"
}

frame_mark() {
    [ -d "$p_own" ] || (umask 077 && mkdir -p -- "$p_own")
    { [ -f "$p_own/updating" ] && grep -qxF -e "$1" -- "$p_own/updating"; } || printf '%s\n' "$1" >>"$p_own/updating" \
        || refuse NotWritable 'cannot write' path="$p_own"
}

# frame_untouched ROOT: the tool refused before it wrote anything, or has come to its end.
frame_untouched() {
    [ -f "$p_own/updating" ] || return 0
    if { IFS= read -r line && ! read -r _; } <"$p_own/updating" && [ "$line" = "$1" ]; then
        rm -f -- "$p_own/updating"
        return 0
    fi
    grep -vxF -e "$1" -- "$p_own/updating" >"$work/updating" 2>/dev/null
    if [ -s "$work/updating" ]; then
        cat "$work/updating" >"$p_own/updating"
    else
        rm -f -- "$p_own/updating"
    fi
}

# frame_written ROOT [REVISION]: ROOT is whole again; what the tree holds is kept for the state under the folder's inode.
# Which folder was written last, and when, is for the switch (freshen_cacheable).
frame_written() {
    if [ -z "${p_rendered:-}" ]; then
        frame_untouched "$1"
    else
        # With environment files still to come (environment-write.sh) the tree is not whole yet.
        frame_mark "$p_tree"
        if [ "$1" != "$p_tree" ]; then frame_untouched "$1"; fi
    fi
    inode=$(stat -L -c %i -- "$p_tree")
    printf '%s\n' "$inode" >"$p_own/written"
    [ -n "${2:-}" ] || return 0
    if [ -d "$p_own/revisions" ] || (umask 077 && mkdir -p -- "$p_own/revisions"); then
        printf '%s\n' "$2" >"$p_own/revisions/$inode.new" && mv -f -- "$p_own/revisions/$inode.new" "$p_own/revisions/$inode"
    fi
}

# need_room BYTES: on the file system of the tree.
need_room() {
    room=''
    # POSIX: a line of titles; file system, size, used, available in KiB ...
    { read -r _ && read -r _ _ _ room _; } <<ROOM
$(df -Pk -- "$p_tree")
ROOM
    room=$((${room:-0} * 1024))
    [ "$room" -gt "$1" ] || refuse NoSpace 'not enough room' needed="$1" available="$room" path="$p_tree"
}
