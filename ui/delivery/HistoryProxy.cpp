// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/HistoryProxy.h"

#include "models/delivery/HistoryModel.h"
#include "ui/delivery/DeliveryText.h"

#include <QLocale>

namespace quai::ui {

using models::HistoryModel;

namespace {

/// A note is no step: it has no outcome, and is about no code.
bool isNote(const QModelIndex &source)
{
    return source.siblingAtColumn(HistoryModel::Outcome).data().toString().isEmpty()
        && source.data(HistoryModel::EndedRole).toBool();
}

} // namespace

QString HistoryProxy::text(const QModelIndex &source) const
{
    const QVariant raw = source.data();
    switch (source.column()) {
    case HistoryModel::BeganAt:
        return DeliveryText::time(raw.toDateTime());
    case HistoryModel::Step:
        return DeliveryText::step(raw.toString());
    case HistoryModel::Outcome:
        return isNote(source) ? QString() : DeliveryText::outcome(raw.toString());
    case HistoryModel::Duration:
        return DeliveryText::recorded(raw.toLongLong());
    case HistoryModel::Component:
        return raw.toString().isEmpty() && !isNote(source) ? tr("whole code") : raw.toString();
    default:
        return raw.toString();
    }
}

QVariant HistoryProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole:
        if (index.column() != HistoryModel::Outcome)
            return {};
        if (!source.data(HistoryModel::EndedRole).toBool())
            return icon(Symbol::Alarm, Tone::Warning);
        if (source.data().toString().isEmpty())
            return icon(Symbol::Info, Tone::Muted);
        return source.data(HistoryModel::DoneRole).toBool() ? icon(Symbol::Success, Tone::Positive)
                                                            : icon(Symbol::Error, Tone::Danger);
    case Qt::TextAlignmentRole:
        return index.column() == HistoryModel::Duration
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::ToolTipRole:
        return index.column() == HistoryModel::BeganAt
            ? QVariant(QLocale().toString(source.data().toDateTime().toLocalTime(), QLocale::LongFormat))
            : QVariant(text(source));
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant HistoryProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case HistoryModel::BeganAt:
        return tr("When");
    case HistoryModel::Owner:
        return tr("Who");
    case HistoryModel::Step:
        return tr("Step");
    case HistoryModel::Component:
        return tr("Component");
    case HistoryModel::Outcome:
        return tr("Outcome");
    case HistoryModel::Duration:
        return tr("Duration");
    case HistoryModel::Comment:
        return tr("Comment");
    default:
        return {};
    }
}

} // namespace quai::ui
