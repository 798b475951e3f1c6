// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/Drift.h"
#include "core/delivery/JournalEntry.h"
#include "core/delivery/StepOutcome.h"
#include "core/delivery/StepPlan.h"
#include "core/remote/ServerFacts.h"
#include "core/sites/Site.h"

namespace quai::ctl {

// The values of the core as quaictl prints them for people: lines, each with its newline.

[[nodiscard]] QString describeSites(const QList<sites::Site> &sites);
[[nodiscard]] QString describe(const remote::ServerFacts &facts);
[[nodiscard]] QString describe(const delivery::SiteStatus &status);
[[nodiscard]] QString describe(const delivery::StepPlan &plan);
[[nodiscard]] QString describe(const delivery::StepOutcome &outcome);
[[nodiscard]] QString describe(const QList<delivery::JournalEntry> &entries);
[[nodiscard]] QString describe(const delivery::Drift &drift);

} // namespace quai::ctl
