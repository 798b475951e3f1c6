# SPDX-License-Identifier: GPL-3.0-or-later
# The lock of a site: <base>/.quai/lock/, with one file `info`. It is made whole beside its place and renamed into it:
# rename(2) is atomic, refuses a folder that is not empty, and a script that is ended in between leaves no lock without
# an owner. An empty folder is nobody's and is replaced.
# Its heartbeat is the mtime of that file; ages are those of the server's own clock.

lock_stale_after=60
# An own lock without a running script is taken back after this many seconds: between two scripts of one delivery the
# pause is shorter, so a second window of the same operator cannot steal it.
lock_own_after=3

# quai_folder: .quai exists, for this user only.
quai_folder() {
    [ -d "$quai/stamps" ] && return 0
    (umask 077 && mkdir -p "$quai/stamps") 2>/dev/null \
        || deny NotWritable 'the folder .quai cannot be made' "path=$base"
}

# lock_fields: sets locked=yes|no, lock_owner, lock_purpose, lock_since, lock_token, lock_pid and lock_born. No process.
lock_fields() {
    locked=no lock_owner='' lock_purpose='' lock_since=0 lock_token='' lock_pid='' lock_born=''
    [ -d "$quai/lock" ] || return 0
    locked=yes
    [ -f "$quai/lock/info" ] || return 0
    while IFS= read -r line; do
        case $line in
        owner=*) lock_owner=${line#*=} ;;
        purpose=*) lock_purpose=${line#*=} ;;
        since=*) lock_since=${line#*=} ;;
        token=*) lock_token=${line#*=} ;;
        pid=*) lock_pid=${line#*=} ;;
        born=*) lock_born=${line#*=} ;;
        esac
    done 2>/dev/null <"$quai/lock/info"
}

# lock_read: sets what lock_fields sets, lock_age and lock_alive=yes|no.
lock_read() {
    lock_age=0 lock_alive=no
    lock_fields
    [ "$locked" = yes ] || return 0
    beat=$(stat -c %Y -- "$quai/lock/info" 2>/dev/null || stat -c %Y -- "$quai/lock" 2>/dev/null) || beat=0
    # Released while we looked, or by a script that was ended between the two halves of it.
    [ "$beat" != 0 ] && [ -n "$lock_token" ] || { locked=no; return 0; }
    lock_age=$(($(date +%s) - beat))
    [ "$lock_age" -ge 0 ] || lock_age=0
    process_born "$lock_pid"
    [ -z "$lock_pid" ] || [ "$born" = none ] || [ "$born" != "$lock_born" ] || lock_alive=yes
}

# process_born PID: sets born to what tells this process from a later one with the same number; "none" when it is gone.
process_born() {
    born=none
    case $1 in
    '' | *[!0-9]*) return 0 ;;
    esac
    if [ -r "/proc/$1/stat" ]; then
        read -r stat_line 2>/dev/null <"/proc/$1/stat" || return 0
        # The name of the program, field 2, may hold blanks and brackets; the start time is field 22 (proc(5)).
        set -- ${stat_line##*) }
        shift 19 2>/dev/null && born=$1
    elif kill -0 "$1" 2>/dev/null; then
        born=unknown
    fi
    return 0
}

# lock_text OWNER PURPOSE SINCE: what stands in info; process_born has told about this script.
lock_text() {
    printf 'owner=%s\npurpose=%s\nsince=%s\ntoken=%s\npid=%s\nborn=%s\n' "$1" "$2" "$3" "$token" "$$" "$born"
}

# lock_write OWNER PURPOSE SINCE: our own info file, whole or not at all.
lock_write() {
    process_born "$$"
    lock_text "$1" "$2" "$3" >"$quai/lock/info.$token" \
        && mv -f -- "$quai/lock/info.$token" "$quai/lock/info"
}

# lock_take: ours, or a refusal with LockHeld.
lock_take() {
    quai_folder
    waited=0
    lock_prepare || deny NotWritable 'the lock cannot be made' "path=$quai/lock"
    until mv -T -- "$quai/lock.$token" "$quai/lock" 2>/dev/null; do
        [ -d "$quai/lock.$token" ] || lock_prepare || deny NotWritable 'the lock cannot be made' "path=$quai/lock"
        [ -d "$quai/lock" ] || [ "$waited" -lt 40 ] || lock_impossible
        lock_read
        if [ "$locked" = no ]; then
            waited=$((waited + 1))
            lock_leftover
            continue
        fi
        if lock_may_take; then
            lock_take_over
        elif [ "$lock_owner" = "$owner" ] && [ "$waited" -lt 40 ]; then
            # A cut line can leave our own script running; it ends by itself.
            [ "$waited" -gt 0 ] || progress lock 0 -1 none "$lock_purpose"
            waited=$((waited + 1))
            sleep 0.2
        else
            rm -rf -- "$quai/lock.$token"
            lock_held
        fi
    done
    [ "$waited" -eq 0 ] || touch -c -- "$quai/lock/info"
    lock_taken=yes lock_fresh=yes
}

