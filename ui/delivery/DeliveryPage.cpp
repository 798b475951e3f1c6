// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DeliveryPage.h"

#include "ui/common/OutputView.h"
#include "ui/common/Spacing.h"
#include "ui/delivery/ChangesPane.h"
#include "ui/delivery/CopiesPane.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/delivery/HistoryPane.h"
#include "ui/delivery/ModeBand.h"
#include "ui/delivery/PlanPane.h"
#include "ui/delivery/PlanText.h"
#include "ui/delivery/StepColumn.h"
#include "ui/delivery/StepFrame.h"
#include "ui/delivery/StepOptions.h"
#include "ui/errors/ErrorPanel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace quai::ui {

using namespace delivery;
using Activity = DeliveryController::Activity;

namespace {

constexpr int TickMs = 500;
constexpr qint64 FreshSeconds = 30; ///< an older state is read again when the page comes into sight
constexpr int StepsShare = 3; ///< the steps get one part of so many of the width, until the operator says otherwise

} // namespace

DeliveryPage::DeliveryPage(DeliveryService &service, const sites::Site &site, JobTracker &jobs, Ask &ask,
                           QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_controller(service, site, jobs)
    , m_dialogue(new DeliveryDialogue(m_controller, ask, this))
{
    setAccessibleName(tr("Delivery of %1").arg(site.name));
    m_band = new ModeBand(site, this);
    m_error = new ErrorPanel(this);
    m_steps = new StepColumn(this);
    build();
    buildShortcuts();
    connectController();
    connectSteps();
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, &DeliveryPage::tick);
    takeActivity();
}

DeliveryPage::~DeliveryPage() = default;

void DeliveryPage::build()
{
    QPushButton *again = m_error->addButton(tr("Try again"));
    connect(again, &QPushButton::clicked, this, &DeliveryPage::refresh);
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_steps);
    m_splitter->addWidget(buildTabs());
    m_splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::section, spacing::section, spacing::section, spacing::section);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_band);
    layout->addWidget(m_error);
    layout->addWidget(m_splitter, 1);
}

QWidget *DeliveryPage::buildTabs()
{
    m_output = new OutputView(this);
    m_plan = new PlanPane(this);
    m_changes = new ChangesPane(
        [this](const ComponentPath &file, const CancelSource &cancel) {
            return m_controller.filePair(file, Baseline::SafeCopy, cancel);
        },
        this);
    m_copies = new CopiesPane(this);
    m_history = new HistoryPane(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("deliveryTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_output, tr("&Output"));
    m_tabs->addTab(m_plan, tr("Previe&w"));
    m_tabs->addTab(m_changes, tr("Changed fi&les"));
    m_tabs->addTab(m_copies, tr("Co&pies"));
    m_tabs->addTab(m_history, tr("Histor&y"));
    return m_tabs;
}

void DeliveryPage::buildShortcuts()
{
    const auto shortcut = [this](const QKeySequence &keys, auto act) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, act);
    };
    shortcut(QKeySequence(Qt::Key_F5), [this] { refresh(); });
    int key = Qt::Key_1;
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        shortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key++)), [this, step] {
            m_steps->show(step);
            m_steps->frame(step)->focusStep();
        });
    }
}

void DeliveryPage::connectController()
{
    connect(&m_controller, &DeliveryController::activityChanged, this, &DeliveryPage::takeActivity);
    connect(&m_controller, &DeliveryController::statusChanged, this, &DeliveryPage::takeStatus);
    connect(&m_controller, &DeliveryController::historyChanged, this, [this] {
        m_history->setSteps(m_controller.history());
        m_steps->setHistory(m_controller.history());
    });
    connect(&m_controller, &DeliveryController::historyFailed, m_history, &HistoryPane::showError);
    connect(&m_controller, &DeliveryController::stepStarted, this, &DeliveryPage::takeStart);
    connect(&m_controller, &DeliveryController::stepDone, this, &DeliveryPage::takeOutcome);
    connect(&m_controller, &DeliveryController::stepFailed, this, &DeliveryPage::takeFailure);
    connect(&m_controller, &DeliveryController::runEnded, this, &DeliveryPage::takeEnd);
    connect(&m_controller, &DeliveryController::planFailed, this, &DeliveryPage::takeFailure);
    connect(&m_controller, &DeliveryController::unlockFailed, this,
            [this](const Error &error) { m_error->showError(error, context(Step::Rescue)); });
    connect(&m_controller, &DeliveryController::printed, m_output, &OutputView::appendText);
    connect(&m_controller, &DeliveryController::progressed, this, [this](const Progress &progress) {
        const std::optional<Step> step = m_controller.runningStep();
        if (StepFrame *frame = step ? m_steps->frame(*step) : nullptr)
            frame->showProgress(progress);
    });
    connect(m_dialogue, &DeliveryDialogue::previewReady, this, &DeliveryPage::showPlans);
    connect(m_dialogue, &DeliveryDialogue::refused, this, [this](const QList<StepPlan> &plans, const Error &first) {
        showPlans(plans);
        takeFailure(plans.last().request, first);
    });
}

