# SPDX-License-Identifier: GPL-3.0-or-later
# The folders of one site, the parameters of every delivery script, and the switch that may be half done.
# Reads only. No forks here but where it says so: `delivery/state.sh` has to answer within 30 ms.

newline='
'
tab='	'

# layout_read ARG... : key=value parameters into variables. The names after "quai_" are fixed here; nothing is evaluated.
layout_read() {
    base='' dir='' suffix='' owner='' token='' purpose='' reason='' entry='' locking=single component='' supersave=no
    plan=no fallback=no url='' reload='' php=php nonce='' means='' wanted='' force=no prefix='' outcome='' facts='' limit=100 tool='' against=save frame=own need=production
    mode='' lock_taken=no
    for argument do
        case $argument in
        base=*) base=${argument#*=} ;;
        dir=*) dir=${argument#*=} ;;
        suffix=*) suffix=${argument#*=} ;;
        owner=*) owner=${argument#*=} ;;
        token=*) token=${argument#*=} ;;
        purpose=*) purpose=${argument#*=} ;;
        reason=*) reason=${argument#*=} ;;
        entry=*) entry=${argument#*=} ;;
        locking=*) locking=${argument#*=} ;;
        component=*) component=${argument#*=} ;;
        supersave=*) supersave=${argument#*=} ;;
        plan=*) plan=${argument#*=} ;;
        fallback=*) fallback=${argument#*=} ;;
        url=*) url=${argument#*=} ;;
        reload=*) reload=${argument#*=} ;;
        php=*) php=${argument#*=} ;;
        nonce=*) nonce=${argument#*=} ;;
        means=*) wanted=${argument#*=} ;;
        frame=*) frame=${argument#*=} ;;
        force=*) force=${argument#*=} ;;
        prefix=*) prefix=${argument#*=} ;;
        outcome=*) outcome=${argument#*=} ;;
        facts=*) facts=${argument#*=} ;;
        need=*) need=${argument#*=} ;;
        limit=*) limit=${argument#*=} ;;
        tool=*) tool=${argument#*=} ;;
        against=*) against=${argument#*=} ;;
        esac
    done
    case $base in
    /*) ;;
    *) refuse InvalidInput 'the base folder is not absolute' "path=$base" ;;
    esac
    case $dir in
    '' | . | .. | -* | */* | *"$newline"*) refuse InvalidInput 'unusable name of the served folder' "path=$dir" ;;
    esac
    case $suffix in
    GIT | SVN | CVS) ;;
    *) refuse InvalidInput 'unknown method' "path=$suffix" ;;
    esac
    quai=$base/.quai
    served=$base/$dir
    save=$served-SAVE
    super=$served-SUPERSAVE
    work=$served-$suffix
}

# there PATH: something has this name, be it a link to nothing.
there() {
    [ -e "$1" ] || [ -L "$1" ]
}

# intent_read: a switch that was begun and not known as ended (see exchange.sh). Sets intent=yes|no,
# intent_step, intent_a, intent_b, intent_inode (of what lay at intent_a before), intent_renames (FROM<TAB>TO lines).
intent_read() {
    intent=no intent_step='' intent_a='' intent_b='' intent_inode='' intent_renames='' intent_files=''
    [ -f "$quai/intent" ] || return 0
    intent_complete=no
    while IFS= read -r line; do
        case $line in
        step=*) intent_step=${line#*=} ;;
        a=*) intent_a=${line#*=} ;;
        b=*) intent_b=${line#*=} ;;
        inode=*) intent_inode=${line#*=} ;;
        rename=*) intent_renames=$intent_renames${line#*=}$newline ;;
        file=*) intent_files=$intent_files${line#*=}$newline ;;
        end) intent_complete=yes ;;
        esac
    done <"$quai/intent"
    # Without its last line it was never acted upon: it is written whole before the exchange.
    [ "$intent_complete" = yes ] && intent=yes
    return 0
}

# inode_of PATH: the inode of the folder behind PATH, following links; empty when there is none. One fork.
inode_of() {
    stat -L -c %i -- "$1" 2>/dev/null
}

# intent_happened: the exchange of the intent took place. One or two forks.
intent_happened() {
    [ "$(inode_of "$intent_a")" != "$intent_inode" ]
}

