// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/git/Repository.h"

namespace quai::git {

/// Where @p url leads by the `url.<base>.insteadOf` of git-config(1), of the repository and of the user: the longest
/// beginning that is named there gives way to its base. @p url itself where none is.
///
/// Done here and not by libgit2 for two reasons. An https address may become an ssh one, and then core/ssh has to carry
/// it and not libgit2's own SSH, which knows nothing of our host keys. And libgit2 1.5 loses 20 KB for each entry of
/// the configuration whenever it looks (its pull request 6382).
[[nodiscard]] QString insteadOf(const Repository &repository, const QString &url);

} // namespace quai::git
