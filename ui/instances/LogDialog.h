// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/vmoodle/InstanceLog.h"

#include <QDialog>

class QIcon;
class QLabel;
class QListWidget;
class QPushButton;

namespace quai::ui {

class Ask;
class ErrorPanel;
class InstancesFeed;
class OutputView;

/// What the tasks of one instance and the plugin's cron have logged.
class LogDialog final : public QDialog
{
    Q_OBJECT

public:
    /// References outlive the dialog. @param id of the row; @param host as shown
    LogDialog(InstancesFeed &feed, Ask &ask, qint64 id, const QString &host, QWidget *parent);
    ~LogDialog() override;

private:
    void build();
    void read();
    void showLogs();
    void showCurrent();
    void addItem(const QIcon &picture, const QString &text, const QString &help);
    /// What stands behind the current entry: a task run, or the file.
    [[nodiscard]] QString currentText() const;
    void save();

    InstancesFeed &m_feed;
    Ask &m_ask;
    qint64 m_id;
    CancelSource m_cancel;
    vmoodle::InstanceLog m_log;
    QLabel *m_head;
    QListWidget *m_list;
    OutputView *m_text;
    ErrorPanel *m_error;
    QPushButton *m_again = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace quai::ui
