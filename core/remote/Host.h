// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Script.h"
#include "core/ssh/Connection.h"

#include <memory>

namespace quai::remote {

/// A server as Quai works with it. run() blocks: call it on a worker thread, never on the GUI thread.
/// Implemented by SshHost; tests of callers use a fake.
class Host
{
public:
    virtual ~Host() = default;

    /// Runs a script and waits for it. Errors: those of ssh::Connection::exec, SentinelMissing, ProtocolGarbled,
    /// RemoteCommandFailed, RemoteKilled, SudoPasswordNeeded, SudoDenied, and whatever the script itself refuses with.
    [[nodiscard]] virtual Result<ScriptResult> run(const ScriptCall &call) = 0;

    /// The line behind it: for questions (host key, password) and for files.
    [[nodiscard]] virtual ssh::Connection &connection() = 0;
};

} // namespace quai::remote
