# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# Step 3 by git. Needs lib/prelude.sh, lock.sh, update-frame.sh, metadata.sh, manifest.sh, environment.sh,
# local-modifications.sh, update-release.sh, update-git-write.sh.
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
    ssh=${GIT_SSH_COMMAND:-$(g config core.sshCommand || echo ssh)}
    GIT_SSH_COMMAND="$ssh -oBatchMode=yes -oConnectTimeout=15"
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

# Sets head, target, base (trees as ids; base is what the update of before left) and commits (made here by hand).
read_state() {
    empty=$(g hash-object -t tree /dev/null)
    head=$(g rev-parse -q --verify 'HEAD^{commit}')
    target=$(g rev-parse -q --verify 'refs/quai/target^{commit}') \
        || refuse RepositoryUnreachable "$wanted is no commit" repository="${p_repository:-$remote}"
    head_tree=$(g rev-parse -q --verify 'HEAD^{tree}')
    left=$(g rev-parse -q --verify refs/quai/head)
    commits=
    if [ -z "$head" ]; then
        base=$empty
    elif [ "$head" = "$left" ] && base=$(g rev-parse -q --verify 'refs/quai/base^{tree}'); then
        :
    else
        # shellcheck disable=SC2086 # ids, or nothing
        commits=$(g rev-list --max-count=20 "$head" --not "$target" $known $fetched $left)
        base=$head_tree
        if [ -n "$commits" ]; then
            fork=$(g merge-base "$head" "$target") && base=$(g rev-parse "$fork^{tree}")
        fi
    fi
    applying=$(g rev-parse -q --verify refs/quai/applying)
    index=$(g rev-parse --git-path index)
    case $index in /*) ;; *) index=$root/$index ;; esac
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

# Sets full: the tree that the working folder shall have.
find_goal() {
    if [ -z "$path" ]; then
        full=$(g rev-parse "$target^{tree}")
        return
    fi
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
# the repository is asked.
read_status() {
    g status --porcelain -z --no-renames -uall --ignore-submodules=dirty -- "${path:+:(literal)}${path:-.}" \
        >"$work/status"
}

# Writes the lists environment, changed, present, same (untracked, but what upstream brings), untracked, edited and
# modified: what somebody changed here by hand.
find_modifications() {
    printf '%s\n' "$p_environment" | sed -n "s/^$(printf '%s' "$prefix" | sed 's/[].*[\/^$]/\\&/g')//p" \
        | tr '\n' '\0' >"$work/environment"
    g diff-tree -r --no-renames --name-only -z "$base" "$full" >"$work/changed"
    wait "$reading"
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
    g diff-tree -r --no-renames --diff-filter=A --name-only -z "$base" "$full" | only_present "$root" >"$work/present.all"
    list_without "$work/present.all" "$work/edited" >"$work/present.untracked"
    list_without "$work/present.untracked" "$work/environment" >"$work/present"
    same_as_goal <"$work/present" >"$work/same"
    cat "$work/php" "$work/present" >"$work/foreign"
    list_without "$work/foreign" "$work/same" >"$work/foreign.other"
    list_without "$work/foreign.other" "$work/environment" >"$work/untracked.all"
    list_without "$work/untracked.all" "$work/edited" >"$work/untracked"
    cat "$work/edited" "$work/untracked" | sort -zu >"$work/modified"
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
    list_common "$work/changed" "$work/environment" >"$work/held"
    : >"$work/conflicts"
    [ "$p_local" = keep ] || return 0
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

# The tool's own list of what changes, and what it weighs.
report_changes() {
    g diff-tree -r --no-renames --name-status -z "$base" "$full" | escape_list | paste - - >"$work/lines"
    PREFIX=$(printf '%s' "$prefix" | escape_list) REVISIONS=$head$tab$target awk -F "$tab" '
        { print "change\t" $1 "\t" ENVIRON["PREFIX"] $2 "\t" ENVIRON["REVISIONS"] }' "$work/lines" >&9
    removed=$(grep -c '^D' "$work/lines")
    written=$(($(wc -l <"$work/lines") - removed))
    g diff-tree -r --no-renames --raw --no-abbrev "$base" "$full" >"$work/raw"
    bytes=$(awk '$5 != "D" { print $4 }' "$work/raw" | g cat-file --batch-check='%(objectsize)' | awk '{ sum += $1 } END { printf "%d", sum }')
    record counts "$written" "$removed" "$bytes"
    record revision "$head" "$target"
    if [ -z "$prefix" ]; then
        record version "$(tree_version "$base")" "$(tree_version "$full")"
    fi
}

tree_version() {
    { g cat-file blob "$1:version.php" 2>/dev/null || g cat-file blob "$1:public/version.php" 2>/dev/null; } \
        | version_line
}

find_root
if [ "$p_mode" = run ] && [ -z "$release" ] && [ ! -e "$root/.git" ]; then
    metadata_unpark "$p_tree" "$p_own/metadata" || refuse NotWritable 'cannot bring the metadata back' path="$p_tree"
    store=$root/.git
    record warning metadata-unparked
fi
prepare_git
find_source
if [ -n "$release" ]; then
    release_receive
    release_adopt
fi
read_status &
reading=$!
[ -n "$release" ] || fetch
read_state
if [ "$p_mode" = run ] && [ -n "$applying" ]; then
    wait "$reading"
    finish_interrupted
    read_status
fi
find_goal
find_modifications
report_modifications "$work/modified" "$prefix"
find_held
report_changes
refuse_conflicts "$work/conflicts" "$prefix"
[ "$p_mode" = run ] || exit 0
need_room "$bytes"
frame_writing "$root"
[ "$p_local" != discard ] || { [ ! -s "$work/modified" ] && [ -z "$commits" ]; } || discard
progress apply 0 "$((written + removed))" files
apply
progress apply "$((written + removed))" "$((written + removed))" files
check_manifest
# A component of a release does not make the tree that release: drift.sh asks for the last whole one.
if [ -z "$prefix" ] && { [ -z "$release" ] || [ -z "$path" ]; }; then
    frame_written "$root" "$target"
else
    frame_written "$root"
fi
environment_carry "$p_served" "$p_tree" "$aside" "$p_environment" || refuse NotWritable 'cannot carry the environment' path="$p_tree"
