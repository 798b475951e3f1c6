# SPDX-License-Identifier: GPL-3.0-or-later
# Step 2, "Activation": the safe copy is served, production becomes the working folder.

goback_check() {
    need_base
    layout_mode
    need_mode production goback
    [ "$mode" = production ] || return 0
    need_stamp SAVE "$at_save"
    [ ! -d "$at_save" ] || need_switch "$at_save"
}

goback() {
    goback_check
    [ "$plan" = no ] || return 0
    step_open
    goback_check
    step_work
    freshen_place "$(behind "$save")"
    switch_run goback "$save" "$save" "$work"
    record switch "$switch_micros" "$means"
    freshen_served
    step_close micros "$switch_micros" means "$means"
    state_print
}

layout_read "$@"
step_main goback
