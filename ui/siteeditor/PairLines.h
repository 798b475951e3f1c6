// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace quai::ui {

/// "name = value", one a line, sorted by name.
[[nodiscard]] QString linesOfPairs(const QMap<QString, QString> &pairs);

/// Reads such lines; empty ones are left out. A line without "=" is a name without a value.
[[nodiscard]] QMap<QString, QString> pairsOfLines(const QString &text);

} // namespace quai::ui
