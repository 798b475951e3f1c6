// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

class QAbstractItemView;
class QTableView;

namespace quai::ui {

/// The look that all tables of rows share: whole rows are chosen, every other one is tinted, no grid, a line a row; Tab
/// leaves the table. To be called when the table has its model.
void presentRows(QTableView *table);

/// Ctrl+C in @p view copies the selected rows as they are shown, columns separated by tabs (for spreadsheets), rows by
/// line feeds.
void enableRowCopy(QAbstractItemView *view);

/// Columns of @p table fit their content whenever it changes, until the operator sets one, or a stored state does.
/// @param elastic columns that become narrower, the first one first, where not all of them find room
void fitColumns(QTableView *table, const QList<int> &elastic = {});

/// The column widths to be stored: empty unless the operator set one.
[[nodiscard]] QByteArray ownColumns(const QTableView *table);

/// Gives @p table the column widths of @p state (of ownColumns()); ignored when it is not one.
void restoreColumns(QTableView *table, const QByteArray &state);

} // namespace quai::ui
