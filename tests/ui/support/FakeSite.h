// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/StepOutcome.h"
#include "core/delivery/StepPlan.h"
#include "core/sites/Site.h"

namespace quai::test {

/// A site in memory that steps can be done on. No threads, no locks.
struct FakeSite
{
    delivery::SiteStatus status = fresh();
    QList<delivery::FileChange> changes; ///< what the next Update brings
    QStringList localModifications;      ///< files changed by hand

    /// The site as it stands at the start: production code 4.2, no copies.
    [[nodiscard]] static delivery::SiteStatus fresh();
    /// The site as an operator declares it.
    [[nodiscard]] static sites::Site declaration();

    [[nodiscard]] delivery::StepPlan plan(const delivery::StepRequest &request) const;
    /// Does the step, which must be offered, and says in @p outcome what it did.
    void apply(const delivery::StepRequest &request, delivery::StepOutcome &outcome);
};

} // namespace quai::test
