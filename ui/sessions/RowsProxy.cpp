// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/RowsProxy.h"

#include "core/sessions/SessionNotes.h"
#include "models/sessions/RowsModel.h"
#include "ui/delivery/DeliveryText.h"
#include "ui/sessions/SessionText.h"

#include <QLocale>

namespace quai::ui {

using models::RowsModel;

QString RowsProxy::text(const QModelIndex &source)
{
    const QVariant raw = source.data();
    switch (source.column()) {
    case RowsModel::Start:
        return DeliveryText::time(raw.toDateTime());
    case RowsModel::Step:
        return SessionText::step(raw.toString());
    case RowsModel::Outcome:
        return SessionText::outcome(raw.toString());
    case RowsModel::Duration:
        return DeliveryText::duration(raw.toLongLong());
    case RowsModel::Files:
        return QLocale().toString(raw.toLongLong());
    case RowsModel::Component:
        if (!raw.toString().isEmpty() || source.siblingAtColumn(RowsModel::Step).data() == sessions::kRemarkNote)
            return raw.toString(); // a remark is about no code
        return tr("whole code");
    default:
        return raw.toString().simplified();
    }
}

QVariant RowsProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole:
        return index.column() == RowsModel::Outcome ? QVariant(SessionText::look(source.data().toString()).icon())
                                                    : QVariant();
    case Qt::TextAlignmentRole:
        switch (index.column()) {
        case RowsModel::Duration:
        case RowsModel::Files:
        case RowsModel::Exit:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        default:
            return {};
        }
    case Qt::ToolTipRole:
        if (index.column() == RowsModel::Start)
            return SessionText::moment(source.data().toDateTime());
        return index.column() == RowsModel::Comment ? source.data() : QVariant(text(source));
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant RowsProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case RowsModel::Start:
        return tr("Start");
    case RowsModel::Step:
        return tr("Command");
    case RowsModel::Outcome:
        return tr("Outcome");
    case RowsModel::Duration:
        return tr("Duration");
    case RowsModel::Files:
        return tr("Files");
    case RowsModel::Exit:
        return tr("Exit");
    case RowsModel::Component:
        return tr("Component");
    case RowsModel::Comment:
        return tr("Comment");
    case RowsModel::Operator:
        return tr("Operator");
    case RowsModel::SshUser:
        return tr("SSH user");
    default:
        return {};
    }
}

} // namespace quai::ui
