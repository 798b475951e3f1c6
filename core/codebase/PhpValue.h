// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/PhpLexer.h"

#include <QMap>

#include <utility>

namespace quai::codebase {

/// What an expression is, as far as it can be known without running it.
struct PhpValue
{
    enum class Kind { Unknown, Null, Bool, Number, String, Array };

    Kind kind = Kind::Unknown;
    QByteArray text;                                ///< Number: decimal; String: content; Bool: "1" or ""
    QList<std::pair<QByteArray, PhpValue>> entries; ///< Array: key (empty for the next index) and value

    [[nodiscard]] bool isScalar() const { return kind == Kind::Number || kind == Kind::String; }
};

/// Values by name: "version" for $version, "plugin->version" for $plugin->version.
using PhpVariables = QMap<QByteArray, PhpValue>;

/// Reads one expression from @p tokens at @p position, which ends behind it (at ";", "," or a closing bracket of its
/// surroundings). Knows literals, arrays of both kinds, concatenation, + - * /, casts, Moodle's MATURITY_* and
/// ANY_VERSION and what was assigned before; everything else is Unknown. Nesting deeper than 32 is Unknown.
[[nodiscard]] PhpValue readPhpExpression(const QList<PhpToken> &tokens, qsizetype &position,
                                         const PhpVariables &variables);

} // namespace quai::codebase
