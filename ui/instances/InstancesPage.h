// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"
#include "models/vmoodle/InstancesModel.h"
#include "ui/instances/InstanceCommands.h"
#include "ui/instances/InstancesObserver.h"
#include "ui/instances/InstancesProxy.h"

#include <QTimer>

#include <map>
#include <memory>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace quai::ui {

class EmptyState;
class ErrorPanel;
class FilterBar;
class InstancesFeed;
class InstancesTable;
class InstancesToolbar;
class Lines;
class ResultsPanel;
class SelectionBar;
class SpecialCommands;
class SummaryBar;
struct Services;

/// The virtual instances of a site, and of others beside it on request: summary, filter, table, commands, results.
class InstancesPage final : public QWidget
{
    Q_OBJECT

public:
    /// Makes the service of a site.
    using ServiceMaker = std::function<std::unique_ptr<vmoodle::InstancesService>(const sites::Site &site)>;

    /// @param site whose page this is; @param maker for it and for each other site that is shown; references outlive
    /// the page
    InstancesPage(const sites::Site &site, ServiceMaker maker, const Services &services, Lines &lines,
                  QWidget *parent = nullptr);
    ~InstancesPage() override;

    /// Reads the registers of all shown sites again.
    void refresh();
    [[nodiscard]] InstancesTable *table() const { return m_table; }
    [[nodiscard]] const models::InstancesModel &instances() const { return m_model; }
    /// The shown rows and columns as they are shown.
    [[nodiscard]] QByteArray csv() const;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildCentre();
    void connectTable();
    void connectBars();
    void connectCommands();
    void connectSpecial();
    InstancesFeed *addFeed(const sites::Site &site);
    void toggleSite(const QString &siteId, bool shown);
    [[nodiscard]] InstancesFeed *feedOf(const QString &siteId) const;
    void applyFilter();
    void showCounts();
    void showFeeds();
    void showNotice();
    void retranslate();
    void showEmptiness();
    void updateSummary();
    void setNow();
    void openRowMenu(const models::InstanceKey &key, const QPoint &where);
    void pressed(const models::InstanceKey &key, RowButton button);
    [[nodiscard]] QList<models::InstanceKey> chosenOrShown() const;
    void exportRows();
    void copyRows();

    const sites::Site m_site;
    ServiceMaker m_maker;
    const Services &m_services;
    Lines &m_lines;
    models::InstancesModel m_model;
    InstancesProxy m_proxy;
    std::map<QString, std::unique_ptr<InstancesFeed>> m_feeds; ///< by site
    SummaryBar *m_summary;
    FilterBar *m_filter;
    InstancesToolbar *m_toolbar;
    ErrorPanel *m_error;
    QPushButton *m_again;
    QLabel *m_notice;
    InstancesTable *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    SelectionBar *m_selection;
    InstanceCommands *m_commands;
    SpecialCommands *m_special;
    InstancesObserver *m_observer;
    ResultsPanel *m_results;
    QSplitter *m_splitter;
    QTimer m_summaryTimer;
};

} // namespace quai::ui
