# SPDX-License-Identifier: GPL-3.0-or-later
# The first script of a step that takes several: lock, end of a half switch, journal, state. need=production|delivery.

# begin_mode: the mode that the step needs; or BackToProd was cut off after its switch: then what follows the switch
# (Moodle's upgrade, caches, health) is still to be done, and only that.
begin_mode() {
    resumed=no
    if [ "$purpose" = backtoprod ] && [ "$mode" = production ]; then
        case $(journal_unended) in
        *'"step":"backtoprod"'*) resumed=yes; return 0 ;;
        esac
    fi
    need_mode "$need" "$purpose"
}

begin() {
    # Until the journal has begun a failure gives the lock back.
    frame=own
    need_base
    layout_mode
    begin_mode
    if [ "$mode" = delivery ]; then
        need_writable "$base" "$at_work"
    fi
    step_open
    begin_mode
    step_work
    heartbeat_stop
    journal_open=no lock_taken=no
    [ "$resumed" = no ] || record resumed
    state_print
}

layout_read "$@"
step_main begin
