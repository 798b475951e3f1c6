# SPDX-License-Identifier: GPL-3.0-or-later
# Step 1, "Sécurisation": the served tree into the safe copy (and the third copy): whole, or one component.
# Parameters: those of layout.sh; component, supersave=yes|no, plan=yes|no, tool (tests: plain, posix).

syncback_check() {
    need_base
    layout_mode
    need_mode production syncback
    [ "$plan" = no ] || [ "$mode" = production ] || return 0
    need_writable "$base"
    component_check "$at_served" "$component"
    version_file "$at_served"
    [ -f "$version_php" ] || deny PathMissing 'the served folder is no Moodle: it has no version.php' "path=$version_php"
    copies='SAVE'
    [ "$supersave" = no ] || copies='SAVE SUPERSAVE'
    if [ -n "$component" ]; then
        [ -d "$at_save" ] || deny StampMissing 'there is no safe copy yet: synchronise the whole tree first' 'copy=SAVE'
    fi
    for copy in $copies; do
        [ ! -L "$served-$copy" ] || [ -d "$served-$copy" ] || deny PathMissing 'the copy is a link to nothing' "path=$served-$copy"
        [ ! -d "$served-$copy" ] || need_writable "$served-$copy"
    done
    space_check
}

# component_check TREE COMPONENT: it is there or it is in the copy, and no folder on the way is a symbolic link.
component_check() {
    [ -n "$2" ] || return 0
    case /$2/ in
    */../* | */./* | *//*) refuse PathLeavesTree 'the component path leaves the tree' "path=$2" ;;
    esac
    for tree in "$1" "$at_save"; do
        need_no_link "$tree" "$2"
    done
    there "$1/$2" || there "$at_save/$2" || refuse PathMissing 'no such component' "path=$2"
}

# space_check: for a copy that is not there its whole size is needed. The stamp knows it; the tree is only counted when
# no stamp does and the file system could be too small.
space_check() {
    needed=0
    free_space "$base"
    for copy in $copies; do
        stamp_read "$copy"
        if [ ! -d "$served-$copy" ]; then
            served_size
            needed=$((needed + size))
        elif [ "$stamp" = no ] && [ "$free" -lt "$used" ]; then
            served_size
            read -r ignored has <<COPY
$(tree_size "$served-$copy")
COPY
            [ "$has" -ge "$size" ] || needed=$((needed + size - has))
        fi
    done
    # Room for the files that change, which are written before the old ones go.
    needed=$((needed + 1048576))
    [ "$free" -ge "$needed" ] || deny NoSpace 'too little space' "needed=$needed" "available=$free" "path=$base"
}

# served_size: sets size, from the best source that costs little.
served_size() {
    [ -z "${size:-}" ] || return 0
    for name in SAVE SUPERSAVE; do
        stamp_read "$name"
        [ "$stamp" = no ] || [ "$stamp_bytes" -lt 0 ] || { size=$((stamp_bytes + stamp_files * 2048)); return 0; }
    done
    # All that this file system holds fits once more: so does the tree.
    if [ "$plan" = no ] && [ "$free" -gt $((2 * used)) ] && same_device "$at_served" "$base"; then
        size=$used
        return 0
    fi
    read -r files bytes <<SIZE
$(tree_size "$at_served/")
SIZE
    size=$((bytes + files * 2048))
}

# free_space PATH: sets free and used, bytes.
free_space() {
    read -r used free <<SPACE
$(df_bytes "$1")
SPACE
}

# syncback_copy NAME: one copy, its stamp first and last.
syncback_copy() {
    goal=$served-$1
    was=''
    if [ -n "$component" ]; then
        stamp_check "$1" "$goal"
        was=$completeness
    else
        # Its sizes are what the progress is measured against.
        stamp_read "$1"
    fi
    stamp_remove "$1" || step_fail NotWritable 'the stamp cannot be removed' "path=$quai/stamps/$1"
    stage=mirror
    [ "$1" = SAVE ] || stage=mirror-super
    if [ -z "$component" ]; then
        mirror_tree "$(behind "$at_served")" "$goal" "$stage" || syncback_failed "$goal"
    else
        component_mirror "$at_served" "$goal" "$component" "$stage" || syncback_failed "$goal"
        read -r mirror_files mirror_bytes <<SIZE
$(tree_size "$goal/")
SIZE
    fi
    lock_check
    if [ -n "$component" ] && [ "$was" != complete ]; then
        # One component does not make a copy complete that was not.
        [ "$was" = incomplete ] || rm -f -- "$quai/stamps/$1.writing"
        record caution copy-not-complete
    else
        stamp_write "$1" "$goal" "$mirror_files" "$mirror_bytes" "$(revision_of "$at_served")" \
            || step_fail NotWritable 'the stamp cannot be written' "path=$quai/stamps/$1"
    fi
    written=$((written + mirror_written)) removed=$((removed + mirror_removed)) sent=$((sent + mirror_sent))
}

# component_mirror FROM TO COMPONENT STAGE: a folder, a file, a link; or gone.
component_mirror() {
    mirror_files=-1 mirror_bytes=-1 mirror_written=0 mirror_removed=0 mirror_sent=0
    from=$1/$3 to=$2/$3
    if ! there "$from"; then
        mirror_removed=$(find "$to" ! -type d -print | wc -l)
        rm -rf -- "$to" && mirror_parents "$1" "$2" "$3"
        return
    fi
    mirror_parents "$1" "$2" "$3" || return 1
    if [ -d "$from" ] && [ ! -L "$from" ]; then
        [ -d "$to" ] && [ ! -L "$to" ] || rm -rf -- "$to"
        mirror_tree "$from" "$to" "$4" || return 1
    else
        rm -rf -- "$to" && cp -a -- "$from" "$to" 2>"$quai/errors" || return 1
        mirror_written=1
        mirror_sent=$(stat -c %s -- "$from")
    fi
    mirror_parents "$1" "$2" "$3"
}

# mirror_parents FROM TO COMPONENT: the folders above the component, with their attributes, the innermost first so that
# none changes the time of one that is done; missing ones are made on the way down.
mirror_parents() {
    case $3 in
    */*) ;;
    *)
        mirror_like "$1" "$2"
        return
        ;;
    esac
    above=${3%/*}
    [ ! -d "$1/$above" ] || mkdir -p -- "$2/$above" || return 1
    while :; do
        [ ! -d "$1/$above" ] || mirror_like "$1/$above" "$2/$above" || return 1
        case $above in
        */*) above=${above%/*} ;;
        *) break ;;
        esac
    done
    mirror_like "$1" "$2"
}

# syncback_failed PATH: says why, and leaves the mark of an incomplete copy.
syncback_failed() {
    said=$(tail -c 4000 "$quai/errors" 2>/dev/null)
    [ -z "$said" ] || say "$said"
    case $said in
    *'No space left on device'* | *'Disk quota exceeded'*)
        free_space "$base"
        step_fail NoSpace 'the disk ran full' "needed=-1" "available=$free" "path=$1"
        ;;
    *'Permission denied'*) step_fail NotWritable 'a file cannot be read or written' "path=$1" ;;
    esac
    step_fail RemoteCommandFailed 'the copy could not be made' "path=$1"
}

syncback() {
    syncback_check
    if [ "$plan" = yes ]; then
        [ "$mode" != production ] || syncback_plan
        return 0
    fi
    step_open
    need_mode production syncback
    step_work
    written=0 removed=0 sent=0
    for copy in $copies; do
        syncback_copy "$copy"
    done
    rm -f -- "$quai/errors"
    record counts "$written" "$removed" "$sent"
    step_close written "$written" removed "$removed" bytes "$sent"
    state_print
}

# syncback_plan: what would be written and removed.
syncback_plan() {
    for copy in $copies; do
        from=$(behind "$at_served")${component:+/$component} to=$served-$copy${component:+/$component}
        if [ ! -d "$from" ] || [ ! -d "$to" ] || ! have rsync; then
            read -r files bytes <<SIZE
$(tree_size "$from")
SIZE
            record planned "$copy" "$files" 0 "$bytes"
            continue
        fi
        rsync_options "$from"
        # shellcheck disable=SC2086 # options without blanks
        rsync -aHn --delete --delete-excluded --exclude=.git --exclude=.svn --exclude=CVS $options \
            --out-format='%i %l %n' -- "$from/" "$to/" 2>/dev/null | LC_ALL=C awk -v copy="$copy" -v below="${component:+$component/}" '
            function change(kind, path) { if (copy == "SAVE" && listed++ < 5000) printf "change\t%s\t%s\n", kind, below path }
            # rsync writes unusual bytes of names as \#ooo: for the eyes only.
            { path = $0; sub(/^[^ ]+ +[0-9]+ /, "", path); gsub(/\\/, "\\\\", path) }
            /^\*deleting/ { if (path !~ /\/$/) { removed++; change("removed", path) } next }
            /^>f\+/ || /^c[LDS]\+/ || /^h/ { written++; bytes += $2; change("added", path); next }
            /^>f/ || /^cL/ { written++; bytes += $2; change("modified", path) }
            END { printf "planned\t%s\t%d\t%d\t%.0f\n", copy, written, removed, bytes }' >&9
    done
}

layout_read "$@"
step_main syncback
