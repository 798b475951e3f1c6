// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/FleetResult.h"
#include "models/vmoodle/HostResultsModel.h"
#include "ui/instances/HostResultsProxy.h"
#include "ui/instances/WorkDialog.h"
#include "ui/jobs/JobTracker.h"

class QLabel;
class QPushButton;
class QTableView;

namespace quai::ui {

class Ask;
class ErrorPanel;
class InstancesFeed;

/// A work on many instances that boots none of them: what it will do with each is shown first, then what became of it.
class FleetDialog final : public WorkDialog
{
    Q_OBJECT

public:
    enum class Work {
        Configs,   ///< the config.php of a Moodle of its own, for each
        Registers, ///< each instance's copy of the register
    };

    using Targets = QList<models::HostResultsModel::Target>;

    /// References outlive the dialog. @param targets rows of the feed's site
    FleetDialog(Work work, InstancesFeed &feed, JobTracker &jobs, Ask &ask, const Targets &targets, QWidget *parent);
    ~FleetDialog() override;

    [[nodiscard]] bool isBusy() const override { return m_state == State::Running; }

private:
    enum class State { Planning, Planned, Running, Ended };
    using Results = QList<vmoodle::FleetResult>;

    void buildTable();
    void buildButtons();
    void plan();
    void run();
    void takePlan(const Result<Results> &plan);
    void takeResults(const Result<Results> &results);
    void exportAll();
    void refresh();
    [[nodiscard]] QString headText() const;
    [[nodiscard]] QList<qint64> ids() const;
    [[nodiscard]] QString told(const vmoodle::FleetResult &result, bool planned) const;

    Work m_work;
    InstancesFeed &m_feed;
    JobTracker &m_jobs;
    Ask &m_ask;
    State m_state = State::Planned;
    CancelSource m_cancel; ///< of the plan
    int m_planned = 0;     ///< files that would be written, or copies
    models::HostResultsModel m_model;
    HostResultsProxy m_proxy;
    QLabel *m_head;
    QTableView *m_table;
    ErrorPanel *m_error;
    QPushButton *m_run = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace quai::ui
