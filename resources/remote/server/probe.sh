# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What a server offers to a delivery: one record for each fact. Changes nothing but two empty folders, made and removed
# again below the base to try the exchange. Needs delivery/exchange.sh before it.
#   base  absolute folder of the site, may be missing on the server
#   dir   name of the served folder; empty: not known
#   php   PHP command

# shellcheck disable=SC2154 # p_* come from the prelude
php=$p_php
base=$p_base
served=$base/${p_dir:-}
[ -n "${p_dir:-}" ] || served=''
tab=$_quai_tab
failure='' quai='' plan=no

first_number() {
    sed -n 's/^[^0-9]*\([0-9][0-9.]*\).*/\1/p' | head -n 1
}

# tool NAME VERSION-COMMAND...: a record when the program is there.
tool() {
    name=$1
    shift
    where=$(command -v "$name") || return 0
    record tool "$name" "$where" "$("$@" 2>/dev/null </dev/null | first_number)"
}

# who_am_i: name, number and groups. Without a name in the accounts, the number; groups likewise.
who_am_i() {
    record user "$(id -un 2>/dev/null || id -u)" "$(id -u)" "$(id -Gn 2>/dev/null || id -G)"
}

who() {
    who_am_i
    shell=$(getent passwd "$(id -u)" 2>/dev/null | cut -d : -f 7)
    record shell "${shell:-${SHELL:-}}"
    system=$(sed -n 's/^PRETTY_NAME=//p' /etc/os-release 2>/dev/null | tr -d '"')
    record system "${system:-$(uname -s)}" "$(uname -r)" "$(uname -m)" "$(uname -n)"
}

rights() {
    have sudo || { record sudo missing; return; }
    answer=$(sudo -n -l 2>&1 </dev/null)
    case $answer in
    *'may run the following'*)
        printf '%s\n' "$answer" | sed -n 's/^ *\((.*\)$/\1/p' | {
            set -- allowed
            while IFS= read -r rule; do
                set -- "$@" "$rule"
            done
            record sudo "$@"
        }
        ;;
    *'may not run sudo'* | *'not in the sudoers'*) record sudo denied ;;
    *'must have a tty'*) record sudo tty ;;
    *) record sudo password ;;
    esac
}

