// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Cancel.h"
#include "core/sessions/HistoryService.h"
#include "models/sessions/SessionsModel.h"
#include "ui/sessions/SessionsProxy.h"

#include <QWidget>

class QSettings;
class QTabWidget;
class QTableView;

namespace quai::sessions {
class MailService;
}

namespace quai::ui {

class EmptyHint;
class ErrorPanel;
class HistoryFilterBar;
class RowsPane;
struct HistoryMemory;

/// The history as two tables below one filter: sessions, and all commands. Rows are read page by page; sorting by
/// anything but the time reads all of them first.
class SessionsList final : public QWidget
{
    Q_OBJECT

public:
    /// Rows of one page.
    static constexpr int pageRows = 500;

    /// References outlive the list.
    SessionsList(sessions::HistoryService &history, sessions::MailService &mail, const QString &siteId,
                 QWidget *parent = nullptr);
    ~SessionsList() override;

    /// Reads what is in front anew.
    void refresh();
    [[nodiscard]] sessions::HistoryFilter filter() const;
    /// Says which comments may be changed.
    void setEditable(std::function<bool(const sessions::CommandRecord &)> editable);
    /// Widths and sizes that the operator set, in @p settings.
    void saveState(QSettings &settings) const;
    void restoreState(const QSettings &settings);
    /// Filter, tab, command and what is typed.
    void keep(HistoryMemory &memory) const;
    void recall(const HistoryMemory &memory);

Q_SIGNALS:
    /// A session is to be shown.
    void sessionChosen(qint64 session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void connectAll();
    [[nodiscard]] bool showsSessions() const;
    [[nodiscard]] sessions::HistoryFilter page(int offset, bool whole) const;
    void readSessions(int offset);
    void readCommands(int offset);
    void readMails();
    void readWhole(QTableView *table, int column);
    void fail(const Error &error);
    void showEmpty();
    void retranslate();

    sessions::HistoryService &m_history;
    sessions::MailService &m_mail;
    models::SessionsModel m_model;
    SessionsProxy m_proxy;
    CancelSource m_question;
    bool m_whole = false; ///< every row is wanted at once: they are sorted by something else than time
    HistoryFilterBar *m_filter;
    ErrorPanel *m_error;
    QTabWidget *m_tabs;
    QTableView *m_table;
    EmptyHint *m_hint = nullptr;
    RowsPane *m_rows;
};

} // namespace quai::ui