void DeliveryPage::connectSteps()
{
    connect(m_band, &ModeBand::refreshAsked, this, &DeliveryPage::refresh);
    connect(m_band, &ModeBand::rescueAsked, m_dialogue, &DeliveryDialogue::rescue);
    connect(m_band, &ModeBand::takeOverAsked, m_dialogue, &DeliveryDialogue::takeOver);
    connect(m_band, &ModeBand::runAgainAsked, this, &DeliveryPage::runAgain);
    m_steps->setPathSource([this](const QString &prefix, const CancelSource &cancel) {
        return m_controller.completePath(prefix, cancel);
    });
    QPushButton *rescue = m_steps->frame(Step::BackToProd)->addErrorButton(DeliveryText::verb(Step::Rescue));
    connect(rescue, &QPushButton::clicked, m_dialogue, &DeliveryDialogue::rescue);
    connect(m_steps, &StepColumn::runAsked, m_dialogue, &DeliveryDialogue::run);
    connect(m_steps, &StepColumn::planAsked, this,
            [this](const StepRequest &request) { m_dialogue->preview({request}); });
    connect(m_steps, &StepColumn::runAllAsked, this, [this] { runAll(false); });
    connect(m_steps, &StepColumn::planAllAsked, this, [this] { runAll(true); });
    connect(m_copies, &CopiesPane::compareServedAsked, this, &DeliveryPage::compareServed);
    connect(m_steps, &StepColumn::cancelAsked, &m_controller, &DeliveryController::cancel);
}

void DeliveryPage::runAll(bool previewOnly)
{
    if (!m_controller.status())
        return;
    const Result<QList<StepRequest>> requests = m_steps->remaining(m_controller.status()->mode);
    if (!requests)
        m_error->showError(requests.error(), {tr("Run everything"), m_controller.site().name, {}});
    else if (previewOnly)
        m_dialogue->preview(*requests);
    else
        m_dialogue->runAll(*requests);
}

void DeliveryPage::runAgain(const QString &name)
{
    for (const Step step : {Step::Syncback, Step::Goback, Step::Update, Step::BackToProd}) {
        if (stepName(step) != name)
            continue;
        if (const Result<StepRequest> request = m_steps->frame(step)->options()->request())
            m_dialogue->runAgain(*request);
        return;
    }
    m_dialogue->rescue(); // the one step without a frame
}

void DeliveryPage::setSessions(QWidget *band, DeliveryDialogue::Gate gate)
{
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(1, band);
    m_dialogue->setGate(std::move(gate));
}

void DeliveryPage::refresh()
{
    m_controller.refresh();
}

void DeliveryPage::setRelease(const std::shared_ptr<const ReleaseSource> &release)
{
    m_steps->frame(Step::Update)->options()->setRelease(release);
    m_steps->show(Step::Update);
}

QString DeliveryPage::blockedBy() const
{
    const std::optional<SiteStatus> &status = m_controller.status();
    if (!status || !status->lock || status->lock->mine)
        return {};
    return tr("%1 works on this site.").arg(status->lock->owner);
}

ErrorContext DeliveryPage::context(Step step) const
{
    return {DeliveryText::step(step), m_controller.site().name, m_controller.site().server.toString()};
}

void DeliveryPage::takeStatus()
{
    const std::optional<SiteStatus> &status = m_controller.status();
    m_copies->setStatus(status);
    if (status) {
        m_error->clear();
        m_band->showStatus(*status);
        Q_EMIT statusRead(*status);
    } else if (m_controller.statusError()) {
        m_band->showUnread();
        m_error->showError(*m_controller.statusError(),
                           {tr("Reading the state"), m_controller.site().name, m_controller.site().server.toString()});
        Q_EMIT statusFailed(*m_controller.statusError());
    }
    takeActivity();
}

void DeliveryPage::takeActivity()
{
    const Activity activity = m_controller.activity();
    const bool busy = activity != Activity::None;
    m_steps->setState(m_controller.status(), busy, blockedBy());
    m_steps->setCancellable(busy, m_controller.stopping());
    m_band->setActionsEnabled(!busy);
    m_band->setRescue(DeliveryText::whyNot(Step::Rescue, m_controller.status()));
    if (busy)
        m_tick.start();
    else
        m_tick.stop();
    tick();
}

void DeliveryPage::tick()
{
    const QString elapsed = DeliveryText::elapsed(m_controller.elapsedMs());
    switch (m_controller.activity()) {
    case Activity::None:
        m_band->showActivity(m_note);
        break;
    case Activity::Reading:
        if (!m_controller.status())
            m_band->showReading(m_controller.elapsedMs());
        else
            m_band->showActivity(tr("Reading the state… %1").arg(elapsed));
        break;
    case Activity::Planning:
        m_band->showActivity(tr("Making the preview… %1").arg(elapsed));
        break;
    case Activity::Running:
        m_band->showActivity(runningText(elapsed));
        break;
    case Activity::Unlocking:
        m_band->showActivity(tr("Taking the lock over…"));
        break;
    }
}

