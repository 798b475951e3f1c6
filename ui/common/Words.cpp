// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/Words.h"

#include <QLocale>

namespace quai::ui::words {

QString method(sites::Method method)
{
    switch (method) {
    case sites::Method::Git:
        return QStringLiteral("Git");
    case sites::Method::Svn:
        return QStringLiteral("Subversion");
    case sites::Method::Cvs:
        return QStringLiteral("CVS");
    }
    return {};
}

QString dataSize(qint64 bytes)
{
    return bytes < 0 ? QString(QChar(0x2026)) : QLocale().formattedDataSize(bytes, 1);
}

} // namespace quai::ui::words
