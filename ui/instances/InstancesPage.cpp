// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstancesPage.h"

#include "core/sites/SiteStore.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/FilterBar.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesTable.h"
#include "ui/instances/InstancesText.h"
#include "ui/instances/InstancesToolbar.h"
#include "ui/instances/ResultsPanel.h"
#include "ui/instances/SelectionBar.h"
#include "ui/instances/SpecialCommands.h"
#include "ui/instances/SummaryBar.h"
#include "ui/window/Services.h"
#include "ui/window/Settings.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quai::ui {

using models::InstanceKey;
using models::InstancesModel;

namespace {

constexpr int summaryMs = 150; ///< the numbers follow the rows; they need not run before them

} // namespace

InstancesPage::InstancesPage(const sites::Site &site, ServiceMaker maker, const Services &services, Lines &lines,
                             QWidget *parent)
    : QWidget(parent)
    , m_site(site)
    , m_maker(std::move(maker))
    , m_services(services)
    , m_lines(lines)
    , m_proxy(&m_model)
    , m_summary(new SummaryBar(this))
    , m_filter(new FilterBar(services.settings, services.ask, this))
    , m_toolbar(new InstancesToolbar(services.settings, this))
    , m_error(new ErrorPanel(this))
    , m_again(m_error->addButton({}))
    , m_notice(new QLabel(this))
    , m_table(new InstancesTable(&m_proxy, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(Symbol::Instances, this))
    , m_selection(new SelectionBar(this))
    , m_commands(new InstanceCommands([this](const QString &id) { return feedOf(id); }, services.jobs, m_model,
                                      services.ask, this))
    , m_special(new SpecialCommands(services.jobs, m_model, *m_commands, services.ask, this))
    , m_observer(new InstancesObserver([this](const QString &id) { return feedOf(id); }, services.jobs, m_model, this))
    , m_results(new ResultsPanel(m_commands->run(), services.ask, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("instancesPage"));
    build();
    connectTable();
    connectBars();
    connectCommands();
    connectSpecial();
    m_summaryTimer.setSingleShot(true);
    m_summaryTimer.setInterval(summaryMs);
    connect(&m_summaryTimer, &QTimer::timeout, this, &InstancesPage::updateSummary);
    m_table->setColumns(services.settings.value(Settings::Key::InstancesColumns).toByteArray());
    m_table->setColumnHidden(InstancesModel::Site, true);
    m_proxy.setGrouping(m_filter->grouping());
    m_special->setFeed(addFeed(m_site));
    retranslate();
    showFeeds();
    refresh();
}

InstancesPage::~InstancesPage()
{
    // What runs tells its end to the feeds and the table: first the work, then what it works on.
    delete m_special;
    delete m_observer;
    delete m_commands;
}

void InstancesPage::build()
{
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("instancesNotice"));
    m_again->setObjectName(QStringLiteral("readAgain"));
    connect(m_again, &QPushButton::clicked, this, &InstancesPage::refresh);
    m_results->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::normal, spacing::page, spacing::normal);
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_error);
    layout->addWidget(m_notice);
    layout->addWidget(m_summary);
    layout->addWidget(buildTop());
    layout->addWidget(buildCentre(), 1);
    setTabOrder(m_filter, m_toolbar);
    setTabOrder(m_toolbar, m_table);
    setTabOrder(m_table, m_selection);
}

QWidget *InstancesPage::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(spacing::normal);
    row->addWidget(m_filter, 1);
    row->addWidget(m_toolbar);
    return top;
}

QWidget *InstancesPage::buildCentre()
{
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *upper = new QWidget(this);
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_selection);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_results);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->restoreState(m_services.settings.value(Settings::Key::InstancesSplitter).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.settings.setValue(Settings::Key::InstancesSplitter, m_splitter->saveState()); });
    return m_splitter;
}

