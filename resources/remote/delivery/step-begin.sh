# SPDX-License-Identifier: GPL-3.0-or-later
# The first script of a step that takes several: lock, end of a half switch, journal, state. need=production|delivery.

begin() {
    need_base
    layout_mode
    need_mode "$need" "$purpose"
    if [ "$mode" = delivery ]; then
        need_writable "$base" "$at_work"
    fi
    step_open
    need_mode "$need" "$purpose"
    frame=own
    step_work
    heartbeat_stop
    journal_open=no lock_taken=no
    state_print
}

layout_read "$@"
step_main begin
