// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <functional>

namespace quai::codebase {

/// A program of this machine, to be run to its end.
struct LocalCommand
{
    QString program;
    QStringList arguments;
    QString folder;   ///< it works in
    QByteArray input; ///< its standard input
    std::chrono::minutes limit{60};
    std::function<void(const QByteArray &text)> onOutput; ///< what it prints on both streams, as it comes; optional
    CancelToken cancel;
};

/// How it ended.
struct LocalEnd
{
    int exitStatus = 0; ///< -1: by a signal
    QByteArray output;  ///< the end of what it printed, at most 64 KiB
    qint64 milliseconds = 0;
};

/// Runs it in a session of its own; a cancel or the limit ends everything that it started (terminated, two seconds
/// later killed). Blocks.
/// Errors: ToolMissing (facts: tool) when it cannot be started, Cancelled, Timeout.
[[nodiscard]] Result<LocalEnd> runLocally(const LocalCommand &command);

} // namespace quai::codebase
