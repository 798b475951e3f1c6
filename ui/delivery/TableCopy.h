// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace quai::ui {

/// Ctrl+C in @p view copies the selected rows as they are shown, columns separated by tabs (for spreadsheets), rows by
/// line feeds.
void enableRowCopy(QAbstractItemView *view);

} // namespace quai::ui
