// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace quai::codebase {

/// One token of PHP text, as far as version.php files need it.
struct PhpToken
{
    enum class Kind {
        Variable, ///< text: the name without "$"
        Name,     ///< identifier, keyword or constant; namespaces keep their backslashes
        Number,   ///< text: as written, without underscores
        String,   ///< text: the content, escapes undone
        Template, ///< a string with variables in it: its value is not known without running it
        Symbol,   ///< text: one operator or bracket ("->", "=>", "=", ";", "[" ...)
    };
    Kind kind = Kind::Symbol;
    QByteArray text;
};

/// Splits PHP text into tokens; what stands outside of <?php ?> and comments is left out. Never fails: what it does
/// not know becomes a symbol of one character. Time and memory are linear in the text.
/// Source: the PHP manual, "Basic syntax", "Types: Strings".
[[nodiscard]] QList<PhpToken> phpTokens(const QByteArray &text);

} // namespace quai::codebase
