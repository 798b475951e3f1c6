// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryDialogue.h"

#include "ui/delivery/DeliveryQuestions.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/LocalChangesDialog.h"
#include "ui/delivery/PlanText.h"

#include <algorithm>

namespace quai::ui {

using namespace delivery;

DeliveryDialogue::DeliveryDialogue(DeliveryController &controller, Ask &ask, QWidget *window)
    : QObject(window)
    , m_controller(controller)
    , m_ask(ask)
    , m_window(window)
{
    connect(&m_controller, &DeliveryController::planned, this, &DeliveryDialogue::takePlans);
    connect(&m_controller, &DeliveryController::stepFailed, this, &DeliveryDialogue::takeFailure);
}

void DeliveryDialogue::setGate(Gate gate)
{
    m_gate = std::move(gate);
}

void DeliveryDialogue::pass(const QList<StepRequest> &requests, std::function<void()> go)
{
    if (m_gate && !requests.isEmpty())
        m_gate(DeliveryText::step(requests.first().step), std::move(go));
    else
        go();
}

void DeliveryDialogue::run(const StepRequest &request)
{
    pass({request}, [this, request] {
        if (request.step != Step::BackToProd) {
            m_controller.runWhenIdle({request});
            return;
        }
        m_purpose = Purpose::Confirm;
        m_controller.plan({request});
    });
}

void DeliveryDialogue::runAll(const QList<StepRequest> &requests)
{
    pass(requests, [this, requests] {
        m_purpose = Purpose::Confirm;
        m_controller.plan(requests);
    });
}

void DeliveryDialogue::preview(const QList<StepRequest> &requests)
{
    m_purpose = Purpose::Preview;
    m_controller.plan(requests);
}

void DeliveryDialogue::takePlans(const QList<StepPlan> &plans)
{
    if (m_purpose == Purpose::Preview) {
        Q_EMIT previewReady(plans);
        return;
    }
    const auto modified = std::find_if(plans.cbegin(), plans.cend(), [](const StepPlan &plan) {
        return !plan.localModifications.isEmpty() && plan.request.localChanges == LocalChanges::Stop;
    });
    if (modified != plans.cend()) {
        QList<StepRequest> requests;
        for (const StepPlan &plan : plans)
            requests.append(plan.request);
        askLocalChanges(modified->localModifications, false, requests, true);
        return;
    }
    const QList<Error> refusals = PlanText::refusals(plans);
    if (!refusals.isEmpty()) {
        Q_EMIT refused(plans, refusals.first());
        return;
    }
    confirm(plans);
}

void DeliveryDialogue::confirm(const QList<StepPlan> &plans)
{
    QList<StepRequest> requests;
    for (const StepPlan &plan : plans)
        requests.append(plan.request);
    m_ask.confirm(m_window, DeliveryQuestions::run(m_controller.site(), plans), [this, requests](bool accepted) {
        if (accepted)
            m_controller.runWhenIdle(requests);
    });
}

void DeliveryDialogue::takeFailure(const StepRequest &request, const Error &error)
{
    if (error.kind != ErrorKind::LocalModifications || request.step != Step::Update)
        return;
    QStringList paths = error.detail.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    askLocalChanges(paths, request.localChanges == LocalChanges::Keep, m_controller.left(), false);
}

void DeliveryDialogue::askLocalChanges(const QStringList &paths, bool conflicts, const QList<StepRequest> &requests,
                                       bool planAgain)
{
    if (m_localChanges)
        m_localChanges->close();
    const PairSource source = [this](const ComponentPath &file, const CancelSource &cancel) {
        // Not the safe copy: what was changed by hand before it was made stands in it too.
        return m_controller.filePair(file, Baseline::Recorded, cancel);
    };
    m_localChanges = new LocalChangesDialog(paths, conflicts, source, m_window);
    connect(m_localChanges, &LocalChangesDialog::decided, this, [this, requests, planAgain](LocalChanges decision) {
        if (decision == LocalChanges::Stop)
            return;
        QList<StepRequest> decided = requests;
        for (StepRequest &request : decided) {
            if (request.step == Step::Update)
                request.localChanges = decision;
        }
        if (planAgain)
            runAll(decided);
        else
            m_controller.runWhenIdle(decided);
    });
    m_localChanges->open();
}

void DeliveryDialogue::rescue()
{
    const bool running = m_controller.activity() == DeliveryController::Activity::Running;
    const Question question = DeliveryQuestions::rescue(m_controller.site(), m_controller.status(), running);
    m_ask.confirm(m_window, question, [this](bool accepted) {
        if (!accepted)
            return;
        StepRequest request;
        request.step = Step::Rescue;
        m_controller.cancel();
        m_controller.runWhenIdle({request});
    });
}

void DeliveryDialogue::takeOver()
{
    if (!m_controller.status() || !m_controller.status()->lock)
        return;
    const LockInfo lock = *m_controller.status()->lock;
    m_ask.text(m_window, DeliveryQuestions::takeOver(m_controller.site(), lock), {},
               [this, force = !lock.stale](const std::optional<QString> &reason) {
                   if (reason && !reason->trimmed().isEmpty())
                       m_controller.unlock(reason->trimmed(), force);
               });
}

void DeliveryDialogue::runAgain(const StepRequest &request)
{
    const std::optional<SiteStatus> &status = m_controller.status();
    if (!status || !status->lock || status->lock->mine) {
        run(request);
        return;
    }
    m_ask.text(m_window, DeliveryQuestions::takeOver(m_controller.site(), *status->lock), {},
               [this, request](const std::optional<QString> &reason) {
                   if (!reason || reason->trimmed().isEmpty())
                       return;
                   StepRequest again = request;
                   again.takeOverReason = reason->trimmed();
                   run(again);
               });
}

} // namespace quai::ui
