# SPDX-License-Identifier: GPL-3.0-or-later
# The frame of a step: refusals, lock, journal, work, journal, lock. Needs layout, lock, journal, stamp and exchange.

# step_main FUNCTION: runs the step. SIGPIPE is ignored, so that a cut line does not end a step in the middle; its last
# lines are then printed for nobody, after the journal and the lock have been put right.
step_main() {
    failure='' journal_open=no lock_taken=no heartbeat='' switch_micros=-1 switch_answer='' nonce_file='' child=''
    trap '' PIPE
    trap step_exit EXIT
    trap 'failure=Cancelled; [ -z "$child" ] || kill "$child" 2>/dev/null; exit 143' TERM INT HUP
    "$1"
    trap - EXIT
    heartbeat_stop
}

# step_exit: the step did not come to its end: the journal says so, and the lock is free again.
step_exit() {
    step_status=$?
    trap - EXIT
    trap '' TERM INT HUP
    heartbeat_stop
    [ -z "$nonce_file" ] || freshen_remove
    [ "$journal_open" = no ] || journal_end "${failure:-RemoteCommandFailed}"
    [ "$frame" = outer ] || lock_release
    exit "$step_status"
}

# A step of several scripts (frame=outer) has its own first and last one, step-begin.sh and step-end.sh: journal and lock
# are theirs.

# step_open: after the refusals. Takes the lock, or checks that it is still ours (locking: single, first, held, last),
# ends a switch that was left half done, and begins the journal unless another script has.
step_open() {
    case $locking in
    single | first) lock_take ;;
    *)
        lock_check
        lock_taken=yes
        touch -c -- "$quai/lock/info"
        ;;
    esac
    # Another one may have been at work between our look and the lock.
    if [ -f "$quai/intent" ]; then
        switch_settle
        nonce_remove "$intent_files"
    fi
    freshen_sweep
    layout_mode
}

# step_work: the journal begins; from here on the server is changed.
step_work() {
    [ "$frame" = outer ] || journal_begin
    heartbeat_start
}

# step_close [NAME VALUE]...: done.
step_close() {
    heartbeat_stop
    touch -c -- "$quai/lock/info"
    [ "$frame" = own ] || { lock_taken=no; return 0; }
    journal_end done "$@"
    case $locking in
    single | last) lock_release ;;
    esac
    lock_taken=no
}

# step_fail KIND MESSAGE [FACT=VALUE...]: a failure after the first write.
step_fail() {
    failure=$1
    refuse "$@"
}
