// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivery page keeps: sizes from one start of the program to the next, and what it shows from one language to
// another.
#include "ui/common/OutputView.h"
#include "ui/common/TableView.h"
#include "ui/delivery/ChangesPane.h"
#include "ui/delivery/CopiesPane.h"
#include "ui/delivery/DeliveryPage.h"
#include "ui/delivery/DriftDialog.h"
#include "ui/delivery/HistoryPane.h"
#include "ui/delivery/PlanPane.h"
#include "ui/delivery/StepColumn.h"
#include "ui/delivery/StepFrame.h"

#include <QSettings>
#include <QSplitter>
#include <QTableView>

namespace quai::ui {

using namespace delivery;

void DeliveryPage::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("delivery/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("delivery/copies"), ownColumns(m_copies->table()));
    settings.setValue(QStringLiteral("delivery/history"), ownColumns(m_history->table()));
}

void DeliveryPage::restoreState(QSettings &settings)
{
    m_sizesRestored = m_splitter->restoreState(settings.value(QStringLiteral("delivery/splitter")).toByteArray());
    restoreColumns(m_copies->table(), settings.value(QStringLiteral("delivery/copies")).toByteArray());
    restoreColumns(m_history->table(), settings.value(QStringLiteral("delivery/history")).toByteArray());
}

DeliveryMemory DeliveryPage::memory() const
{
    DeliveryMemory memory = m_memory;
    memory.output = m_output->text();
    memory.inputs = Inputs::of(*this);
    return memory;
}

void DeliveryPage::recall(const DeliveryMemory &memory)
{
    m_memory = memory;
    m_output->setText(memory.output);
    for (auto outcome = memory.outcomes.cbegin(); outcome != memory.outcomes.cend(); ++outcome) {
        if (StepFrame *frame = m_steps->frame(outcome.key()))
            frame->showOutcome(*outcome);
    }
    for (auto failure = memory.failures.cbegin(); failure != memory.failures.cend(); ++failure) {
        if (StepFrame *frame = m_steps->frame(failure.key()))
            frame->showError(*failure, context(failure.key()));
    }
    if (!memory.plans.isEmpty())
        showPlans(memory.plans);
    if (!memory.changes.isEmpty()) // after the plans, whose preview may be older
        showChanges(memory.changes, memory.changedAt);
    memory.inputs.putInto(*this);
}

void DeliveryPage::compareServed()
{
    const auto source = [this](const std::shared_ptr<const ReleaseSource> &, const CancelSource &cancel) {
        return m_controller.drift(cancel);
    };
    const sites::Site &site = m_controller.site();
    auto *dialog = new DriftDialog(source, nullptr, site.id, site.name, m_jobs, this);
    dialog->show();
}

} // namespace quai::ui
