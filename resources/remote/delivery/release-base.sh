# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# Which release this server has received last, so that the next one travels as what differs.
#   own   <base>/.quai
# Prints means<TAB>git|archive and base<TAB>tree; an empty one when there is nothing yet.

if ! have git; then
    record means archive
    exit 0
fi
record means git
record base "$(git --git-dir="$p_own/code.git" rev-parse -q --verify 'refs/quai/target^{tree}' 2>/dev/null)"
