// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace quai {

/// Writes a small file of this desktop, whole or not at all: whoever reads @p path meanwhile has the former content.
/// The folder must be there. Errors: FileUnwritable (message: the system's reason; facts: file).
[[nodiscard]] Status writeFile(const QString &path, const QByteArray &content);

} // namespace quai
