# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_*, root, store, base, full ... come from update-git.sh
# What an update by git writes into the tree. Functions only; see the refs at the top of update-git.sh.

# An update was cut while it wrote: finishes the writing. Nobody's edits are there, for each of these files was found
# clean before; what is neither the old nor the new file is put aside all the same.
finish_interrupted() {
    rm -f -- "$index.lock"
    g diff-tree -r --no-renames --name-only -z "$base" "$applying" >"$work/rewritten"
    g diff-tree -r --no-renames --diff-filter=D --name-only -z "$base" "$applying" >"$work/gone"
    g read-tree -m -i "$applying" >&2 || refuse RemoteCommandFailed 'git read-tree failed'
    g diff --name-only --no-renames --no-ext-diff -z >"$work/unfinished.all"
    list_common "$work/unfinished.all" "$work/rewritten" >"$work/unfinished"
    only_present "$root" <"$work/gone" >"$work/gone.present"
    cat "$work/unfinished" "$work/gone.present" | put_aside "$root" "$aside/$prefix" || refuse NotWritable 'cannot put aside' path="$aside"
    g checkout-index -f -u -z --stdin <"$work/unfinished" >&2 || refuse RemoteCommandFailed 'git checkout-index failed'
    remove_files <"$work/gone.present" || refuse NotWritable 'cannot remove' path="$root"
    base=$applying
    g update-ref refs/quai/base "$base" && g update-ref -d refs/quai/applying
    record warning update-resumed
}