# lock_leftover: a lock without info is in the way: its owner is just removing it, or was ended while he did.
lock_leftover() {
    [ -d "$quai/lock" ] && [ "$waited" -gt 5 ] || return 0
    [ "$waited" -lt 40 ] || lock_impossible
    [ -f "$quai/lock/info" ] || rm -f -- "$quai/lock/info."* 2>/dev/null
    sleep 0.1
}

# lock_prepare: our lock, not yet in its place. What scripts left that were ended before they had theirs goes.
lock_prepare() {
    for prepared in "$quai"/lock.*; do
        [ ! -d "$prepared" ] || [ -z "$(find "$prepared" -prune -mmin +10 2>/dev/null)" ] || rm -rf -- "$prepared"
    done
    (umask 077 && mkdir -p "$quai/lock.$token") 2>/dev/null || return 1
    process_born "$$"
    lock_text "$owner" "$purpose" "$(date +%s)" 2>/dev/null >"$quai/lock.$token/info"
}

lock_impossible() {
    rm -rf -- "$quai/lock.$token"
    deny NotWritable 'the lock cannot be made' "path=$quai/lock"
}

# lock_may_take: the lock that was read is nobody's any more, or our own from before the line was cut.
lock_may_take() {
    [ "$lock_alive" = no ] || return 1
    if [ "$lock_owner" = "$owner" ]; then
        [ "$lock_age" -ge "$lock_own_after" ]
    else
        [ "$lock_age" -ge "$lock_stale_after" ] && [ -n "$reason" ]
    fi
}

# lock_held: the refusal, with what the operator wants to know.
lock_held() {
    deny LockHeld 'somebody else works on this site' "owner=${lock_owner%@*}" "host=${lock_owner##*@}" \
        "purpose=$lock_purpose" "since=$lock_since" "heartbeatAge=$lock_age"
}

# lock_take_over: removes the lock that lock_read saw. A second mkdir keeps two of us from doing so at once: the later
# one would remove the lock of the earlier one.
lock_take_over() {
    if ! mkdir "$quai/takeover" 2>/dev/null; then
        [ -z "$(find "$quai/takeover" -prune -mmin +1 2>/dev/null)" ] || rmdir "$quai/takeover" 2>/dev/null
        sleep 0.2
        return 0
    fi
    seen=$lock_token
    lock_read
    if [ "$locked" = yes ] && [ "$lock_token" = "$seen" ] && lock_may_take; then
        ! lock_remove_of "$seen" || journal_note takeover "$lock_owner" "$reason"
    fi
    rmdir "$quai/takeover"
}

# lock_token_in FOLDER: sets found to the token of the lock there, empty when there is none.
lock_token_in() {
    found=''
    [ -f "$1/info" ] || return 0
    while IFS= read -r line; do
        case $line in
        token=*) found=${line#*=} ;;
        esac
    done 2>/dev/null <"$1/info"
}

# lock_remove_of TOKEN: removes the lock that has this token; fails when it is gone, or another's by now. It is renamed
# away first and looked at there: between a look and a removal somebody could have come, and his lock would be removed.
# A foreign one goes back to its place. Who has taken the place meanwhile keeps it: the other one then finds at his next
# lock_check that he has lost his.
lock_remove_of() {
    lock_token_in "$quai/lock"
    [ "$found" = "$1" ] || return 1
    lock_away=$quai/lock.away.$$.$token
    mv -T -- "$quai/lock" "$lock_away" 2>/dev/null || return 1
    lock_token_in "$lock_away"
    if [ "$found" = "$1" ]; then
        rm -rf -- "$lock_away"
        return 0
    fi
    mv -T -- "$lock_away" "$quai/lock" 2>/dev/null || rm -rf -- "$lock_away"
    return 1
}

# lock_check: still ours; else LockLost. Called at the start of every script and before what cannot be taken back.
lock_check() {
    lock_token_in "$quai/lock"
    [ -n "$token" ] && [ "$found" = "$token" ] && return 0
    lock_taken=no
    failure=LockLost
    refuse LockLost 'the lock is no longer ours'
}

# lock_release: only our own.
lock_release() {
    [ "$lock_taken" = yes ] || return 0
    lock_taken=no
    lock_remove_of "$token" || return 0
}

# heartbeat_start / heartbeat_stop: touches the lock every 5 s while this script lives; the lock names this script as
# the one that runs. Its streams are closed, or the channel would stay open with it.
heartbeat_start() {
    heartbeat=''
    [ "$lock_taken" = yes ] || return 0
    if [ "${lock_fresh:-no}" = no ]; then
        lock_fields
        [ "$lock_pid" = "$$" ] || lock_write "$lock_owner" "$lock_purpose" "$lock_since"
    fi
    (
        trap '' PIPE
        trap 'kill "$nap" 2>/dev/null; exit 0' TERM
        trap - EXIT
        while kill -0 "$$" 2>/dev/null && [ -f "$quai/lock/info" ]; do
            sleep 5 &
            nap=$!
            wait "$nap"
            kill -0 "$$" 2>/dev/null || break
            touch -c -- "$quai/lock/info"
        done
    ) </dev/null >/dev/null 2>&1 9>&- &
    heartbeat=$!
}

heartbeat_stop() {
    [ -z "$heartbeat" ] || kill "$heartbeat" 2>/dev/null
    heartbeat=''
}
