// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteStatus.h"
#include "models/delivery/History.h"
#include "ui/delivery/ComponentPathEdit.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QScrollArea;

namespace quai::ui {

class StepFrame;

/// The four framed steps from top to bottom, and below them, always in sight, "Run everything" and "Cancel".
class StepColumn final : public QWidget
{
    Q_OBJECT

public:
    explicit StepColumn(QWidget *parent = nullptr);

    void setPathSource(const PathSource &source);

    /// @param status nothing: not known; @param busy something goes on; @param blocked not empty: nobody may start a
    /// step, and this is why (the lock of somebody else)
    void setState(const std::optional<delivery::SiteStatus> &status, bool busy, const QString &blocked);
    /// Whether there is something to cancel. @param stopping it was cancelled already
    void setCancellable(bool cancellable, bool stopping);
    /// The last result of each step.
    void setHistory(const QList<models::PastStep> &history);

    /// The frame of one of the four steps; nullptr for Rescue.
    [[nodiscard]] StepFrame *frame(delivery::Step step) const;
    void show(delivery::Step step);

    /// The steps that are left in this state, with the options as they are chosen now. Errors: those of the options.
    [[nodiscard]] Result<QList<delivery::StepRequest>> remaining(delivery::Mode mode) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void runAsked(const quai::delivery::StepRequest &request);
    void planAsked(const quai::delivery::StepRequest &request);
    void runAllAsked();
    void planAllAsked();
    void cancelAsked();

private:
    QWidget *buildSteps();
    QWidget *buildFoot();

    QScrollArea *m_scroll = nullptr;
    QList<StepFrame *> m_frames; ///< in the order of delivery::Step
    QPushButton *m_all = nullptr;
    QPushButton *m_planAll = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace quai::ui
