// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/DriftMarks.h"

#include "models/delivery/ChangesModel.h"
#include "ui/common/Icons.h"

#include <QGuiApplication>

namespace quai::ui {

using models::ChangesModel;

void DriftMarks::setMarked(const QSet<QString> &paths)
{
    beginResetModel();
    m_paths = paths;
    endResetModel();
}

QVariant DriftMarks::data(const QModelIndex &index, int role) const
{
    const QVariant plain = QIdentityProxyModel::data(index, role);
    const QModelIndex first = index.siblingAtColumn(ChangesModel::Name);
    if (!m_paths.contains(QIdentityProxyModel::data(first, ChangesModel::PathRole).toString()))
        return plain;
    const bool onName = index.column() == ChangesModel::Name;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == ChangesModel::Kind ? tr("Added, PHP") : plain;
    case Qt::DecorationRole:
        return onName ? icon(Symbol::Alarm, Tone::Danger) : plain;
    case Qt::ForegroundRole:
        return index.column() == ChangesModel::Kind ? toneColor(Tone::Danger, QGuiApplication::palette()) : plain;
    case Qt::ToolTipRole:
        return tr("%1\nThe web server may run this file, and the release does not have it: find out who put it there.")
            .arg(QIdentityProxyModel::data(first, ChangesModel::PathRole).toString());
    case Qt::AccessibleTextRole:
        return onName ? tr("%1, added PHP file").arg(QIdentityProxyModel::data(first).toString()) : plain;
    default:
        return plain;
    }
}

} // namespace quai::ui
