// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/TableView.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeySequence>
#include <QTableView>

#include <algorithm>
#include <memory>

namespace quai::ui {

namespace {

constexpr int LeastCharacters = 9;        ///< of an elastic column
constexpr char OwnWidths[] = "ownWidths"; ///< property: the operator, or a stored state, set the widths

void copyRows(const QAbstractItemView *view)
{
    QModelIndexList rows = view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < view->model()->columnCount(row.parent()); ++column)
            cells << row.siblingAtColumn(column).data().toString().simplified();
        lines << cells.join(QLatin1Char('\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

/// Takes what is too much from the elastic columns, down to some characters each.
void giveWay(QTableView *table, const QList<int> &elastic)
{
    const QHeaderView *header = table->horizontalHeader();
    int excess = -table->viewport()->width();
    for (int column = 0; column < header->count(); ++column)
        excess += table->isColumnHidden(column) ? 0 : header->sectionSize(column);
    const int least = LeastCharacters * table->fontMetrics().averageCharWidth();
    for (const int column : elastic) {
        const int spare = std::clamp(header->sectionSize(column) - least, 0, std::max(0, excess));
        if (spare > 0)
            table->setColumnWidth(column, header->sectionSize(column) - spare);
        excess -= spare;
    }
}

} // namespace

void presentRows(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
}

void enableRowCopy(QAbstractItemView *view)
{
    auto *action = new QAction(QCoreApplication::translate("quai::ui::TableView", "Copy the rows"), view);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QObject::connect(action, &QAction::triggered, view, [view] { copyRows(view); });
}

void fitColumns(QTableView *table, const QList<int> &elastic)
{
    auto fitting = std::make_shared<bool>(false);
    QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, table, [fitting, table](int, int, int) {
        if (!*fitting && QGuiApplication::mouseButtons() != Qt::NoButton)
            table->setProperty(OwnWidths, true);
    });
    const auto fit = [table, fitting, elastic] {
        if (*fitting || table->property(OwnWidths).toBool())
            return;
        *fitting = true;
        table->resizeColumnsToContents();
        giveWay(table, elastic);
        QHeaderView *header = table->horizontalHeader();
        // A last section that was resized is not stretched again by itself.
        if (!elastic.isEmpty() && header->stretchLastSection()) {
            header->setStretchLastSection(false);
            header->setStretchLastSection(true);
        }
        *fitting = false;
    };
    if (!elastic.isEmpty())
        QObject::connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, table, fit);
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, table, fit);
    QObject::connect(table->model(), &QAbstractItemModel::rowsInserted, table, fit);
    QObject::connect(table->model(), &QAbstractItemModel::dataChanged, table, fit);
}

QByteArray ownColumns(const QTableView *table)
{
    return table->property(OwnWidths).toBool() ? table->horizontalHeader()->saveState() : QByteArray();
}

void restoreColumns(QTableView *table, const QByteArray &state)
{
    if (table->horizontalHeader()->restoreState(state))
        table->setProperty(OwnWidths, true);
}

} // namespace quai::ui
