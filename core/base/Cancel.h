// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace quai {

/// Asked between slices of work on the working thread; a default-constructed one never stops.
using CancelToken = std::stop_token;

/// Held by whoever may cancel.
using CancelSource = std::stop_source;

} // namespace quai
