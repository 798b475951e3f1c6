# SPDX-License-Identifier: GPL-3.0-or-later
# What the site is now. Changes nothing.

layout_read "$@"
need_base
state_print