void InstancesPage::connectTable()
{
    connect(m_table, &InstancesTable::rowButton, this, &InstancesPage::pressed);
    connect(m_table, &InstancesTable::menuWanted, this, &InstancesPage::openRowMenu);
    connect(m_table, &InstancesTable::browserWanted, m_commands, &InstanceCommands::openBrowser);
    connect(m_table, &InstancesTable::refreshWanted, this, &InstancesPage::refresh);
    connect(m_table, &InstancesTable::filterWanted, m_filter, &FilterBar::focusLine);
    connect(m_table, &InstancesTable::copyWanted, this, &InstancesPage::copyRows);
    connect(m_table, &InstancesTable::columnsChanged, this,
            [this] { m_services.settings.setValue(Settings::Key::InstancesColumns, m_table->columns()); });
    connect(m_table, &InstancesTable::viewMoved, this, [this] {
        if (isVisible())
            m_observer->askSoon(m_table->visibleInstances());
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, &m_summaryTimer, qOverload<>(&QTimer::start));
    connect(&m_model, &QAbstractItemModel::rowsInserted, &m_summaryTimer, qOverload<>(&QTimer::start));
    connect(&m_model, &QAbstractItemModel::rowsRemoved, &m_summaryTimer, qOverload<>(&QTimer::start));
    connect(&m_model, &InstancesModel::checkedChanged, this, &InstancesPage::showCounts);
    connect(&m_proxy, &InstancesProxy::shownChanged, this, &InstancesPage::showCounts);
    connect(&m_proxy, &InstancesProxy::shownChanged, this, &InstancesPage::showEmptiness);
}

void InstancesPage::connectBars()
{
    connect(m_summary, &SummaryBar::stateChosen, m_filter, &FilterBar::setState);
    connect(m_summary, &SummaryBar::ageChosen, m_filter, &FilterBar::setCronAge);
    connect(m_summary, &SummaryBar::attentionChosen, m_filter, &FilterBar::setAttention);
    connect(m_filter, &FilterBar::filterChanged, this, &InstancesPage::applyFilter);
    connect(m_filter, &FilterBar::groupingChanged, this, [this] { m_proxy.setGrouping(m_filter->grouping()); });
    connect(m_toolbar, &InstancesToolbar::refreshRequested, this, &InstancesPage::refresh);
    connect(m_toolbar, &InstancesToolbar::siteToggled, this, &InstancesPage::toggleSite);
    connect(m_toolbar, &InstancesToolbar::exportRequested, this, &InstancesPage::exportRows);
    connect(m_toolbar, &InstancesToolbar::askRequested, this,
            [this](bool withSizes) { m_observer->askAll(chosenOrShown(), withSizes); });
    connect(m_toolbar->columnMenu(), &QMenu::aboutToShow, this, [this] {
        m_toolbar->columnMenu()->clear();
        m_table->fillColumnMenu(m_toolbar->columnMenu());
    });
    connect(m_selection, &SelectionBar::allRequested, this, [this](bool all) {
        m_model.setChecked(m_proxy.shownKeys(), all);
        showCounts();
    });
    connect(m_selection, &SelectionBar::onlyChosenToggled, m_filter, &FilterBar::setCheckedOnly);
}

void InstancesPage::connectCommands()
{
    connect(m_selection->commandMenu(), &QMenu::aboutToShow, this, [this] {
        m_selection->commandMenu()->clear();
        m_commands->fillBulkMenu(m_selection->commandMenu(), m_model.checkedKeys());
    });
    connect(m_commands, &InstanceCommands::started, m_results, &QWidget::show);
    connect(m_commands, &InstanceCommands::failed, this, [this](const Error &error, const QString &operation) {
        m_error->showError(error, {operation, m_site.name, m_site.server.toString()});
    });
    connect(&m_commands->run(), &CommandRun::changed, this, [this] { m_selection->setBusy(m_commands->isBusy()); });
    connect(m_results, &ResultsPanel::closeRequested, this, [this] {
        m_results->hide();
        m_commands->run().forget();
        m_table->setFocus();
    });
    connect(m_results, &ResultsPanel::exportFailed, this, [this](const Error &error) {
        m_error->showError(error, {tr("Export"), {}, {}});
    });
}

void InstancesPage::connectSpecial()
{
    connect(m_toolbar->specialMenu(), &QMenu::aboutToShow, this, [this] {
        m_toolbar->specialMenu()->clear();
        m_special->fillMenu(m_toolbar->specialMenu(), m_model.checkedKeys());
    });
    connect(m_special, &SpecialCommands::made, m_table, &InstancesTable::setCurrentInstance);
    connect(m_special, &SpecialCommands::askRequested, this,
            [this](const QList<InstanceKey> &keys) { m_observer->askAll(keys, false); });
}

InstancesFeed *InstancesPage::feedOf(const QString &siteId) const
{
    const auto found = m_feeds.find(siteId);
    return found != m_feeds.end() ? found->second.get() : nullptr;
}

InstancesFeed *InstancesPage::addFeed(const sites::Site &site)
{
    auto feed = std::make_unique<InstancesFeed>(site, m_maker(site), m_lines, m_model, nullptr);
    connect(feed.get(), &InstancesFeed::changed, this, &InstancesPage::showFeeds);
    InstancesFeed *kept = feed.get();
    m_feeds.emplace(site.id, std::move(feed));
    return kept;
}

void InstancesPage::toggleSite(const QString &siteId, bool shown)
{
    const Result<sites::Site> site = m_services.store.find(siteId);
    if (shown && site && feedOf(siteId) == nullptr)
        addFeed(*site)->read();
    if (!shown && !m_commands->isBusy() && !m_observer->isAsking() && siteId != m_site.id) {
        m_feeds.erase(siteId);
        m_model.removeSite(siteId);
    }
    m_table->setColumnHidden(InstancesModel::Site, m_feeds.size() < 2);
    showFeeds();
}

void InstancesPage::refresh()
{
    for (const auto &[id, feed] : m_feeds)
        feed->read();
}

void InstancesPage::setNow()
{
    m_proxy.setNow(QDateTime::currentSecsSinceEpoch());
}

void InstancesPage::applyFilter()
{
    setNow();
    m_proxy.setFilter(m_filter->filter());
    m_summary->setFilter(m_filter->filter());
    m_selection->setOnlyChosen(m_filter->filter().checkedOnly);
    showCounts();
    showEmptiness();
}

void InstancesPage::showCounts()
{
    m_filter->setCounts(m_proxy.shownCount(), m_model.rowCount());
    int chosenShown = 0;
    if (m_model.checkedCount() > 0) {
        const QList<InstanceKey> shown = m_proxy.shownKeys();
        chosenShown = static_cast<int>(std::count_if(
            shown.cbegin(), shown.cend(), [this](const InstanceKey &key) { return m_model.find(key)->checked; }));
    }
    m_selection->setCounts(m_model.checkedCount(), chosenShown, m_proxy.shownCount());
}

void InstancesPage::updateSummary()
{
    setNow();
    m_summary->setSummary(models::summarize(m_model, m_proxy.now()));
    showCounts();
}

void InstancesPage::pressed(const InstanceKey &key, RowButton button)
{
    if (button == RowButton::More)
        openRowMenu(key, QCursor::pos());
    else
        m_commands->press(key, button);
}

void InstancesPage::openRowMenu(const InstanceKey &key, const QPoint &where)
{
    m_table->setCurrentInstance(key);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_commands->fillRowMenu(menu, key);
    menu->popup(where);
}

QList<InstanceKey> InstancesPage::chosenOrShown() const
{
    return m_model.checkedCount() > 0 ? m_model.checkedKeys() : m_proxy.shownKeys();
}

void InstancesPage::showEvent(QShowEvent *event)
{
    m_toolbar->setActive(true);
    QWidget::showEvent(event);
}

void InstancesPage::hideEvent(QHideEvent *event)
{
    m_toolbar->setActive(false);
    QWidget::hideEvent(event);
}

void InstancesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showFeeds();
    }
    QWidget::changeEvent(event);
}

} // namespace quai::ui
