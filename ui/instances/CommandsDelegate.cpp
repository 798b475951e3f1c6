// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CommandsDelegate.h"

#include "models/vmoodle/InstancesProxyModel.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/instances/InstancesText.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace quai::ui {

namespace {

constexpr int step = spacing::iconSmall + spacing::normal;

const models::InstanceRow *rowAt(const QModelIndex &index)
{
    const auto *proxy = qobject_cast<const models::InstancesProxyModel *>(index.model());
    return proxy != nullptr ? proxy->instanceAt(index.row()) : nullptr;
}

QIcon picture(bool enabled, RowButton button)
{
    switch (button) {
    case RowButton::Edit:
        return icon(Symbol::Edit);
    case RowButton::Toggle:
        return enabled ? icon(Symbol::Disable, Tone::Danger) : icon(Symbol::Check, Tone::Positive);
    case RowButton::Destroy:
        return icon(Symbol::Remove, Tone::Danger);
    case RowButton::Snapshot:
        return icon(Symbol::Snapshot);
    case RowButton::More:
        break;
    }
    return icon(Symbol::More);
}

/// -1: between the buttons, or one that the row does not have.
int buttonAt(const QStyleOptionViewItem &option, const models::InstanceRow &row, const QPoint &point)
{
    for (int button = 0; button < rowButtonCount; ++button) {
        const auto which = static_cast<RowButton>(button);
        if (CommandsDelegate::offers(row.state(), row.instance().enabled, which)
            && CommandsDelegate::buttonRect(option.rect, which).adjusted(-3, -4, 3, 4).contains(point))
            return button;
    }
    return -1;
}

} // namespace

QRect CommandsDelegate::buttonRect(const QRect &cell, RowButton button)
{
    const int left = cell.left() + spacing::tight + static_cast<int>(button) * step;
    return {left, cell.center().y() - spacing::iconSmall / 2, spacing::iconSmall, spacing::iconSmall};
}

bool CommandsDelegate::offers(models::InstanceState state, bool enabled, RowButton button)
{
    switch (button) {
    case RowButton::Destroy:
        return !enabled;
    case RowButton::Snapshot:
        return state != models::InstanceState::Broken; // nothing to capture without a data folder
    default:
        return true;
    }
}

QString CommandsDelegate::help(bool enabled, RowButton button)
{
    switch (button) {
    case RowButton::Edit:
        return tr("Edit the row of the register (F2)");
    case RowButton::Toggle:
        return enabled ? tr("Disable; a disabled instance can then be destroyed (Del)") : tr("Enable");
    case RowButton::Destroy:
        return tr("Destroy database, data folder and row (Del)");
    case RowButton::Snapshot:
        return tr("Take a snapshot as a template");
    case RowButton::More:
        break;
    }
    return tr("More commands (menu key)");
}

void CommandsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const models::InstanceRow *row = rowAt(index);
    if (row == nullptr)
        return;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    for (int button = 0; button < rowButtonCount; ++button) {
        const auto which = static_cast<RowButton>(button);
        if (offers(row->state(), row->instance().enabled, which))
            picture(row->instance().enabled, which)
                .paint(painter, buttonRect(option.rect, which), Qt::AlignCenter,
                       selected ? QIcon::Selected : QIcon::Normal);
    }
}

QSize CommandsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {rowButtonCount * step + spacing::tight, QStyledItemDelegate::sizeHint(option, index).height()};
}

bool CommandsDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    const models::InstanceRow *row = rowAt(index);
    if (event->type() != QEvent::MouseButtonRelease || row == nullptr)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const int button = buttonAt(option, *row, mouse->position().toPoint());
    if (mouse->button() != Qt::LeftButton || button < 0)
        return false;
    Q_EMIT pressed(index, static_cast<RowButton>(button));
    return true;
}

bool CommandsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const models::InstanceRow *row = rowAt(index);
    const int button = row != nullptr ? buttonAt(option, *row, event->pos()) : -1;
    QToolTip::showText(event->globalPos(),
                       button >= 0 ? help(row->instance().enabled, static_cast<RowButton>(button)) : QString(), view);
    return true;
}

} // namespace quai::ui
