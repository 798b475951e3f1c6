// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/Host.h"
#include "core/sessions/History.h"
#include "core/sites/Site.h"

namespace quai::sessions {

/// Where the plugin's tables are looked for.
struct ToolDeliverySource
{
    QString config; ///< path of the config.php of the Moodle that had the plugin; empty: the site's own
    QString prefix; ///< of its tables, letters, digits and underlines; empty: the one of that config.php
};

/// What an import would bring.
struct ImportPreview
{
    QString config; ///< that was read
    QString prefix; ///< of the tables that were found
    int sessions = 0;
    int known = 0; ///< of the sessions, brought by an earlier import
    int commands = 0;
    QDateTime first; ///< opening of the oldest session; invalid when there is none
    QDateTime last;  ///< of the newest
};

/// What an import added.
struct ImportResult
{
    int sessions = 0;
    int commands = 0;
    int known = 0; ///< sessions that an earlier import brought: they are left as they are
};

/// Brings the sessions of the plugin Tool Delivery into the history: they are read from its two tables by a probe
/// (resources/remote/sessions/tooldelivery.php), nothing is changed there. A session that was never closed is closed at
/// its last sign of life. The plugin keeps neither outcome nor output: a command that it logged counts as done, with
/// the fact toldBy "tool_delivery". Importing again adds nothing. Blocks; on the thread of the history. Errors: those
/// of remote::runProbe(), ToolMissing (fact tool: "tool_delivery") without the plugin's tables, PathMissing without the
/// config.php, InvalidInput for another prefix than described, those of the history.
[[nodiscard]] Result<ImportResult> importToolDelivery(remote::Host &host, const sites::Site &site,
                                                      const ToolDeliverySource &source, History &history,
                                                      const CancelToken &cancel);

/// What that would bring; writes nothing. Errors: likewise.
[[nodiscard]] Result<ImportPreview> lookAtToolDelivery(remote::Host &host, const sites::Site &site,
                                                       const ToolDeliverySource &source, History &history,
                                                       const CancelToken &cancel);

} // namespace quai::sessions
