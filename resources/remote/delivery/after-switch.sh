# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* and the functions of the parts before come from there
# After the switch of BackToProd: Moodle's upgrade when one waits, caches, health. Needs lib/prelude.sh, lock.sh,
# update-frame.sh, gate-versions.sh, after-upgrade.sh, after-health.sh.
#   mode     run
#   token    of the lock; empty: none is held
#   served   the served folder
#   own      <base>/.quai
#   php      PHP's command line
#   url      of the site
#   upgrade  1: run a pending upgrade, 0: only say so
# Prints: upgrade none|done|skipped|failed, http STATUS MILLISECONDS, problem TEXT, unwell TEXT, warning ID.

frame_begin

have "$p_php" || refuse ToolMissing 'PHP is not there' tool="$p_php"
cli=$p_served/admin/cli
[ -f "$cli/upgrade.php" ] || refuse UpgradeFailed 'admin/cli/upgrade.php is missing' databaseChanged=0

attach_running_upgrade
# Asking whether an upgrade waits and purging the caches are half a second of PHP each: done at the same time, and
# what an upgrade makes stale again it purges itself.
purge_caches >"$work/purge.log" 2>&1 &
purging=$!
ask_pending
wait "$purging"
purged=$?
case $pending in
no) record upgrade none ;;
yes)
    if [ "$p_upgrade" = 1 ]; then
        run_upgrade
        purge_caches >"$work/purge.log" 2>&1
        purged=$?
    else
        record upgrade skipped
        record warning upgrade-skipped
    fi
    ;;
esac
if [ "$purged" -ne 0 ]; then
    cat "$work/purge.log" >&2
    record warning caches-not-purged
fi
check_health
