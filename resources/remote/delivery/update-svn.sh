# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* and the functions of the parts before come from there
# Step 3 by Subversion. Needs lib/prelude.sh, lock.sh, update-frame.sh, metadata.sh, manifest.sh, environment.sh,
# local-modifications.sh, update-svn-lists.sh. Parameters as in update-git.sh, and
#   repository   URL of the repository; empty: where the working copy comes from
#   module       path below it
#   branch       "trunk", "branches/x"; with another one than the working copy's the whole tree is switched
#   user         for the repository
# stdin: the password. Subversion allows no control characters in paths, so lines are safe here.

frame_begin
password=$(cat)
have svn || refuse ToolMissing 'Subversion is not there' tool=svn
have "$p_php" || refuse ToolMissing 'PHP is not there' tool="$p_php"
LC_ALL=C.UTF-8
SVN_SSH="${SVN_SSH:-ssh} -q -oBatchMode=yes -oConnectTimeout=15"
export LC_ALL SVN_SSH

# Only looks at the working copy.
svn_here() {
    svn_verb=$1
    shift
    svn "$svn_verb" --non-interactive "$@" </dev/null 9>&-
}

# Asks the repository. The password travels on stdin, certificates are never trusted blindly.
svn_there() {
    svn_verb=$1
    shift
    set -- --non-interactive --no-auth-cache --config-option servers:global:http-timeout=60 "$@"
    [ -z "$p_user" ] || set -- --username "$p_user" "$@"
    if [ -n "$password" ]; then
        set -- --password-from-stdin "$@"
    fi
    $svn_limit svn "$svn_verb" "$@" 9>&- <<EOF
$password
EOF
}

# A path as an argument: "@" begins a peg revision otherwise.
pegged() {
    case $1 in *@*) printf '%s@' "$1" ;; *) printf '%s' "$1" ;; esac
}

# Sets copy: the folder in which svn finds the metadata. While the tree is served they are parked; a plan then asks a
# copy of their database, without the files: what comes is seen, what was changed by hand is not.
find_copy() {
    copy=$p_tree
    blind=no
    [ ! -d "$p_tree/.svn" ] || return 0
    parked=$p_own/metadata/.svn
    [ -d "$parked" ] || refuse PathMissing 'no Subversion working copy' path="$p_tree/.svn"
    if [ "$p_mode" = run ]; then
        metadata_unpark "$p_tree" "$p_own/metadata" \
            || refuse NotWritable 'cannot bring the metadata back' path="$p_tree"
        record warning metadata-unparked
        return 0
    fi
    blind=yes
    copy=$work/copy
    mkdir -p -- "$copy/.svn/tmp" && cp -- "$parked/wc.db" "$parked/format" "$parked/entries" "$copy/.svn/" \
        && ln -s -- "$parked/pristine" "$copy/.svn/pristine" || refuse NoSpace 'no room for a plan' path="$work"
}

