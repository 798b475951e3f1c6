// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "ui/instances/HostResultsProxy.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTableView;
class QToolButton;

namespace quai::ui {

class Ask;
class CommandRun;
class OutputView;

/// How a command goes with each of its instances: outcome, time, output; with another attempt for what failed, and
/// export.
class ResultsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the panel.
    ResultsPanel(CommandRun &run, Ask &ask, QWidget *parent = nullptr);

    /// All that the panel shows, for the export.
    [[nodiscard]] QByteArray csv() const;

Q_SIGNALS:
    void closeRequested();
    void exportFailed(const quai::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildButtons();
    void refresh();
    void showCurrent();
    void exportAll();
    void retranslate();

    CommandRun &m_run;
    Ask &m_ask;
    HostResultsProxy m_proxy;
    QLabel *m_title;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QToolButton *m_retry;
    QToolButton *m_export;
    QToolButton *m_close;
    QTableView *m_table;
    OutputView *m_output;
    QString m_shownText;
};

} // namespace quai::ui
