# SPDX-License-Identifier: GPL-3.0-or-later
# For tests: how many bytes came on stdin, and their checksum.
# shellcheck disable=SC2046 # two words are wanted
record input $(cksum)
