// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instances/CreationRun.h"
#include "ui/instances/CreationsProxy.h"
#include "ui/instances/WorkDialog.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace quai::ui {

class Ask;
class ErrorPanel;

/// New platforms from a node list (the form of the plugin's bulkcreatenodes): shown and checked as a table before
/// anything runs, then made some at a time, each with its own result.
class NodeListDialog final : public WorkDialog
{
    Q_OBJECT

public:
    /// References outlive the dialog.
    NodeListDialog(InstancesFeed &feed, JobTracker &jobs, models::InstancesModel &instances, Ask &ask, QWidget *parent);

    [[nodiscard]] bool isBusy() const override { return m_run.isBusy(); }
    /// Asks for a file and shows it.
    void chooseFile();
    [[nodiscard]] QByteArray csv() const;

Q_SIGNALS:
    void made(const quai::models::InstanceKey &key);

private:
    void buildTable();
    void buildManner();
    void buildButtons();
    void load(const QString &path);
    void undo();
    void exportAll();
    void refresh();
    void showCurrent();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] int currentRow() const;

    InstancesFeed &m_feed;
    Ask &m_ask;
    CreationRun m_run;
    CreationsProxy m_proxy;
    QString m_file;
    QLabel *m_head;
    QTableView *m_table;
    QPlainTextEdit *m_details;
    ErrorPanel *m_error;
    QLabel *m_parallelLabel = nullptr;
    QSpinBox *m_parallel = nullptr;
    QCheckBox *m_stopOnError = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace quai::ui
