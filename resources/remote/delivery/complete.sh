# SPDX-License-Identifier: GPL-3.0-or-later
# Paths below the working tree, or the served one, that begin with prefix; folders end with a slash. At most limit.

# complete_in FOLDER BELOW START
complete_in() {
    count=0
    for path in "$1"/.[!.]* "$1"/*; do
        name=${path##*/}
        case $name in
        .git | .svn | CVS | .quai) continue ;;
        "$3"*) ;;
        *) continue ;;
        esac
        there "$path" || continue
        # What cannot be shown cannot be typed.
        case $name in
        *[[:cntrl:]]*) continue ;;
        esac
        [ ! -d "$path" ] || [ -L "$path" ] || name=$name/
        record path "$2$name"
        count=$((count + 1))
        [ "$count" -lt "$limit" ] || break
    done
}

layout_read "$@"
need_base
layout_mode
tree=$at_served
[ ! -d "$at_work" ] || tree=$at_work
case /$prefix/ in
*/../* | */./* | *//?*) refuse PathLeavesTree 'the path leaves the tree' "path=$prefix" ;;
esac
below=''
start=$prefix
case $prefix in
*/*)
    below=${prefix%/*}/
    start=${prefix##*/}
    ;;
esac
walked=$tree
rest=$below
while [ -n "$rest" ]; do
    walked=$walked/${rest%%/*}
    rest=${rest#*/}
    [ ! -L "$walked" ] || exit 0
done
[ ! -d "$walked" ] || complete_in "$walked" "$below" "$start"
