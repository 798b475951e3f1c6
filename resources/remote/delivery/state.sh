# SPDX-License-Identifier: GPL-3.0-or-later
# All that SiteStatus holds, without a walk over any tree. Functions; state-main.sh runs them alone, the scripts of the
# steps end with them, so that a step and what it led to cost one command.

# state_print: the records mode, copy (four), lock, unended, free, means, warning.
state_print() {
    layout_mode
    # A served name that is missing in this very moment is no mode to go on with, whatever the intent says.
    [ -d "$served" ] || mode=unknown
    record mode "$mode"
    state_copies
    state_lock
    free_space_of_base
    state_means
    state_warnings
}

# state_copies: sums, inodes, and versions of all folders in one process each.
state_copies() {
    set --
    for tree in "$at_served" "$at_save" "$at_super" "$at_work"; do
        version_file "$tree"
        set -- "$@" "$version_php"
    done
    versions=$(versions_of "$@" 2>/dev/null)
    sums=$(sha256sum -- "$1" "$2" "$3" 2>/dev/null)
    case $newline$sums in
    *"$newline\\"*) sums=$(printf '%s\n' "$sums" | sed 's/^\\//') ;;
    esac
    inodes=$(stat -L -c '%i %n' -- "$at_served" "$at_save" "$at_super" "$at_work" 2>/dev/null)
    state_copy served "$at_served" "$1"
    state_copy save "$at_save" "$2"
    state_copy supersave "$at_super" "$3"
    state_copy working "$at_work" "$4"
}

# state_copy NAME PATH VERSION_PHP: the next line of $versions is its own.
state_copy() {
    read_line=${versions%%"$newline"*}
    versions=${versions#*"$newline"}
    exists=no
    link=''
    [ ! -d "$2" ] || exists=yes
    [ ! -L "$2" ] || link=$(readlink -- "$2")
    complete=absent
    stamp=no stamp_time='' stamp_files=-1 stamp_bytes=-1 stamp_revision=''
    if [ "$exists" = yes ]; then
        complete=unstamped
        state_stamp "$1" "$2" "$3"
    fi
    tree_revision=''
    if [ "$exists" = yes ]; then
        inode_listed "$2"
        revision_read "$inode" "$2"
        tree_revision=$revision
    fi
    [ "$complete" != complete ] || [ -n "$tree_revision" ] || tree_revision=$stamp_revision
    record copy "$1" "$2" "$exists" "$link" "${read_line%%"$tab"*}" "${read_line#*"$tab"}" "$tree_revision" "$complete" \
        "$stamp_time" "$stamp_files" "$stamp_bytes"
}

# state_stamp NAME PATH VERSION_PHP: what is said about the folder. In Mode Livraison the stamp SAVE is the served one's.
state_stamp() {
    case $1 in
    served) [ "$mode" = delivery ] || return 0; stamp_name=SAVE ;;
    save) stamp_name=SAVE ;;
    supersave) stamp_name=SUPERSAVE ;;
    *) return 0 ;;
    esac
    stamp_read "$stamp_name"
    if [ "$stamp" = no ]; then
        [ ! -f "$quai/stamps/$stamp_name.writing" ] || complete=incomplete
        return 0
    fi
    # Whatever the names hold: a sum before this very file, an inode before this very folder.
    case "$newline$sums$newline" in
    *"$newline$stamp_sum  $3$newline"*)
        case "$newline$inodes$newline" in
        *"$newline$stamp_inode $2$newline"*) complete=complete ;;
        esac
        ;;
    esac
}

# inode_listed PATH: sets inode to that of a folder among those that state_copies has asked for. No fork.
inode_listed() {
    inode=''
    case "$newline$inodes$newline" in
    *" $1$newline"*)
        inode=$newline$inodes$newline
        inode=${inode%%" $1$newline"*}
        inode=${inode##*"$newline"}
        ;;
    esac
}

# revision_read INODE TREE: sets revision to that of the working copy there: what an update wrote down for this folder
# (it follows the folder's inode through every rename), else the commit that git has checked out; empty when it is not
# known. No fork.
revision_read() {
    revision=''
    if [ -n "$1" ] && [ -f "$quai/revisions/$1" ]; then
        IFS= read -r revision <"$quai/revisions/$1"
    elif [ -f "$2/.git/HEAD" ]; then
        IFS= read -r revision <"$2/.git/HEAD"
        case $revision in
        'ref: '*)
            head=$2/.git/${revision#ref: } revision=''
            [ ! -f "$head" ] || IFS= read -r revision <"$head"
            ;;
        esac
        case $revision in
        *[!0-9a-f]*) revision='' ;;
        esac
    fi
}

