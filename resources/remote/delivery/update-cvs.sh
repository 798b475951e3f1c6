# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* and the functions of the parts before come from there
# Step 3 by CVS. Needs lib/prelude.sh, lock.sh, update-frame.sh, metadata.sh, manifest.sh, environment.sh,
# local-modifications.sh, update-cvs-lists.sh. Parameters as in update-git.sh, and
#   repository   CVSROOT; empty: CVS/Root
#   module       empty: CVS/Repository
#   branch       tag; "HEAD" leaves a tag; empty: what the working copy has
# stdin: the line of .cvspass for that root, or nothing.

frame_begin
passline=$(cat)
have cvs || refuse ToolMissing 'CVS is not there' tool=cvs
have "$p_php" || refuse ToolMissing 'PHP is not there' tool="$p_php"
# Without a terminal ssh asks nobody anything.
CVS_RSH=${CVS_RSH:-ssh}
SSH_ASKPASS=true
export CVS_RSH SSH_ASKPASS

# The password is read from descriptor 8: never an argument, a file or a variable of the environment.
c() {
    if [ -n "$passline" ]; then
        CVS_PASSFILE=/dev/fd/8 $cvs_limit cvs -f -d "$root" "$@" </dev/null 8<<EOF 9>&-
$passline
EOF
    else
        $cvs_limit cvs -f -d "$root" "$@" </dev/null 9>&-
    fi
}

