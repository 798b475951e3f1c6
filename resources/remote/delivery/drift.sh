# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude, at_served ... from layout.sh
# What is served against the release that should be. Writes nothing into any tree.
#   release      commit; empty: the one that the served folder was delivered from
#   environment  the environment files, one a line; they belong to no release
#   sums         yes: stdin is the list of what should be there (see sums.sh), for servers that cannot tell by git
#   text         bytes of the difference, or of contents, that may be sent
# Prints expected<TAB>commit, means<TAB>git|sums|none, file<TAB>A|M|D<TAB>path, and diff<TAB>base64 (git) or
# content<TAB>path with its data<TAB>base64 (sums; changed files and added PHP files). With means none the list is to be
# sent.

drift_exit() {
    rm -rf -- "$scratch"
}

# Sets revision: what the served folder was delivered from.
find_revision() {
    revision=$(revision_of "$at_served")
    if [ -z "$revision" ] && [ "$mode" = delivery ]; then
        stamp_read SAVE
        revision=$stamp_revision
    fi
    case $revision in
    *[!0-9a-f]*) revision='' ;;
    esac
}

g() {
    git -C "$at_served" --git-dir="$store" --work-tree="$at_served" -c core.hooksPath=/dev/null -c core.fsmonitor=false \
        -c core.quotePath=false -c core.fileMode=false -c core.preloadIndex=true "$@" 9>&-
}

# Sets goal: the tree that should be served. A component may have been updated alone since the last release.
find_goal() {
    goal='' head='' base=''
    { read -r goal && read -r head && read -r base; } <<NAMES
$(printf '%s\n' "$wanted^{tree}" refs/quai/head 'refs/quai/base^{tree}' | g cat-file --batch-check='%(objectname)' 2>/dev/null)
NAMES
    case $goal in
    '' | *[!0-9a-f]*) return 1 ;;
    esac
    [ -z "$p_release" ] && [ "$mode" = production ] && [ "$head" = "$wanted" ] || return 0
    case $base in
    '' | *[!0-9a-f]*) ;;
    *) goal=$base ;;
    esac
}

# An index of our own: the one of the last check, or of the last update, as a start, so that only files whose times
# have changed are read. Its own time is kept: files as young as their index are read (git's racy entries). One that
# cannot be read is made anew.
prepare_index() {
    GIT_INDEX_FILE=$scratch/index
    export GIT_INDEX_FILE
    start=$store/index
    [ "$quai/drift.index" -ot "$start" ] || [ ! -f "$quai/drift.index" ] || start=$quai/drift.index
    drift_tree=''
    [ "$start" = "$store/index" ] || [ ! -f "$quai/drift.tree" ] || IFS= read -r drift_tree <"$quai/drift.tree"
    [ ! -f "$start" ] || cp -p -- "$start" "$GIT_INDEX_FILE"
    [ -f "$GIT_INDEX_FILE" ] && [ "$drift_tree" = "$goal" ] || renew_index -m
}

