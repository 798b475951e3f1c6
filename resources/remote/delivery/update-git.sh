# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# Step 3 by git. Needs lib/prelude.sh, lock.sh, update-frame.sh, metadata.sh, manifest.sh, environment.sh,
# local-modifications.sh, update-release.sh, update-git-changes.sh, update-git-write.sh.
#   mode         plan (writes nothing into the tree: the fetch fills the object store only) or run
#   tree         the working folder (plan: or the served one)
#   served       the served folder: environment files come from there
#   own          <base>/.quai
#   component    path below the tree; empty: all of it
#   repository   URL; empty: the remote of the working copy
#   branch       branch, tag or commit; empty: the upstream of the working copy's branch
#   local        stop, keep or discard
#   token        of the lock; empty: none is held
#   environment  the environment files, one a line
#   limit        seconds that the server of the repository may take
#   release      commit of a release, whose pack is on stdin; repository and branch do not count then
# stdin: what git's credential helpers print (gitcredentials(7)), a release's pack, or nothing.
#
# What an update has to know about the one before it lies in refs of the repository:
#   refs/quai/target    the commit fetched last
#   refs/quai/head      HEAD after the last update; when it differs, somebody worked with git by hand
#   refs/quai/base      the tree that the last update left: HEAD's, with components that are newer
#   refs/quai/applying  the tree that is being written right now; there after a cut: the writing is finished first
# read-tree -m -u checks every file that it would touch before it touches the first one.

frame_begin
release=${p_release:-}
credentials=
[ -n "$release" ] || credentials=$(cat)
have git || refuse ToolMissing 'git is not there' tool=git