# stdin: files below root; removes them, and folders that are empty then.
remove_files() {
    xargs -0 -r sh -c '
cd -- "$1" || exit 255
shift
for path; do
    rm -rf -- "$path" || exit 255
    case $path in */*) rmdir -p --ignore-fail-on-non-empty -- "${path%/*}" 2>/dev/null ;; esac
done
exit 0' sh "$root"
}

# local=discard: copies first, then the files as the update of before left them.
discard() {
    put_aside "$root" "$aside/$prefix" <"$work/modified" || refuse NotWritable 'cannot put aside' path="$aside"
    record aside "$aside"
    g read-tree -m -i "$base" >&2 || refuse RemoteCommandFailed 'git read-tree failed'
    g ls-files -z >"$work/tracked"
    list_common "$work/edited" "$work/tracked" >"$work/revert"
    list_without "$work/modified" "$work/tracked" | remove_files || refuse NotWritable 'cannot remove' path="$root"
    g checkout-index -f -u -z --stdin <"$work/revert" >&2 || refuse RemoteCommandFailed 'git checkout-index failed'
}

# entries TREE < LIST: what TREE has at these paths, as update-index --index-info reads it; absent ones as removals.
entries() {
    xargs -0 -r sh -c '
store=$1; tree=$2; shift 2
for path; do
    entry=$(git --git-dir="$store" ls-tree "$tree" -- "$path" | cut -f 1)
    printf "%s\t%s\0" "${entry:-0 0000000000000000000000000000000000000000}" "$path"
done' sh "$store" "$1" 9>&-
}

# Writes the goal into the tree; see the refs at the top for what happens after a cut.
apply() {
    goal=$full
    if [ -s "$work/held" ]; then
        with_index read-tree "$full"
        entries "$base" <"$work/held" | with_index update-index -z --index-info
        goal=$(with_index write-tree) || refuse RemoteCommandFailed 'git write-tree failed'
    fi
    # The status of the whole tree has told that the index holds base; else it is asked.
    { [ "$clean" = yes ] && [ -z "$path" ]; } || [ "$(g write-tree 2>/dev/null)" = "$base" ] \
        || g read-tree -m -i "$base" >&2 \
        || refuse RemoteCommandFailed 'git read-tree failed'
    [ ! -s "$work/same" ] || entries "$full" <"$work/same" | g update-index --add -z --index-info
    printf 'update refs/quai/base %s\nupdate refs/quai/applying %s\n' "$base" "$goal" | g update-ref --stdin \
        || refuse NotWritable 'cannot write into the repository' path="$store"
    if ! write_tree 2>"$work/complaint" >&2; then
        cat "$work/complaint" >&2
        if grep -Eq '^error: (Entry|Untracked working tree file|Updating|Your local changes|The following) ' "$work/complaint"; then
            g update-ref -d refs/quai/applying
            frame_untouched "$root"
            refuse LocalModifications 'files on the server are in the way of the update' count=1
        fi
        refuse RemoteCommandFailed 'git read-tree failed while it wrote'
    fi
    settle_held
    compare_written &
    comparing=$!
    moved=$head
    if [ -z "$path" ]; then
        moved=$target
        move_branch
    fi
    {
        [ -n "$path" ] || printf 'update HEAD %s\n' "$moved"
        printf 'update refs/quai/base %s\nupdate refs/quai/head %s\ndelete refs/quai/applying\n' "$full" "$moved"
    } | g update-ref -m 'quai: update' --stdin || refuse NotWritable 'cannot write into the repository' path="$store"
}

# Both check every file that they would touch before they touch the first. A merge that only moves forward is the quicker
# of the two: it does not look into folders that are the same.
write_tree() {
    if [ -z "$path" ] && [ "$base" = "$head_tree" ] && [ "$goal" = "$full" ] && [ ! -s "$work/same" ] \
        && [ -n "$current" ] && [ "$current" = "$wanted" ] && g merge-base --is-ancestor "$head" "$target"; then
        g merge -q --ff-only --no-overwrite-ignore "$target"
    else
        g read-tree -m -u "$base" "$goal"
    fi
}

# The merged files take their places one by one; the index learns what upstream has there.
settle_held() {
    [ -s "$work/held" ] || return 0
    xargs -0 -r sh -c '
root=$1; work=$2; shift 2
for path; do
    [ -f "$work/merged/$path" ] || continue
    cp -p -T -- "$work/merged/$path" "$root/$path.quai-new" && mv -T -- "$root/$path.quai-new" "$root/$path" || exit 255
done' sh "$root" "$work" <"$work/held" || refuse NotWritable 'cannot write merged files' path="$root"
    entries "$full" <"$work/held" | g update-index --add -z --index-info
}

# After a whole update HEAD is the branch at the target. Commits that were made here stay reachable below refs/quai.
move_branch() {
    [ -z "$commits" ] || g update-ref "refs/quai/kept/$(date -u +%Y%m%dT%H%M%SZ)" "$head"
    if [ -n "$current" ] && [ "$current" != "$wanted" ] && g check-ref-format --branch "$wanted" >/dev/null 2>&1 \
        && [ "$(g rev-parse -q --verify "refs/tags/$wanted")" = '' ]; then
        own=$(g rev-parse -q --verify "refs/heads/$wanted")
        if [ -n "$own" ] && ! g merge-base --is-ancestor "$own" "$target"; then
            g update-ref "refs/quai/kept/$(date -u +%Y%m%dT%H%M%SZ)-$(printf '%s' "$own" | cut -c 1-8)" "$own"
        fi
        g update-ref -m 'quai: update' "refs/heads/$wanted" "$target" && g symbolic-ref HEAD "refs/heads/$wanted"
    fi
}

# Whether the files that were written are, read again, what the repository has. For few of them only.
compare_written() {
    [ "$written" -le 500 ] && [ "$odd" = no ] && [ ! -s "$work/held" ] || return 1
    [ -s "$work/blobs.paths" ] || return 0
    g hash-object --stdin-paths <"$work/blobs.paths" | cmp -s -- - "$work/blobs.ids"
}

# What is on disk must now be what the repository has, but for what was kept and the environment. Few files are read
# again and their blob ids compared; for many the index is asked about the whole tree.
check_manifest() {
    ! wait "$comparing" || return 0
    g diff-files --name-only -z >"$work/differs.all"
    cat "$work/environment" "$work/modified" >"$work/expected"
    [ "$p_local" = keep ] || cp -- "$work/environment" "$work/expected"
    list_without "$work/differs.all" "$work/expected" >"$work/differs"
    if [ -s "$work/differs" ]; then
        record warning manifest-differs
        list_records differs "$prefix" <"$work/differs"
    fi
}
