// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/TableCopy.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeySequence>

#include <algorithm>

namespace quai::ui {

namespace {

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

} // namespace

void enableRowCopy(QAbstractItemView *view)
{
    auto *action = new QAction(QCoreApplication::translate("quai::ui::TableCopy", "Copy the rows"), view);
    action->setShortcut(QKeySequence::Copy);
    action->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QObject::connect(action, &QAction::triggered, view, [view] { copyRows(view); });
}

} // namespace quai::ui
