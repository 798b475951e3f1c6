# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What a tree holds, for servers without git: one item ended by NUL for each file, "f" and the SHA-256 of its content,
# or "l" and that of a link's target, a blank, and the path below the tree. Sorted as bytes. Functions only.

# sums_of TREE SCRATCH: prints the list. Metadata of version control is none of it. SCRATCH: an empty folder for it.
sums_of() {
    (
        cd -- "$1" || exit 1
        cores=$(nproc 2>/dev/null || echo 1)
        # Each process writes a file of its own: what several write into one pipe is mixed in the middle of lines.
        find . \( -name .git -o -name .svn -o -name CVS \) -prune -o -type f -print0 \
            | xargs -0 -r -n 1000 -P "$cores" sh -c 'sums=$1; shift; sha256sum -z -- "$@" >"$sums/f.$$"' sh "$2" \
            || exit 1
        find . \( -name .git -o -name .svn -o -name CVS \) -prune -o -type l -print0 \
            | xargs -0 -r sh -c 'for path; do
    sum=$(readlink -n -- "$path" | sha256sum)
    printf "l%s %s\0" "${sum%% *}" "${path#./}"
done' sh >"$2/links" || exit 1
        cat "$2"/f.* 2>/dev/null | sed -z 's/^\([0-9a-f]*\)  \.\//f\1 /' | cat - "$2/links" | sort -z
    )
}

# sums_paths < LIST: the paths of such a list.
sums_paths() {
    sed -z 's/^[fl][0-9a-f]* //'
}

# sums_without TEXT < LIST: leaves out the paths that TEXT names, one a line (environment files).
sums_without() {
    tr '\n\0' '\001\n' | OUT=$1 awk '
        BEGIN { for (n = split(ENVIRON["OUT"], list, "\n"); n > 0; n--) out[list[n]] = 1 }
        { path = $0; sub(/^[fl][0-9a-f]* /, "", path); if (!(path in out)) print }' | tr '\001\n' '\n\0'
}

# sums_compare HERE WANTED SCRATCH: writes the lists changed, added and removed into SCRATCH.
sums_compare() {
    comm -z -23 -- "$1" "$2" | sums_paths | sort -z >"$3/only.here"
    comm -z -13 -- "$1" "$2" | sums_paths | sort -z >"$3/only.wanted"
    comm -z -12 -- "$3/only.here" "$3/only.wanted" >"$3/changed"
    comm -z -23 -- "$3/only.here" "$3/only.wanted" >"$3/added"
    comm -z -13 -- "$3/only.here" "$3/only.wanted" >"$3/removed"
}