# layout_mode: mode=production|delivery|unknown, and where each copy lies now: at_served, at_save, at_super, at_work.
# They differ from the plain names only while a switch is half done: then the folder that waits for its new name
# already counts under it, because that is what it is.
layout_mode() {
    at_served=$served at_save=$save at_super=$super at_work=$work
    half=no
    intent_read
    if [ "$intent" = yes ] && intent_happened; then
        half=yes
        layout_follow
    fi
    mode=unknown
    for other in GIT SVN CVS; do
        # A delivery that was begun with another method is none that these steps can end.
        [ "$other" = "$suffix" ] || ! there "$served-$other" || return 0
    done
    [ -d "$at_served" ] || return 0
    if ! there "$at_work"; then
        mode=production
    elif [ -d "$at_work" ] && ! there "$at_save"; then
        mode=delivery
    fi
}

# layout_follow: the names after the renames of the intent that are still to come.
layout_follow() {
    rest=$intent_renames
    while [ -n "$rest" ]; do
        pair=${rest%%"$newline"*}
        rest=${rest#*"$newline"}
        from=${pair%%"$tab"*} to=${pair#*"$tab"}
        there "$from" && ! there "$to" || continue
        case $to in
        "$served") at_served=$from ;;
        "$save") at_save=$from ;;
        "$work") at_work=$from ;;
        esac
        case $from in
        "$save") [ "$at_save" != "$save" ] || at_save=$quai/nothing ;;
        "$super") at_super=$quai/nothing ;;
        "$work") [ "$at_work" != "$work" ] || at_work=$quai/nothing ;;
        esac
    done
}

# version_file TREE: sets version_php to where Moodle keeps its version ($release and $version): version.php of the
# root, or of public/ since Moodle 5.1.
version_file() {
    version_php=$1/version.php
    [ -f "$version_php" ] || version_php=$1/public/version.php
}

# versions_of FILE... : one line "version<TAB>release" for each file, in order, whatever the files hold. One fork.
versions_of() {
    awk 'BEGIN {
        for (i = 1; i < ARGC; i++) {
            version = ""; release = ""; n = 0
            while (n++ < 300 && (getline line < ARGV[i]) > 0) {
                if (version == "" && line ~ /^[ \t]*\$version[ \t]*=[ \t]*[0-9.]+/) {
                    version = line; sub(/^[^=]*=[ \t]*/, "", version); sub(/[^0-9.].*$/, "", version)
                } else if (release == "" && line ~ /^[ \t]*\$release[ \t]*=[ \t]*[\047"]/) {
                    release = line; sub(/^[^=]*=[ \t]*[\047"]/, "", release); sub(/[\047"].*$/, "", release)
                    gsub(/[\001-\037]/, " ", release)
                }
            }
            close(ARGV[i])
            print version "\t" release
        }
        exit
    }' "$@" </dev/null
}

# deny KIND MESSAGE [FACT=VALUE...]: a refusal. When only a plan is made it is listed and the plan goes on.
deny() {
    if [ "$plan" = yes ]; then
        record refusal "$@"
        return 0
    fi
    [ "$lock_taken" = yes ] || deny_overtaken "$1"
    failure=$1
    refuse "$@"
}

# deny_overtaken KIND: while we looked without the lock another one may have moved the folders. Then what we saw is no
# reason; that he is there, or was, is one.
deny_overtaken() {
    case $1 in
    LockHeld | WrongState | StateUnknown | InvalidInput) return 0 ;;
    esac
    lock_read
    if [ "$locked" = yes ] && ! lock_may_take; then
        lock_held
    fi
    seen_mode=$mode
    layout_mode
    [ "$mode" = "$seen_mode" ] || need_mode "$seen_mode" "$purpose"
}

# need_base: the folder of the site can be used at all.
need_base() {
    [ -d "$base" ] || refuse PathMissing 'the base folder does not exist' "path=$base"
}

# need_mode MODE STEP
need_mode() {
    [ "$mode" = "$1" ] && return 0
    if [ "$mode" = unknown ]; then
        deny StateUnknown "the folders of the site match no known state" "path=$served"
    else
        deny WrongState "the site is in mode $mode" "step=$2" "mode=$mode"
    fi
}

# need_writable PATH...
need_writable() {
    for path do
        [ -w "$path" ] && [ -x "$path" ] || deny NotWritable "no right to write: $path" "path=$path"
    done
}
