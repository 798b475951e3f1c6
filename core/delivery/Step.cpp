// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/Step.h"

namespace quai::delivery {

QString stepName(Step step)
{
    return QString::fromLatin1(QMetaEnum::fromType<Step>().valueToKey(static_cast<int>(step))).toLower();
}

} // namespace quai::delivery
