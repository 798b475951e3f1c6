// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/instances/CreationRun.h"
#include "ui/instances/WorkDialog.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace quai::ui {

class Ask;
class ErrorPanel;
class InstanceForm;
class NewInstanceOrigin;
class StepsList;

/// Defines a new platform: its origin, the names that the plugin's schemes give, the preview of every step; then the
/// same list shows each step while it runs. After a failure it goes on, or is undone.
class NewInstanceDialog final : public WorkDialog
{
    Q_OBJECT

public:
    /// References outlive the dialog. @param others rows of the same register, for duplicates
    NewInstanceDialog(InstancesFeed &feed, JobTracker &jobs, models::InstancesModel &instances, Ask &ask,
                      const QList<vmoodle::Instance> &others, QWidget *parent);

    [[nodiscard]] bool isBusy() const override { return m_run.isBusy() && !m_run.isChecking(); }

Q_SIGNALS:
    void made(const quai::models::InstanceKey &key);

private:
    enum Page { Origin, Values, Steps };

    void buildPages(const QList<vmoodle::Instance> &others);
    [[nodiscard]] QWidget *buildValuesPage(const QList<vmoodle::Instance> &others);
    [[nodiscard]] QWidget *buildStepsPage();
    void buildButtons();
    void readTemplates();
    void generate();
    [[nodiscard]] vmoodle::NewInstance wanted() const;
    void goBack();
    void goOn();
    void undo();
    void turnTo(Page page);
    void refresh();
    void showState();
    void showButtons();
    [[nodiscard]] QString stateSentence() const;
    [[nodiscard]] QString nextLabel() const;
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool canUndo() const;

    InstancesFeed &m_feed;
    Ask &m_ask;
    CreationRun m_run;
    CancelSource m_cancel; ///< of reading the templates
    vmoodle::Instance m_generated;
    QLabel *m_head;
    QStackedWidget *m_pages;
    NewInstanceOrigin *m_origin;
    InstanceForm *m_form = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_findings = nullptr;
    StepsList *m_steps = nullptr;
    ErrorPanel *m_error;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace quai::ui
