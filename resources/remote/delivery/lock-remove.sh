# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the lock of somebody else away: not while it is alive, unless force=yes. The reason goes into the journal.

unlock() {
    need_base
    lock_read
    [ "$locked" = yes ] || return 0
    if [ "$force" != yes ] && [ "$lock_owner" != "$owner" ]; then
        [ "$lock_alive" = no ] && [ "$lock_age" -ge "$lock_stale_after" ] || lock_held
    fi
    if [ "$force" != yes ] && [ "$lock_alive" = yes ]; then
        lock_held
    fi
    lock_remove
    journal_note unlock "$lock_owner" "$reason"
}

layout_read "$@"
step_main unlock
