// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace quai::ctl {

/// quaictl from its arguments to its exit code: the main thread runs the event loop (signals, keychain), the verb runs
/// on a thread of its own. Needs a QCoreApplication.
[[nodiscard]] int runProgram(const QStringList &arguments);

} // namespace quai::ctl
