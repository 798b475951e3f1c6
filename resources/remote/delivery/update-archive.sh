# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude, work, aside ... from update-frame.sh
# Step 3 by a release, on a server without git. Needs lib/prelude.sh, lock.sh, update-frame.sh, metadata.sh, manifest.sh,
# environment.sh, local-modifications.sh, sums.sh.
#   mode         plan (writes nothing into the tree) or run
#   tree         the working folder (plan: or the served one)
#   served       the served folder: environment files come from there
#   own          <base>/.quai
#   component    path below the tree; empty: all of it
#   local        stop, keep or discard
#   token        of the lock; empty: none is held
#   environment  the environment files, one a line
#   release      commit of the release: what the tree is told to hold afterwards
#   version      $version of the release
#   sums         bytes of the list at the beginning of stdin: what the release holds (see sums.sh)
# stdin: that list; in a run then a tar (gzip) with the files that the plan asked for by its records need<TAB>path.
#
# .quai/release.sums is what the last update left: what differs from it was changed here by hand. Without one, whatever
# stands in the tree is taken over as it is. A file is moved to its place by one rename, after everything has arrived and
# was checked; an update that was cut can be run again, for what is right already is left alone.

frame_begin
for tool in tar gzip sha256sum; do
    have "$tool" || refuse ToolMissing "$tool is not there" "tool=$tool"
done

# below < LIST OF PATHS: those of the component.
below() {
    if [ -z "$p_component" ]; then
        cat
    else
        tr '\n\0' '\001\n' | WANTED=$p_component awk '
            $0 == ENVIRON["WANTED"] || index($0, ENVIRON["WANTED"] "/") == 1' | tr '\001\n' '\n\0'
    fi
}

# Sets the lists here, base and goal (sums), without the environment; adopted=yes when there is no base.
read_lists() {
    head -c "$p_sums" >"$work/goal.all"
    [ "$(wc -c <"$work/goal.all")" -eq "$p_sums" ] || refuse RemoteCommandFailed 'the list of the release did not arrive'
    sums_without "$p_environment" <"$work/goal.all" | sort -z >"$work/goal"
    mkdir -- "$work/sums"
    progress sums 0 -1 none
    sums_of "$p_tree" "$work/sums" | sums_without "$p_environment" >"$work/here"
    adopted=no
    if [ -f "$p_own/release.sums" ]; then
        sums_without "$p_environment" <"$p_own/release.sums" | sort -z >"$work/base"
    else
        adopted=yes
        cp -- "$work/here" "$work/base"
    fi
}

# pick NAME...: the lists of a comparison under names of their own, and only of the component.
pick() {
    for list in changed added removed; do
        below <"$work/$list" >"$work/$1.$list"
    done
}

# Writes the lists goes (paths that the release does not have any more), comes (what it brings), modified (changed here
# by hand, but for what is as the release wants it already), need (whose content has to arrive).
find_work() {
    sums_compare "$work/base" "$work/goal" "$work"
    pick update
    sums_compare "$work/here" "$work/goal" "$work"
    pick left
    sums_compare "$work/here" "$work/base" "$work"
    pick hand
    cat "$work/update.changed" "$work/update.removed" | sort -z >"$work/comes"
    # sums_compare tells from the left side: what the base has and the goal lacks is "added" there.
    cp -- "$work/update.added" "$work/goes"
    sums_paths <"$work/goal" | sort -z >"$work/goal.paths"
    # By hand: changed or removed files of the base; added ones when they are PHP or in the way of the release.
    list_common "$work/hand.added" "$work/goal.paths" >"$work/met"
    in_the_way >"$work/blocking"
    grep -ziE '\.php$' "$work/hand.added" >"$work/foreign"
    cat "$work/hand.changed" "$work/hand.removed" "$work/met" "$work/foreign" "$work/blocking" >"$work/hand"
    cat "$work/left.changed" "$work/left.removed" "$work/left.added" >"$work/differs"
    list_common "$work/hand" "$work/differs" >"$work/modified"
    cat "$work/left.changed" "$work/left.removed" | sort -zu >"$work/need.all"
    cat "$work/comes" "$work/modified" | sort -zu >"$work/wanted"
    if [ "$p_local" = keep ]; then
        list_common "$work/modified" "$work/comes" >"$work/conflicts.changed"
        list_common "$work/modified" "$work/goes" >"$work/conflicts.gone"
        cat "$work/conflicts.changed" "$work/conflicts.gone" "$work/blocking" | sort -zu >"$work/conflicts"
        list_without "$work/need.all" "$work/modified" >"$work/need"
    else
        : >"$work/conflicts"
        cp -- "$work/need.all" "$work/need"
    fi
}

# Files and links of the tree, unknown to the base, where the release has a folder.
in_the_way() {
    tr '\n\0' '\001\n' <"$work/hand.added" >"$work/added.lines"
    tr '\n\0' '\001\n' <"$work/goal.paths" | LIST=$work/added.lines awk '
        BEGIN { while ((getline path <ENVIRON["LIST"]) > 0) there[path] = 1 }
        { path = $0; while (sub(/\/[^\/]*$/, "", path)) if (path in there) { print path; delete there[path] } }' \
        | tr '\001\n' '\n\0'
}

# list_changes LETTER < LIST: the records change.
list_changes() {
    escape_list | LETTER=$1 REVISION=$p_release awk '
        { print "change\t" ENVIRON["LETTER"] "\t" $0 "\t\t" (ENVIRON["LETTER"] == "D" ? "" : ENVIRON["REVISION"]) }' >&9
}

