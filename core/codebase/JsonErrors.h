// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QJsonObject>

namespace quai::codebase {

/// The object that @p text holds. Errors: ParseFailed with the facts file, line and column (from 1).
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &text, const QString &file);

} // namespace quai::codebase
