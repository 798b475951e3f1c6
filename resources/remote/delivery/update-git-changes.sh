# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2034 # p_*, base, full, prefix ... are those of update-git.sh
# What an update by git changes, from one comparison of two trees. Functions only; part of update-git.sh; needs
# manifest.sh.

# Reads what git diff-tree --raw -z has printed, one item a line and escaped: ":modes ids letter", then the path, in
# turns. Writes records, ids (of new contents), blobs.ids and blobs.paths (of new files), into WORK, and prints
# "WRITTEN REMOVED ADDED TOUCHED ODD": TOUCHED whether an environment file may be among them, ODD whether a name is one
# that git would quote.
changes_program='
BEGIN {
    work = ENVIRON["WORK"]; prefix = ENVIRON["PREFIX"]; tail = "\t" ENVIRON["REVISIONS"]
    n = split(ENVIRON["ENVIRONMENT"], names, "\n")
    for (i = 1; i <= n; i++) environment[names[i]] = 1
    touched = ENVIRON["ENVIRONMENT"] ~ /\\/ ? "yes" : "no"
    odd = "no"; written = removed = added = 0
    printf "" >(work "/records"); printf "" >(work "/ids")
    printf "" >(work "/blobs.ids"); printf "" >(work "/blobs.paths")
}
NR % 2 { split($0, m, " "); next }
{
    print "change\t" m[5] "\t" prefix $0 tail >(work "/records")
    if ((prefix $0) in environment) touched = "yes"
    if (m[5] == "D") { removed++; next }
    written++
    if (m[5] == "A") added++
    if (m[2] != "160000") print m[4] >(work "/ids")
    if (m[2] !~ /^100/) next
    if ($0 ~ /^"|\\/) odd = "yes"
    print m[4] >(work "/blobs.ids")
    print >(work "/blobs.paths")
}
END { print written, removed, added, touched, odd }'

# Sets written, removed, added, touched and odd; writes raw, changed and what the program above does. What it weighs and
# the versions of both sides are asked meanwhile.
read_changes() {
    # It would read the index, which says nothing about two trees.
    with_index diff-tree -r --no-renames --raw --no-abbrev -z "$base" "$full" >"$work/raw" \
        || refuse RemoteCommandFailed 'git diff-tree failed'
    if [ -s "$work/raw" ]; then
        escaped=$prefix
        [ -z "$prefix" ] || escaped=$(printf '%s' "$prefix" | escape_list)
        summary=$(escape_list <"$work/raw" | WORK=$work PREFIX=$escaped REVISIONS=$head$tab$target \
            ENVIRONMENT=$p_environment awk "$changes_program")
    else
        summary='0 0 0 no no'
        : >"$work/records"
        : >"$work/ids"
        : >"$work/blobs.paths"
    fi
    read -r written removed added touched odd <<SUMMARY
$summary
SUMMARY
    [ -n "$odd" ] || refuse RemoteCommandFailed 'the changes cannot be read'
    { g cat-file --batch-check='%(objectsize)' <"$work/ids" | awk '{ sum += $1 } END { printf "%d\n", sum }' >"$work/bytes"; } &
    weighing=$!
    tree_versions >"$work/versions" &
    comparing=$!
    if [ "$touched" = yes ] || [ "$p_local" = keep ] || [ -n "$applying" ]; then
        sed -z -n 'n;p' "$work/raw" >"$work/changed"
    fi
}

# Prints the $version of base and of full, as version_line() finds it, with a tab between; one process for all that is
# asked. git cat-file --batch: "ID blob SIZE", the content, a newline; or "NAME missing".
tree_versions() {
    [ -z "$prefix" ] || return 0
    printf '%s\n' "$base:version.php" "$base:public/version.php" "$full:version.php" "$full:public/version.php" \
        | g cat-file --batch | awk '
        left > 0 {
            left -= length($0) + 1
            if (!(k in found) && match($0, /^[^\/#*]*\$version[ \t]*=[ \t]*[0-9.]*/)) {
                number = substr($0, 1, RLENGTH)
                sub(/^.*=[ \t]*/, "", number)
                found[k] = number
            }
            next
        }
        { k++; if ($2 == "blob") { there[k] = 1; left = $3 + 1 } }
        END { print found[1 in there ? 1 : 2] "\t" found[3 in there ? 3 : 4] }'
}

# The tool's own list of what changes, and what it weighs.
report_changes() {
    [ ! -s "$work/records" ] || cat "$work/records" >&9
    wait "$weighing"
    read -r bytes <"$work/bytes"
    record counts "$written" "$removed" "$bytes"
    record revision "$head" "$target"
    wait "$comparing"
    if [ -z "$prefix" ]; then
        IFS= read -r versions <"$work/versions"
        record version "${versions%%"$tab"*}" "${versions#*"$tab"}"
    fi
}
