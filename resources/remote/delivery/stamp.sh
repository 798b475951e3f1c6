# SPDX-License-Identifier: GPL-3.0-or-later
# Completeness stamps: <base>/.quai/stamps/SAVE and SUPERSAVE. Written last, removed before the first write into the
# copy. A stamp vouches for one folder, wherever it is renamed to: it carries the folder's inode, and the sum of its
# version.php. The stamp SAVE is that of the safe copy: <dir>-SAVE in Mode Production, <dir> itself in Mode Livraison.

# stamp_read NAME: sets stamp=yes|no and stamp_version, _release, _sum, _inode, _files, _bytes, _time, _revision.
stamp_read() {
    stamp=no stamp_version='' stamp_release='' stamp_sum='' stamp_inode='' stamp_files=-1 stamp_bytes=-1 stamp_time=''
    stamp_revision='' stamp_whole=no
    [ -f "$quai/stamps/$1" ] || return 0
    while IFS= read -r line; do
        case $line in
        version=*) stamp_version=${line#*=} ;;
        release=*) stamp_release=${line#*=} ;;
        sum=*) stamp_sum=${line#*=} ;;
        inode=*) stamp_inode=${line#*=} ;;
        files=*) stamp_files=${line#*=} ;;
        bytes=*) stamp_bytes=${line#*=} ;;
        time=*) stamp_time=${line#*=} ;;
        revision=*) stamp_revision=${line#*=} ;;
        end) stamp_whole=yes ;;
        esac
    done <"$quai/stamps/$1"
    stamp=$stamp_whole
}

# sum_of FILE: SHA-256, empty when it cannot be read. One fork.
sum_of() {
    sum=$(sha256sum <"$1" 2>/dev/null) || sum=''
    sum=${sum%% *}
}

# stamp_check NAME TREE: sets completeness=absent|unstamped|incomplete|complete|mismatch. Two forks.
stamp_check() {
    stamp_read "$1"
    if [ ! -d "$2" ]; then
        completeness=absent
    elif [ "$stamp" = no ]; then
        completeness=unstamped
        [ ! -f "$quai/stamps/$1.writing" ] || completeness=incomplete
    else
        version_file "$2"
        sum_of "$version_php"
        if [ "$sum" = "$stamp_sum" ] && [ -n "$sum" ] && [ "$(inode_of "$2")" = "$stamp_inode" ]; then
            completeness=complete
        else
            completeness=mismatch
        fi
    fi
}

# need_stamp NAME TREE: refuses unless the copy may be served.
need_stamp() {
    stamp_check "$1" "$2"
    case $completeness in
    complete) ;;
    mismatch) deny StampMismatch 'the copy is not what its stamp says' "copy=$1" ;;
    *) deny StampMissing 'nobody vouches for the copy' "copy=$1" ;;
    esac
}

# stamp_remove NAME: before the first write into a copy; leaves the mark of a copy being written.
stamp_remove() {
    : >"$quai/stamps/$1.writing" && rm -f -- "$quai/stamps/$1"
}

# stamp_write NAME TREE FILES BYTES REVISION: the last write of all: beside, synced, renamed.
stamp_write() {
    version_file "$2"
    sum_of "$version_php"
    [ -n "$sum" ] || return 1
    IFS=$tab read -r stamp_version stamp_release <<STAMP
$(versions_of "$version_php")
STAMP
    printf 'version=%s\nrelease=%s\nsum=%s\ninode=%s\nfiles=%s\nbytes=%s\ntime=%s\nrevision=%s\nend\n' \
        "$stamp_version" "$stamp_release" "$sum" "$(inode_of "$2")" "$3" "$4" "$(date +%s)" "$5" \
        >"$quai/stamps/$1.new" || return 1
    sync "$quai/stamps/$1.new" 2>/dev/null
    mv -f -- "$quai/stamps/$1.new" "$quai/stamps/$1" && rm -f -- "$quai/stamps/$1.writing"
}