# Sets url (of the working copy), wanted (where it shall come from), from and target (revisions).
find_source() {
    cd -- "$copy" || refuse PathMissing 'no working folder' path="$copy"
    url=$(svn_here info --show-item url .) || refuse PathMissing 'no Subversion working copy' path="$p_tree/.svn"
    from=$(svn_here info --show-item revision .)
    wanted=$url
    if [ -n "$p_repository$p_branch" ]; then
        wanted=${p_repository:-$(svn_here info --show-item repos-root-url .)}
        wanted=${wanted%/}${p_module:+/${p_module#/}}
        wanted=${wanted%/}${p_branch:+/$p_branch}
    fi
    progress fetch 0 -1 none "$wanted"
    svn_limit="timeout $p_limit"
    svn_there info --xml "$(pegged "$wanted")" >"$work/info.xml" \
        || refuse RepositoryUnreachable 'svn info failed' repository="$wanted"
    wanted=$(sed -n 's:.*<url>\(.*\)</url>.*:\1:p' "$work/info.xml" | sed 's/&amp;/\&/g')
    target=$(sed -n 's/.*revision="\([0-9]*\)".*/\1/p' "$work/info.xml" | head -n 1)
    [ -n "$target" ] || refuse RepositoryUnreachable 'svn info is not understood' repository="$wanted"
    switching=no
    if [ "$wanted" != "$url" ]; then
        switching=yes
        [ -z "$p_component" ] \
            || refuse InvalidInput 'the working copy is of another branch: the whole tree comes first' path="$p_component"
    fi
    here=$(pegged "${p_component:-.}")
}

# Writes incoming: kind and path of every file that the update brings, both ended by NUL.
find_incoming() {
    if [ "$switching" = yes ]; then
        svn_there diff --summarize --xml --old "$(pegged "$url")@$from" --new "$(pegged "$wanted")@$target" \
            >"$work/incoming.xml" || refuse RepositoryUnreachable 'svn diff failed' repository="$wanted"
        svn_lists incoming "$url" <"$work/incoming.xml" || exit 1
    elif svn_here info "$here" >/dev/null 2>&1; then
        if svn_there diff --summarize --xml -r "BASE:$target" "$here" >"$work/incoming.xml" 2>"$work/complaint"; then
            svn_lists incoming '' <"$work/incoming.xml" || exit 1
        elif grep -q 'E160013' "$work/complaint"; then
            # Here, but no longer upstream: all of it goes.
            svn_here info -R --xml "$here" | svn_lists leaving '' || exit 1
        else
            cat "$work/complaint" >&2
            refuse RepositoryUnreachable 'svn diff failed' repository="$wanted"
        fi
    else
        svn_there ls -R --xml "$(pegged "$wanted/$p_component")@$target" >"$work/incoming.xml" \
            || refuse PathMissing 'neither here nor upstream' path="$p_component"
        svn_lists listed "$p_component" <"$work/incoming.xml" || exit 1
    fi
}

# Writes modified (edited, deleted, in the way, PHP that nobody knows), edited and foreign: changed here by hand.
find_modifications() {
    environment_list "$p_environment" >"$work/environment"
    : >"$work/edited.all"
    : >"$work/unversioned"
    : >"$work/gone"
    if [ "$blind" = no ] && svn_here info "$here" >/dev/null 2>&1; then
        svn_here status --xml "$here" | svn_lists status '' || exit 1
    fi
    list_without "$work/edited.all" "$work/environment" >"$work/edited"
    if [ "$resuming" = yes ]; then
        # What an interrupted update has not brought yet looks deleted.
        only_present "$p_tree" <"$work/edited" >"$work/edited.present"
        mv -- "$work/edited.present" "$work/edited"
    fi
    # An unversioned folder stands for all that is in it.
    (cd -- "$copy" && xargs -0 -r -I '{}' find './{}' -name .git -prune -o -name .svn -prune -o -type f -print0) \
        <"$work/unversioned" | sed -z 's:^\./::' >"$work/unversioned.files"
    list_without "$work/unversioned.files" "$work/environment" >"$work/strange"
    only_present "$p_tree" <"$work/added" >"$work/added.present"
    list_common "$work/strange" "$work/added.present" >"$work/way"
    find_same
    list_without "$work/way" "$work/same" >"$work/way.other"
    grep -z '\.php$' <"$work/strange" >"$work/php"
    list_without "$work/php" "$work/same" >"$work/php.other"
    cat "$work/way.other" "$work/php.other" | sort -zu >"$work/foreign"
    cat "$work/edited" "$work/foreign" | sort -zu >"$work/modified"
}

# Writes same: what is in the way and is exactly what comes.
find_same() {
    : >"$work/same"
    tr '\0' '\n' <"$work/way" >"$work/way.lines"
    while IFS= read -r path; do
        svn_there cat "$(pegged "$wanted/$path")@$target" >"$work/their" 2>/dev/null || continue
        cmp -s -- "$work/their" "$p_tree/$path" && printf '%s\0' "$path" >>"$work/same"
    done <"$work/way.lines"
}

# local=keep: Subversion merges by itself, but it would leave marks where it cannot. So each file that changes on both
# sides is merged beside first (diff3(1) decides as Subversion does); a conflict refuses before anything is written.
find_conflicts() {
    list_common "$work/modified" "$work/coming" | tr '\0' '\n' >"$work/both"
    : >"$work/conflicts"
    while IFS= read -r path; do
        if [ -f "$p_tree/$path" ] && [ ! -L "$p_tree/$path" ] \
            && svn_here cat -r BASE "$(pegged "$path")" >"$work/base" 2>/dev/null \
            && svn_there cat "$(pegged "$wanted/$path")@$target" >"$work/their" 2>/dev/null \
            && diff3 -m "$p_tree/$path" "$work/base" "$work/their" >"$work/merged"; then
            continue
        fi
        printf '%s\0' "$path" >>"$work/conflicts"
    done <"$work/both"
    refuse_conflicts "$work/conflicts"
}

# revert_list DEPTH < LIST
revert_list() {
    tr '\0' '\n' | sed '/@/s/$/@/' >"$work/revert"
    [ ! -s "$work/revert" ] || svn_here revert --depth "$1" --targets "$work/revert" >&2
}

discard() {
    put_aside "$p_tree" "$aside" <"$work/modified" || refuse NotWritable 'cannot put aside' path="$aside"
    record aside "$aside"
    list_common "$work/edited" "$work/gone" >"$work/edited.gone"
    revert_list infinity <"$work/edited.gone" && revert_list empty <"$work/edited" \
        || refuse RemoteCommandFailed 'svn revert failed'
    # What was only scheduled to be added is unversioned now, and was put aside.
    svn_here status --xml "$here" | svn_lists status '' || exit 1
    list_common "$work/modified" "$work/unversioned" >"$work/scheduled"
    cat "$work/foreign" "$work/scheduled" | (cd -- "$p_tree" && xargs -0 -r rm -rf --) \
        || refuse NotWritable 'cannot remove' path="$p_tree"
}

# Environment files that the repository has too step aside while the tool writes, and come back.
hold_environment() {
    list_common "$work/environment" "$work/coming" >"$work/held"
    [ -s "$work/held" ] || return 0
    put_aside "$p_tree" "$aside/environment" <"$work/held" || refuse NotWritable 'cannot put aside' path="$aside"
    revert_list empty <"$work/held"
    list_common "$work/held" "$work/unversioned.files" | (cd -- "$p_tree" && xargs -0 -r rm -f --)
}

release_environment() {
    [ ! -s "$work/held" ] || cp -a -- "$aside/environment/." "$p_tree/" \
        || refuse NotWritable 'cannot bring the environment back' path="$p_tree"
}

report_changes() {
    escape_list <"$work/incoming" | paste - - >"$work/lines"
    REVISIONS=$from$tab$target awk -F "$tab" '{ print "change\t" $1 "\t" $2 "\t" ENVIRON["REVISIONS"] }' \
        "$work/lines" >&9
    removed=$(grep -c '^D' "$work/lines")
    written=$(($(wc -l <"$work/lines") - removed))
    record revision "$from" "$target"
}

# What the tool said it did must be what the repository announced; what it could not merge is put back.
run_update() {
    set -- --accept postpone
    [ ! -s "$work/same" ] || set -- --force "$@"
    svn_limit=
    if [ "$switching" = yes ]; then
        svn_there switch --ignore-ancestry "$@" -r "$target" "$(pegged "$wanted")@$target" . >"$work/log" 2>"$work/err"
    else
        svn_there update --parents "$@" -r "$target" "$here" >"$work/log" 2>"$work/err"
    fi
    status=$?
    record_lines out <"$work/log"
    cat "$work/err" >&2
    [ "$status" -eq 0 ] || refuse RemoteCommandFailed "svn ended with $status"
    svn_here status --xml "$here" 2>/dev/null | svn_lists status '' || exit 1
    if [ -s "$work/conflicted" ]; then
        undo_conflicts
    fi
    check_manifest
}

# A conflict that the trial did not see (properties, trees): the tree goes back to where it was.
undo_conflicts() {
    list_records conflict <"$work/conflicted"
    revert_list infinity <"$work/conflicted"
    svn_there update --accept mine-full -r "$from" "$here" >&2
    cp -a -- "$aside/kept/." "$p_tree/" 2>/dev/null
    frame_untouched "$p_tree"
    refuse LocalModifications 'the update conflicts with files that were changed on the server' conflict=1 \
        count="$(tr -cd '\0' <"$work/conflicted" | wc -c)"
}

check_manifest() {
    # Lines of "svn update": four columns of letters and blanks, a blank, the path.
    sed -n 's/^[ADUGRE ][ UCG][ B][ C] //p' "$work/log" | tr '\n' '\0' >"$work/said.all"
    cut_list D <"$work/incoming" >"$work/leaving"
    list_without "$work/said.all" "$work/leaving" >"$work/said"
    only_present "$p_tree" <"$work/said" >"$work/said.present"
    list_without "$work/coming" "$work/said" >"$work/unsaid.all"
    list_without "$work/unsaid.all" "$work/leaving" >"$work/unsaid"
    only_present "$p_tree" <"$work/leaving" >"$work/left"
    list_without "$work/edited.all" "$work/modified" >"$work/differs.all"
    list_without "$work/differs.all" "$work/environment" >"$work/differs"
    if [ -s "$work/unsaid" ] || [ -s "$work/left" ] || [ -s "$work/differs" ]; then
        record warning manifest-differs
        cat "$work/unsaid" "$work/left" "$work/differs" | list_records differs
    fi
}

# cut_list KIND < PAIRS: the paths of that kind.
cut_list() {
    paste -z -d '\n' - - | sed -z -n "s/^$1\n//p"
}

# The version that comes (plan) or came (run).
report_version() {
    to_version=$(version_of "$p_tree")
    if [ "$p_mode" = plan ] && [ -z "$p_component" ]; then
        for version_file in public/version.php version.php; do
            svn_there cat "$wanted/$version_file@$target" >"$work/version" 2>/dev/null || continue
            to_version=$(version_line <"$work/version")
            break
        done
    fi
    record version "$from_version" "$to_version"
}

bytes_written() {
    cut_list '[AM]' <"$work/incoming" | (cd -- "$p_tree" && xargs -0 -r stat -c %s -- 2>/dev/null) \
        | awk '{ sum += $1 } END { printf "%.0f", sum }'
}

resuming=no
grep -qxF -e "$p_tree" -- "$p_own/updating" 2>/dev/null && resuming=yes
find_copy
if [ "$p_mode" = run ] && [ "$resuming" = yes ]; then
    svn_here cleanup "$p_tree" >&2
    record warning update-resumed
fi
from_version=$(version_of "$p_tree")
find_source
find_incoming
cut_list A <"$work/incoming" >"$work/added"
cut_list '[AMD]' <"$work/incoming" >"$work/coming"
find_modifications
report_modifications "$work/modified"
[ "$p_local" != keep ] || find_conflicts
report_changes
if [ "$p_mode" = plan ]; then
    record counts "$written" "$removed" -1
    report_version
    exit 0
fi
frame_writing "$p_tree"
[ "$p_local" != discard ] || [ ! -s "$work/modified" ] || discard
if [ "$p_local" = keep ]; then
    put_aside "$p_tree" "$aside/kept" <"$work/modified" || refuse NotWritable 'cannot put aside' path="$aside"
fi
hold_environment
progress apply 0 "$((written + removed))" files
run_update
progress apply "$((written + removed))" "$((written + removed))" files
record counts "$written" "$removed" "$(bytes_written)"
frame_written "$p_tree" "$target"
release_environment
environment_carry "$p_served" "$p_tree" "$aside" "$p_environment" || refuse NotWritable 'cannot carry the environment' path="$p_tree"
report_version