# revision_of TREE: prints it.
revision_of() {
    revision_read "$(inode_of "$1")" "$1"
    printf '%s' "$revision"
}

state_lock() {
    lock_read
    unended=$(journal_unended)
    if [ "$locked" = yes ]; then
        stale=no
        [ "$lock_alive" = yes ] || [ "$lock_age" -lt "$lock_stale_after" ] || stale=yes
        record lock "$lock_owner" "$lock_purpose" "$lock_since" "$lock_age" "$stale" "$lock_alive"
        # It is still running, or may be.
        [ "$lock_alive" = no ] || return 0
    fi
    [ -z "$unended" ] || record unended "$unended"
}

free_space_of_base() {
    free_bytes=$(df_bytes "$base")
    record free "${free_bytes#* }"
}

# df_bytes PATH: prints "used free". GNU df tells both at once, POSIX's needs arithmetic.
df_bytes() {
    if said=$(df -B1 --output=used,avail -- "$1" 2>/dev/null); then
        # shellcheck disable=SC2086 # two numbers below two words
        set -- $said
        echo "$3 $4"
    else
        df -Pk -- "$1" 2>/dev/null | awk 'END { printf "%.0f %.0f\n", $(NF - 3) * 1024, $(NF - 2) * 1024 }'
    fi
}

# state_means: as last proved here; else a guess from what is installed, proved before the first switch.
state_means() {
    hint=''
    if [ -f "$quai/means" ]; then
        IFS= read -r hint <"$quai/means"
    else
        for candidate in "$php:php-ffi" perl:perl python3:python3; do
            if [ -z "$hint" ] && have "${candidate%:*}"; then
                hint=${candidate##*:}
            fi
        done
    fi
    record means "$hint"
}

# web_read: sets web to "UID GID..." of whoever runs PHP for the web: as his own processes said after the last switch,
# else the owner of moodledata; empty when neither is known.
web_read() {
    web=''
    if [ -f "$quai/web" ]; then
        IFS= read -r web <"$quai/web"
        return 0
    fi
    [ -f "$served/config.php" ] && [ -r "$served/config.php" ] || return 0
    assigned='^[[:space:]]*\$CFG->dataroot[[:space:]]*=[[:space:]]*'
    data=$(sed -n -e "s/$assigned\"\([^\"]*\)\".*/\1/p" -e "s/$assigned'\([^']*\)'.*/\1/p" "$served/config.php" 2>/dev/null | tail -n 1)
    [ -n "$data" ] || return 0
    web=$(stat -L -c '%u %g' -- "$data" 2>/dev/null)
}

# web_can_write: by the modes of three places that stand for the code; access lists are the probe's to look at.
web_can_write() {
    [ -d "$served" ] || return 1
    web_read
    [ -n "$web" ] || return 1
    [ "${web%% *}" != 0 ] || return 0
    version_file "$served"
    places=$(stat -L -c '%u %g %04a' -- "$served" "$version_php" "$served/config.php" 2>/dev/null)
    while read -r place_user place_group place_mode; do
        case $place_mode in
        0???) ;;
        *) place_mode=${place_mode#?} place_mode=0$place_mode ;;
        esac
        if [ "$place_user" = "${web%% *}" ]; then
            bits=${place_mode%??} bits=${bits#?}
        else
            case " ${web#* } " in
            *" $place_group "*) bits=${place_mode%?} bits=${bits#??} ;;
            *) bits=${place_mode#???} ;;
            esac
        fi
        case $bits in
        2 | 3 | 6 | 7) return 0 ;;
        esac
    done <<PLACES
$places
PLACES
    return 1
}

state_warnings() {
    [ "$half" = no ] || record warning switch-unfinished
    if [ "$mode" = production ] && { there "$served/.git" || there "$served/.svn" || there "$served/CVS/Entries"; }; then
        record warning metadata-served
    fi
    ! web_can_write || record warning code-writable-by-web
    if [ -L "$served" ] && dirroot_is_literal "$served"; then
        record warning dirroot-literal-link
    fi
    for other in GIT SVN CVS; do
        [ "$other" = "$suffix" ] || ! there "$served-$other" || record warning other-method
    done
}