# The repository that holds the component: a plugin is often a clone of its own. Sets root (its tree), store (its
# metadata) and path (the component below root, or ".").
find_root() {
    root=$p_tree
    path=$p_component
    inner=$p_component
    prefix=
    if [ -n "$release" ]; then
        release_store
        return
    fi
    while [ -n "$inner" ]; do
        if [ -e "$p_tree/$inner/.git" ] || [ -e "$p_own/metadata/$inner/.git" ]; then
            root=$p_tree/$inner
            path=${p_component#"$inner"}
            path=${path#/}
            break
        fi
        case $inner in */*) inner=${inner%/*} ;; *) inner= ;; esac
    done
    prefix=${inner:+$inner/}
    store=$root/.git
    [ -e "$store" ] || store=$p_own/metadata/$prefix.git
    [ -e "$store" ] || refuse PathMissing 'no git working copy' path="$root/.git"
}

prepare_git() {
    GIT_TERMINAL_PROMPT=0
    GIT_ASKPASS=true
    SSH_ASKPASS=true
    ssh=${GIT_SSH_COMMAND:-}
    [ -n "$ssh" ] || [ -n "$release" ] || ssh=$(g config core.sshCommand || echo ssh)
    GIT_SSH_COMMAND="${ssh:-ssh} -oBatchMode=yes -oConnectTimeout=15"
    unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
    export GIT_TERMINAL_PROMPT GIT_ASKPASS SSH_ASKPASS GIT_SSH_COMMAND
    if [ "$p_mode" = plan ]; then
        GIT_OPTIONAL_LOCKS=0
        export GIT_OPTIONAL_LOCKS
    fi
}

# Our own git: no hooks (nothing but the update may change the tree), nothing left running behind.
g() {
    git -C "$root" --git-dir="$store" --work-tree="$root" -c core.hooksPath=/dev/null -c core.fsmonitor=false \
        -c gc.auto=0 -c maintenance.auto=false -c core.quotePath=false "$@" 9>&-
}

# Sets remote and wanted from the parameters or from the working copy's own configuration.
find_source() {
    if [ -n "$release" ]; then
        current='' remote=$store wanted=$release known=''
        return
    fi
    current=$(g symbolic-ref -q --short HEAD)
    upstream=$(g config "branch.$current.remote" || echo origin)
    remote=$p_repository
    if [ -z "$remote" ] || [ "$remote" = "$(g config "remote.$upstream.url")" ]; then
        remote=$upstream
    fi
    wanted=$p_branch
    if [ -z "$wanted" ]; then
        wanted=$(g config "branch.$current.merge" || echo HEAD)
        wanted=${wanted#refs/heads/}
    fi
    known=$(g rev-parse -q --verify "refs/remotes/$upstream/$wanted^{commit}")
}

# Fetches into refs/quai/target. Only the object store is written.
fetch() {
    progress fetch 0 -1 none "$remote"
    fetched=$(g rev-parse -q --verify 'refs/quai/target^{commit}')
    set -- -c http.lowSpeedLimit=500 -c http.lowSpeedTime=30
    if [ -n "$credentials" ]; then
        # The helper hands the password on from descriptor 8: it never stands in an argument, a file or a variable
        # of the environment.
        set -- "$@" -c credential.helper= -c 'credential.helper=!f() { test "$1" != get || cat <&8; }; f'
    fi
    timeout "$p_limit" git --git-dir="$store" "$@" -c core.hooksPath=/dev/null -c gc.auto=0 \
        -c maintenance.auto=false fetch --no-tags --no-recurse-submodules -- "$remote" \
        "+$wanted:refs/quai/target" >&2 9>&- 8<<EOF
$credentials
EOF
    status=$?
    [ "$status" -eq 0 ] || refuse RepositoryUnreachable "git fetch ended with $status" repository="${p_repository:-$remote}"
}

# Sets head, target, full (its tree), base (a tree: what the update of before left), left, applying and commits (made
# here by hand). All names in one process: what is not there comes back as "NAME missing".
read_state() {
    goal_name=${release:-refs/quai/target}
    for name in head head_tree target full left base applying before; do eval "$name="; done
    {
        read -r head
        read -r head_tree
        read -r target
        read -r full
        read -r left
        read -r base
        read -r applying
        read -r before
    } <<STATE
$(printf '%s\n' 'HEAD^{commit}' 'HEAD^{tree}' "$goal_name^{commit}" "$goal_name^{tree}" refs/quai/head 'refs/quai/base^{tree}' \
        refs/quai/applying 'refs/quai/target^{commit}' | g cat-file --batch-check='%(objectname)' 2>/dev/null)
STATE
    for name in head head_tree target full left base applying before; do
        eval "case \$$name in *[!0-9a-f]*) $name= ;; esac"
    done
    [ -z "$release" ] || fetched=$before
    index=$store/index
    if [ -z "$release" ]; then
        index=$(g rev-parse --git-path index)
        case $index in /*) ;; *) index=$root/$index ;; esac
    fi
    [ -n "$target" ] && [ -n "$full" ] || refuse_target
    commits=
    if [ -z "$head" ]; then
        base=$(g hash-object -t tree /dev/null)
    elif [ "$head" != "$left" ] || [ -z "$base" ]; then
        # shellcheck disable=SC2086 # ids, or nothing
        commits=$(g rev-list --max-count=20 "$head" --not "$target" $known $fetched $left)
        base=$head_tree
        if [ -n "$commits" ]; then
            fork=$(g merge-base "$head" "$target") && base=$(g rev-parse "$fork^{tree}")
        fi
    fi
}

refuse_target() {
    [ -z "$release" ] || refuse RemoteCommandFailed 'the release did not arrive'
    refuse RepositoryUnreachable "$wanted is no commit" repository="${p_repository:-$remote}"
}

# with_index COMMAND...: git with an index of its own.
with_index() {
    GIT_INDEX_FILE=$work/index
    export GIT_INDEX_FILE
    g "$@"
    with_index_status=$?
    unset GIT_INDEX_FILE
    return "$with_index_status"
}

# Sets full: the tree that the working folder shall have; that of the target unless a component is meant.
find_goal() {
    [ -n "$path" ] || return 0
    old=$(g rev-parse -q --verify "$base:$path")
    new=$(g ls-tree "$target" -- "$path")
    [ -n "$old$new" ] || refuse PathMissing 'neither here nor upstream' path="$p_component"
    with_index read-tree "$base"
    [ -z "$old" ] || with_index rm -r -q -f --cached -- ":(literal)$path"
    case $new in
    '') ;;
    *' tree '*) with_index read-tree --prefix="$path/" "$target:$path" ;;
    *) g ls-tree -z "$target" -- "$path" | with_index update-index -z --index-info ;;
    esac
    full=$(with_index write-tree) || refuse RemoteCommandFailed 'git write-tree failed'
}

# Writes status: what git knows to differ from HEAD, and what it does not know; one walk over the whole tree, done while
# the repository is asked, or a release arrives.
read_status() {
    g status --porcelain -z --no-renames -uall --ignore-submodules=dirty -- "${path:+:(literal)}${path:-.}" \
        >"$work/status"
}

start_status() {
    read_status &
    reading=$!
}

# Waits for the status. The index of the releases is ours alone: when it cannot be read, or holds anything but HEAD, it is
# made anew, and the files are compared by what is in them. In a working copy what stands in the index is its owner's.
settle_status() {
    wait "$reading" && status_read=0 || status_read=$?
    find_suspects
    if [ -n "$release" ] && { [ "$status_read" -ne 0 ] || { [ -s "$work/suspects" ] && grep -zq '^[^ ?]' "$work/suspects"; }; }; then
        renew_index
        read_status
        status_read=$?
        unset GIT_INDEX_FILE
        find_suspects
    fi
    [ "$status_read" -eq 0 ] || refuse RemoteCommandFailed 'git status failed' path="$root"
}

# A plan holds no lock: its new index is one of its own.
renew_index() {
    if [ "$p_mode" = plan ]; then
        GIT_INDEX_FILE=$work/index.status
        export GIT_INDEX_FILE
        g read-tree "$head_tree" >&2
    else
        g read-tree -m -i "$head_tree" 2>/dev/null || { rm -f -- "$index" && g read-tree "$head_tree" >&2; }
    fi
}

# Writes environment (the files below prefix), and suspects: what of the status is neither an environment file nor
# something that git does not know and PHP would not run.
find_suspects() {
    known_lines=
    while IFS= read -r line; do
        case $line in
        '') ;;
        "$prefix"*)
            line=${line#"$prefix"}
            printf '%s\0' "$line"
            known_lines="$known_lines?? $line$_quai_newline M $line$_quai_newline"
            ;;
        esac
    done >"$work/environment" <<ENVIRONMENT
$p_environment
ENVIRONMENT
    : >"$work/suspects"
    [ ! -s "$work/status" ] || sed -z -n '/^??/!p;/^?? .*\.php$/p' "$work/status" \
        | grep -zvxF -e "$known_lines" >"$work/suspects"
}

# Writes the lists present, same (untracked, but what upstream brings), untracked, edited and modified: what somebody
# changed here by hand. Sets clean=yes when git has just found the tree and the index to be HEAD's and base the same.
find_modifications() {
    for name in edited present same untracked modified; do : >"$work/$name"; done
    clean=no
    if [ "$base" = "$head_tree" ] && [ ! -s "$work/suspects" ]; then
        clean=yes
        [ "$added" -gt 0 ] || return 0
        : >"$work/php"
    else
        find_edited
    fi
    sed -z -n 'h;n;x;/ A$/{x;p}' "$work/raw" | only_present "$root" >"$work/present.all"
    [ "$clean" = no ] || [ -s "$work/present.all" ] || return 0
    list_without "$work/present.all" "$work/edited" >"$work/present.untracked"
    list_without "$work/present.untracked" "$work/environment" >"$work/present"
    same_as_goal <"$work/present" >"$work/same"
    cat "$work/php" "$work/present" >"$work/foreign"
    list_without "$work/foreign" "$work/same" >"$work/foreign.other"
    list_without "$work/foreign.other" "$work/environment" >"$work/untracked.all"
    list_without "$work/untracked.all" "$work/edited" >"$work/untracked"
    cat "$work/edited" "$work/untracked" | sort -zu >"$work/modified"
}

# Writes php (files that git does not know) and edited.
find_edited() {
    sed -z -n 's/^?? \(.*\.php\)$/\1/p' "$work/status" >"$work/php"
    if [ "$base" = "$head_tree" ]; then
        sed -z -n '/^??/!s/^...//p' "$work/status" >"$work/edited.all"
    else
        g diff --name-only --no-renames --no-ext-diff --ignore-submodules=dirty -z "$base" -- \
            "${path:+:(literal)}${path:-.}" >"$work/edited.all"
    fi
    list_without "$work/edited.all" "$work/environment" >"$work/edited"
    if [ "$p_mode" = plan ] && [ -n "$applying" ]; then
        list_without "$work/edited" "$work/changed" >"$work/edited.kept"
        mv -- "$work/edited.kept" "$work/edited"
    fi
}

# stdin: files; prints those that are on disk what the goal has there.
same_as_goal() {
    xargs -0 -r sh -c '
store=$1; root=$2; full=$3; shift 3
for path; do
    [ -f "$root/$path" ] && [ ! -L "$root/$path" ] || continue
    if [ "$(git --git-dir="$store" hash-object --no-filters -- "$root/$path")" \
        = "$(git --git-dir="$store" rev-parse -q --verify "$full:$path")" ]; then
        printf "%s\0" "$path"
    fi
done' sh "$store" "$root" "$full" 9>&-
}

# Which files the writing must leave alone, in held; their new content, where there is one, below merged/. Environment
# files are held: what is on disk stays, git only learns of the new one. With local=keep each file that was changed on
# both sides is merged (git-merge-file(1)); a conflict refuses before anything is written.
find_held() {
    : >"$work/held"
    : >"$work/conflicts"
    [ "$touched" = no ] || list_common "$work/changed" "$work/environment" >"$work/held"
    [ "$p_local" = keep ] && [ -s "$work/modified" ] || return 0
    list_common "$work/modified" "$work/changed" >"$work/both"
    mkdir -p -- "$work/merged"
    xargs -0 -r sh -c '
store=$1; root=$2; base=$3; full=$4; work=$5; shift 5
blob() { git --git-dir="$store" cat-file blob "$1" 2>/dev/null; }
for path; do
    here=$root/$path
    if [ -f "$here" ] && [ ! -L "$here" ] && blob "$base:$path" >"$work/side.base" \
        && blob "$full:$path" >"$work/side.new" \
        && git merge-file -p "$here" "$work/side.base" "$work/side.new" >"$work/side.merged" 2>/dev/null; then
        case $path in */*) mkdir -p -- "$work/merged/${path%/*}" ;; esac
        cp -p -- "$here" "$work/merged/$path" && cat "$work/side.merged" >"$work/merged/$path"
    else
        printf "%s\0" "$path"
    fi
done' sh "$store" "$root" "$base" "$full" "$work" <"$work/both" >"$work/conflicts" 9>&-
    cat "$work/both" >>"$work/held"
}

find_root
if [ "$p_mode" = run ] && [ -z "$release" ] && [ ! -e "$root/.git" ]; then
    metadata_unpark "$p_tree" "$p_own/metadata" || refuse NotWritable 'cannot bring the metadata back' path="$p_tree"
    store=$root/.git
    record warning metadata-unparked
fi
prepare_git
find_source
reading=''
if [ -n "$release" ]; then
    release_receive
    release_adopt
fi
[ -n "$reading" ] || start_status
[ -n "$release" ] || fetch
read_state
release_keep &
keeping=$!
if [ "$p_mode" = run ] && [ -n "$applying" ]; then
    wait "$reading"
    finish_interrupted
    start_status
fi
settle_status
find_goal
read_changes
find_modifications
report_modifications "$work/modified" "$prefix"
find_held
report_changes
wait "$keeping" || exit 1
refuse_conflicts "$work/conflicts" "$prefix"
[ "$p_mode" = run ] || exit 0
need_room "$bytes"
frame_writing "$root"
[ "$p_local" != discard ] || { [ ! -s "$work/modified" ] && [ -z "$commits" ]; } || discard
progress apply 0 "$((written + removed))" files
apply
progress apply "$((written + removed))" "$((written + removed))" files
# A component of a release does not make the tree that release: drift.sh asks for the last whole one.
if [ -z "$prefix" ] && { [ -z "$release" ] || [ -z "$path" ]; }; then
    frame_written "$root" "$target"
else
    frame_written "$root"
fi
environment_carry "$p_served" "$p_tree" "$aside" "$p_environment" || refuse NotWritable 'cannot carry the environment' path="$p_tree"
check_manifest
