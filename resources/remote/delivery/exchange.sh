# SPDX-License-Identifier: GPL-3.0-or-later
# The switch: two folders change their names in one system call, renameat2(2) with RENAME_EXCHANGE, so that the served
# path exists at every moment. Coreutils before 9.5 cannot call it, so whatever interpreter the server has does.
#
# Served path is a symbolic link: the folder behind the link is exchanged, not the link, whenever both lie on one file
# system. The link, and with it the real path of every served file, stays what it was; so PHP's realpath cache (120 s in
# each worker) and a $CFG->dirroot of either form remain true. Where the two lie on different file systems only the
# names can be exchanged. Then real paths change, and a $CFG->dirroot that is the literal path of the link makes
# config.php load the old release through the opcode cache beside the new one, for good ("Cannot redeclare ..."):
# refused with DirrootIsLink.

# In each program: $1 folder for the proof, $2 and $3 to be exchanged, $4 an address to be fetched right after (may be
# empty), then FROM TO pairs to be renamed right after.
# Exit status 3: not possible here, nothing was done; 4: the exchange failed, nothing was done; 5: exchanged, but a
# rename failed. Prints the microseconds of all of it, and on a second line what the address answered, where the program
# can fetch: the line is opened before the exchange, so that the opcode cache is emptied within a millisecond or two.
# (Without that up to a third of the pages are made of both trees for two seconds, see tests/farm/README.md.)
# PHP checks the times of its cached files by whole seconds and looks again at the hot ones in the first requests after
# a second has begun: exchange away from that moment, so that one request does not see files of both trees, and so that
# the cache is empty before the next second. $5 is the part of a second before which nothing is exchanged ("0.40").

exchange_php='
[, $proof, $a, $b, $url, $low] = $argv;
$pairs = array_slice($argv, 6);
function connect($url) {
    $u = parse_url($url);
    if (!isset($u["scheme"], $u["host"])) { return false; }
    $tls = $u["scheme"] === "https";
    $port = $u["port"] ?? ($tls ? 443 : 80);
    $context = stream_context_create(["ssl" => ["verify_peer" => false, "verify_peer_name" => false]]);
    $line = @stream_socket_client(($tls ? "ssl://" : "tcp://") . $u["host"] . ":" . $port, $e, $m, 5, STREAM_CLIENT_CONNECT, $context);
    $name = $u["host"] . (isset($u["port"]) ? ":$port" : "");
    return $line ? [$line, "GET " . $u["path"] . " HTTP/1.0\r\nHost: $name\r\nConnection: close\r\n\r\n"] : false;
}
try {
    $number = ["x86_64" => 316, "aarch64" => 276, "riscv64" => 276, "ppc64le" => 357, "s390x" => 347][php_uname("m")];
    $c = FFI::cdef("long syscall(long n, long d, const char *a, long e, const char *b, unsigned long f);", "libc.so.6");
    $exchange = fn ($x, $y) => $c->syscall($number, -100, $x, -100, $y, 2) === 0;
    @mkdir("$proof/a"); @mkdir("$proof/b");
    $possible = $exchange("$proof/a", "$proof/b");
} catch (Throwable $e) {
    exit(3);
}
if (!$possible) { exit(3); }
if ($a === "") { exit(0); }
$request = $url === "" ? false : connect($url);
while (($part = fmod(microtime(true), 1)) < $low || $part > 1.12 - $low) { usleep(5000); }
$start = hrtime(true);
if (!$exchange($a, $b)) { exit(4); }
for ($i = 0; $i + 1 < count($pairs); $i += 2) {
    if (!rename($pairs[$i], $pairs[$i + 1])) { exit(5); }
}
if ($request) { fwrite($request[0], $request[1]); }
echo intdiv(hrtime(true) - $start + 999, 1000), "\n";
if ($request) {
    stream_set_timeout($request[0], 10);
    $answer = (string) stream_get_contents($request[0], 65536);
    echo strtok(substr((string) strstr($answer, "\r\n\r\n"), 4), "\n"), "\n";
}'

