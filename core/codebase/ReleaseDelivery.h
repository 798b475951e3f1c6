// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Releases.h"
#include "core/delivery/ReleaseSource.h"

#include <memory>

namespace quai::codebase {

/// A release as the Update step takes it. The packs are made from the cache, which is opened anew on the thread of the
/// delivery.
/// @param cacheFolder of cache.git
[[nodiscard]] std::shared_ptr<const delivery::ReleaseSource> releaseSource(const QString &cacheFolder,
                                                                           const Release &release);

} // namespace quai::codebase
