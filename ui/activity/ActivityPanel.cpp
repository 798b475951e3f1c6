// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/ActivityPanel.h"

#include "ui/activity/JobsProxyModel.h"
#include "ui/activity/ProgressDelegate.h"
#include "ui/common/Icons.h"
#include "ui/common/OutputView.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/jobs/JobTracker.h"
#include "ui/window/Settings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

namespace quai::ui {

using models::Job;
using models::JobId;
using models::JobsModel;

namespace {

QToolButton *toolButton(QWidget *parent, Symbol symbol)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(symbol));
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ActivityPanel::ActivityPanel(JobTracker &tracker, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_tracker(tracker)
    , m_settings(settings)
    , m_proxy(new JobsProxyModel(this))
    , m_header(new QWidget(this))
    , m_fold(toolButton(m_header, Symbol::Expand))
    , m_summary(new QLabel(m_header))
    , m_cancel(toolButton(m_header, Symbol::Stop))
    , m_clear(toolButton(m_header, Symbol::Clear))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new QTreeView(m_splitter))
    , m_error(new ErrorPanel)
    , m_output(new OutputView)
{
    m_proxy->setSourceModel(tracker.model());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::normal, spacing::tight, spacing::normal, 0);
    layout->addWidget(m_splitter);
    buildHeader();
    buildList();
    buildOutput();
    connect(&tracker, &JobTracker::outputArrived, this, [this](JobId id, const QString &text) {
        if (id == m_shown)
            m_output->appendText(text);
    });
    connect(m_proxy, &QAbstractItemModel::rowsInserted, this, [this] {
        m_list->setCurrentIndex(m_proxy->index(0, 0)); // the newest job is the one that the operator just started
        updateSummary();
    });
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, &ActivityPanel::updateSummary);
    connect(m_proxy, &QAbstractItemModel::dataChanged, this, &ActivityPanel::updateButtons);
    connect(&tracker, &JobTracker::finished, this, [this] {
        showCurrent();
        updateSummary();
    });
    retranslate();
    restore();
}

void ActivityPanel::buildHeader()
{
    m_fold->setObjectName(QStringLiteral("foldActivity"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_clear->setObjectName(QStringLiteral("clearJobs"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(m_header);
    line->setContentsMargins(spacing::normal, spacing::hair, spacing::normal, spacing::hair);
    line->setSpacing(spacing::normal);
    line->addWidget(m_fold);
    line->addWidget(m_summary, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_clear);
    connect(m_fold, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    connect(m_cancel, &QToolButton::clicked, this, [this] { m_tracker.cancel(currentJob()); });
    connect(m_clear, &QToolButton::clicked, this, [this] {
        m_tracker.clearEnded();
        showCurrent();
    });
}

void ActivityPanel::buildList()
{
    m_list->setObjectName(QStringLiteral("jobsList"));
    m_list->setModel(m_proxy);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegateForColumn(JobsModel::ProgressColumn, new ProgressDelegate(m_list));
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(JobsModel::Title, 170);
    m_list->header()->resizeSection(JobsModel::SiteColumn, 90);
    m_list->header()->resizeSection(JobsModel::State, 85);
    m_list->header()->resizeSection(JobsModel::ProgressColumn, 150);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ActivityPanel::showCurrent);
}

void ActivityPanel::buildOutput()
{
    // An error with many sentences scrolls here instead of making the whole window higher.
    auto *scroll = new QScrollArea(m_splitter);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *right = new QWidget(scroll);
    scroll->setWidget(right);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(spacing::tight);
    rightLayout->addWidget(m_error);
    rightLayout->addWidget(m_output, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
}

void ActivityPanel::restore()
{
    m_list->header()->restoreState(m_settings.value(Settings::Key::ActivityHeader).toByteArray());
    m_splitter->restoreState(m_settings.value(Settings::Key::ActivitySplit).toByteArray());
    setOpen(m_settings.value(Settings::Key::ActivityOpen).toBool());
}

void ActivityPanel::remember()
{
    m_settings.setValue(Settings::Key::ActivityHeader, m_list->header()->saveState());
    m_settings.setValue(Settings::Key::ActivitySplit, m_splitter->saveState());
    m_settings.setValue(Settings::Key::ActivityOpen, isOpen());
}

bool ActivityPanel::isOpen() const
{
    return !isHidden();
}

void ActivityPanel::setOpen(bool open)
{
    setVisible(open);
    m_fold->setIcon(icon(open ? Symbol::Collapse : Symbol::Expand));
    m_clear->setVisible(open);
    updateButtons();
    Q_EMIT openChanged(open);
}

void ActivityPanel::showJob(JobId id)
{
    setOpen(true);
    const int row = m_tracker.model()->rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_proxy->index(row, 0));
}

JobId ActivityPanel::currentJob() const
{
    return m_list->currentIndex().data(JobsModel::IdRole).toLongLong();
}

void ActivityPanel::showCurrent()
{
    const JobId id = currentJob();
    if (id != m_shown) {
        m_shown = id;
        m_output->setText(m_tracker.output(id));
    }
    const Job *job = m_tracker.model()->find(id);
    if (job != nullptr && job->error)
        m_error->showError(*job->error, {job->title, job->siteName, {}});
    else
        m_error->clear();
    m_output->setVisible(!m_error->hasError() || !m_output->text().isEmpty());
    updateButtons();
}

void ActivityPanel::updateButtons()
{
    const Job *job = m_tracker.model()->find(currentJob());
    m_cancel->setEnabled(job != nullptr && job->isActive() && job->cancellable && !job->cancelRequested);
    m_cancel->setVisible(isOpen() || m_cancel->isEnabled());
    m_clear->setEnabled(m_tracker.model()->rowCount() > m_tracker.model()->activeCount());
}

void ActivityPanel::updateSummary()
{
    const int active = m_tracker.model()->activeCount();
    const Job *newest = m_tracker.model()->find(m_proxy->index(0, 0).data(JobsModel::IdRole).toLongLong());
    if (newest == nullptr) {
        m_summary->setText(tr("Nothing has been started yet."));
        return;
    }
    const QString state = m_proxy->index(0, JobsModel::State).data().toString();
    const QString last = tr("%1 (%2): %3", "job, site, state").arg(newest->title, newest->siteName, state);
    m_summary->setText(active > 0 ? tr("%Ln running", nullptr, active) + QStringLiteral(" · ") + last : last);
}

void ActivityPanel::retranslate()
{
    m_fold->setText(tr("Activity"));
    m_fold->setToolTip(tr("Opens or folds the list of jobs"));
    m_cancel->setText(tr("Stop"));
    m_cancel->setToolTip(tr("Asks the chosen job to stop at its next safe point"));
    m_clear->setText(tr("Clear ended jobs"));
    m_list->setAccessibleName(tr("Jobs"));
    updateSummary();
}

void ActivityPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace quai::ui
