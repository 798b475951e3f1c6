// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/Command.h"
#include "app/ctl/ExitCode.h"
#include "app/ctl/Report.h"
#include "app/ctl/SecretDesk.h"
#include "app/ctl/Terminal.h"
#include "core/sites/SiteStore.h"

namespace quai::ctl {

/// What every verb works with. The objects outlive the verb; the verb has them for itself.
struct Context
{
    const Command &command;
    sites::SiteStore &store;
    Terminal &terminal;
    SecretDesk &secrets;
    Report &report;
    CancelToken cancel;
};

/// Tells an error that has changed nothing on a site. @return the exit code
inline ExitCode refuseWith(Context &context, const Error &error)
{
    const ExitCode code = exitCodeOf(error.kind, false);
    context.report.failure(error, static_cast<int>(code));
    return code;
}

} // namespace quai::ctl
