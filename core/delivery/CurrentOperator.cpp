// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/CurrentOperator.h"

#include <QSysInfo>

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace quai::delivery {

Operator currentOperator()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd *found = nullptr;
    ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found);
    const QString user = found != nullptr ? QString::fromLocal8Bit(found->pw_name) : QString::number(::getuid());
    return {user, QSysInfo::machineHostName()};
}

} // namespace quai::delivery
