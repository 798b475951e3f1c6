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
# The same with a time limit of its own, where PHP can: else it says so and has read nothing. A process less to start.
timed='function_exists("pcntl_alarm")?pcntl_signal(SIGALRM,SIG_DFL)&&pcntl_alarm((int)$argv[2]):die("quai: no alarm");'
limit="timeout --foreground -k 5 $2"
command -v timeout >/dev/null 2>&1 || limit=

# php: PHP with what comes on standard input.
#   $1 the words before it  $2 its code  $3... its arguments
php() {
    LC_ALL=C.UTF-8
    export LC_ALL
    before=$1 code=$2
    shift 2
    # shellcheck disable=SC2086 # words
    exec $before "$binary" -r "$code" -- "$@"
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

binary=$1 count=$3 bytes=$4 live=$5 turn=0 text=
if [ "$count" -eq 1 ]; then # PHP reads it all by itself; where it was cut, the parameters are missing
    printf 'probe-start\t0\n' >&9
    if [ "$live" = live ]; then
        (php "$limit" "$loader" "$bytes") >&2
        status=$?
    else
        text=$(php '' "$timed$loader" "$bytes" "$2" 2>&1)
        status=$?
        case "$status $text" in
        '0 '*'quai: no alarm')
            text=$(php "$limit" "$loader" "$bytes" 2>&1)
            status=$?
            ;;
        '142 '*) status=124 ;; # by the alarm: timeout says it so
        esac
    fi
    tell
    exit 0
fi
code=$(head -c "$bytes" && echo .)
code=${code%.}
[ ${#code} -eq "$bytes" ] || exit 125

# Several runs: children of one PHP, which reads the program from standard input, the parameters from descriptor 7 and
# what the runs print from descriptor 8. Linux opens the other end of a pipe by its name in /proc. Where that or pcntl
# is missing nothing has been read yet, and PHP starts for each of them.
exec 7<&0
: | {
    [ -e /proc/self/fd/0 ] || exit 75
    exec 8<&0
    printf '%s' "$code" | (php '' "$loader" "$bytes" "$2" "$count") >/proc/self/fd/8 2>&1
}
case $? in
0) exit 0 ;;
75 | 126 | 127) exec 7<&- ;;
*) exit 1 ;;
esac
while [ "$turn" -lt "$count" ]; do
    read -r size || exit 125
    if [ "$size" -le 8192 ]; then # JSON in one line: no process for it
        IFS= read -r params || exit 125
    else
        params=$(head -c "$size") && read -r _ || exit 125
    fi
    [ "${#code} ${#params}" = "$bytes $size" ] || exit 125
    printf 'probe-start\t%s\n' "$turn" >&9
    text=$(printf '%s\n%s' "$code$size" "$params" | php "$limit" "$loader" "$bytes" 2>&1)
    status=$?
    tell
    turn=$((turn + 1))
done
