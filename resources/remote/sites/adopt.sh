# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Reads a folder that Tool Delivery has worked in. Runs nothing of what it finds there and changes nothing.
#   folder  absolute: the folder of the code folders, or one of the code folders
# Records:
#   base PATH NAME          where the code folders lie; NAME when one of them was asked for
#   tree NAME KIND RELEASE  folder or link with a Moodle in it, or one of the layout's names
#   config PATH, line TEXT  the kit's configuration, as text
#   svn NAME URL ROOT / git NAME URL BRANCH / cvs NAME ROOT REPOSITORY TAG
#   site NAME WWWROOT       from its config.php

# shellcheck disable=SC2154 # p_* come from the prelude
folder=$p_folder
while [ "$folder" != / ] && [ "${folder%/}" != "$folder" ]; do folder=${folder%/}; done
[ -d "$folder" ] || refuse PathMissing "no such folder: $folder" "path=$folder"
[ -r "$folder" ] && [ -x "$folder" ] || refuse PathMissing "folder cannot be read: $folder" "path=$folder"

base=$folder
name=''
if [ -e "$folder/version.php" ] || [ -e "$folder/public/version.php" ]; then
    base=${folder%/*}
    base=${base:-/}
    name=${folder##*/}
fi
record base "$base" "$name"

# literal FILE NAME: the text that a PHP file assigns to NAME.
literal() {
    sed -n "s/^[[:space:]]*$2[[:space:]]*=[[:space:]]*[\"']\([^\"']*\)[\"'].*/\1/p" "$1" 2>/dev/null | tail -n 1
}

working_copy() {
    if [ -d "$1/.svn" ]; then
        info=$(svn info --non-interactive -- "$1@" 2>/dev/null </dev/null)
        record svn "$2" "$(printf '%s\n' "$info" | sed -n 's/^URL: //p')" \
            "$(printf '%s\n' "$info" | sed -n 's/^Repository Root: //p')"
    elif [ -d "$1/CVS" ]; then
        tag=''
        [ ! -r "$1/CVS/Tag" ] || tag=$(sed -n 's/^[TN]//p' "$1/CVS/Tag")
        record cvs "$2" "$(head -n 1 -- "$1/CVS/Root" 2>/dev/null)" "$(head -n 1 -- "$1/CVS/Repository" 2>/dev/null)" "$tag"
    elif [ -e "$1/.git" ]; then
        # With a file named, git asks nobody who owns the folder.
        url=$(git config -f "$1/.git/config" --get remote.origin.url 2>/dev/null) || url=''
        record git "$2" "$url" "$(sed -n 's,^ref: refs/heads/,,p' "$1/.git/HEAD" 2>/dev/null)"
    fi
}

for path in "$base"/* "$base"/.[!.]*; do
    [ -d "$path" ] || continue
    tree=${path##*/}
    version=''
    for candidate in "$path/version.php" "$path/public/version.php"; do
        [ ! -e "$candidate" ] || version=$candidate
    done
    case $tree in
    .*) [ -n "$version" ] || continue ;;
    *-SAVE | *-SUPERSAVE | *-SVN | *-CVS | *-GIT) ;;
    *) [ -n "$version" ] || continue ;;
    esac
    kind=folder
    [ ! -L "$path" ] || kind='link'
    release=''
    [ -z "$version" ] || release=$(literal "$version" "\$release")
    record tree "$tree" "$kind" "$release"
    working_copy "$path" "$tree"
    root=$(literal "$path/config.php" "\$CFG->wwwroot")
    [ -z "$root" ] || record site "$tree" "$root"
done

# The kit's scripts look for it where they are started: beside the code folders, or in the folder of the scripts.
for path in "$base/config" "$base/scripts/config" "$base/svn_toolkit/config" "$base/cvs_toolkit/config"; do
    [ -f "$path" ] || continue
    if [ ! -r "$path" ]; then
        record config "$path" unreadable
        continue
    fi
    record config "$path"
    # A configuration is a few lines; something larger is something else.
    head -c 65536 -- "$path" | tr -d '\000' | grep '^[[:space:]]*\(export[[:space:]]*\)\{0,1\}[A-Z_]*=' | {
        while IFS= read -r text || [ -n "$text" ]; do
            record line "$text"
        done
    }
    break
done
