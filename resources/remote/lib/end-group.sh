# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Ends the process group of another script of Quai that runs as this user. sshd cannot signal the processes of another
# user than the login user, and sudo passes a signal on to the script's shell alone, so this is how everything that a
# cancelled `sudo -u USER` has started is ended.
#   group, session  of the script's shell, from its begin line

# shellcheck disable=SC2154 # p_* come from the prelude
for number in "$p_group" "$p_session"; do
    case $number in
    '' | *[!0-9]* | 0 | 1) refuse Internal "not a process group: $p_group of session $p_session" ;;
    esac
done

# alive: whether a process of that group is still in that session. The numbers of a group that has ended may have been
# given to another one; the session would be another one, too.
alive() {
    for stat in /proc/[0-9]*/stat; do
        { read -r line <"$stat"; } 2>/dev/null || continue
        # proc(5): "pid (comm) state ppid pgrp session ..."; comm may hold anything, so count from its last parenthesis.
        # shellcheck disable=SC2086 # numbers, to be split
        set -- ${line##*) }
        # Z: a dead process that nobody has asked for
        if [ "$1" != Z ] && [ "$3 $4" = "$p_group $p_session" ] && kill -s 0 "${line%% *}" 2>/dev/null; then
            return 0
        fi
    done
    return 1
}

if ! alive; then
    record ended already
    exit 0
fi
kill -s TERM -- "-$p_group" 2>/dev/null
tries=0
while alive; do
    tries=$((tries + 1))
    if [ "$tries" -eq 20 ]; then
        kill -s KILL -- "-$p_group" 2>/dev/null
        record ended killed
        exit 0
    fi
    sleep 0.1
done
record ended terminated