exchange_perl='
use strict; use warnings; use POSIX ();
my ($proof, $a, $b, $url, $low, @pairs) = @ARGV;
my %numbers = (x86_64 => 316, aarch64 => 276, riscv64 => 276, ppc64le => 357, s390x => 347);
my $number = $numbers{(POSIX::uname())[4]} or exit 3;
eval { require Time::HiRes; 1 } or exit 3;
sub exchange { my ($x, $y) = @_; return syscall($number, -100, $x, -100, $y, 2) == 0; }
mkdir "$proof/a"; mkdir "$proof/b";
eval { exchange("$proof/a", "$proof/b") } or exit 3;
exit 0 if $a eq "";
while (1) {
    my $now = Time::HiRes::time(); my $part = $now - int($now);
    last if $part >= $low && $part <= 1.12 - $low;
    Time::HiRes::usleep(5000);
}
my $start = Time::HiRes::time();
exchange($a, $b) or exit 4;
while (@pairs) { my ($from, $to) = splice(@pairs, 0, 2); rename($from, $to) or exit 5; }
printf "%d\n", (Time::HiRes::time() - $start) * 1e6 + 1;'

exchange_python='
import ctypes, os, platform, sys, time
proof, a, b = [os.fsencode(x) for x in sys.argv[1:4]]
low = float(sys.argv[5] or 0)
pairs = [os.fsencode(x) for x in sys.argv[6:]]
number = {"x86_64": 316, "aarch64": 276, "riscv64": 276, "ppc64le": 357, "s390x": 347}.get(platform.machine())
if number is None:
    sys.exit(3)
libc = ctypes.CDLL(None, use_errno=True)
def exchange(x, y):
    return libc.syscall(ctypes.c_long(number), ctypes.c_long(-100), x, ctypes.c_long(-100), y, ctypes.c_ulong(2)) == 0
for name in (b"/a", b"/b"):
    try:
        os.mkdir(proof + name)
    except FileExistsError:
        pass
if not exchange(proof + b"/a", proof + b"/b"):
    sys.exit(3)
if not a:
    sys.exit(0)
while not low <= time.time() % 1 <= 1.12 - low:
    time.sleep(0.005)
start = time.perf_counter()
if not exchange(a, b):
    sys.exit(4)
try:
    for source, goal in zip(pairs[::2], pairs[1::2]):
        os.rename(source, goal)
except OSError:
    sys.exit(5)
print(int((time.perf_counter() - start) * 1e6) + 1)'

# exchange_mv PROOF A B URL LOW PAIRS...: mv --exchange of coreutils 9.5 and later.
exchange_mv() {
    mkdir -p -- "$1/a" "$1/b" && mv --exchange -T -- "$1/a" "$1/b" 2>/dev/null || return 3
    [ -n "$2" ] || return 0
    a=$2 b=$3 low=${5#0.}
    shift 5
    while :; do
        part=$(date +%N)
        part=${part%???????}
        [ "${part#0}" -lt "$low" ] || [ "${part#0}" -gt $((112 - low)) ] || break
        sleep 0.02
    done
    start=$(date +%s%N)
    mv --exchange -T -- "$a" "$b" || return 4
    while [ $# -ge 2 ]; do
        mv -T -- "$1" "$2" || return 5
        shift 2
    done
    echo $((($(date +%s%N) - start) / 1000))
}

# switch_low: sets low. On a busy machine a request that began with the second takes longer to have its files, and the
# cache is emptied later.
switch_low() {
    low=0.15
    [ -r /proc/loadavg ] || return 0
    read -r load ignored </proc/loadavg
    low=$((15 + 5 * ${load%%.*} / $(nproc 2>/dev/null || echo 1)))
    [ "$low" -le 50 ] || low=50
    low=0.$low
}

# exchange_by MEANS PROOF A B URL LOW PAIRS...: status as above; prints the microseconds.
exchange_by() {
    by=$1
    shift
    case $by in
    php-ffi) have "$php" || return 3
        "$php" -d display_errors=0 -r "$exchange_php" -- "$@" ;;
    perl) have perl || return 3
        perl -e "$exchange_perl" -- "$@" ;;
    python3) have python3 || return 3
        python3 -c "$exchange_python" "$@" ;;
    mv-exchange) exchange_mv "$@" ;;
    *) return 3 ;;
    esac
}

