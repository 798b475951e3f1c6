// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ErrorKind.h"

#include <QMap>
#include <QString>

namespace quai {

/// A failure as a value. Created on the thread where it happened, read on any other.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message{};              ///< technical, English, one line: for logs and developers
    QString detail{};               ///< raw output, any length; shown on demand
    QMap<QString, QString> facts{}; ///< what the operator's sentence names; the keys stand beside each ErrorKind
    int nativeCode = 0;             ///< errno, libssh code, exit status

    /// The same error with one more fact.
    [[nodiscard]] Error with(const QString &fact, const QString &value) const;

    bool operator==(const Error &other) const = default;
};

/// The identifier of @p kind as written in the enumeration ("HostKeyUnknown"): for JSON, logs and journals.
[[nodiscard]] QString kindName(ErrorKind kind);

} // namespace quai
