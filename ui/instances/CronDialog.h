// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/CronWatchModel.h"
#include "ui/instances/CronWatchProxy.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QTableView;

namespace quai::models {
class InstancesModel;
}

namespace quai::ui {

class Ask;
class ErrorPanel;
class InstancesFeed;

/// The virtual cron of a site: its strategy, the instances that starve or whose cron only counts, core's cron in them,
/// and the files that do the same by the clock. It follows the table of the page.
class CronDialog final : public QDialog
{
    Q_OBJECT

public:
    /// References outlive the dialog.
    CronDialog(InstancesFeed &feed, const models::InstancesModel &instances, Ask &ask, QWidget *parent);

Q_SIGNALS:
    /// The instances are to be asked how it stands with them.
    void askRequested(const QList<quai::models::InstanceKey> &keys);
    /// Moodle's own cron is to run in these.
    void runRequested(const QList<quai::models::InstanceKey> &keys);

private:
    [[nodiscard]] QWidget *buildWatch();
    [[nodiscard]] QWidget *buildButtons();
    void buildTable();
    void refresh();
    [[nodiscard]] QString strategy() const;
    [[nodiscard]] QString counts() const;

    InstancesFeed &m_feed;
    const models::InstancesModel &m_instances;
    models::CronWatchModel m_model;
    CronWatchProxy m_proxy;
    QTimer m_timer;
    ErrorPanel *m_error;
    QLabel *m_counts;
    QTableView *m_table;
    QPushButton *m_ask;
    QPushButton *m_runNeedy;
    QPushButton *m_runAll;
};

} // namespace quai::ui
