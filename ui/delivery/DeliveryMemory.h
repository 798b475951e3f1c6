// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/StepOutcome.h"
#include "core/delivery/StepPlan.h"
#include "ui/common/Inputs.h"

#include <QMap>

namespace quai::ui {

/// What a delivery page shows and the server could not tell again: a page in another language goes on with it.
struct DeliveryMemory
{
    Inputs inputs;
    QString output;
    QMap<delivery::Step, delivery::StepOutcome> outcomes; ///< of the steps that ran, the last of each
    QMap<delivery::Step, Error> failures;                 ///< of the steps whose last run failed
    QList<delivery::StepPlan> plans;
    QList<delivery::FileChange> changes;
    QDateTime changedAt; ///< UTC; invalid: the changes are those of a preview
};

} // namespace quai::ui
