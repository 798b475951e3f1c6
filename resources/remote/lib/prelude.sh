# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# What every script of Quai begins with. POSIX sh and coreutils only. See docs/remote-protocol.md.
#
# Parameters arrive as key=value and become the variables $p_key, exact to the last byte. A mandatory one is used as
# "$p_key" (`set -u` ends the script when it is missing), an optional one as "${p_key:-}".

set -u
umask 022
LC_ALL=C
export LC_ALL
# Records leave through descriptor 9, so that they reach the desktop from inside $(...) and pipelines too.
# What a script starts and leaves running must close it: 9>&-
exec 9>&1

_quai_newline='
'
_quai_tab=$(printf '\t')
_quai_return=$(printf '\r')

# _quai_replace TEXT FROM TO: leaves in $_quai_text the text with every FROM replaced, without a process.
_quai_replace() {
    _quai_text=
    _quai_rest=$1
    while :; do
        case $_quai_rest in
        *"$2"*) ;;
        *) break ;;
        esac
        _quai_text=$_quai_text${_quai_rest%%"$2"*}$3
        _quai_rest=${_quai_rest#*"$2"}
    done
    _quai_text=$_quai_text$_quai_rest
}

# _quai_escape TEXT: leaves in $_quai_text the text with backslash, tab, newline and return escaped.
_quai_escape() {
    _quai_text=$1
    case $1 in
    *\\* | *"$_quai_tab"* | *"$_quai_newline"* | *"$_quai_return"*)
        _quai_replace "$1" \\ \\\\
        _quai_replace "$_quai_text" "$_quai_tab" \\t
        _quai_replace "$_quai_text" "$_quai_newline" \\n
        _quai_replace "$_quai_text" "$_quai_return" \\r
        ;;
    esac
}

# param NAME [DEFAULT]: prints the parameter, or the default; refuses when there is neither.
param() {
    case $1 in
    *[!A-Za-z0-9_]* | '') refuse Internal "not a parameter name: $1" ;;
    esac
    if eval "[ -n \"\${p_$1+set}\" ]"; then
        eval "printf '%s\\n' \"\$p_$1\""
    elif [ $# -gt 1 ]; then
        printf '%s\n' "$2"
    else
        refuse Internal "parameter missing: $1"
    fi
}

# record TAG [FIELD...]: one line for the desktop.
record() {
    _quai_line=$1
    shift
    for _quai_field in "$@"; do
        _quai_escape "$_quai_field"
        _quai_line=$_quai_line$_quai_tab$_quai_text
    done
    printf '%s\n' "$_quai_line" >&9
}

# record_lines TAG: each line of stdin as one record whose fields are what the line's tabs separate. Only for text
# without backslashes or returns of its own to lose: both are escaped, tabs are taken as they are.
record_lines() {
    sed "s/\\\\/\\\\\\\\/g;s/$_quai_return/\\\\r/g;s/^/$1$_quai_tab/" >&9
}

# refuse KIND MESSAGE [FACT=VALUE...]: ends the script; the desktop gets an Error of that kind. Inside $(...) or ( )
# it ends only that subshell: write `x=$(f) || exit 1` there.
refuse() {
    record error "$@"
    exit 1
}

# progress STAGE DONE TOTAL UNIT ITEM: UNIT is none, steps, files, bytes or objects; TOTAL -1 when it is not known.
progress() {
    record progress "$1" "${2:-0}" "${3:--1}" "${4:-none}" "${5:-}"
}

# say TEXT: a line for the operator's eyes.
say() {
    record out "$1"
}

# now: the time of this server in UTC, ISO 8601 to the second.
now() {
    date -u +%Y-%m-%dT%H:%M:%SZ
}

# json_escape TEXT: prints the inside of a JSON string (RFC 8259, 7); control characters without a short form are
# left out, bytes above 127 stay as they are.
json_escape() {
    _quai_replace "$1" \\ \\\\
    _quai_replace "$_quai_text" '"' '\"'
    _quai_replace "$_quai_text" "$_quai_tab" \\t
    _quai_replace "$_quai_text" "$_quai_newline" \\n
    _quai_replace "$_quai_text" "$_quai_return" \\r
    case $_quai_text in
    *[[:cntrl:]]*) printf '%s' "$_quai_text" | tr -d '\000-\037\177' ;;
    *) printf '%s' "$_quai_text" ;;
    esac
}

# have TOOL: whether a program of that name can be run.
have() {
    command -v "$1" >/dev/null 2>&1
}

# need_no_link TREE PATH: no folder between TREE and the last part of PATH is a symbolic link, else it refuses.
need_no_link() {
    _quai_walked=$1
    _quai_rest=$2
    while :; do
        case $_quai_rest in
        */*) ;;
        *) return 0 ;;
        esac
        _quai_walked=$_quai_walked/${_quai_rest%%/*}
        _quai_rest=${_quai_rest#*/}
        [ ! -L "$_quai_walked" ] || refuse PathLeavesTree 'a symbolic link is on the way' "path=$2"
    done
}

for _quai_field in "$@"; do
    case ${_quai_field%%=*} in
    [!A-Za-z]* | *[!A-Za-z0-9_]* | '') refuse Internal "not a parameter: $_quai_field" ;;
    esac
    case $_quai_field in
    *=*) eval "p_${_quai_field%%=*}=\${_quai_field#*=}" ;;
    *) refuse Internal "not a parameter: $_quai_field" ;;
    esac
done
