// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Cache.h"
#include "core/codebase/Resolver.h"

namespace quai::codebase {

/// Makes a package a commit of the cache, named Cache::packageRef(). The same bytes give the same commit.
/// @param zip what was downloaded
/// Errors: ChecksumMismatch (facts: file, expected, actual), those of unpackPackage(), RepositoryBusy.
[[nodiscard]] Result<git::ObjectId> storePackage(Cache &cache, const NeededPackage &package, const QByteArray &zip,
                                                 const CancelToken &cancel = {});

} // namespace quai::codebase
