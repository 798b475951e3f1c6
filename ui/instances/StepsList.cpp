// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/StepsList.h"

#include "ui/common/Spacing.h"
#include "ui/instances/InstancesText.h"

namespace quai::ui {

using models::CreationsModel;
using vmoodle::CreationStep;
using Phase = CreationsModel::Phase;

namespace {

enum class StepState { Waiting, Running, Done, Failed };

StepState stateOf(const CreationsModel &creations, int row, CreationStep step)
{
    const Phase phase = creations.phase(row);
    const vmoodle::CreationPlan &plan = *creations.plan(row);
    if (phase == Phase::Done)
        return StepState::Done;
    const std::optional<CreationStep> current = creations.step(row);
    if ((phase == Phase::Running || phase == Phase::Failed) && current) {
        if (step == *current)
            return phase == Phase::Running ? StepState::Running : StepState::Failed;
        if (plan.steps.indexOf(step) < plan.steps.indexOf(*current))
            return StepState::Done;
    }
    return phase != Phase::Undone && plan.alreadyDone.contains(step) ? StepState::Done : StepState::Waiting;
}

QIcon picture(StepState state)
{
    switch (state) {
    case StepState::Running:
        return icon(Symbol::Running, Tone::Accent);
    case StepState::Done:
        return icon(Symbol::Success, Tone::Positive);
    case StepState::Failed:
        return icon(Symbol::Error, Tone::Danger);
    case StepState::Waiting:
        break;
    }
    return icon(Symbol::Queued, Tone::Muted);
}

QString word(StepState state)
{
    switch (state) {
    case StepState::Running:
        return StepsList::tr("under way", "a step");
    case StepState::Done:
        return StepsList::tr("done", "a step");
    case StepState::Failed:
        return StepsList::tr("failed", "a step");
    case StepState::Waiting:
        break;
    }
    return StepsList::tr("to be done", "a step");
}

} // namespace

StepsList::StepsList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("creationSteps"));
    setAccessibleName(tr("Steps"));
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setIconSize(QSize(spacing::iconSmall, spacing::iconSmall));
    setSpacing(spacing::hair);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void StepsList::showRow(const CreationsModel &creations, int row)
{
    clear();
    if (row >= creations.rowCount() || !creations.plan(row))
        return;
    const vmoodle::CreationPlan &plan = *creations.plan(row);
    int number = 0;
    for (const CreationStep step : plan.steps) {
        const StepState state = stateOf(creations, row, step);
        auto *item = new QListWidgetItem(
            picture(state),
            tr("%1. %2 — %3\n%4", "number, name of a step, how far it is, what it does")
                .arg(QString::number(++number), InstancesText::step(step), word(state),
                     InstancesText::stepDetail(step, plan.values, creations.wanted(row).fromTemplate)),
            this);
        item->setFlags(Qt::ItemIsEnabled);
    }
}

} // namespace quai::ui
