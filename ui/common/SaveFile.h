// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace quai::ui {

/// Writes a small file that the operator chose, whole or not at all. Errors: FileUnwritable (facts: file).
[[nodiscard]] Status saveFile(const QString &path, const QByteArray &content);

} // namespace quai::ui
