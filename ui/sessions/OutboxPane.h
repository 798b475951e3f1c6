// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "models/sessions/OutboxModel.h"
#include "ui/sessions/OutboxProxy.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace quai::sessions {
class MailService;
}

namespace quai::ui {

class EmptyHint;
class ErrorPanel;

/// The queue of mails: what waits, what was sent, what failed and why; a failed one can be tried again.
class OutboxPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param mail outlives the pane
    explicit OutboxPane(sessions::MailService &mail, QWidget *parent = nullptr);

    void refresh();

private:
    void buildTable();
    void updateButtons();
    void retry();
    void flush();
    void fail(const Error &error, const QString &operation);

    sessions::MailService &m_mail;
    models::OutboxModel m_model;
    OutboxProxy m_proxy;
    ErrorPanel *m_error;
    QTableView *m_table;
    EmptyHint *m_hint;
    QPushButton *m_retry;
    QPushButton *m_flush;
};

} // namespace quai::ui
