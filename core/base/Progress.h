// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace quai {

/// One report of a running operation.
struct Progress
{
    enum class Unit { None, Steps, Files, Bytes, Objects };

    QString stage;     ///< stable identifier of what is being done ("mirror", "fetch"); the ui translates it
    qint64 done = 0;   ///< in `unit`
    qint64 total = -1; ///< in `unit`; -1: not known
    Unit unit = Unit::None;
    QString item; ///< path or host being worked on; may be empty
};

/// Called on the working thread, as often as the work likes: receivers throttle.
using ProgressSink = std::function<void(const Progress &)>;

} // namespace quai