# renew_index [-m]: from what is there already, or from nothing.
renew_index() {
    drift_tree=''
    [ $# -eq 0 ] || ! g read-tree "$1" "$goal" 2>/dev/null || return 0
    rm -f -- "$GIT_INDEX_FILE"
    g read-tree "$goal" >&2 || refuse RemoteCommandFailed 'git read-tree failed'
}

# The index for the next check, when git has learned something by this one.
keep_index() {
    [ -w "$quai" ] || return 0
    [ "$drift_tree" != "$goal" ] || [ "$GIT_INDEX_FILE" -nt "$start" ] || return 0
    cp -p -- "$GIT_INDEX_FILE" "$quai/drift.index.new" 2>/dev/null && mv -f -- "$quai/drift.index.new" "$quai/drift.index" \
        && printf '%s\n' "$goal" >"$quai/drift.tree"
}

# look: writes status (what differs) and others (what git does not know); both walk over the tree at once.
look() {
    g ls-files -o -z >"$scratch/others" &
    g diff --no-ext-diff --no-renames --ignore-submodules=all --diff-filter=MTD --name-status -z >"$scratch/status"
    looked=$?
    wait "$!" && return "$looked"
}

# list_files LETTER < LIST: the records.
list_files() {
    escape_list | LETTER=$1 awk '{ print "file\t" ENVIRON["LETTER"] "\t" $0 }' >&9
}

# stdin: a list; prints what a web server might run.
only_php() {
    grep -ziE '\.(php[0-9]?|phtml|phar|inc)$'
}

by_git() {
    record means git
    prepare_index
    if ! look; then
        renew_index
        look || refuse RemoteCommandFailed 'git diff failed'
    fi
    keep_index
    for name in removed changed added php; do : >"$scratch/$name"; done
    grep -zvxF -e "$p_environment" <"$scratch/others" >"$scratch/added.some"
    # What follows is for a tree in which something differs.
    [ -s "$scratch/status" ] || [ -s "$scratch/added.some" ] || return 0
    environment_list "$p_environment" >"$scratch/environment"
    sed -z -n 'h;n;x;/^D/{x;p}' <"$scratch/status" >"$scratch/removed.all"
    sed -z -n 'h;n;x;/^[MT]/{x;p}' <"$scratch/status" >"$scratch/changed.all"
    grep -zEv '(^|/)(\.git|\.svn|CVS)(/|$)' <"$scratch/added.some" >"$scratch/added.all"
    for name in removed changed added; do
        list_without "$scratch/$name.all" "$scratch/environment" >"$scratch/$name"
    done
    only_php <"$scratch/added" >"$scratch/php"
    show_difference
}

# Prints the difference. Added PHP is shown like a change: that is where strangers leave things.
show_difference() {
    [ ! -s "$scratch/php" ] || g add -N -f --pathspec-from-file="$scratch/php" --pathspec-file-nul >&2
    printf '%s\n' "$p_environment" | sed -n 's/./:(top,exclude,literal)&/p' >"$scratch/excluded"
    set -- .
    while IFS= read -r pattern; do set -- "$@" "$pattern"; done <"$scratch/excluded"
    if [ -s "$scratch/changed" ] || [ -s "$scratch/php" ]; then
        g diff --no-ext-diff --no-textconv --no-color --no-renames --ignore-submodules=all --diff-filter=MTA -- "$@" \
            | head -c "$p_text" | base64 -w 65536 | record_lines diff
    fi
}

by_sums() {
    record means sums
    cat >"$scratch/wanted.all"
    mkdir -- "$scratch/sums"
    sums_of "$at_served" "$scratch/sums" | sums_without "$p_environment" >"$scratch/here"
    sums_without "$p_environment" <"$scratch/wanted.all" | sort -z >"$scratch/wanted"
    sums_compare "$scratch/here" "$scratch/wanted" "$scratch"
    { cat "$scratch/changed"; only_php <"$scratch/added"; } >"$scratch/shown"
    left=$p_text
    tr '\n\0' '\001\n' <"$scratch/shown" >"$scratch/lines"
    while IFS= read -r path; do
        path=$(printf '%s.' "$path" | tr '\001' '\n')
        path=${path%.}
        [ -f "$at_served/$path" ] && [ ! -L "$at_served/$path" ] || continue
        size=$(stat -c %s -- "$at_served/$path")
        [ "$size" -le "$left" ] || continue
        left=$((left - size))
        record content "$path"
        base64 -w 65536 -- "$at_served/$path" | record_lines data
    done <"$scratch/lines"
}

layout_read "$@"
need_base
layout_mode
[ -d "$at_served" ] || refuse PathMissing 'nothing is served' "path=$served"
scratch=$(mktemp -d) || refuse NotWritable 'no temporary folder' path="${TMPDIR:-/tmp}"
trap drift_exit EXIT
trap 'exit 129' HUP INT TERM
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
store=$quai/code.git
find_revision
wanted=${p_release:-$revision}
[ -n "$wanted" ] || refuse RevisionUnknown 'the served folder was delivered from no release' revision='' repository="$store"
record expected "$wanted"
if [ "$p_sums" = yes ]; then
    by_sums
elif have git && [ -e "$store/HEAD" ] && find_goal; then
    by_git
else
    record means none
    exit 0
fi
for letter in A:added M:changed D:removed; do
    [ ! -s "$scratch/${letter#*:}" ] || list_files "${letter%%:*}" <"$scratch/${letter#*:}"
done
