// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/ShellQuote.h"

namespace quai::remote {

QByteArray shellQuote(const QString &argument)
{
    QByteArray bytes = argument.toUtf8();
    Q_ASSERT(!bytes.contains('\0'));
    // Inside single quotes nothing is special but the single quote itself: close, escaped quote, open again.
    bytes.replace('\'', "'\\''");
    return '\'' + bytes + '\'';
}

QByteArray shellQuote(const QStringList &arguments)
{
    QByteArray line;
    for (const QString &argument : arguments) {
        if (!line.isEmpty())
            line += ' ';
        line += shellQuote(argument);
    }
    return line;
}

} // namespace quai::remote
