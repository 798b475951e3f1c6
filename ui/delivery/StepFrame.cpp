// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/StepFrame.h"

#include "ui/common/Spacing.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/StepBadge.h"
#include "ui/delivery/StepOptions.h"
#include "ui/errors/ErrorPanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

namespace quai::ui {

using delivery::Step;

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // file names come from servers
    return label;
}

QString withMnemonic(Step step)
{
    switch (step) {
    case Step::Syncback:
        return StepFrame::tr("Sy&nchronise");
    case Step::Goback:
        return StepFrame::tr("Set pro&duction aside");
    case Step::Update:
        return StepFrame::tr("&Update the code");
    case Step::BackToProd:
        return StepFrame::tr("&Restore production");
    case Step::Rescue:
        break;
    }
    return DeliveryText::verb(step);
}

} // namespace

StepFrame::StepFrame(Step step, int number, QWidget *parent)
    : QFrame(parent)
    , m_step(step)
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(stepName(step));
    setAccessibleName(tr("Step %1: %2").arg(number).arg(DeliveryText::step(step)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::normal, spacing::section, spacing::normal);
    layout->setSpacing(spacing::normal);
    buildHead(layout, number);
    m_options = new StepOptions(step, this);
    m_options->setVisible(!m_options->isEmpty());
    layout->addWidget(m_options);
    m_error = new ErrorPanel(this);
    layout->addWidget(m_error);
    buildProgress(layout);
    buildFoot(layout);
    connect(m_options, &StepOptions::validityChanged, this, [this](bool valid) {
        m_valid = valid;
        updateButtons();
    });
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &StepFrame::updateTimes);
    updateButtons();
}

void StepFrame::buildHead(QVBoxLayout *layout, int number)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::normal);
    m_badge = new StepBadge(number, this);
    auto *title = plainLabel(this);
    title->setText(DeliveryText::step(m_step));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    head->addWidget(m_badge);
    head->addWidget(title, 1);
    layout->addLayout(head);
    m_purpose = plainLabel(this);
    m_purpose->setText(DeliveryText::purpose(m_step));
    m_purpose->setWordWrap(true);
    m_purpose->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_purpose);
}

void StepFrame::buildProgress(QVBoxLayout *layout)
{
    m_progressArea = new QWidget(this);
    auto *rows = new QVBoxLayout(m_progressArea);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::tight);
    m_bar = new QProgressBar(m_progressArea);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the step"));
    auto *line = new QHBoxLayout;
    m_stage = plainLabel(m_progressArea);
    m_stage->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_times = plainLabel(m_progressArea);
    line->addWidget(m_stage, 1);
    line->addWidget(m_times);
    rows->addWidget(m_bar);
    rows->addLayout(line);
    m_progressArea->hide();
    layout->addWidget(m_progressArea);
}

void StepFrame::buildFoot(QVBoxLayout *layout)
{
    m_lastRow = new QWidget(this);
    auto *last = new QHBoxLayout(m_lastRow);
    last->setContentsMargins(0, 0, 0, 0);
    last->setSpacing(spacing::tight);
    m_lastPicture = new QLabel(this);
    m_last = plainLabel(this);
    m_last->setObjectName(QStringLiteral("lastResult"));
    m_last->setWordWrap(true);
    m_last->setTextInteractionFlags(Qt::TextSelectableByMouse);
    last->addWidget(m_lastPicture, 0, Qt::AlignTop);
    last->addWidget(m_last, 1);
    m_lastRow->hide();
    layout->addWidget(m_lastRow);
    m_plan = new QPushButton(icon(Symbol::Plan), tr("Preview"), this);
    m_plan->setObjectName(QStringLiteral("plan"));
    m_plan->setToolTip(tr("Shows what this step would do, without doing it"));
    m_plan->setAccessibleName(tr("Preview: %1").arg(DeliveryText::step(m_step)));
    m_run = new QPushButton(icon(Symbol::Play, Tone::Accent), withMnemonic(m_step), this);
    m_run->setObjectName(QStringLiteral("run"));
    for (QPushButton *button : {m_plan, m_run})
        button->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(spacing::normal);
    foot->addStretch(1);
    foot->addWidget(m_plan);
    foot->addWidget(m_run);
    layout->addLayout(foot);
    connectButtons();
}

void StepFrame::connectButtons()
{
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (const Result<delivery::StepRequest> request = m_options->request())
            Q_EMIT runAsked(*request);
    });
    connect(m_plan, &QPushButton::clicked, this, [this] {
        if (const Result<delivery::StepRequest> request = m_options->request())
            Q_EMIT planAsked(*request);
    });
}

void StepFrame::setAvailability(const QString &whyNot, const QString &wait)
{
    m_whyNot = whyNot;
    m_wait = wait;
    updateButtons();
}

void StepFrame::setPlannable(bool plannable)
{
    m_plannable = plannable;
    updateButtons();
}

void StepFrame::updateButtons()
{
    const bool offered = m_whyNot.isEmpty();
    m_run->setEnabled(offered && m_wait.isEmpty() && m_valid && !m_running);
    const QString reason = offered ? m_wait : m_whyNot;
    m_run->setToolTip(reason.isEmpty() ? DeliveryText::purpose(m_step) : reason);
    m_run->setAccessibleDescription(m_run->toolTip());
    m_plan->setEnabled(m_plannable && m_valid && !m_running);
    m_options->setEnabled(!m_running);
    m_badge->setOffered(offered);
    m_badge->setToolTip(m_whyNot);
    m_purpose->setText(offered ? DeliveryText::purpose(m_step) : m_whyNot);
}

