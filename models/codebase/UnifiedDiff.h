// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/delivery/LineDiff.h"

#include <QHash>

namespace quai::models {

/// A difference in git's form (git-diff, "-p") as lines to be shown: hunks with a Gap before each that does not begin
/// where the one before it ended. Heads of files are left out; what is no difference at all (a binary file) gives none.
/// Invalid UTF-8 is shown with replacement characters.
[[nodiscard]] QList<DiffLine> readUnifiedDiff(const QByteArray &text);

/// The same of several files, cut into one text for each: by the path of the newer side, or of the older one where the
/// file is gone. Names in git's quotes are read; binary files, which have no hunks, are left out.
[[nodiscard]] QHash<QString, QByteArray> splitUnifiedDiff(const QByteArray &text);

} // namespace quai::models
