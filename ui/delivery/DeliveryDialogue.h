// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/Ask.h"
#include "ui/delivery/DeliveryController.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace quai::ui {

class LocalChangesDialog;

/// What is asked of the operator between a button and the work: the plan to confirm, the emergency, the lock of
/// somebody else, files changed by hand. Nothing blocks.
class DeliveryDialogue final : public QObject
{
    Q_OBJECT

public:
    /// Asked before steps run: calls the second parameter when they may, now or later. The first names what waits.
    using Gate = std::function<void(const QString &what, std::function<void()> go)>;

    /// @param controller, @param ask outlive the dialogue; @param window above which questions stand, its parent
    DeliveryDialogue(DeliveryController &controller, Ask &ask, QWidget *window);

    void setGate(Gate gate);

    /// Steps 1 to 3 run at once; step 4 shows its plan first.
    void run(const delivery::StepRequest &request);
    /// "Lancer tout": the whole plan to confirm, then the steps in order.
    void runAll(const QList<delivery::StepRequest> &requests);
    void preview(const QList<delivery::StepRequest> &requests);
    void rescue();
    void takeOver();
    /// An interrupted step again; asks for a reason where somebody else's stale lock stands in the way.
    void runAgain(const delivery::StepRequest &request);

Q_SIGNALS:
    /// A preview to look at.
    void previewReady(const QList<quai::delivery::StepPlan> &plans);
    /// The plan says that it cannot be carried out; the plans are to be shown, nothing runs.
    void refused(const QList<quai::delivery::StepPlan> &plans, const quai::Error &first);

private:
    enum class Purpose { Preview, Confirm };

    void pass(const QList<delivery::StepRequest> &requests, std::function<void()> go);
    void takePlans(const QList<delivery::StepPlan> &plans);
    void confirm(const QList<delivery::StepPlan> &plans);
    void askLocalChanges(const QStringList &paths, bool conflicts, const QList<delivery::StepRequest> &requests,
                         bool planAgain);
    void takeFailure(const delivery::StepRequest &request, const Error &error);

    DeliveryController &m_controller;
    Ask &m_ask;
    QWidget *m_window;
    Gate m_gate; ///< empty: everything may run
    Purpose m_purpose = Purpose::Preview;
    QPointer<LocalChangesDialog> m_localChanges;
};

} // namespace quai::ui
