# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154 # p_* come from the prelude
# Which release this server has received last, so that the next one travels as what differs.
#   own   <base>/.quai
# Prints base<TAB>tree; an empty one when there is nothing yet.

have git || refuse ToolMissing 'git is not there' tool=git
record base "$(git --git-dir="$p_own/code.git" rev-parse -q --verify 'refs/quai/target^{tree}' 2>/dev/null)"
