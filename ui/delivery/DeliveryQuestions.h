// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/StepPlan.h"
#include "core/sites/Site.h"
#include "ui/common/Ask.h"

#include <QCoreApplication>

#include <optional>

namespace quai::ui {

/// The questions of the delivery page, worded with names and numbers.
class DeliveryQuestions
{
    Q_DECLARE_TR_FUNCTIONS(quai::ui::DeliveryQuestions)

public:
    /// Before step 4 and before "Run everything". The site's name is to be typed where a production site's database
    /// would be upgraded.
    [[nodiscard]] static Question run(const sites::Site &site, const QList<delivery::StepPlan> &plans);

    /// Before the emergency return. @param running a step goes on and would be cancelled first
    [[nodiscard]] static Question rescue(const sites::Site &site, const std::optional<delivery::SiteStatus> &status,
                                         bool running);

    /// Before the lock of somebody else is removed; the answer is the reason.
    [[nodiscard]] static Question takeOver(const sites::Site &site, const delivery::LockInfo &lock);

private:
    [[nodiscard]] static QString place(const sites::Site &site);
};

} // namespace quai::ui