# exchange_works MEANS PROOF: whether it can exchange two folders made below the folder PROOF.
exchange_works() {
    exchange_by "$1" "$2" '' '' '' '' >/dev/null 2>&1 </dev/null
}

# exchange_means: sets means to the first that works on this file system, proved on two empty folders below .quai, and
# remembers it there. Empty when there is none and two renames are not
# allowed. With means given as a parameter only that one is tried.
exchange_means() {
    [ -z "$means" ] || return 0
    if [ "$plan" = yes ] && [ ! -d "$quai" ]; then
        # A plan writes nothing: what is installed has to do as an answer.
        for candidate in "$php:php-ffi" perl:perl python3:python3; do
            [ -n "$means" ] || ! have "${candidate%:*}" || means=${candidate##*:}
        done
        return 0
    fi
    quai_folder
    hint=''
    [ ! -f "$quai/means" ] || IFS= read -r hint <"$quai/means" || hint=''
    case $hint in
    php-ffi | perl | python3 | mv-exchange)
        # The program that switches proves it once more, before it does anything.
        [ "$plan$wanted" != no ] || { means=$hint; return 0; }
        ;;
    esac
    mkdir -p -- "$quai/proof" 2>/dev/null || return 0
    for candidate in ${wanted:-php-ffi perl python3 mv-exchange}; do
        if exchange_works "$candidate" "$quai/proof"; then
            means=$candidate
            break
        fi
    done
    rm -rf -- "$quai/proof"
    if [ -z "$means" ] && [ "$fallback" = yes ]; then
        means=rename-twice
    fi
    [ "$means" = "$hint" ] || [ -z "$means" ] || printf '%s\n' "$means" >"$quai/means"
    return 0
}

# behind PATH: the folder itself when PATH is a link, else PATH.
behind() {
    if [ -L "$1" ]; then
        readlink -f -- "$1"
    else
        printf '%s\n' "$1"
    fi
}

# need_switch INCOMING: everything that can be known before the exchange of the served folder with INCOMING. Sets
# switch_a and switch_b, what is to be exchanged.
need_switch() {
    need_writable "$base"
    exchange_means
    [ -n "$means" ] || deny SwitchUnavailable 'no means to exchange two folders here' "path=$base"
    [ ! -d "$quai" ] || same_device "$base" "$quai" \
        || deny SwitchUnavailable '.quai lies on another file system' "path=$quai"
    switch_a=$(behind "$at_served") switch_b=$(behind "$1")
    if [ "$switch_a$switch_b" = "$at_served$1" ]; then
        same_device "$switch_a" "$switch_b" \
            || deny SwitchUnavailable 'the two folders lie on different file systems' "path=$1"
        return 0
    fi
    if same_device "$switch_a" "$switch_b" && [ -w "${switch_a%/*}" ] && [ -w "${switch_b%/*}" ] \
        && [ "$means" != rename-twice ]; then
        return 0
    fi
    switch_a=$at_served switch_b=$1
    need_free_dirroot "$switch_a"
    need_free_dirroot "$switch_b"
}

same_device() {
    [ "$(stat -c %d -- "$1")" = "$(stat -c %d -- "$2")" ]
}

# need_free_dirroot TREE: refuses a config.php whose dirroot is the served path as text.
need_free_dirroot() {
    dirroot_is_literal "$1" \
        && deny DirrootIsLink '$CFG->dirroot is the literal path of the served link: write __DIR__ instead' "path=$1/config.php"
    return 0
}

# dirroot_is_literal TREE
dirroot_is_literal() {
    [ -f "$1/config.php" ] || return 1
    literal=$(sed -n "s/^[[:space:]]*\$CFG->dirroot[[:space:]]*=[[:space:]]*[\"']\([^\"']*\)[\"'].*/\1/p" "$1/config.php" | tail -n 1)
    [ "${literal%/}" = "$served" ]
}

