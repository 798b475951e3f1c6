# SPDX-License-Identifier: GPL-3.0-or-later
# The secured version serves again, from any state. Nothing is deleted: what was served becomes the working folder, to
# be mended.

# rescue_choose: sets rescue_from (empty: the secured version serves already) and rescue_stamp.
rescue_choose() {
    rescue_from='' rescue_stamp=''
    if [ "$mode" = delivery ] && [ -d "$served" ]; then
        stamp_check SAVE "$at_served"
        [ "$completeness" != complete ] || return 0
    fi
    for candidate in SAVE SUPERSAVE; do
        tree=$at_save
        [ "$candidate" = SAVE ] || tree=$at_super
        stamp_check "$candidate" "$tree"
        if [ "$completeness" = complete ]; then
            rescue_from=$tree rescue_stamp=$candidate
            return 0
        fi
    done
    deny NothingToRescue 'no secured copy with a valid stamp' "path=$served"
}

rescue_check() {
    need_base
    layout_mode
    rescue_choose
    [ -n "$rescue_from" ] || return 0
    if [ -d "$served" ]; then
        need_switch "$rescue_from"
    else
        need_writable "$base"
    fi
}

# rescue_aside PATH: a folder that stands in the way gets a name of its own below .quai, nothing is lost.
rescue_aside() {
    printf '%s/aside/%s.%s' "$quai" "${1##*/}" "$(date +%Y%m%d%H%M%S)"
}

# rescue_switch: the exchange and the renames that lead to Mode Livraison with the secured version served.
rescue_switch() {
    (umask 077 && mkdir -p -- "$quai/aside") || step_fail NotWritable 'no folder for what is put aside' "path=$quai/aside"
    set --
    if ! there "$at_work"; then
        set -- "$rescue_from" "$work"
    elif [ "$mode" = delivery ]; then
        # The working folder stays; the damaged copy that was served goes aside.
        set -- "$rescue_from" "$(rescue_aside "$served")"
    else
        set -- "$at_work" "$(rescue_aside "$at_work")" "$rescue_from" "$work"
    fi
    if [ "$rescue_stamp" = SUPERSAVE ]; then
        ! there "$save" || set -- "$@" "$save" "$(rescue_aside "$save")"
        ! there "$quai/stamps/SAVE" || set -- "$@" "$quai/stamps/SAVE" "$quai/aside/stamp.$token"
        set -- "$@" "$quai/stamps/SUPERSAVE" "$quai/stamps/SAVE"
    fi
    freshen_place "$(behind "$rescue_from")"
    switch_run rescue "$rescue_from" "$@"
    rm -f -- "$quai/stamps/SAVE.writing"
}

# rescue_restore: the served name is missing: one rename gives the site back.
rescue_restore() {
    freshen_place "$(behind "$rescue_from")"
    ! [ -L "$served" ] || mv -T -- "$served" "$(rescue_aside "$served")"
    mv -T -- "$rescue_from" "$served" || step_fail NotWritable 'the secured copy cannot be renamed' "path=$served"
    if [ "$rescue_stamp" = SUPERSAVE ]; then
        mv -f -- "$quai/stamps/SUPERSAVE" "$quai/stamps/SAVE"
    fi
    switch_micros=0 means=rename
}

# rescue_purge: Moodle's own caches hold what the other code has put into them. The site serves already: a failure is
# said, nothing more.
rescue_purge() {
    progress purge 0 -1
    if [ -f "$served/admin/cli/purge_caches.php" ] && have "$php"; then
        ! said=$(timeout 120 "$php" "$served/admin/cli/purge_caches.php" 2>&1 </dev/null 9>&-) || return 0
        say "$said"
    fi
    record caution caches-not-purged
}

rescue() {
    rescue_check
    [ "$plan" = no ] || { record rescue "$rescue_stamp" "$rescue_from"; return 0; }
    step_open
    rescue_check
    step_work
    if [ -z "$rescue_from" ]; then
        record caution already-served
        rescue_purge
        step_close already yes
        state_print
        return 0
    fi
    if [ -d "$served" ]; then
        rescue_switch
    else
        rescue_restore
    fi
    record switch "$switch_micros" "$means"
    freshen_served
    rescue_purge
    step_close micros "$switch_micros" means "$means" from "$rescue_stamp"
    state_print
}

layout_read "$@"
step_main rescue
