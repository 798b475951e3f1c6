// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ComponentChangesProxy.h"

#include "models/codebase/ComponentChangesModel.h"
#include "ui/codebase/CodebaseText.h"

#include <QLocale>

namespace quai::ui {

using codebase::ComponentChange;
using models::ComponentChangesModel;

QString ComponentChangesProxy::text(const QModelIndex &source)
{
    const QVariant raw = source.data();
    switch (source.column()) {
    case ComponentChangesModel::Component:
        return CodebaseText::component(raw.toString());
    case ComponentChangesModel::Kind:
        return CodebaseText::change(static_cast<ComponentChange::Kind>(raw.toInt()));
    case ComponentChangesModel::Files:
        return raw.toLongLong() < 0 ? QString() : QLocale().toString(raw.toLongLong());
    default:
        return raw.toString().isEmpty() ? QStringLiteral("–") : raw.toString().simplified();
    }
}

QVariant ComponentChangesProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole: {
        if (index.column() != ComponentChangesModel::Kind)
            return {};
        const Mark mark = CodebaseText::changeMark(
            static_cast<ComponentChange::Kind>(source.data(ComponentChangesModel::KindRole).toInt()));
        return icon(mark.symbol, mark.tone);
    }
    case Qt::TextAlignmentRole:
        return index.column() == ComponentChangesModel::Files
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::ToolTipRole:
        return index.column() == ComponentChangesModel::Component
            ? QVariant(source.data(ComponentChangesModel::PathRole).toString())
            : QVariant(text(source));
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant ComponentChangesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case ComponentChangesModel::Component:
        return tr("Component");
    case ComponentChangesModel::Kind:
        return tr("Change");
    case ComponentChangesModel::Before:
        return tr("Before");
    case ComponentChangesModel::After:
        return tr("After");
    case ComponentChangesModel::Files:
        return tr("Files");
    default:
        return {};
    }
}

} // namespace quai::ui
