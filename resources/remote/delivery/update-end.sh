# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154,SC2034 # those of update-git.sh; update_facts is for step-end.sh
# Between update-git.sh, when that has come to its end, and the parts of step-end.sh, when both are sent in one call. What
# the update prints stands before the record "ended", what is known of the site after it.

trap - EXIT HUP INT TERM
frame_exit
update_facts="\"bytes\":\"$bytes\",\"from\":\"$head\",\"means\":\"\",\"micros\":\"-1\",\"removed\":\"$removed\""
update_facts="$update_facts,\"rescued\":\"no\",\"to\":\"$target\",\"written\":\"$written\""
record ended