# Sets meta (where the CVS folders are), root, module and tag.
find_source() {
    meta=$p_tree
    if [ ! -f "$p_tree/CVS/Entries" ]; then
        meta=$p_own/metadata
        [ -f "$meta/CVS/Entries" ] || refuse PathMissing 'no CVS working copy' path="$p_tree/CVS"
        if [ "$p_mode" = run ]; then
            metadata_unpark "$p_tree" "$meta" || refuse NotWritable 'cannot bring the metadata back' path="$p_tree"
            meta=$p_tree
            record warning metadata-unparked
        fi
    fi
    root=$p_repository
    [ -n "$root" ] || IFS= read -r root <"$meta/CVS/Root"
    module=$p_module
    if [ -z "$module" ]; then
        IFS= read -r module <"$meta/CVS/Repository"
        # Old working copies have the absolute path there.
        module=${module#"${root##*:}"/}
    fi
    sticky=
    [ ! -f "$meta/CVS/Tag" ] || IFS= read -r sticky <"$meta/CVS/Tag"
    case $sticky in [TN]*) sticky=${sticky#?} ;; *) sticky= ;; esac
    tag=${p_branch:-$sticky}
}

# The repository's own list of files and revisions, against CVS/Entries. Writes incoming and the lists of
# update-cvs-lists.sh. Nothing is written into the tree.
find_incoming() {
    progress fetch 0 -1 none "$root"
    cvs_lists local "$p_tree" "$meta" "$p_component" || refuse RemoteCommandFailed 'CVS/Entries cannot be read'
    set -- -e -R
    [ -z "$tag" ] || [ "$tag" = HEAD ] || set -- "$@" -r "$tag"
    cvs_limit="timeout $p_limit"
    (cd -- "$work" && c -Q rls "$@" -- "$module${p_component:+/$p_component}") >"$work/rls" 2>"$work/complaint"
    status=$?
    if [ "$status" -ne 0 ]; then
        cat "$work/complaint" >&2
        if [ -z "$p_component" ] || ! grep -q 'cannot find module' "$work/complaint"; then
            refuse RepositoryUnreachable "cvs rls ended with $status" repository="$root"
        fi
        [ -s "$work/entries" ] || refuse PathMissing 'neither here nor upstream' path="$p_component"
        : >"$work/rls"
    fi
    cvs_lists coming "$p_component" "$module" <"$work/rls" || refuse RemoteCommandFailed 'cvs rls is not understood'
    changes_of "$work/incoming" >"$work/lines"
    cut_field 2 '^' <"$work/incoming" >"$work/coming"
    cut_field 2 '^A' <"$work/incoming" >"$work/added"
}

# cut_field N PATTERN < CHANGES: field N of the changes whose line matches.
cut_field() {
    paste -z -d "$(printf '\001')" - - - - | grep -z "$2" | cut -z -d "$(printf '\001')" -f "$1"
}

# revision_of LIST PATH: what CVS/Entries has for it.
revision_of() {
    tr '\0' '\n' <"$work/entries" | paste -d "$tab" - - | awk -F "$tab" -v wanted="$1" '$1 == wanted { print $2; exit }'
}

# Writes edited, foreign and modified: changed here by hand. A file whose time alone differs is compared with the
# repository's.
find_modifications() {
    environment_list "$p_environment" >"$work/environment"
    cat "$work/lost" "$work/scheduled" >"$work/edited.all"
    tr '\0' '\n' <"$work/touched" | paste -d "$tab" - - >"$work/touched.lines"
    while IFS="$tab" read -r path revision; do
        if ! their_file "$path" "$revision" || ! cmp -s -- "$work/their" "$p_tree/$path"; then
            printf '%s\0' "$path" >>"$work/edited.all"
        fi
    done <"$work/touched.lines"
    list_without "$work/edited.all" "$work/environment" >"$work/edited"
    if [ "$resuming" = yes ]; then
        only_present "$p_tree" <"$work/edited" >"$work/edited.present"
        mv -- "$work/edited.present" "$work/edited"
    fi
    only_present "$p_tree" <"$work/added" >"$work/way.all"
    list_without "$work/way.all" "$work/environment" >"$work/way"
    find_same
    cat "$work/way" "$work/unknown" >"$work/foreign.all"
    list_without "$work/foreign.all" "$work/same" >"$work/foreign.other"
    list_without "$work/foreign.other" "$work/environment" >"$work/foreign"
    cat "$work/edited" "$work/foreign" | sort -zu >"$work/modified"
}

# their_file PATH [REVISION]: what the repository has now, or had then, into $work/their. Asked from outside the working
# copy, where CVS would leave traces.
their_file() {
    if [ -n "${2:-$tag}" ] && [ "${2:-$tag}" != HEAD ]; then
        set -- -r "${2:-$tag}" "$module/$1"
    else
        set -- "$module/$1"
    fi
    (cd -- "$work" && c -Q checkout -p "$@") >"$work/their" 2>/dev/null
}

find_same() {
    : >"$work/same"
    tr '\0' '\n' <"$work/way" >"$work/way.lines"
    while IFS= read -r path; do
        their_file "$path" && cmp -s -- "$work/their" "$p_tree/$path" && printf '%s\0' "$path" >>"$work/same"
    done <"$work/way.lines"
}

# local=keep: CVS merges by itself, but it would leave marks where it cannot: each file that changes on both sides is
# merged beside first; a conflict refuses before anything is written.
find_conflicts() {
    list_common "$work/modified" "$work/coming" | tr '\0' '\n' >"$work/both"
    : >"$work/conflicts"
    while IFS= read -r path; do
        if [ -f "$p_tree/$path" ] && [ ! -L "$p_tree/$path" ] && their_file "$path" "$(revision_of "$path")" \
            && mv -- "$work/their" "$work/base" && their_file "$path" \
            && diff3 -m "$p_tree/$path" "$work/base" "$work/their" >"$work/merged"; then
            continue
        fi
        printf '%s\0' "$path" >>"$work/conflicts"
    done <"$work/both"
    refuse_conflicts "$work/conflicts"
}

# What CVS finds lost it brings back; what was to be removed is added again.
discard() {
    put_aside "$p_tree" "$aside" <"$work/modified" || refuse NotWritable 'cannot put aside' path="$aside"
    record aside "$aside"
    (cd -- "$p_tree" && xargs -0 -r rm -rf --) <"$work/modified" || refuse NotWritable 'cannot remove' path="$p_tree"
    list_common "$work/scheduled" "$work/edited" | tr '\0' '\n' >"$work/revive"
    while IFS= read -r path; do
        [ -z "$(revision_of "$path")" ] || c -Q add -- "$path" >&2
    done <"$work/revive"
}

# Environment files that the repository has too step aside while the tool writes, and come back.
hold_environment() {
    cat "$work/coming" "$work/edited.all" >"$work/concerned"
    list_common "$work/environment" "$work/concerned" | only_present "$p_tree" >"$work/held"
    [ -s "$work/held" ] || return 0
    put_aside "$p_tree" "$aside/environment" <"$work/held" || refuse NotWritable 'cannot put aside' path="$aside"
    (cd -- "$p_tree" && xargs -0 -r rm -f --) <"$work/held"
}

release_environment() {
    [ ! -s "$work/held" ] || cp -a -- "$aside/environment/." "$p_tree/" \
        || refuse NotWritable 'cannot bring the environment back' path="$p_tree"
}

run_update() {
    set -- -d -P
    case $p_branch in
    '') ;;
    HEAD) set -- "$@" -A ;;
    *) set -- "$@" -r "$p_branch" ;;
    esac
    # The same file, unversioned, would be in CVS's way.
    (cd -- "$p_tree" && xargs -0 -r rm -f --) <"$work/same"
    cvs_limit=
    if [ -n "$p_component" ]; then
        c -q update "$@" -- "$p_component" >"$work/log" 2>"$work/err"
    else
        c -q update "$@" >"$work/log" 2>"$work/err"
    fi
    status=$?
    record_lines out <"$work/log"
    cat "$work/err" >&2
    sed -n 's/^C //p' "$work/log" | tr '\n' '\0' >"$work/conflicted"
    if [ -s "$work/conflicted" ]; then
        list_records conflict <"$work/conflicted"
        refuse LocalModifications 'the update conflicts with files that were changed on the server' conflict=1 \
            count="$(tr -cd '\0' <"$work/conflicted" | wc -c)"
    fi
    [ "$status" -eq 0 ] || refuse RemoteCommandFailed "cvs ended with $status"
}