# switch_run STEP INCOMING FROM TO [FROM TO]...: the exchange of the served folder with INCOMING and the renames after
# it. Sets switch_micros and switch_answer (of the one-time file, see freshen.sh). What it is about to do is written down first; whoever comes next can end it (switch_settle).
switch_run() {
    switch_step=$1
    incoming=$2
    shift 2
    lock_check
    if [ "$means" = rename-twice ]; then
        switch_twice "$@"
        return
    fi
    intent_write "$switch_step" "$switch_a" "$switch_b" "$@"
    switch_low
    switch_said=$(exchange_by "$means" "$quai" "$switch_a" "$switch_b" "${nonce_file:+$url/quai-$nonce.php}" "$low" "$1" "$2")
    switch_status=$?
    switch_micros=${switch_said%%"$newline"*}
    switch_answer=${switch_said#"$switch_micros"}
    switch_answer=${switch_answer#"$newline"}
    rmdir -- "$quai/a" "$quai/b" 2>/dev/null
    case $switch_status in
    0) ;;
    3 | 4)
        rm -f -- "$quai/intent"
        failure=SwitchUnavailable
        refuse SwitchUnavailable "the exchange failed ($means), nothing was changed" "path=$switch_a"
        ;;
    esac
    switch_settle
}

# intent_write STEP A B FROM TO...: whole or not at all, on the disk before the exchange.
intent_write() {
    {
        printf 'step=%s\na=%s\nb=%s\ninode=%s\n' "$1" "$2" "$3" "$(inode_of "$2")"
        shift 3
        while [ $# -ge 2 ]; do
            printf 'rename=%s\t%s\n' "$1" "$2"
            shift 2
        done
        [ -z "${nonce_file:-}" ] || printf 'file=%s\n' "$nonce_file"
        echo end
    } >"$quai/intent.new" && sync "$quai/intent.new" 2>/dev/null
    mv -f -- "$quai/intent.new" "$quai/intent" || deny NotWritable 'the intent cannot be written' "path=$quai/intent"
}

# switch_twice FROM TO...: without an exchange. Between the two renames the served path does not exist: a request can
# be lost. The first rename of the callers moves INCOMING away from its own name, which here is the served one.
switch_twice() {
    from=$1 to=$2
    shift 2
    intent_write "$switch_step" "$served" "$incoming" "$served" "$to" "$incoming" "$served" "$@"
    start=$(date +%s%N)
    if mv -T -- "$served" "$to" && mv -T -- "$incoming" "$served"; then
        switch_micros=$((($(date +%s%N) - start) / 1000))
        switch_settle
        return
    fi
    # Undo what can be undone: the site must be served by something.
    if there "$served" || mv -T -- "$to" "$served"; then
        rm -f -- "$quai/intent"
    fi
    failure=SwitchUnavailable
    refuse SwitchUnavailable 'a rename failed, the site serves what it served' "path=$served"
}

# switch_settle: ends a switch that was begun: when the exchange took place its renames are done, else it is forgotten.
# Every rename is done at most once (its goal is free only before), so this may be run again at any point.
switch_settle() {
    intent_read
    if [ "$intent" = yes ] && intent_happened; then
        rest=$intent_renames
        while [ -n "$rest" ]; do
            pair=${rest%%"$newline"*}
            rest=${rest#*"$newline"}
            from=${pair%%"$tab"*} to=${pair#*"$tab"}
            there "$from" && ! there "$to" || continue
            mv -T -- "$from" "$to" || deny NotWritable 'a switch cannot be ended' "path=$to"
        done
    fi
    rm -f -- "$quai/intent" "$quai/intent.new"
}

# nonce_remove LINES: the one-time files of freshen.sh that an interrupted step may have left, by their names below a tree.
nonce_remove() {
    rest=$1
    while [ -n "$rest" ]; do
        name=${rest%%"$newline"*}
        rest=${rest#*"$newline"}
        for tree in "$served" "$save" "$super" "$work"; do
            rm -f -- "$tree/$name"
        done
    done
}
