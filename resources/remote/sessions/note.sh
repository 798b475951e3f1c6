# SPDX-License-Identifier: GPL-3.0-or-later
# Opens or closes a session in the journal, under the lock of the site: one open session, whoever the operator is. Or
# adds a remark, which needs no lock: one line is one write, and a remark may come while a step runs.
# what=open|close|note, uid, reasoned=yes|no (closing in Mode Livraison was given a reason). Prints: noted<TAB>TIME.

# session_last: the newest opening or closing; sets session_what=open|close|none, session_uid, session_at.
session_last() {
    session_what=none session_uid='' session_at=0
    [ -f "$quai/journal.jsonl" ] || return 0
    last=$(grep -aE '^\{"kind":"note","at":[0-9]+,"id":"[0-9a-f]+","owner":"([^"\\]|\\.)*","step":"session-(open|close)"' \
        "$quai/journal.jsonl" | tail -n 1)
    case $last in
    *'"step":"session-open"'*) session_what=open ;;
    *'"step":"session-close"'*) session_what=close ;;
    *) return 0 ;;
    esac
    session_uid=${last#*'"id":"'}
    session_uid=${session_uid%%'"'*}
    session_at=${last#*'"at":'}
    session_at=${session_at%%,*}
}

note_write() {
    session_at=$(date +%s)
    journal_line "{\"kind\":\"note\",\"at\":$session_at,$entry,\"facts\":{$facts}}" 2>/dev/null \
        || deny NotWritable 'the journal cannot be written' "path=$quai/journal.jsonl"
}

# What was asked may have been done already, by a call whose answer was lost.
note_open() {
    if [ "$session_what" = open ]; then
        [ "$session_uid" = "$p_uid" ] || refuse WrongState 'the site has an open session' \
            step=session-open mode=session-open "uid=$session_uid"
    else
        note_write
    fi
}

note_close() {
    if [ "$session_what" = close ] && [ "$session_uid" = "$p_uid" ]; then
        return 0
    fi
    if [ "$session_what" != open ] || [ "$session_uid" != "$p_uid" ]; then
        refuse WrongState 'this session is not open' step=session-close mode=session-closed
    fi
    if [ "$mode" != production ] && [ "${p_reasoned:-no}" != yes ]; then
        refuse WrongState 'the site is not in Mode Production: closing needs a reason' step=session-close "mode=$mode"
    fi
    note_write
}

note() {
    need_base
    if [ "$p_what" = note ]; then
        note_write
        record noted "$session_at"
        return 0
    fi
    step_open
    session_last
    case $p_what in
    open) note_open ;;
    close) note_close ;;
    *) refuse InvalidInput 'neither open nor close' ;;
    esac
    record noted "$session_at"
    lock_release
}

layout_read "$@"
step_main note