QString DeliveryPage::runningText(const QString &elapsed) const
{
    const std::optional<Step> step = m_controller.runningStep();
    if (!step)
        return {};
    const QString name = DeliveryText::step(*step);
    if (m_controller.stopping())
        return tr("Stopping at the next safe point: %1").arg(name);
    const auto [number, wanted] = m_controller.position();
    return wanted > 1 ? tr("Running %1 of %2: %3, %4").arg(number).arg(wanted).arg(name, elapsed)
                      : tr("Running: %1, %2").arg(name, elapsed);
}

void DeliveryPage::takeStart(const StepRequest &request)
{
    m_note.clear();
    m_error->clear();
    m_output->appendText(
        QStringLiteral("── %1 · %2 ──\n")
            .arg(DeliveryText::step(request.step), DeliveryText::time(QDateTime::currentDateTimeUtc())));
    m_tabs->setCurrentWidget(m_output);
    m_memory.failures.remove(request.step);
    if (StepFrame *frame = m_steps->frame(request.step)) {
        frame->begin(m_controller.expectedMs(request));
        m_steps->show(request.step);
    }
}

void DeliveryPage::takeOutcome(const StepOutcome &outcome)
{
    const Step step = outcome.request.step;
    m_memory.outcomes.insert(step, outcome);
    if (StepFrame *frame = m_steps->frame(step)) {
        frame->end();
        frame->showOutcome(outcome);
    }
    const QString summary = DeliveryText::summary(outcome);
    const QString title = DeliveryText::step(step);
    m_output->appendText(
        QStringLiteral("✓ %1\n").arg(summary.isEmpty() ? title : DeliveryText::labelled(title, summary)));
    for (const QString &warning : outcome.warnings)
        m_output->appendText(QStringLiteral("⚠ %1\n").arg(DeliveryText::warning(warning)));
    if (step == Step::Update) {
        showChanges(outcome.changes, outcome.endedAt);
        if (!outcome.changes.isEmpty())
            m_tabs->setCurrentWidget(m_changes);
    }
}

void DeliveryPage::takeFailure(const StepRequest &request, const Error &error)
{
    m_output->appendText(
        QStringLiteral("✗ %1\n").arg(DeliveryText::labelled(DeliveryText::step(request.step), describe(error).what)));
    m_memory.failures.insert(request.step, error);
    if (StepFrame *frame = m_steps->frame(request.step)) {
        frame->end();
        frame->showError(error, context(request.step));
        m_steps->show(request.step);
        return;
    }
    m_error->showError(error, context(request.step));
}

void DeliveryPage::takeEnd(int done, int wanted)
{
    const QString mode = m_controller.status() ? DeliveryText::mode(m_controller.status()->mode) : QString();
    if (done == wanted)
        m_note = wanted > 1 ? tr("All %Ln step(s) are done.", nullptr, wanted) : QString();
    else if (wanted > 1)
        m_note = tr("Stopped after %1 of %2 steps. The site is in: %3.").arg(done).arg(wanted).arg(mode);
    tick();
}

void DeliveryPage::showPlans(const QList<StepPlan> &plans)
{
    m_memory.plans = plans;
    m_plan->setPlans(plans);
    m_tabs->setCurrentWidget(m_plan);
    for (const StepPlan &plan : plans) {
        if (plan.request.step == Step::Update)
            showChanges(plan.changes, {});
    }
}

void DeliveryPage::showChanges(const QList<FileChange> &changes, const QDateTime &at)
{
    m_memory.changes = changes;
    m_memory.changedAt = at;
    const QString caption = at.isValid() ? tr("Updated at %1").arg(DeliveryText::time(at)) : tr("Preview of step 3");
    m_changes->setChanges(changes, caption, at.isValid());
    m_tabs->setTabText(m_tabs->indexOf(m_changes),
                       changes.isEmpty() ? tr("Changed fi&les")
                                         : tr("Changed fi&les (%1)").arg(QLocale().toString(changes.size())));
}

void DeliveryPage::keyPressEvent(QKeyEvent *event)
{
    // Not a shortcut: Esc belongs first to whoever has the keyboard (a search field, an open completion).
    if (event->key() == Qt::Key_Escape && m_controller.activity() != Activity::None) {
        m_controller.cancel();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DeliveryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_shownBefore, true) && !m_sizesRestored) // the width is known only now
        m_splitter->setSizes({width() / StepsShare, width() - width() / StepsShare});
    const std::optional<SiteStatus> &status = m_controller.status();
    const bool fresh = status && status->readAt.secsTo(QDateTime::currentDateTimeUtc()) < FreshSeconds;
    if (!fresh && !m_controller.statusError())
        refresh();
}

} // namespace quai::ui
