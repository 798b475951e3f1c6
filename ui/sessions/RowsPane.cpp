// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/RowsPane.h"

#include "ui/common/Spacing.h"
#include "ui/common/TableView.h"
#include "ui/delivery/EmptyHint.h"
#include "ui/sessions/CommandPane.h"

#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace quai::ui {

using models::RowsModel;
using sessions::CommandRecord;

RowsPane::RowsPane(sessions::HistoryService &history, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableView(this))
    , m_pane(new CommandPane(history, this))
{
    buildTable();
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(QStringLiteral("rowsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_pane);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({1200, 800}); // shares
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_sized = true; });
    m_hint = new EmptyHint(m_splitter, Symbol::History, {}, {}, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_hint);
    connect(m_pane, &CommandPane::commentChanged, &m_model, &RowsModel::setComment);
    for (const auto &signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &RowsPane::takeRows);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RowsPane::takeRows);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &RowsPane::showCurrent);
}

void RowsPane::buildTable()
{
    m_proxy.setSourceModel(&m_model);
    m_table->setObjectName(QStringLiteral("rowsTable"));
    m_table->setAccessibleName(tr("Commands"));
    m_table->setModel(&m_proxy);
    presentRows(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RowsModel::Start, Qt::DescendingOrder);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setResizeContentsPrecision(50); // of 50,000 rows
    fitColumns(m_table,
               {RowsModel::SshUser, RowsModel::Operator, RowsModel::Comment, RowsModel::Component, RowsModel::Step});
    enableRowCopy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowsPane::showCurrent);
}

void RowsPane::setEditable(std::function<bool(const CommandRecord &)> editable)
{
    m_editable = std::move(editable);
}

void RowsPane::setEmptyTexts(const QString &title, const QString &text)
{
    m_hint->setTexts(title, text);
}

void RowsPane::saveState(QSettings &settings, const QString &group) const
{
    if (const QByteArray columns = ownColumns(m_table); !columns.isEmpty())
        settings.setValue(group + QStringLiteral("-columns"), columns);
    if (m_sized)
        settings.setValue(group + QStringLiteral("-splitter"), m_splitter->saveState());
}

void RowsPane::restoreState(const QSettings &settings, const QString &group)
{
    restoreColumns(m_table, settings.value(group + QStringLiteral("-columns")).toByteArray());
    m_sized = m_splitter->restoreState(settings.value(group + QStringLiteral("-splitter")).toByteArray());
}

void RowsPane::keep(HistoryMemory &memory) const
{
    memory.command = m_pane->command();
    memory.comment = m_pane->typedComment();
}

void RowsPane::recall(const HistoryMemory &memory)
{
    m_recalled = memory.command;
    m_pane->recallComment(memory.command, memory.comment);
    takeRows();
}

void RowsPane::takeRows()
{
    m_hint->setEmpty(m_model.rowCount() == 0);
    if (m_recalled != 0 && m_model.rowOf(m_recalled) >= 0)
        setCurrent(std::exchange(m_recalled, 0));
    if (!m_table->currentIndex().isValid() && m_proxy.rowCount() > 0)
        m_table->setCurrentIndex(m_proxy.index(0, 0));
    showCurrent();
}

void RowsPane::showCurrent()
{
    const int row = m_proxy.mapToSource(m_table->currentIndex()).row();
    if (row < 0 || row >= m_model.rowCount()) {
        m_pane->showCommand(0, false);
        Q_EMIT currentChanged(0);
        return;
    }
    const CommandRecord &command = m_model.rows().at(row);
    m_pane->showCommand(command.id, m_editable && m_editable(command));
    Q_EMIT currentChanged(command.id);
}

void RowsPane::setCurrent(qint64 command)
{
    const QModelIndex index = m_proxy.mapFromSource(m_model.index(m_model.rowOf(command), 0));
    if (!index.isValid() || index.row() == m_table->currentIndex().row())
        return;
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

} // namespace quai::ui
