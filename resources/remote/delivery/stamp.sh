# SPDX-License-Identifier: GPL-3.0-or-later
# Completeness stamps: <base>/.quai/stamps/SAVE and SUPERSAVE. Written last, removed before the first write into the
# copy. A stamp vouches for one folder, wherever it is renamed to: it carries the folder's inode, and the sum of its
# version.php. What was copied may still be in the server's memory when the stamp is written: to wait for the disk would
# cost more than the copy. So the stamp names the boot of the machine, and <base>/.quai/stamps/disk.INODE says that the
# disk has it all; a stamp of an earlier boot without that is worth nothing: the power may have gone in between.
# The stamp SAVE is that of the safe copy: <dir>-SAVE in Mode Production, <dir> itself in Mode Livraison.

# boot_read: sets boot to what tells this run of the machine from another one; empty where the kernel does not say.
boot_read() {
    boot=''
    [ ! -r /proc/sys/kernel/random/boot_id ] || IFS= read -r boot </proc/sys/kernel/random/boot_id
}

# stamp_settled: the data of the stamp that was read are on the disk, or this machine has not been off since.
stamp_settled() {
    [ -n "$stamp_boot" ] || return 0
    boot_read
    [ "$stamp_boot" != "$boot" ] || return 0
    settled=''
    [ ! -f "$quai/stamps/disk.$stamp_inode" ] || IFS= read -r settled <"$quai/stamps/disk.$stamp_inode"
    [ "$settled" = "$stamp_time" ]
}

# stamp_settle TREE INODE TIME: tells the disk to take it all; goes on by itself when the script has ended.
stamp_settle() {
    apart=nohup
    ! have setsid || apart=setsid
    "$apart" sh -c 'sync -f "$1" 2>/dev/null || sync; umask 077; echo "$3" >"$2.new" && mv -f -- "$2.new" "$2"' \
        sh "$1/." "$quai/stamps/disk.$2" "$3" </dev/null >/dev/null 2>&1 9>&- &
}

# stamp_read NAME: sets stamp=yes|no and stamp_version, _release, _sum, _inode, _files, _bytes, _time, _revision.
stamp_read() {
    stamp=no stamp_version='' stamp_release='' stamp_sum='' stamp_inode='' stamp_files=-1 stamp_bytes=-1 stamp_time=''
    stamp_revision='' stamp_boot='' stamp_whole=no
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
        boot=*) stamp_boot=${line#*=} ;;
        end) stamp_whole=yes ;;
        esac
    done <"$quai/stamps/$1"
    stamp=$stamp_whole
    [ "$stamp" = no ] || stamp_settled || stamp=no
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

# stamp_write NAME TREE FILES BYTES REVISION: the last write of all: beside, then renamed. Nothing waits for the disk: a
# stamp that a power loss left empty or torn has no line `end` and vouches for nothing.
stamp_write() {
    version_file "$2"
    sum_of "$version_php"
    [ -n "$sum" ] || return 1
    IFS=$tab read -r stamp_version stamp_release <<STAMP
$(versions_of "$version_php")
STAMP
    stamp_inode=$(inode_of "$2")
    stamp_time=$(date +%s)
    boot_read
    printf 'version=%s\nrelease=%s\nsum=%s\ninode=%s\nfiles=%s\nbytes=%s\ntime=%s\nrevision=%s\nboot=%s\nend\n' \
        "$stamp_version" "$stamp_release" "$sum" "$stamp_inode" "$3" "$4" "$stamp_time" "$5" "$boot" \
        >"$quai/stamps/$1.new" || return 1
    mv -f -- "$quai/stamps/$1.new" "$quai/stamps/$1" && rm -f -- "$quai/stamps/$1.writing" || return 1
    stamp_settle "$2" "$stamp_inode" "$stamp_time"
}