tools() {
    tool git git --version
    tool svn svn --version --quiet
    tool cvs cvs --version
    tool rsync rsync --version
    tool curl curl --version
    # shellcheck disable=SC2016 # perl's variable
    tool perl perl -e 'printf "%vd\n", $^V'
    tool python3 python3 -V
    where=$(command -v "$php") || return 0
    # shellcheck disable=SC2016 # PHP's variables
    facts=$("$php" -d display_errors=0 -r '
        $ffi = extension_loaded("ffi") && !in_array(strtolower((string) ini_get("ffi.enable")), ["", "0", "false"], true);
        echo PHP_VERSION, "\t", PHP_SAPI, "\t", $ffi ? "yes" : "no", "\t",
            extension_loaded("Zend OPcache") ? "yes" : "no";' 2>/dev/null </dev/null) || facts=''
    version=${facts%%"$tab"*}
    rest=${facts#*"$tab"}
    sapi=${rest%%"$tab"*}
    rest=${rest#*"$tab"}
    [ -z "$facts" ] || record php "$where" "$version" "$sapi" "${rest%%"$tab"*}" "${rest#*"$tab"}"
}

folders() {
    [ -d "$base" ] || { record base missing; return; }
    if [ -w "$base" ] && [ -x "$base" ]; then record base writable; else record base readonly; fi
    df -Pk -- "$base" 2>/dev/null | {
        read -r _
        read -r _ total _ available _ || exit 0
        record space $((available * 1024)) $((total * 1024))
    }
    [ -n "$served" ] || return 0
    if [ -L "$served" ]; then
        record served link "$(readlink -- "$served")"
    elif [ -d "$served" ]; then
        record served folder
    else
        record served missing
    fi
    for metadata in .git .svn CVS .hg; do
        [ ! -e "$served/$metadata" ] || record metadata "$metadata"
    done
}

exchanges() {
    [ -d "$base" ] && [ -w "$base" ] || return 0
    proof=$(mktemp -d "$base/.quai-probe.XXXXXX") || return 0
    trap 'rm -rf -- "$proof"' EXIT
    for means in php-ffi perl python3 mv-exchange; do
        # In a subshell: the function keeps its own variables in names like ours.
        if (exchange_works "$means" "$proof"); then
            record exchange "$means"
        fi
    done
    rm -rf -- "$proof"
    trap - EXIT
}

processes() {
    ps -eo user:64=,args= 2>/dev/null || ps -eo user=,args= 2>/dev/null
}

# Whoever runs PHP for the web, most workers first: the pools of php-fpm, else the workers of the web server.
web_users() {
    processes >"$list" || return 0
    for pattern in '^[^ ]*  *php-fpm: pool' '^[^ ]*  *\([^ ]*/\)*\(apache2\|httpd\|lsphp\|litespeed\)\( \|$\)' \
        '^[^ ]*  *\(nginx: worker\|[^ ]*lighttpd\)'; do
        users=$(grep "$pattern" "$list" | cut -d ' ' -f 1 | grep -v '^root$' | sort | uniq -c | sort -rn | sed 's/^ *[0-9]* //')
        [ -z "$users" ] || break
    done
    [ -z "$users" ] || printf '%s\n' "$users"
}

data_owner() {
    [ -r "$served/config.php" ] || return 0
    assigned='^[[:space:]]*\$CFG->dataroot[[:space:]]*=[[:space:]]*'
    data=$(sed -n -e "s/$assigned\"\([^\"]*\)\".*/\1/p" -e "s/$assigned'\([^']*\)'.*/\1/p" "$served/config.php" | tail -n 1)
    [ -n "$data" ] || return 0
    owner=$(stat -L -c '%U %u' -- "$data" 2>/dev/null) || return 0
    # A number that no account has: stat says UNKNOWN, which is nobody's name.
    case $owner in
    'UNKNOWN '*) printf '%s\n' "${owner##* }" ;;
    *) printf '%s\n' "${owner% *}" ;;
    esac
}

# may_write USER PATH: prints yes, no or unknown, and how it is known.
may_write() {
    if [ "$1" = "$(id -un 2>/dev/null)" ] || [ "$1" = "$(id -u)" ]; then
        if [ -w "$2" ]; then echo "yes own"; else echo "no own"; fi
        return
    fi
    case $1 in
    *[!0-9]*) account=$1 ;;
    *) account="#$1" ;;
    esac
    if have sudo && sudo -n -u "$account" -- true >/dev/null 2>&1 </dev/null; then
        if sudo -n -u "$account" -- test -w "$2" </dev/null; then echo "yes sudo"; else echo "no sudo"; fi
        return
    fi
    mode=$(stat -L -c '%U %G %04a' -- "$2" 2>/dev/null) || { echo "unknown mode"; return; }
    owner=${mode%% *}
    [ "$account" = "$1" ] || owner=$(stat -L -c %u -- "$2" 2>/dev/null)
    bits=${mode##* }
    group=${mode#* }
    group=${group% *}
    case " $(id -Gn -- "$1" 2>/dev/null) " in
    *" $group "*) in_group=yes ;;
    *) in_group=no ;;
    esac
    if [ "$owner" = "$1" ]; then
        class=${bits%??}
        class=${class#?}
    elif [ "$in_group" = yes ]; then
        class=${bits%?}
        class=${class#??}
    else
        class=${bits#???}
    fi
    case $class in
    2 | 3 | 6 | 7) echo "yes mode" ;;
    *)
        # A "+" behind the mode: an access list may give more than the mode tells.
        case $(ls -Lld -- "$2" 2>/dev/null) in
        ??????????+*) may_write_by_list "$1" "$2" ;;
        *) echo "no mode" ;;
        esac
        ;;
    esac
}

may_write_by_list() {
    have getfacl || { echo "unknown acl"; return; }
    if getfacl -Ep -- "$2" 2>/dev/null | grep -q "^user:$1:.w"; then echo "yes acl"; else echo "no acl"; fi
}

web() {
    list=$(mktemp) || return 0
    trap 'rm -f -- "$list"' EXIT
    web_users | while IFS= read -r user; do
        record web "$user"
    done
    rm -f -- "$list"
    trap - EXIT
    [ -n "$served" ] || return 0
    owner=$(data_owner)
    [ -z "$owner" ] || record data "$owner"
}

# As the site's own account, which may be another one than the operator's, "acting" asks for what that one can do.
case ${p_part:-all} in
acting)
    who_am_i
    folders
    exchanges
    tools
    ;;
writes)
    for path in "$served" "$served/version.php" "$served/config.php"; do
        [ ! -e "$path" ] || { answer=$(may_write "$p_web" "$path"); record writes "${answer%% *}" "${answer#* }" "$path"; }
    done
    ;;
*)
    who
    rights
    tools
    folders
    exchanges
    web
    ;;
esac
