// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Error.h"

namespace quai {

Error Error::with(const QString &fact, const QString &value) const
{
    Error copy = *this;
    copy.facts.insert(fact, value);
    return copy;
}

QString kindName(ErrorKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<ErrorKind>().valueToKey(static_cast<int>(kind)));
}

} // namespace quai
