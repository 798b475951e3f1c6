// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/StepPlan.h"
#include "core/sites/Site.h"

#include <QCoreApplication>

namespace quai::ui {

/// Plans as text for the operator: numbers, names, commands, what happens to the database, what cannot be undone.
class PlanText
{
    Q_DECLARE_TR_FUNCTIONS(quai::ui::PlanText)

public:
    /// For the preview; everything that came from a server is escaped.
    [[nodiscard]] static QString html(const QList<delivery::StepPlan> &plans);
    /// For a question.
    [[nodiscard]] static QString plain(const QList<delivery::StepPlan> &plans);

    /// Whether Moodle's database would be upgraded: announced by a plan, or to be expected from a new version.
    [[nodiscard]] static bool upgradesDatabase(const QList<delivery::StepPlan> &plans);

    /// Why the plan cannot be carried out. A later step's refusal that the steps before it will lift does not count.
    [[nodiscard]] static QList<Error> refusals(const QList<delivery::StepPlan> &plans);

private:
    struct Section
    {
        QString heading;
        QStringList lines;
        QStringList refusals;
        QStringList cautions;
    };

    [[nodiscard]] static Section section(const delivery::StepPlan &plan, bool first);
    [[nodiscard]] static QString sizes(const delivery::StepPlan &plan);
    [[nodiscard]] static QString action(const delivery::PlannedAction &action);
    [[nodiscard]] static QString rendering(const delivery::PlannedAction &action);
};

} // namespace quai::ui
