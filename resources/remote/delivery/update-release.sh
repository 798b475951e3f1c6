# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2034 # p_*, root, store ... are those of update-git.sh
# A release instead of a repository: its objects come on stdin as a pack, into <base>/.quai/code.git, which has an index
# of its own; the working folder holds no metadata. Functions only; part of update-git.sh.

# Sets store, and makes it when it is not there.
release_store() {
    store=$p_own/code.git
    [ -e "$store/HEAD" ] && return 0
    mkdir -p -m 700 -- "$p_own" && git init -q --bare -- "$store" >&2 9>&- \
        || refuse NotWritable 'cannot make the repository of the releases' path="$store"
}

# The pack into the store. Meanwhile the tree is searched for what was changed by hand, unless this is the first release.
# What a thin pack leaves out is put in as it is: to deflate it once more takes longer than all the rest. The two sizes
# keep glibc from asking the kernel for each piece of memory (mallopt(3)); other libraries do not know them.
release_receive() {
    progress receive 0 -1 none "$p_release"
    fetched=''
    release_unlock
    ! release_known || start_status
    export MALLOC_TOP_PAD_=33554432 MALLOC_TRIM_THRESHOLD_=268435456
    g -c core.compression=0 index-pack --stdin --fix-thin >&2 || refuse RemoteCommandFailed 'git index-pack refused the release'
    unset MALLOC_TOP_PAD_ MALLOC_TRIM_THRESHOLD_
}

# A script that was ended while git wrote has left the lock of the index, which is written under the lock of the site
# only, or what had come of a pack (index-pack's tmp_pack_*). A plan receives one without that lock: what was written
# lately may be its.
release_unlock() {
    [ "$p_mode" != plan ] || return 0
    [ ! -e "$store/index.lock" ] || rm -f -- "$store/index.lock"
    for left in "$store"/objects/pack/tmp_*; do
        [ ! -e "$left" ] || find "$left" -mmin +10 -exec rm -f -- {} +
    done
}

# release_known: HEAD is a commit, as far as that can be seen without a process.
release_known() {
    known_head=''
    [ -f "$store/index" ] && IFS= read -r known_head <"$store/HEAD" && [ -f "$store/${known_head#ref: }" ]
}

# refs/quai/target to the release that has arrived. Its parents do not travel: a server has one tree, not a history
# (gitrepository-layout(5), shallow).
release_keep() {
    [ -n "$release" ] || return 0
    grep -qx "$p_release" "$store/shallow" 2>/dev/null || printf '%s\n' "$p_release" >>"$store/shallow"
    [ "$fetched" = "$p_release" ] || g update-ref refs/quai/target "$p_release" \
        || refuse NotWritable 'cannot write into the repository' path="$store"
}

# The first release: what stands in the tree, whoever brought it, is the state of before; what the release does not have
# goes. It stays in the store, the environment files apart, which are never stored.
release_adopt() {
    if [ -n "$reading" ] || g rev-parse -q --verify 'HEAD^{commit}' >/dev/null; then return 0; fi
    progress adopt 0 -1 none
    printf '%s\n' "$p_environment" | sed -n 's/./:(exclude,literal)&/p' >"$work/excluded"
    { printf '.\n'; cat "$work/excluded"; } | tr '\n' '\0' >"$work/adopted"
    g add -A -f --pathspec-from-file="$work/adopted" --pathspec-file-nul >&2 \
        || refuse NotWritable 'cannot take over what stands there' path="$store"
    adopted=$(g write-tree) && commit=$(g -c user.name=quai -c user.email=quai@localhost commit-tree \
        -m 'what stood here before the first release' "$adopted") \
        && g update-ref HEAD "$commit" && g update-ref refs/quai/head "$commit" && g update-ref refs/quai/base "$adopted" \
        || refuse NotWritable 'cannot write into the repository' path="$store"
    record warning tree-adopted
}
