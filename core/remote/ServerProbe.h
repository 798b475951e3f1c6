// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Host.h"
#include "core/remote/ServerFacts.h"

namespace quai::remote {

/// Where to look.
struct ProbeRequest
{
    QString base;      ///< absolute folder of the site
    QString dir;       ///< name of the served folder; may be empty
    QString phpBinary; ///< PHP command
    QString sudoUser;  ///< who works on the files; empty: the login user
    CancelToken cancel;
};

/// Asks a server what it offers. Blocks: two or three scripts. The server is left as it was.
/// Errors: those of Host::run(). A sudo user that cannot act is a fact (actingProblem), no error.
[[nodiscard]] Result<ServerFacts> probeServer(Host &host, const ProbeRequest &request);

} // namespace quai::remote