report_changes() {
    list_changes A <"$work/update.removed"
    list_changes M <"$work/update.changed"
    list_changes D <"$work/goes"
    written=$(tr -cd '\0' <"$work/comes" | wc -c)
    removed=$(tr -cd '\0' <"$work/goes" | wc -c)
    record counts "$written" "$removed" -1
    record revision "$(revision_here)" "$p_release"
    [ -n "$p_component" ] || record version "$(version_of "$p_tree")" "$p_version"
}

# What the last update wrote down for this folder.
revision_here() {
    head -n 1 -- "$p_own/revisions/$(stat -L -c %i -- "$p_tree")" 2>/dev/null
}

# The archive beside the tree, so that each file takes its place by one rename; checked before anything is written.
receive() {
    stage=$p_own/incoming-$$
    rm -rf -- "$p_own"/incoming-*
    mkdir -m 700 -- "$stage" || refuse NotWritable 'cannot write' path="$p_own"
    trap 'rm -rf -- "$stage"; frame_exit' EXIT
    progress receive 0 -1 none
    tar -x -z -o -f - -C "$stage" >&2 || refuse RemoteCommandFailed 'tar refused the release'
    mkdir -- "$work/sums.stage"
    sums_of "$stage" "$work/sums.stage" >"$work/staged"
    comm -z -12 -- "$work/staged" "$work/goal" | sums_paths | sort -z >"$work/good"
    list_without "$work/need" "$work/good" >"$work/lacking"
    [ ! -s "$work/lacking" ] || refuse RemoteCommandFailed 'the release did not arrive whole'
}

# remove_below TREE < LIST: removes the files, and folders that are empty then.
remove_below() {
    xargs -0 -r sh -c '
cd -- "$1" || exit 255
shift
for path; do
    rm -f -- "$path" || exit 255
    case $path in */*) rmdir -p --ignore-fail-on-non-empty -- "${path%/*}" 2>/dev/null ;; esac
done
exit 0' sh "$1"
}

place() {
    xargs -0 -r sh -c '
stage=$1; tree=$2; shift 2
for path; do
    case $path in */*) mkdir -p -- "$tree/${path%/*}" || exit 255 ;; esac
    mv -f -T -- "$stage/$path" "$tree/$path" || exit 255
done' sh "$stage" "$p_tree" || refuse NotWritable 'cannot write' path="$p_tree"
}

apply() {
    if [ "$p_local" = discard ] && [ -s "$work/modified" ]; then
        put_aside "$p_tree" "$aside" <"$work/modified" || refuse NotWritable 'cannot put aside' path="$aside"
        record aside "$aside"
    fi
    if [ "$adopted" = yes ]; then
        # Nobody vouches for what stood here: what goes or changes is kept.
        cat "$work/goes" "$work/update.changed" | put_aside "$p_tree" "$aside" \
            || refuse NotWritable 'cannot put aside' path="$aside"
        record warning tree-adopted
    fi
    cp -- "$work/goes" "$work/gone"
    # Discarded files that the release does not have go, too.
    [ "$p_local" != discard ] || list_without "$work/modified" "$work/goal.paths" >>"$work/gone"
    if [ "$p_local" = keep ]; then
        list_without "$work/gone" "$work/modified" >"$work/gone.kept"
        mv -- "$work/gone.kept" "$work/gone"
    fi
    remove_below "$p_tree" <"$work/gone" || refuse NotWritable 'cannot remove' path="$p_tree"
    place <"$work/need"
    rm -rf -- "$stage"
}

# What is on disk must now be what the release has, but for what was kept and the environment.
check_manifest() {
    mkdir -- "$work/sums.after"
    sums_of "$p_tree" "$work/sums.after" | sums_without "$p_environment" >"$work/after"
    sums_compare "$work/after" "$work/goal" "$work"
    pick after
    cat "$work/after.changed" "$work/after.removed" >"$work/wrong.all"
    if [ "$p_local" = keep ]; then cp -- "$work/modified" "$work/expected"; else : >"$work/expected"; fi
    list_without "$work/wrong.all" "$work/expected" >"$work/wrong"
    if [ -s "$work/wrong" ]; then
        record warning manifest-differs
        list_records differs <"$work/wrong"
    fi
}

# What this update leaves is the base of the next one: the release, or, outside of a component, what was there before.
keep_base() {
    if [ -z "$p_component" ]; then
        cp -- "$work/goal.all" "$p_own/release.sums.new"
    else
        {
            tr '\n\0' '\001\n' <"$work/base" | WANTED=$p_component awk '
                { path = $0; sub(/^[fl][0-9a-f]* /, "", path) }
                path != ENVIRON["WANTED"] && index(path, ENVIRON["WANTED"] "/") != 1'
            tr '\n\0' '\001\n' <"$work/goal" | WANTED=$p_component awk '
                { path = $0; sub(/^[fl][0-9a-f]* /, "", path) }
                path == ENVIRON["WANTED"] || index(path, ENVIRON["WANTED"] "/") == 1'
        } | tr '\001\n' '\n\0' | sort -z >"$p_own/release.sums.new"
    fi
    mv -f -- "$p_own/release.sums.new" "$p_own/release.sums" || refuse NotWritable 'cannot write' path="$p_own"
}

read_lists
find_work
report_modifications "$work/modified"
report_changes
refuse_conflicts "$work/conflicts"
if [ "$p_mode" = plan ]; then
    list_records need <"$work/need"
    exit 0
fi
receive
frame_writing "$p_tree"
progress apply 0 "$((written + removed))" files
apply
progress apply "$((written + removed))" "$((written + removed))" files
check_manifest
keep_base
if [ -z "$p_component" ]; then frame_written "$p_tree" "$p_release"; else frame_written "$p_tree"; fi
environment_carry "$p_served" "$p_tree" "$aside" "$p_environment" || refuse NotWritable 'cannot carry the environment' path="$p_tree"
