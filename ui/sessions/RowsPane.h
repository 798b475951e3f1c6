// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessions/RowsModel.h"
#include "ui/sessions/HistoryMemory.h"
#include "ui/sessions/RowsProxy.h"

#include <QWidget>

#include <functional>

class QSettings;
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
    /// Widths and sizes that the operator set, in @p settings below @p group.
    void saveState(QSettings &settings, const QString &group) const;
    void restoreState(const QSettings &settings, const QString &group);
    /// The chosen command and its comment as typed.
    void keep(HistoryMemory &memory) const;
    /// Chooses it again as soon as it is read.
    void recall(const HistoryMemory &memory);

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
    QSplitter *m_splitter;
    bool m_sized = false;  ///< the operator moved the splitter, now or in a former run
    qint64 m_recalled = 0; ///< command that is to be chosen when it comes; 0: none
};

} // namespace quai::ui
