# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# Which release this server has received last, so that the next one travels as what differs. Alone, or after
# step-begin.sh, which saves a call.
#   own   <base>/.quai; empty: nothing is asked
# Prints store<TAB>git|archive<TAB>tree; no tree when there is none yet.

if [ -z "${p_own:-}" ]; then
    :
elif have git; then
    record store git "$(git --git-dir="$p_own/code.git" rev-parse -q --verify 'refs/quai/target^{tree}' 2>/dev/null)"
else
    record store archive ''
fi
