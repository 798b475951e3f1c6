# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* and the functions of the parts before come from there
# Before BackToProd: may the working folder be served? Needs lib/prelude.sh, manifest.sh, gate-lint.sh, gate-versions.sh.
# Writes nothing on the site.
#   tree         the working folder
#   served       the served folder: what is the same there is not checked again, and its config.php leads to the database
#   own          <base>/.quai
#   suffix       GIT, SVN or CVS
#   php          PHP's command line
#   lint         changed or full
#   environment  the environment files, one a line
# Prints: refusal KIND MESSAGE FACT=VALUE..., lint FILE LINE TEXT, linted N, version FROM TO, upgrade 0|1,
# missing PLUGIN, warning ID.

work=$(mktemp -d) || refuse NotWritable 'no temporary folder' path="${TMPDIR:-/tmp}"
trap 'rm -rf -- "$work"' EXIT
trap 'exit 129' HUP INT TERM

have "$p_php" || refuse ToolMissing 'PHP is not there' tool="$p_php"
[ -d "$p_tree" ] || refuse WrongState 'there is no working folder' step=backtoprod mode=Production

# list_files TREE: size, time and path of each file, sorted. Whole seconds: not every copy keeps more.
list_files() {
    find "$1/" \( -name .git -o -name .svn -o -name CVS \) -prune -o -type f -printf '%s %Ts %P\0' | sort -z
}

# Writes changed. Since the stamp of SAVE nothing can have been changed without a newer ctime, and the folders' renames
# leave the files' ctimes alone: one walk. Without that stamp both trees are compared.
find_changed() {
    if [ "$p_lint" = full ]; then
        find "$p_tree/" \( -name .git -o -name .svn -o -name CVS \) -prune -o -type f -printf '%P\0' >"$work/changed"
        return
    fi
    if [ -f "$p_own/stamps/SAVE" ]; then
        find "$p_tree/" \( -name .git -o -name .svn -o -name CVS \) -prune -o -type f -newercm "$p_own/stamps/SAVE" \
            -printf '%P\0' >"$work/changed"
        return
    fi
    list_files "$p_served" >"$work/list.served" &
    list_files "$p_tree" >"$work/list.tree"
    wait "$!"
    comm -z -13 -- "$work/list.served" "$work/list.tree" | cut -z -d ' ' -f 3- >"$work/changed"
}

# Files that a tool left with the marks of a conflict. PHP files with marks do not parse, but the others would be served.
check_conflict_marks() {
    (cd -- "$p_tree" && grep -zEv '\.php$' <"$work/changed" \
        | xargs -0 -r grep -lIZE '^(<<<<<<< |>>>>>>> )' 2>/dev/null | tr '\n' '\0') >"$work/marked.all"
    # Both marks, and not in a text that only speaks of them.
    (cd -- "$p_tree" && grep -zEv '\.(md|txt|rst|patch|diff|html)$' <"$work/marked.all" \
        | xargs -0 -r grep -lZE '^=======$' 2>/dev/null) >"$work/marked"
    [ -s "$work/marked" ] || return 0
    list_records marked <"$work/marked"
    record refusal LocalModifications 'files with marks of a conflict' count="$(tr -cd '\0' <"$work/marked" | wc -c)"
}

check_environment() {
    printf '%s\n' "$p_environment" | while IFS= read -r path; do
        if [ -n "$path" ] && [ -f "$p_served/$path" ] && [ ! -f "$p_tree/$path" ]; then
            record refusal PathMissing 'an environment file is missing' path="$p_tree/$path"
        fi
    done
}

if [ -e "$p_own/updating" ]; then
    record refusal StampMissing 'an update was interrupted' copy="$p_suffix"
fi
if [ -z "$(version_of "$p_tree")" ]; then
    record refusal PathMissing 'no version.php with a version' path="$p_tree/version.php"
fi
check_environment
gate_versions >"$work/versions" 2>&2 &
versions=$!
find_changed
check_conflict_marks
gate_lint <"$work/changed"
wait "$versions"
cat "$work/versions" >&9
