// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessions/RowsModel.h"
#include "ui/sessions/RowsProxy.h"

#include <QWidget>

#include <functional>

class QSplitter;
class QTableView;

namespace quai::sessions {
class HistoryService;
}

namespace quai::ui {

class CommandPane;
class EmptyHint;

/// Commands of the history as a table, and beside it the chosen one, whole.
class RowsPane final : public QWidget
{
    Q_OBJECT

public:
    /// @param history outlives the pane
    explicit RowsPane(sessions::HistoryService &history, QWidget *parent = nullptr);

    /// Fill it; whoever does listens to its moreWanted().
    [[nodiscard]] models::RowsModel &model() { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// Says which comments may be changed.
    void setEditable(std::function<bool(const sessions::CommandRecord &)> editable);
    /// What stands there while there are no rows.
    void setEmptyTexts(const QString &title, const QString &text);
    /// Chooses a command; ignored when it is not in the table.
    void setCurrent(qint64 command);

Q_SIGNALS:
    /// Another row is chosen; 0: none.
    void currentChanged(qint64 command);

private:
    void buildTable();
    void showCurrent();
    void takeRows();

    models::RowsModel m_model;
    RowsProxy m_proxy;
    std::function<bool(const sessions::CommandRecord &)> m_editable;
    QTableView *m_table;
    CommandPane *m_pane;
    EmptyHint *m_hint;
};

} // namespace quai::ui
