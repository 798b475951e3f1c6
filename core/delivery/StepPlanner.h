// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteScripts.h"

namespace quai::delivery {

/// Says what a step would do. The scripts are those of the steps themselves, told to list their refusals and to stop
/// before the lock.
class StepPlanner
{
public:
    /// @param host and @param site outlive the object
    StepPlanner(remote::Host &host, const sites::Site &site, const Operator &who, UpdateSecrets secrets);

    /// @param status the site as it is now
    /// Errors: that no plan could be made; refusals are part of the plan.
    [[nodiscard]] Result<StepPlan> plan(const StepRequest &request, const SiteStatus &status, const Listener &listener,
                                        const CancelToken &cancel);

private:
    [[nodiscard]] Result<StepPlan> update(const StepRequest &request, const SiteStatus &status,
                                          const Listener &listener, const CancelToken &cancel);
    /// Runs the step's own script with plan=yes; refusals go into the plan.
    [[nodiscard]] Result<remote::ScriptResult> ask(StepPlan &plan, const Listener &listener, const CancelToken &cancel);
    [[nodiscard]] Status askGate(StepPlan &plan, const Listener &listener, const CancelToken &cancel);

    SiteScripts m_scripts;
    remote::Host &m_host;
    const sites::Site &m_site;
    UpdateSecrets m_secrets;
};

} // namespace quai::delivery
