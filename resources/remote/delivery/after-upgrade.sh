# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2034 # p_*, cli and work come from the scripts that source this
# Moodle's own upgrade. Functions only; needs gate-versions.sh.

purge_caches() {
    timeout 300 "$p_php" "$cli/purge_caches.php" </dev/null 9>&-
}

# Sets pending to yes or no. admin/cli/upgrade.php --is-pending ends with 2 when an upgrade waits; before Moodle 3.11 it
# does not know the option, and the upgrade itself finds nothing to do then.
ask_pending() {
    timeout 300 "$p_php" "$cli/upgrade.php" --is-pending </dev/null >"$work/pending.log" 2>&1 9>&-
    status=$?
    case $status in
    0) pending=no ;;
    2) pending=yes ;;
    *)
        cat "$work/pending.log" >&2
        grep -q 'is-pending' "$work/pending.log" \
            || refuse UpgradeFailed "upgrade.php --is-pending ended with $status" databaseChanged=0
        pending=yes
        ;;
    esac
}

# What runs apart from this script, so that a cut line, a closed window or a cancel does not end Moodle's upgrade in
# its middle: maintenance on, upgrade, maintenance off, the exit status last. Maintenance comes off again also when the
# upgrade failed before it touched the database. When it failed after that, neither the new code nor the old one fits
# the database: the maintenance page stays, so that nobody writes into it (warning maintenance-left-on).
upgrade_runner='
php=$1; cli=$2; own=$3; stored=$4; served=$5
trap "" HUP INT TERM
was_on=0
case $("$php" "$cli/maintenance.php" 2>/dev/null) in *": enabled"* | *"currently in CLI maintenance"*) was_on=1 ;; esac
before=$("$php" -d display_errors=0 -r "$stored" -- "$served" light 2>/dev/null | sort | cksum)
[ "$was_on" = 1 ] || "$php" "$cli/maintenance.php" --enable
"$php" "$cli/upgrade.php" --non-interactive
status=$?
if [ "$status" -eq 0 ] && "$php" "$cli/upgrade.php" --is-pending; then :; else
    [ "$status" -ne 0 ] || status=2
fi
after=$("$php" -d display_errors=0 -r "$stored" -- "$served" light 2>/dev/null | sort | cksum)
changed=1
[ "$before" != "$after" ] || changed=0
left=0
if [ "$was_on" = 0 ]; then
    if [ "$status" -eq 0 ] || [ "$changed" = 0 ]; then "$php" "$cli/maintenance.php" --disable; else left=1; fi
fi
echo "$status $changed $left" >"$own/upgrade.status.new"
mv -- "$own/upgrade.status.new" "$own/upgrade.status"
rm -f -- "$own/upgrade.pid"
'

run_upgrade() {
    progress upgrade 0 -1
    rm -f -- "$p_own/upgrade.status"
    apart="setsid"
    have setsid || apart="nohup"
    # Before the runner: it makes the file only when it begins.
    : >"$p_own/upgrade.log" || refuse NotWritable 'cannot write' path="$p_own/upgrade.log"
    "$apart" sh -c "$upgrade_runner" sh "$p_php" "$cli" "$p_own" "$gate_versions_stored" "$p_served" \
        >"$p_own/upgrade.log" 2>&1 </dev/null 9>&- &
    echo "$!" >"$p_own/upgrade.pid"
    follow_upgrade "$!"
}

# follow_upgrade PID: shows the log as it grows, and says how it ended.
follow_upgrade() {
    shown=0
    while :; do
        over=0
        kill -s 0 "$1" 2>/dev/null || over=1
        [ ! -e "$p_own/upgrade.status" ] || over=1
        tail -n "+$((shown + 1))" "$p_own/upgrade.log" >"$work/new.log" 2>/dev/null
        lines=$(wc -l <"$work/new.log")
        head -n "$lines" "$work/new.log" | record_lines out
        shown=$((shown + lines))
        [ "$over" = 0 ] || break
        sleep 0.1
    done
    changed=1
    status=255
    left=1
    [ -r "$p_own/upgrade.status" ] && read -r status changed left <"$p_own/upgrade.status"
    [ "$left" = 0 ] || record warning maintenance-left-on
    rm -f -- "$p_own/upgrade.status" "$p_own/upgrade.pid"
    [ "$changed" = 0 ] || record database changed
    if [ "$status" -ne 0 ]; then
        record upgrade failed
        refuse UpgradeFailed "Moodle's upgrade ended with $status" databaseChanged="$changed"
    fi
    record upgrade 'done'
}

# An upgrade of before, which the desktop lost sight of, is waited for: Moodle would refuse a second one.
attach_running_upgrade() {
    [ -r "$p_own/upgrade.pid" ] || return 0
    read -r runner <"$p_own/upgrade.pid" || return 0
    case $runner in '' | *[!0-9]*) return 0 ;; esac
    if kill -s 0 "$runner" 2>/dev/null && tr '\0' ' ' <"/proc/$runner/cmdline" 2>/dev/null | grep -qF "$cli"; then
        say "Waiting for the upgrade that is running already"
        follow_upgrade "$runner"
    else
        rm -f -- "$p_own/upgrade.pid"
    fi
}
