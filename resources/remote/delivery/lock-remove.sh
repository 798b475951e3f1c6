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
    if ! lock_remove_of "$lock_token"; then
        # Somebody was quicker: the lock that the operator saw is gone. A new one is another question.
        lock_read
        [ "$locked" = no ] || lock_held
        return 0
    fi
    journal_note unlock "$lock_owner" "$reason"
}

layout_read "$@"
step_main unlock
