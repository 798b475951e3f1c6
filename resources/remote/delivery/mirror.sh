# SPDX-License-Identifier: GPL-3.0-or-later
# An exact mirror of a tree: deletions, dotfiles, modes, owners where allowed, times to the nanosecond, symbolic links as
# links, hard links. Metadata of version control is not copied, and is removed from the copy. Nothing is walked twice
# that need not be: a second Syncback has to cost what rsync costs.
# Sets mirror_files, mirror_bytes (of the whole copy), mirror_written, mirror_removed, mirror_sent (bytes written).

# mirror_tree FROM TO STAGE: both are folders; TO may be absent or empty: then cp is the fastest way.
mirror_tree() {
    mirror_files=-1 mirror_bytes=-1 mirror_written=0 mirror_removed=0 mirror_sent=0
    if { [ ! -d "$2" ] || folder_empty "$2"; } && { [ ! -d "$1/CVS" ] || ! have rsync; }; then
        # cp cannot leave out what CVS has in every single folder, rsync can.
        mirror_first "$1" "$2" "$3"
    elif [ "$tool" != plain ] && have rsync; then
        mirror_rsync "$1" "$2" "$3"
    elif [ "$tool" != posix ] && find "$quai" -prune -printf '' 2>/dev/null && sort -z </dev/null 2>/dev/null; then
        mirror_compare "$1" "$2" "$3"
    else
        # Without GNU find there is no quick way to compare: the copy is made anew.
        rm -rf -- "$2" && mirror_first "$1" "$2" "$3"
    fi
}

