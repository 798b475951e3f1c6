// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace quai::remote {

/// The one place where an argument is made safe for a POSIX shell (IEEE Std 1003.1, Shell 2.2.2): single quotes,
/// whatever the text holds. NUL cannot be passed to a program and is a programming error.
[[nodiscard]] QByteArray shellQuote(const QString &argument);

/// Every argument quoted, separated by spaces.
[[nodiscard]] QByteArray shellQuote(const QStringList &arguments);

} // namespace quai::remote
