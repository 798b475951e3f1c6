# SPDX-License-Identifier: GPL-3.0-or-later
# One file as it was ("before") and as it is in the working or served tree ("after"), as base64. limit: bytes.
# against=save: before is the safe copy. against=recorded: before is what the last update left in this tree, as its
# working copy or the store of the releases knows it; the safe copy may hold edits of the server too. Where nothing is
# recorded (CVS keeps no old contents, parked metadata of Subversion) it is the safe copy again. Says which:
# against save|recorded.

# send_file TAG TREE: nothing when it is not there.
send_file() {
    need_no_link "$2" "$component"
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

# send_content TAG COMMAND...: what the command prints.
send_content() {
    content_tag=$1
    shift
    record has "$content_tag"
    "$@" 2>/dev/null 9>&- | head -c "$((limit + 1))" | base64 -w 65536 | record_lines "$content_tag"
}

# find_store TREE: sets store (metadata of git) and inner (the file's path below it), when git has recorded this file.
find_store() {
    store='' inner=$component
    have git || return 1
    if [ -e "$quai/code.git/HEAD" ] && [ -f "$quai/revisions/$(inode_of "$1")" ] && IFS= read -r revision <"$quai/revisions/$(inode_of "$1")" \
        && [ "$(git --git-dir="$quai/code.git" rev-parse -q --verify HEAD 9>&-)" = "$revision" ]; then
        store=$quai/code.git
        return 0
    fi
    rest=$component
    while :; do
        case $rest in
        */*) rest=${rest%/*} ;;
        *) rest='' ;;
        esac
        for candidate in "$1/${rest:+$rest/}.git" "$quai/metadata/${rest:+$rest/}.git"; do
            if [ -e "$candidate" ]; then
                store=$candidate
                inner=${component#"${rest:+$rest/}"}
                return 0
            fi
        done
        [ -n "$rest" ] || return 1
    done
}

# send_recorded TREE: fails when nothing is recorded there.
send_recorded() {
    if find_store "$1"; then
        # As update-git.sh finds its base: the tree that the last update left, unless somebody has committed since.
        recorded=$(git --git-dir="$store" rev-parse -q --verify 'HEAD^{tree}' 9>&-) || return 1
        if [ "$(git --git-dir="$store" rev-parse -q --verify HEAD 9>&-)" = "$(git --git-dir="$store" rev-parse -q --verify refs/quai/head 9>&-)" ]; then
            recorded=$(git --git-dir="$store" rev-parse -q --verify 'refs/quai/base^{tree}' 9>&- || printf '%s' "$recorded")
        fi
        blob=$(git --git-dir="$store" rev-parse -q --verify "$recorded:$inner" 9>&-) || return 0
        size=$(git --git-dir="$store" cat-file -s "$blob" 2>/dev/null 9>&-) || return 1
        [ "$size" -le "$limit" ] || refuse OutputTooLarge 'the file is too large to be shown' "path=$component"
        send_content before git --git-dir="$store" cat-file blob "$blob"
    elif [ -d "$1/.svn" ] && have svn; then
        # A name without @ at its end would lose what follows its last one.
        ! svn info --non-interactive -- "$1/$component@" >/dev/null 2>&1 </dev/null 9>&- \
            || send_content before svn cat --non-interactive -r BASE -- "$1/$component@"
    else
        return 1
    fi
}

layout_read "$@"
need_base
layout_mode
case /$component/ in
*/../* | */./* | *//*) refuse PathLeavesTree 'the path leaves the tree' "path=$component" ;;
esac
old=$at_save
new=$at_served
if [ "$mode" = delivery ]; then
    old=$at_served
    new=$at_work
fi
if [ "$against" = recorded ] && send_recorded "$new"; then
    record against recorded
else
    record against save
    send_file before "$old"
fi
send_file after "$new"