folder_empty() {
    for name in "$1"/.[!.]* "$1"/..?* "$1"/*; do
        there "$name" && return 1
    done
    return 0
}

# tree_size TREE: prints "files bytes", without metadata of version control.
tree_size() {
    if find "$1" -prune -printf '' 2>/dev/null; then
        find "$1" \( -name .git -o -name .svn -o -name CVS \) -prune -o ! -type d -printf '%s\n'
    else
        find "$1" \( -name .git -o -name .svn -o -name CVS \) -prune -o ! -type d -exec ls -lndq '{}' + | awk '{ print $5 }'
    fi 2>/dev/null | awk '{ n++; b += $1 } END { printf "%d %.0f\n", n, b }'
}

# mirror_first FROM TO STAGE: cp -a, and beside it, on another core, the count for the stamp and for the progress.
mirror_first() {
    mkdir -p -- "$2" || return 1
    rm -f -- "$quai/count"
    { tree_size "$1" >"$quai/count.new" && mv -- "$quai/count.new" "$quai/count"; } 9>&- &
    counter=$!
    mirror_copy "$1" "$2" 2>"$quai/errors" 9>&- &
    child=$!
    # Beside it, so that the end of cp is seen at once and not at the watcher's next look.
    (trap - EXIT TERM INT HUP; mirror_watch "$3" "$child") &
    watcher=$!
    wait "$child"
    mirror_status=$?
    child=''
    kill "$watcher" 2>/dev/null
    wait "$watcher" 2>/dev/null
    wait "$counter"
    [ "$mirror_status" -eq 0 ] || return 1
    read -r mirror_files mirror_bytes <"$quai/count"
    mirror_written=$mirror_files mirror_sent=$mirror_bytes
    rm -f -- "$quai/count"
    mirror_strip "$1" "$2" && mirror_like "$1" "$2"
}

# mirror_copy FROM TO: what lies in FROM but for metadata at its top, by one cp: hard links stay together.
mirror_copy() {
    cd -- "$1" || exit 1
    set -- "$2"
    for name in .[!.]* ..?* *; do
        there "$name" || continue
        case $name in
        .git | .svn | CVS) ;;
        *) set -- "$@" "./$name" ;;
        esac
    done
    goal=$1
    shift
    [ $# -eq 0 ] || exec cp -a -- "$@" "$goal/"
}

# mirror_strip FROM TO: metadata below the top (submodules, plugins that are clones) is taken out of the copy again; the
# folders it lay in get their times back.
mirror_strip() {
    find "$2" \( -name .git -o -name .svn -o -name CVS \) -prune -exec sh -c '
        from=$1 to=$2
        shift 2
        for path do
            rm -rf -- "$path" || exit 1
            above=${path%/*}
            above=${above#"$to"}
            [ ! -d "$from$above" ] || touch -r "$from$above" -- "$to$above" || exit 1
        done' sh "$1" "$2" '{}' +
}

# mirror_like FROM TO: the attributes of the top folder itself.
mirror_like() {
    chgrp --reference="$1" -- "$2" 2>/dev/null
    chmod --reference="$1" -- "$2" && touch -r "$1" -- "$2"
}

# mirror_watch STAGE PID: how much PID has written, four times a second (proc(5): wchar counts copy_file_range too).
# Its naps hold no stream: one may outlive it, and the channel must not wait for that.
mirror_watch() {
    total=-1
    while kill -0 "$2" 2>/dev/null; do
        sleep 0.25 >/dev/null 2>&1 9>&-
        [ -r "/proc/$2/io" ] || continue
        [ ! -f "$quai/count" ] || read -r ignored total <"$quai/count"
        while IFS=': ' read -r key value; do
            [ "$key" != wchar ] || progress "$1" "$value" "$total" bytes ''
        done 2>/dev/null <"/proc/$2/io"
    done
}

# mirror_rsync FROM TO STAGE
mirror_rsync() {
    [ -d "$2" ] || mkdir -p -- "$2" || return 1
    rsync_options "$1"
    {
        # shellcheck disable=SC2086 # options without blanks
        rsync -aH --delete --delete-excluded --exclude=.git --exclude=.svn --exclude=CVS $options \
            --stats --out-format=+ -- "$1/" "$2/" 2>"$quai/errors" 9>&-
        echo "status $?"
    } | awk -v stage="$3" -v total="${stamp_files:--1}" -v numbers="$quai/numbers" '
        function second() { srand(); return srand() }
        # rsync 3.0 groups the digits of its numbers.
        function number(text) { sub(/^[^:]*: */, "", text); sub(/ .*/, "", text); gsub(/[,.]/, "", text); return text }
        /^\+/ { if (++n % 64 == 0 && second() != last) {
            last = second(); printf "progress\t%s\t%d\t-1\tfiles\t\n", stage, n; fflush() } }
        /^Number of files:/ {
            files = number($0)
            if (match($0, /dir: [0-9,.]+/)) { d = substr($0, RSTART + 5, RLENGTH - 5); gsub(/[,.]/, "", d); files -= d }
        }
        /^Number of (regular )?files transferred:/ { written = number($0) }
        /^Number of deleted files:/ { removed = number($0) }
        /^Total file size:/ { bytes = number($0) }
        /^Total transferred file size:/ { sent = number($0) }
        /^status / { printf "%d %.0f %d %d %.0f %d\n", files, bytes, written, removed, sent, $2 > numbers }' >&9
    read -r mirror_files mirror_bytes mirror_written mirror_removed mirror_sent mirror_status <"$quai/numbers" \
        || mirror_status=1
    rm -f -- "$quai/numbers"
    # 24: a file vanished while we read, on a server that lives; the mirror is exact without it.
    [ "$mirror_status" -eq 0 ] || [ "$mirror_status" -eq 24 ]
}

