// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QBoxLayout;
class QPushButton;
class QWidget;

namespace quai::ui {

/// A button at the end of @p row that Return in another field does not press.
/// @param name the object's name
[[nodiscard]] QPushButton *addButton(QBoxLayout *row, QWidget *parent, const char *name, const QString &text = {});

} // namespace quai::ui
