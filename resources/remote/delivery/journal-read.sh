# SPDX-License-Identifier: GPL-3.0-or-later
# The newest lines of the journal, oldest first.

layout_read "$@"
need_base
if [ -f "$quai/journal.jsonl" ]; then
    tail -n "$limit" "$quai/journal.jsonl" | record_lines journal
fi
