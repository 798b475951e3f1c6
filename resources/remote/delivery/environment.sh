# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# Environment files (config.php and the operator's list) are copied from the served tree, never linked: a linked
# config.php makes Moodle take the link's folder for its own. Functions only; needs manifest.sh.

# environment_list TEXT: the operator's list (one path a line) as a NUL list.
environment_list() {
    printf '%s' "$1" | tr '\n' '\0'
}

environment_newline='
'

# environment_carry SERVED WORKING ASIDE TEXT: copies each file of TEXT that SERVED has and WORKING lacks or has
# otherwise; what it replaces is kept below ASIDE. Prints the record carried<TAB>path for each.
environment_carry() {
    printf '%s\n' "$4" | while IFS= read -r environment_path; do
        [ -n "$environment_path" ] || continue
        case $environment_newline${p_rendered:-}$environment_newline in
        *"$environment_newline$environment_path$environment_newline"*) continue ;; # environment-write.sh brings it
        esac
        environment_from=$1/$environment_path
        environment_to=$2/$environment_path
        [ -f "$environment_from" ] || continue
        if [ -f "$environment_to" ] && [ ! -L "$environment_to" ] \
            && cmp -s -- "$environment_from" "$environment_to"; then
            continue
        fi
        if [ -e "$environment_to" ] || [ -L "$environment_to" ]; then
            printf '%s\0' "$environment_path" | put_aside "$2" "$3" || return 1
        fi
        mkdir -p -- "${environment_to%/*}" || return 1
        cp -pL -T -- "$environment_from" "$environment_to.quai-new" || return 1
        mv -T -- "$environment_to.quai-new" "$environment_to" || return 1
        printf '%s\0' "$environment_path" | list_records carried
    done
}
