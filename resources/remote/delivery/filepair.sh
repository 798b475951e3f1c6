# SPDX-License-Identifier: GPL-3.0-or-later
# One file as it is in the safe copy ("before") and in the working or served tree ("after"), as base64. limit: bytes.

# send_file TAG TREE: nothing when it is not there.
send_file() {
    rest=$component
    walked=$2
    while :; do
        case $rest in
        */*) ;;
        *) break ;;
        esac
        walked=$walked/${rest%%/*}
        rest=${rest#*/}
        [ ! -L "$walked" ] || refuse PathLeavesTree 'a symbolic link is on the way' "path=$component"
    done
    path=$2/$component
    if [ -L "$path" ]; then
        record has "$1"
        readlink -n -- "$path" | base64 -w 65536 | record_lines "$1"
    elif [ -f "$path" ]; then
        [ -r "$path" ] || refuse NotWritable 'the file cannot be read' "path=$path"
        [ "$(stat -c %s -- "$path")" -le "$limit" ] || refuse OutputTooLarge 'the file is too large to be shown' "path=$path"
        record has "$1"
        base64 -w 65536 -- "$path" | record_lines "$1"
    fi
}

layout_read "$@"
need_base
layout_mode
case /$component/ in
*/../* | */./* | *//*) refuse PathLeavesTree 'the path leaves the tree' "path=$component" ;;
esac
if [ "$mode" = delivery ]; then
    send_file before "$at_served"
    send_file after "$at_work"
else
    send_file before "$at_save"
    send_file after "$at_served"
fi
