// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/Finding.h"

namespace quai::codebase {

QString findingName(FindingKind kind)
{
    return QString::fromLatin1(QMetaEnum::fromType<FindingKind>().valueToKey(static_cast<int>(kind)));
}

} // namespace quai::codebase