# What changed is what CVS/Entries says before and after; it must be what the repository announced.
report_run() {
    mv -- "$work/entries" "$work/entries.before"
    cvs_lists local "$p_tree" "$p_tree" "$p_component" \
        || refuse RemoteCommandFailed 'CVS/Entries cannot be read'
    cvs_lists came || refuse RemoteCommandFailed 'the lists cannot be compared'
    changes_of "$work/came" >"$work/lines.came"
    cut_field 2 '^[AM]' <"$work/came" | (cd -- "$p_tree" && xargs -0 -r stat -c %s -- 2>/dev/null) \
        | awk '{ sum += $1 } END { printf "%.0f", sum }' >"$work/bytes"
    sort -- "$work/lines" >"$work/lines.announced"
    sort -- "$work/lines.came" | cmp -s -- - "$work/lines.announced" || record warning manifest-differs
    mv -- "$work/lines.came" "$work/lines"
    report_changes "$(cat "$work/bytes")"
}

# report_changes BYTES
report_changes() {
    sed "s/^/change$tab/" "$work/lines" >&9
    removed=$(grep -c '^D' "$work/lines")
    record counts "$(($(wc -l <"$work/lines") - removed))" "$removed" "$1"
    record revision "$sticky" "$tag"
}

resuming=no
grep -qxF -e "$p_tree" -- "$p_own/updating" 2>/dev/null && resuming=yes
find_source
cd -- "$p_tree" || refuse PathMissing 'no working folder' path="$p_tree"
from_version=$(version_of "$p_tree")
find_incoming
find_modifications
report_modifications "$work/modified"
[ "$p_local" != keep ] || find_conflicts
if [ "$p_mode" = plan ]; then
    report_changes -1
    to_version=$from_version
    if [ -z "$p_component" ] && their_file version.php; then to_version=$(version_line <"$work/their"); fi
    record version "$from_version" "$to_version"
    exit 0
fi
case $p_component in
*/*) [ -d "$p_tree/${p_component%/*}/CVS" ] || refuse PathMissing 'its folder comes first' path="${p_component%/*}" ;;
esac
frame_writing "$p_tree"
[ "$resuming" = no ] || record warning update-resumed
[ "$p_local" != discard ] || [ ! -s "$work/modified" ] || discard
if [ "$p_local" = keep ]; then
    put_aside "$p_tree" "$aside/kept" <"$work/modified" || refuse NotWritable 'cannot put aside' path="$aside"
fi
hold_environment
progress apply 0 "$(wc -l <"$work/lines")" files
run_update
report_run
frame_written "$p_tree" "$tag"
release_environment
environment_carry "$p_served" "$p_tree" "$aside" "$p_environment" || refuse NotWritable 'cannot carry the environment' path="$p_tree"
record version "$from_version" "$(version_of "$p_tree")"
