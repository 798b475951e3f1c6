# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Runs one PHP program several times, each time with other parameters. Stands alone, without the prelude: it is short
# of time. docs/remote-protocol.md, "Probes".
#   $1 PHP command  $2 seconds for each run  $3 number of runs  $4 bytes of the program  $5 "live": output as it comes,
#   of a single run
# Standard input: the program, then for each run a line with the number of bytes of its parameters, and a line of these.
# PHP gets program and parameters on its standard input and answers on descriptor 9.

set -u
umask 022
exec 9>&1
# The only code in the process list. Constants STDIN, STDOUT and STDERR exist with -r only.
loader='eval("?>".stream_get_contents(STDIN,(int)$argv[1]));'
limit="timeout --foreground -k 5 $2"
command -v timeout >/dev/null 2>&1 || limit=

# run: becomes PHP, with what comes on standard input.
run() {
    LC_ALL=C.UTF-8
    export LC_ALL
    # shellcheck disable=SC2086 # words
    exec $limit "$php" -r "$loader" -- "$bytes"
}

# tell: what the run of this turn printed, and how it ended.
tell() {
    if [ -n "$text" ]; then
        tab=$(printf '\t')
        printf '%s\n' "$text" | head -c 200000 | sed "s/\\\\/\\\\\\\\/g;s/$tab/\\\\t/g;s/^/probe-output$tab/" | tr '\r' ' ' >&9
        echo >&9
    fi
    printf 'probe-exit\t%s\t%s\n' "$turn" "$status" >&9
}

php=$1 count=$3 bytes=$4 live=$5 turn=0 text=
if [ "$count" -eq 1 ]; then # PHP reads it all by itself; where it was cut, the parameters are missing
    printf 'probe-start\t0\n' >&9
    if [ "$live" = live ]; then
        (run) >&2
        status=$?
    else
        text=$(run 2>&1)
        status=$?
    fi
    tell
    exit 0
fi
code=$(head -c "$bytes" && echo .)
code=${code%.}
while [ "$turn" -lt "$count" ]; do
    read -r size || exit 125
    if [ "$size" -le 8192 ]; then # JSON in one line: no process for it
        IFS= read -r params || exit 125
    else
        params=$(head -c "$size") && read -r _ || exit 125
    fi
    [ "${#code} ${#params}" = "$bytes $size" ] || exit 125
    printf 'probe-start\t%s\n' "$turn" >&9
    text=$(printf '%s\n%s' "$code$size" "$params" | run 2>&1)
    status=$?
    tell
    turn=$((turn + 1))
done
