// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/OutboxProxy.h"

#include "models/sessions/OutboxModel.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/sessions/SessionText.h"

namespace quai::ui {

using models::OutboxModel;
using sessions::QueuedMail;

namespace {

QString text(const QModelIndex &source)
{
    switch (source.column()) {
    case OutboxModel::Made:
    case OutboxModel::Next:
    case OutboxModel::SentAt:
        return DeliveryText::time(source.data().toDateTime());
    case OutboxModel::State:
        return SessionText::mailState(static_cast<QueuedMail::State>(source.data().toInt()));
    default:
        return source.data().toString().simplified();
    }
}

} // namespace

QVariant OutboxProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole:
        return index.column() == OutboxModel::State
            ? QVariant(SessionText::mailLook(static_cast<QueuedMail::State>(source.data().toInt())).icon())
            : QVariant();
    case Qt::ToolTipRole:
        return index.column() == OutboxModel::Problem ? source.data() : QVariant(text(source));
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant OutboxProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case OutboxModel::Made:
        return tr("Written");
    case OutboxModel::Subject:
        return tr("Subject");
    case OutboxModel::State:
        return tr("State");
    case OutboxModel::Attempts:
        return tr("Attempts");
    case OutboxModel::Next:
        return tr("Next attempt");
    case OutboxModel::SentAt:
        return tr("Sent", "when");
    case OutboxModel::Problem:
        return tr("What the server said");
    default:
        return {};
    }
}

} // namespace quai::ui
