# SPDX-License-Identifier: GPL-3.0-or-later
# Step 4, "Rétablissement": the updated code is served, the safe copy becomes SAVE again. Only the switch: gates before it
# and Moodle's upgrade after it are scripts of their own. Needs metadata.sh too.

backtoprod_check() {
    need_base
    layout_mode
    need_mode delivery backtoprod
    [ "$mode" = delivery ] || return 0
    version_file "$at_work"
    [ -f "$version_php" ] || deny PathMissing 'the working folder is no Moodle: it has no version.php' "path=$version_php"
    need_switch "$at_work"
}

backtoprod() {
    backtoprod_check
    [ "$plan" = no ] || return 0
    step_open
    backtoprod_check
    step_work
    metadata_park "$(behind "$work")" "$quai/metadata" \
        || step_fail NotWritable 'the metadata of version control cannot be put aside' "path=$quai/metadata"
    freshen_place "$(behind "$work")"
    switch_run backtoprod "$work" "$work" "$save"
    record switch "$switch_micros" "$means"
    freshen_served
    step_close micros "$switch_micros" means "$means"
    state_print
}

layout_read "$@"
step_main backtoprod