void StepFrame::setCompact(bool compact)
{
    m_purpose->setVisible(!compact);
    const int distance = compact ? spacing::tight : spacing::normal;
    layout()->setSpacing(distance);
    layout()->setContentsMargins(spacing::section, distance, spacing::section, distance);
}

void StepFrame::begin(std::optional<qint64> expectedMs)
{
    m_running = true;
    m_expectedMs = expectedMs;
    m_since.start();
    m_tick.start();
    m_error->clear();
    m_stage->clear();
    m_bar->setRange(0, 0);
    m_badge->setRunning(true);
    m_progressArea->show();
    updateButtons();
    updateTimes();
}

void StepFrame::showProgress(const Progress &progress)
{
    if (!m_running)
        return;
    QString text = DeliveryText::stage(progress.stage);
    if (progress.total > 0) {
        // A progress bar counts in int; bytes do not fit.
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(qBound<qint64>(0, progress.done, progress.total) * 1000.0 / progress.total));
    } else {
        m_bar->setRange(0, 0);
    }
    const QLocale locale;
    const bool bytes = progress.unit == Progress::Unit::Bytes;
    const auto amount = [&](qint64 value) { return bytes ? locale.formattedDataSize(value) : locale.toString(value); };
    if (progress.total > 0)
        text += QStringLiteral(" · ") + tr("%1 of %2", "progress").arg(amount(progress.done), amount(progress.total));
    if (!progress.item.isEmpty())
        text += QStringLiteral(" · ") + progress.item;
    m_stage->setText(text);
    m_stage->setToolTip(text);
}

void StepFrame::updateTimes()
{
    const QString elapsed = DeliveryText::elapsed(m_since.elapsed());
    m_times->setText(m_expectedMs ? tr("%1 elapsed, %2 expected").arg(elapsed, DeliveryText::duration(*m_expectedMs))
                                  : tr("%1 elapsed").arg(elapsed));
    if (m_expectedMs && *m_expectedMs > 0 && m_bar->maximum() == 0 && m_since.elapsed() > *m_expectedMs)
        m_times->setToolTip(tr("It takes longer than the last time."));
}

void StepFrame::end()
{
    m_running = false;
    m_tick.stop();
    m_badge->setRunning(false);
    m_progressArea->hide();
    updateButtons();
}

void StepFrame::showLast(const QString &text, bool good, const QDateTime &at)
{
    m_lastAt = at;
    m_lastGood = good;
    m_last->setText(text);
    m_lastRow->show();
    drawLast();
}

void StepFrame::drawLast()
{
    const QIcon picture = m_lastGood ? icon(Symbol::Success, Tone::Positive) : icon(Symbol::Error, Tone::Danger);
    m_lastPicture->setPixmap(picture.pixmap(QSize(spacing::iconSmall, spacing::iconSmall), devicePixelRatioF()));
}

void StepFrame::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_lastAt.isValid())
        drawLast();
}

void StepFrame::showOutcome(const delivery::StepOutcome &outcome)
{
    const bool timed = outcome.startedAt.isValid() && outcome.endedAt.isValid();
    const QString took = DeliveryText::duration(timed ? outcome.startedAt.msecsTo(outcome.endedAt) : -1);
    QString text = tr("Done at %1 in %2").arg(DeliveryText::time(outcome.endedAt), took);
    const QString summary = DeliveryText::summary(outcome);
    if (!summary.isEmpty())
        text = DeliveryText::labelled(text, summary);
    for (const QString &warning : outcome.warnings)
        text += QStringLiteral("\n⚠ ") + DeliveryText::warning(warning);
    showLast(text, outcome.warnings.isEmpty(), outcome.endedAt);
}

void StepFrame::showPast(const models::PastStep &past)
{
    if (m_running || (m_lastAt.isValid() && past.beganAt <= m_lastAt))
        return;
    const QString when = DeliveryText::time(past.endedAt.isValid() ? past.endedAt : past.beganAt);
    if (past.done())
        showLast(tr("Done at %1 in %2 by %3").arg(when, DeliveryText::recorded(past.durationMs()), past.owner), true,
                 past.beganAt);
    else if (!m_error->hasError()) // which says more
        showLast(QStringLiteral("%1 (%2, %3)").arg(DeliveryText::outcome(past.outcome), when, past.owner), false,
                 past.beganAt);
}

void StepFrame::showError(const Error &error, const ErrorContext &context)
{
    m_error->showError(error, context);
}

QPushButton *StepFrame::addErrorButton(const QString &text)
{
    return m_error->addButton(text);
}

void StepFrame::focusStep()
{
    if (m_run->isEnabled())
        m_run->setFocus(Qt::ShortcutFocusReason);
    else if (m_options->isEnabled() && !m_options->isEmpty())
        m_options->nextInFocusChain()->setFocus(Qt::ShortcutFocusReason);
    else
        m_plan->setFocus(Qt::ShortcutFocusReason);
}

} // namespace quai::ui
