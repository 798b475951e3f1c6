# SPDX-License-Identifier: GPL-3.0-or-later
# The last script of a step that takes several; also sent after a script that was ended from outside. outcome is "done" or
# the kind of the failure, facts a JSON object without its braces, unless update-end.sh has them. Whoever lost the lock has nothing to say any more.

end() {
    need_base
    if [ "$outcome" = done ]; then
        lock_check
    fi
    intent_files=''
    lock_fields
    if [ "$lock_token" = "$token" ] && [ "$locked" = yes ]; then
        lock_taken=yes
        [ ! -f "$quai/intent" ] || { switch_settle; nonce_remove "$intent_files"; }
        case $(journal_unended) in
        *"$entry"*)
            json_text "$outcome"
            journal_line "{\"kind\":\"end\",\"at\":$(date +%s),$entry,\"outcome\":$json,\"facts\":{${update_facts:-$facts}}}"
            ;;
        esac
        case $locking in
        single | last) lock_release ;;
        *) touch -c -- "$quai/lock/info" ;;
        esac
        lock_taken=no
    fi
    state_print
}

layout_read "$@"
step_main end
