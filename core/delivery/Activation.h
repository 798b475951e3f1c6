// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Engine.h"

namespace quai::delivery {

/// What has to happen after BackToProd's (or Rescue's) exchange: Moodle's upgrade when one is pending, its caches
/// purged, the site asked whether it is well. One exec. The engine refreshes opcache through the web itself
/// (delivery/freshen.sh), before this.
class Activation
{
public:
    /// @param host and @param site outlive the object
    /// @param lockToken of the lock that the engine holds; the script keeps its heartbeat
    Activation(remote::Host &host, const sites::Site &site, QString lockToken = {});

    /// Works on the served folder. Fills databaseUpgraded, health (checked, httpStatus, responseMs, problems),
    /// warnings ("upgrade-skipped", "maintenance-left-on", "checks-unavailable") and appends to rawOutput.
    /// @param request upgradeDatabase false: a pending upgrade is only reported ("upgrade-skipped")
    /// @param outcome filled also when an error is returned
    /// Errors: UpgradeFailed (detail: the end of Moodle's output), HealthCheckFailed (facts: url, status).
    [[nodiscard]] Status afterSwitch(const StepRequest &request, StepOutcome &outcome, const Listener &listener,
                                     const CancelToken &cancel);

private:
    remote::Host &m_host;
    const sites::Site &m_site;
    QString m_lockToken;
};

} // namespace quai::delivery
