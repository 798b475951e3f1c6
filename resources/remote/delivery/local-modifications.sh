# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# What somebody changed on the server by hand: shown, and never overwritten in silence. Functions only; needs
# manifest.sh.

# report_modifications LIST [PREFIX]: prints the record modification<TAB>path for each, and stops a run that was not told what
# to do with them.
report_modifications() {
    [ -s "$1" ] || return 0
    list_records modification "${2:-}" <"$1"
    if [ "$p_mode" = run ] && [ "$p_local" = stop ]; then
        refuse LocalModifications 'files were changed on the server' count="$(tr -cd '\0' <"$1" | wc -c)"
    fi
}

# refuse_conflicts LIST [PREFIX]: files in which the update and the edits of the server meet; nothing has been written.
refuse_conflicts() {
    [ -s "$1" ] || return 0
    list_records conflict "${2:-}" <"$1"
    [ "$p_mode" = plan ] \
        || refuse LocalModifications 'the update conflicts with files that were changed on the server' \
            count="$(tr -cd '\0' <"$1" | wc -c)" conflict=1
}
