// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/ReleasesProxy.h"

#include "models/codebase/ReleasesModel.h"
#include "ui/codebase/CodebaseText.h"

#include <QDateTime>
#include <QLocale>

namespace quai::ui {

using models::ReleasesModel;

QVariant ReleasesProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const QVariant raw = source.data();
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == ReleasesModel::When)
            return QLocale().toString(raw.toDateTime().toLocalTime(), QLocale::ShortFormat);
        if (index.column() == ReleasesModel::Checks)
            return CodebaseText::checks(raw.toInt());
        if (index.column() == ReleasesModel::Plugins)
            return QLocale().toString(raw.toInt());
        return raw.toString().simplified();
    case Qt::ToolTipRole:
        return index.column() == ReleasesModel::Note
            ? raw
            : QVariant(source.siblingAtColumn(ReleasesModel::Tag).data().toString());
    case Qt::DecorationRole:
        if (index.column() == ReleasesModel::Checks)
            return icon(CodebaseText::checksMark(raw.toInt()).symbol, CodebaseText::checksMark(raw.toInt()).tone);
        return index.column() == ReleasesModel::Tag ? QVariant(icon(Symbol::Branch, Tone::Muted)) : QVariant();
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant ReleasesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case ReleasesModel::Tag:
        return tr("Release");
    case ReleasesModel::When:
        return tr("When");
    case ReleasesModel::Moodle:
        return tr("Moodle");
    case ReleasesModel::Plugins:
        return tr("Plugins");
    case ReleasesModel::Checks:
        return tr("Checks");
    case ReleasesModel::Author:
        return tr("Author");
    case ReleasesModel::Note:
        return tr("Comment");
    default:
        return {};
    }
}

} // namespace quai::ui
