# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Lists of paths, whatever bytes the names hold: ended by NUL inside, one record a line outside. Functions only.

tab=$(printf '\t')

# stdin: items ended by NUL; stdout: one a line, escaped as fields of records are.
escape_list() {
    sed -z 's/\\/\\\\/g;s/\t/\\t/g;s/\r/\\r/g;s/\n/\\n/g' | tr '\0' '\n'
}

# list_records TAG [PREFIX] < LIST: prints the record TAG<TAB>path for each item, with PREFIX before the path.
list_records() {
    escape_list | HEAD=$1$tab$(printf '%s' "${2:-}" | escape_list) awk '{ print ENVIRON["HEAD"] $0 }' >&9
}

# list_without LIST OTHER: the items of LIST that are not in OTHER, sorted.
list_without() {
    [ -s "$1" ] || return 0
    if [ ! -s "$2" ]; then
        sort -zu -- "$1"
        return
    fi
    sort -zu -- "$1" >"$1.sorted"
    sort -zu -- "$2" >"$2.sorted"
    comm -z -23 -- "$1.sorted" "$2.sorted"
    rm -f -- "$1.sorted" "$2.sorted"
}

# list_common LIST OTHER: the items that are in both, sorted.
list_common() {
    { [ -s "$1" ] && [ -s "$2" ]; } || return 0
    sort -zu -- "$1" >"$1.sorted"
    sort -zu -- "$2" >"$2.sorted"
    comm -z -12 -- "$1.sorted" "$2.sorted"
    rm -f -- "$1.sorted" "$2.sorted"
}

# put_aside TREE GOAL < LIST: copies of the files of LIST that exist, with their paths and attributes, below GOAL.
put_aside() {
    (umask 077 && mkdir -p -- "$2") || return 1
    xargs -0 -r sh -c '
tree=$1; goal=$2; shift 2
for path; do
    { [ -e "$tree/$path" ] || [ -L "$tree/$path" ]; } || continue
    case $path in */*) mkdir -p -- "$goal/${path%/*}" || exit 255 ;; esac
    cp -a -T -- "$tree/$path" "$goal/$path" || exit 255
done' sh "$1" "$2"
}

# only_present TREE < LIST: the items that are on disk.
only_present() {
    xargs -0 -r sh -c '
tree=$1; shift
for path; do
    if [ -e "$tree/$path" ] || [ -L "$tree/$path" ]; then printf "%s\0" "$path"; fi
done' sh "$1"
}

# version_line < version.php: the number of $version, as Moodle writes it ("2023100900.00"); empty when there is none.
version_line() {
    sed -n 's/^[^/#*]*\$version[[:space:]]*=[[:space:]]*\([0-9.]*\).*/\1/p' | head -n 1
}

# version_of TREE: $version of the Moodle there (public/ since Moodle 5.1).
version_of() {
    for version_file in "$1/public/version.php" "$1/version.php"; do
        if [ -f "$version_file" ]; then
            version_line <"$version_file"
            return
        fi
    done
}
