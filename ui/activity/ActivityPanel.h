// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Job.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QToolButton;
class QTreeView;

namespace quai::ui {

class ErrorPanel;
class JobTracker;
class JobsProxyModel;
class OutputView;
class Settings;

/// "Activité": all jobs of this run with progress, time, output and errors; hidden when it is folded. Its header() is
/// placed apart and always in sight.
class ActivityPanel final : public QWidget
{
    Q_OBJECT

public:
    /// @param tracker and @param settings outlive the panel
    ActivityPanel(JobTracker &tracker, Settings &settings, QWidget *parent = nullptr);

    /// One line: the fold, what runs now, the button that stops it. Not owned by the panel once it is in a layout.
    [[nodiscard]] QWidget *header() const { return m_header; }

    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// Opens the panel with this job chosen.
    void showJob(models::JobId id);
    /// Writes columns and sizes into the settings.
    void remember();

Q_SIGNALS:
    void openChanged(bool open);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildList();
    void buildOutput();
    void restore();
    [[nodiscard]] models::JobId currentJob() const;
    void showCurrent();
    void updateButtons();
    void updateSummary();
    void retranslate();

    JobTracker &m_tracker;
    Settings &m_settings;
    JobsProxyModel *m_proxy;
    QWidget *m_header;
    QToolButton *m_fold;
    QLabel *m_summary;
    QToolButton *m_cancel;
    QToolButton *m_clear;
    QSplitter *m_splitter;
    QTreeView *m_list;
    ErrorPanel *m_error;
    OutputView *m_output;
    models::JobId m_shown = 0;
};

} // namespace quai::ui