# rsync_options TREE: sets options. Times to the nanosecond where rsync can (3.1.3). The whole list before anything else
# is a tenth quicker than piece by piece. ACLs and attributes of users cost up to a third of the time: they are compared
# when the top of the tree has any.
rsync_options() {
    options=''
    known=$(rsync --version 2>/dev/null)
    case $known in
    *'version 2.'*) ;;
    *'version 3.0'* | *'version 3.1.0'* | *'version 3.1.1'* | *'version 3.1.2'*) options=--no-inc-recursive ;;
    *) options='--no-inc-recursive --modify-window=-1' ;;
    esac
    # One look for both; without getfattr, ls shows an ACL by a plus behind the ten letters of the mode.
    if have getfattr; then
        attributes=$newline$(getfattr -h -m '^(user[.]|system[.]posix_acl_)' --absolute-names -- "$1" "$1"/* 2>/dev/null)
    else
        attributes=$newline$(ls -lA -- "$1" 2>/dev/null)
    fi
    case $known in
    *'no ACLs'*) ;;
    *)
        case $attributes in
        *"${newline}system.posix_acl_"* | *"$newline"??????????+' '*) options="$options -A" ;;
        esac
        ;;
    esac
    case $known in
    *'no xattrs'*) ;;
    *)
        case $attributes in
        *"${newline}user."*) options="$options -X" ;;
        esac
        ;;
    esac
}

# mirror_list TREE LIST: every entry with what makes it what it is, sorted, ended by NUL; names may hold anything.
mirror_list() {
    (cd -- "$1" && find . -mindepth 1 \( -name .git -o -name .svn -o -name CVS \) -prune \
        -o -type d -printf 'd\t%m\t%U:%G\t\t\t\t%p\0' -o -printf '%y\t%m\t%U:%G\t%n\t%s %T@\t%l\t%p\0') \
        | sort -z >"$2"
}

# mirror_compare FROM TO STAGE: without rsync. Two lists, their difference, tar for what differs.
mirror_compare() {
    from_list=$quai/list.from to_list=$quai/list.to
    # Metadata in the copy is in no list: take it out first, if somebody put it there.
    mirror_strip "$1" "$2" || return 1
    mirror_list "$1" "$from_list" 9>&- &
    counter=$!
    mirror_list "$2" "$to_list" && wait "$counter" || return 1
    # Hard links: a list cannot tell who is linked with whom, so linked files are always written anew.
    comm -z -23 -- "$from_list" "$to_list" >"$quai/list.write"
    grep -zE "^[^d]${tab}[0-9]+${tab}[0-9:]+${tab}([2-9]|[1-9][0-9]+)${tab}" "$from_list" >>"$quai/list.write"
    sort -zu -o "$quai/list.write" -- "$quai/list.write"
    mirror_remove "$2" && mirror_write "$1" "$2" "$3" && mirror_times "$1" "$2" || return 1
    mirror_numbers "$from_list"
    rm -f -- "$quai"/list.*
}

# names_of LIST: only the names. The seventh field; the sixth, a link's target, may hold tabs, so cut at "\t./".
names_of() {
    sed -z "s/^.*$tab\\.\\//.\\//" -- "$1"
}

# mirror_remove TO: what the source has not, or has as another type, or will write anew (so that hard links part).
mirror_remove() {
    names_of "$from_list" | sort -z >"$quai/list.names"
    names_of "$to_list" | sort -z | comm -z -13 -- "$quai/list.names" - >"$quai/list.remove"
    mirror_removed=$(tr -cd '\0' <"$quai/list.remove" | wc -c)
    # Folders that stay are not removed: only what is no folder on either side.
    comm -z -13 -- "$from_list" "$to_list" | grep -zv "^d$tab" | sed -z "s/^.*$tab\\.\\//.\\//" >>"$quai/list.remove"
    grep -zv "^d$tab" "$quai/list.write" | sed -z "s/^.*$tab\\.\\//.\\//" | sort -z >"$quai/list.new"
    # A folder of the copy where the source has something else.
    comm -z -12 -- "$quai/list.new" "$quai/list.names" >>"$quai/list.remove"
    (cd -- "$1" && sort -zu -- "$quai/list.remove" | xargs -0 -r rm -rf --)
}

# mirror_write FROM TO STAGE
mirror_write() {
    mirror_written=$(tr -cd '\0' <"$quai/list.new" | wc -c)
    [ -s "$quai/list.write" ] || return 0
    progress "$3" 0 "$mirror_written" files ''
    names_of "$quai/list.write" | tar -C "$1" --format=posix --null --no-recursion -T - -cf - 2>"$quai/errors" 9>&- \
        | tar -C "$2" --numeric-owner -xpf - 2>>"$quai/errors" 9>&- || return 1
    [ ! -s "$quai/errors" ]
}

# mirror_times FROM TO: folders last, their times change with their content.
mirror_times() {
    (cd -- "$1" && find . \( -name .git -o -name .svn -o -name CVS \) -prune -o -type d -printf '%m %T@ %p\0' | sort -z) \
        >"$quai/list.folders"
    (cd -- "$2" && find . -type d -printf '%m %T@ %p\0' | sort -z) | comm -z -23 -- "$quai/list.folders" - \
        | sed -z 's/^[^ ]* [^ ]* //' >"$quai/list.late"
    [ -s "$quai/list.late" ] || return 0
    # No folder is written after another one below it.
    tar -C "$1" --format=posix --null --no-recursion -T "$quai/list.late" -cf - 9>&- | tar -C "$2" -xpf - 9>&-
}

# mirror_numbers LIST
mirror_numbers() {
    read -r mirror_files mirror_bytes <<NUMBERS
$(tr '\n\0' '?\n' <"$1" | awk -F '\t' '$1 != "d" { n++; split($5, part, " "); b += part[1] }
    END { printf "%d %.0f\n", n, b }')
NUMBERS
}
