// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/StepColumn.h"

#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/StepFrame.h"
#include "ui/delivery/StepOptions.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace quai::ui {

using namespace delivery;

namespace {

constexpr int MinimumWidth = 460;
constexpr int RoomyHeight = 620; ///< below this, four frames with their explanations do not fit

} // namespace

StepColumn::StepColumn(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(buildSteps());
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildFoot());
    setMinimumWidth(MinimumWidth);
}

QWidget *StepColumn::buildSteps()
{
    auto *steps = new QWidget(this);
    auto *layout = new QVBoxLayout(steps);
    layout->setContentsMargins(0, 0, spacing::tight, 0);
    layout->setSpacing(spacing::normal);
    int number = 0;
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        auto *frame = new StepFrame(step, ++number, steps);
        layout->addWidget(frame);
        m_frames.append(frame);
        connect(frame, &StepFrame::runAsked, this, &StepColumn::runAsked);
        connect(frame, &StepFrame::planAsked, this, &StepColumn::planAsked);
    }
    layout->addStretch(1);
    return steps;
}

QWidget *StepColumn::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::normal);
    m_all = new QPushButton(icon(Symbol::PlayAll, Tone::Accent), tr("Run &everything…"), foot);
    m_all->setObjectName(QStringLiteral("runAll"));
    m_all->setToolTip(tr("All steps that are left, after one confirmation that shows the whole plan"));
    m_planAll = new QPushButton(icon(Symbol::Plan), tr("Preview of everything"), foot);
    m_planAll->setObjectName(QStringLiteral("planAll"));
    m_cancel = new QPushButton(icon(Symbol::Stop), tr("&Cancel"), foot);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    for (QPushButton *button : {m_all, m_planAll, m_cancel})
        button->setAutoDefault(false);
    layout->addWidget(m_all);
    layout->addWidget(m_planAll);
    layout->addStretch(1);
    layout->addWidget(m_cancel);
    connect(m_all, &QPushButton::clicked, this, &StepColumn::runAllAsked);
    connect(m_planAll, &QPushButton::clicked, this, &StepColumn::planAllAsked);
    connect(m_cancel, &QPushButton::clicked, this, &StepColumn::cancelAsked);
    return foot;
}

void StepColumn::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (StepFrame *frame : std::as_const(m_frames))
        frame->setCompact(height() < RoomyHeight);
}

void StepColumn::setPathSource(const PathSource &source)
{
    for (StepFrame *frame : std::as_const(m_frames))
        frame->options()->setPathSource(source);
}

void StepColumn::setState(const std::optional<SiteStatus> &status, bool busy, const QString &blocked)
{
    const QString wait = busy ? tr("Something is under way on this site; wait for it or cancel it.") : blocked;
    for (StepFrame *frame : std::as_const(m_frames)) {
        frame->setAvailability(DeliveryText::whyNot(frame->step(), status), wait);
        frame->setPlannable(status && !busy);
    }
    const bool known = status && status->mode != Mode::Unknown;
    m_all->setEnabled(known && !busy && blocked.isEmpty());
    m_planAll->setEnabled(known && !busy);
}

void StepColumn::setCancellable(bool cancellable, bool stopping)
{
    m_cancel->setEnabled(cancellable && !stopping);
    m_cancel->setText(stopping ? tr("Stopping…") : tr("&Cancel"));
    m_cancel->setToolTip(tr("Stops at the next safe point (Esc)"));
}

void StepColumn::setHistory(const QList<models::PastStep> &history)
{
    for (StepFrame *frame : std::as_const(m_frames)) {
        for (const models::PastStep &past : history) {
            if (past.step == stepName(frame->step())) {
                frame->showPast(past);
                break;
            }
        }
    }
}

StepFrame *StepColumn::frame(Step step) const
{
    return m_frames.value(static_cast<qsizetype>(step));
}

void StepColumn::show(Step step)
{
    // Later: what was just shown in the frame has no size before the layout has run.
    if (StepFrame *shown = frame(step))
        QTimer::singleShot(0, shown, [this, shown] { m_scroll->ensureWidgetVisible(shown); });
}

Result<QList<StepRequest>> StepColumn::remaining(Mode mode) const
{
    QList<StepRequest> requests;
    for (StepFrame *frame : m_frames) {
        const bool beforeDelivery = frame->step() == Step::Syncback || frame->step() == Step::Goback;
        if (mode == Mode::Delivery && beforeDelivery)
            continue;
        Result<StepRequest> request = frame->options()->request();
        if (!request)
            return fail(std::move(request).error());
        requests.append(*request);
    }
    return requests;
}

} // namespace quai::ui
