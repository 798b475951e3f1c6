// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/ChangesProxy.h"

#include "models/delivery/ChangesModel.h"
#include "ui/delivery/DeliveryText.h"

#include <QGuiApplication>

namespace quai::ui {

using delivery::FileChange;
using models::ChangesModel;

namespace {

constexpr int ShortRevision = 10; ///< characters of a commit id that are shown; the tool tip has them all

QIcon kindIcon(int kind)
{
    switch (static_cast<FileChange::Kind>(kind)) {
    case FileChange::Kind::Added:
        return icon(Symbol::FileAdded, Tone::Positive);
    case FileChange::Kind::Modified:
        return icon(Symbol::FileChanged, Tone::Accent);
    case FileChange::Kind::Removed:
        return icon(Symbol::FileRemoved, Tone::Danger);
    }
    Q_UNREACHABLE();
}

Tone kindTone(int kind)
{
    switch (static_cast<FileChange::Kind>(kind)) {
    case FileChange::Kind::Added:
        return Tone::Positive;
    case FileChange::Kind::Modified:
        return Tone::Accent;
    case FileChange::Kind::Removed:
        return Tone::Danger;
    }
    Q_UNREACHABLE();
}

} // namespace

ChangesProxy::ChangesProxy(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void ChangesProxy::setFilter(const QString &text)
{
    m_filter = text;
    invalidateFilter();
}

bool ChangesProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_filter.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    // Folders come back through their files (recursive filtering).
    return !index.data(ChangesModel::IsFolderRole).toBool()
        && index.data(ChangesModel::PathRole).toString().contains(m_filter, Qt::CaseInsensitive);
}

bool ChangesProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool leftFolder = left.data(ChangesModel::IsFolderRole).toBool();
    const bool rightFolder = right.data(ChangesModel::IsFolderRole).toBool();
    if (leftFolder != rightFolder)
        return leftFolder == (sortOrder() == Qt::AscendingOrder); // folders stay on top in either order
    if (left.data() == right.data())
        return left.data(ChangesModel::PathRole).toString() < right.data(ChangesModel::PathRole).toString();
    return QSortFilterProxyModel::lessThan(left, right);
}

QString ChangesProxy::countsText(const QModelIndex &source) const
{
    const int added = source.data(ChangesModel::AddedRole).toInt();
    const int modified = source.data(ChangesModel::ModifiedRole).toInt();
    const int removed = source.data(ChangesModel::RemovedRole).toInt();
    QStringList parts;
    if (added > 0)
        parts << tr("+%1", "files added").arg(added);
    if (modified > 0)
        parts << tr("~%1", "files modified").arg(modified);
    if (removed > 0)
        parts << tr("−%1", "files removed").arg(removed);
    return parts.join(QLatin1Char(' '));
}

QString ChangesProxy::text(const QModelIndex &source) const
{
    const QModelIndex first = source.siblingAtColumn(0);
    const bool folder = first.data(ChangesModel::IsFolderRole).toBool();
    switch (source.column()) {
    case ChangesModel::Kind:
        return folder ? countsText(first)
                      : DeliveryText::kind(static_cast<FileChange::Kind>(first.data(ChangesModel::KindRole).toInt()));
    case ChangesModel::OldRevision:
    case ChangesModel::NewRevision:
        return source.data().toString().left(ShortRevision);
    default:
        return source.data().toString();
    }
}

QVariant ChangesProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const QModelIndex first = source.siblingAtColumn(0);
    const int kind = first.data(ChangesModel::KindRole).toInt();
    const bool onName = index.column() == ChangesModel::Name;
    switch (role) {
    case Qt::DisplayRole:
        return text(source);
    case Qt::DecorationRole:
        if (!onName)
            return {};
        return kind < 0 ? icon(Symbol::Folder, Tone::Muted) : kindIcon(kind);
    case Qt::ForegroundRole:
        if (kind < 0 || index.column() != ChangesModel::Kind)
            return {};
        return toneColor(kindTone(kind), QGuiApplication::palette());
    case Qt::ToolTipRole:
        return onName ? first.data(ChangesModel::PathRole) : source.data();
    case Qt::AccessibleTextRole:
        return onName && kind >= 0
            ? tr("%1, %2", "file, kind of change")
                  .arg(source.data().toString(), DeliveryText::kind(static_cast<FileChange::Kind>(kind)))
            : text(source);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QVariant ChangesProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    switch (section) {
    case ChangesModel::Name:
        return tr("File");
    case ChangesModel::Kind:
        return tr("Change");
    case ChangesModel::OldRevision:
        return tr("From", "revision");
    case ChangesModel::NewRevision:
        return tr("To", "revision");
    default:
        return {};
    }
}

} // namespace quai::ui
