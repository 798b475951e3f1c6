// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace quai {

/// Time as a dependency, so that tests own it. Used from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Now, in UTC.
    [[nodiscard]] virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }
};

} // namespace quai
