# SPDX-License-Identifier: GPL-3.0-or-later
# For tests: the script is what the test hands over as input.
eval "$(cat)"
