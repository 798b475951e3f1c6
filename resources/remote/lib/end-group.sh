# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Ends the process group of another script of Quai that runs as this user. sshd can signal only the processes of the
# login user, so this is how a cancelled `sudo -u USER` is ended.
#   pid    process that printed the begin line
#   nonce  of that run: the process must still carry it in its command line, or the number was given to another one

# shellcheck disable=SC2154 # p_* come from the prelude
case $p_pid in
'' | *[!0-9]* | 0 | 1) refuse Internal "not a process: $p_pid" ;;
esac

command_line() {
    if [ -r "/proc/$p_pid/cmdline" ]; then
        tr '\000' ' ' <"/proc/$p_pid/cmdline"
    else
        ps -o args= -p "$p_pid"
    fi 2>/dev/null
}

group_of() {
    if [ -r "/proc/$p_pid/stat" ]; then
        # proc(5): "pid (comm) state ppid pgrp ..."; comm may hold anything, so count from its last parenthesis.
        sed 's/.*) //' "/proc/$p_pid/stat" | cut -d ' ' -f 3
    else
        ps -o pgid= -p "$p_pid" | tr -d ' '
    fi 2>/dev/null
}

case $(command_line) in
*"$p_nonce"*) ;;
*)
    record ended already
    exit 0
    ;;
esac
group=$(group_of)
case $group in
'' | *[!0-9]* | 0 | 1) refuse RemoteCommandFailed "no process group of $p_pid" ;;
esac

kill -s TERM -- "-$group" 2>/dev/null
tries=0
while kill -s 0 -- "-$group" 2>/dev/null; do
    tries=$((tries + 1))
    if [ "$tries" -eq 20 ]; then
        kill -s KILL -- "-$group" 2>/dev/null
        record ended killed
        exit 0
    fi
    sleep 0.1
done
record ended terminated
