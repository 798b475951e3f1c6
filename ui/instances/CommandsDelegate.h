// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstanceRow.h"

#include <QStyledItemDelegate>

namespace quai::ui {

/// What can be pressed in the column of commands, from left to right.
enum class RowButton { Edit, Toggle, Destroy, Snapshot, More };

inline constexpr int rowButtonCount = 5;

/// Draws the commands of a row as symbols and tells which one was pressed. An active instance can be disabled, a
/// disabled one can be enabled and destroyed: the two stages of a removal.
class CommandsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// Where a button lies in a cell.
    [[nodiscard]] static QRect buttonRect(const QRect &cell, RowButton button);
    /// Whether a row in this state has the button.
    [[nodiscard]] static bool offers(models::InstanceState state, bool enabled, RowButton button);
    /// What the button does there.
    [[nodiscard]] static QString help(bool enabled, RowButton button);

Q_SIGNALS:
    void pressed(const QModelIndex &index, quai::ui::RowButton button);
};

} // namespace quai::ui
