// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quai::git {

/// Patches made by diff -u have no "diff --git" lines, which libgit2 wants; they are put in where they are missing.
/// Lines within hunks are never taken for headers: they are counted by what the hunk announces.
[[nodiscard]] QByteArray withGitHeaders(const QByteArray &patch);

} // namespace quai::git
