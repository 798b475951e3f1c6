# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Runs one PHP program several times, each time with other parameters. Stands alone, without the prelude: it is short
# of time. docs/remote-protocol.md, "Probes".
#   $1 PHP command  $2 seconds for each run  $3 number of runs  $4 bytes of the program  $5 "live": output as it comes
# Standard input: the program, then for each run a line with the number of bytes of its parameters, and these.
# PHP gets program and parameters on its standard input and answers on descriptor 9.

set -u
umask 022
exec 9>&1
tab=$(printf '\t')
# The only code in the process list. Constants STDIN, STDOUT and STDERR exist with -r only.
loader='eval("?>".stream_get_contents(STDIN,(int)$argv[1]));'
limit="timeout --foreground -k 5 $2"
command -v timeout >/dev/null 2>&1 || limit=

# run: PHP with what comes on standard input.
run() {
    # shellcheck disable=SC2086 # words
    LC_ALL=C.UTF-8 $limit "$php" -r "$loader" -- "$bytes"
}

php=$1 count=$3 bytes=$4 live=$5 turn=0
code=$(head -c "$bytes" && echo .)
code=${code%.}
while [ "$turn" -lt "$count" ]; do
    read -r size || exit 125
    params=$(head -c "$size" && echo .)
    params=${params%.}
    [ "${#code} ${#params}" = "$bytes $size" ] || exit 125
    printf 'probe-start\t%s\n' "$turn" >&9
    if [ "$live" = live ]; then
        printf %s "$code$params" | run >&2
        status=$?
    else
        text=$(printf %s "$code$params" | run 2>&1)
        status=$?
        if [ -n "$text" ]; then
            printf '%s\n' "$text" | head -c 200000 | sed "s/\\\\/\\\\\\\\/g;s/$tab/\\\\t/g;s/^/probe-output$tab/" | tr '\r' ' ' >&9
            echo >&9
        fi
    fi
    printf 'probe-exit\t%s\t%s\n' "$turn" "$status" >&9
    turn=$((turn + 1))
done
