// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/PluginsModel.h"

#include "models/codebase/RowUpdate.h"

#include <QThread>

namespace quai::models {

using namespace codebase;

namespace {

int stateNumber(const PluginRow &row)
{
    return row.state ? static_cast<int>(*row.state) : -1;
}

QString versionOf(const std::optional<LockedSource> &source)
{
    return source ? source->version.toString() : QString();
}

} // namespace

void PluginsModel::setRows(const QList<PluginRow> &rows)
{
    Q_ASSERT(QThread::currentThread() == thread());
    RowSignals tell;
    tell.beginInsert = [this](int first, int last) { beginInsertRows({}, first, last); };
    tell.endInsert = [this] { endInsertRows(); };
    tell.beginRemove = [this](int first, int last) { beginRemoveRows({}, first, last); };
    tell.endRemove = [this] { endRemoveRows(); };
    tell.beginReset = [this] { beginResetModel(); };
    tell.endReset = [this] { endResetModel(); };
    tell.changed = [this](int row) { Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1)); };
    updateRows(
        m_rows, rows, [](const PluginRow &row) { return row.component; }, tell);
}

QModelIndex PluginsModel::indexOf(const QString &component) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows.at(row).component == component)
            return index(row, 0);
    return {};
}

int PluginsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PluginsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

PluginsModel::Compatibility PluginsModel::compatibility(const PluginRow &row)
{
    if (row.isBlocked())
        return Blocks;
    if (!row.findings.isEmpty())
        return Doubtful;
    return row.desired ? Fits : NotKnown;
}

QString PluginsModel::sortable(const VersionNumber &version)
{
    const QString text = version.toString();
    const QString whole = text.section(QLatin1Char('.'), 0, 0);
    return whole.rightJustified(24, QLatin1Char('0')) + QLatin1Char('.') + text.section(QLatin1Char('.'), 1);
}

QVariant PluginsModel::display(const PluginRow &row, int column)
{
    switch (column) {
    case Component:
        return row.component;
    case State:
        return stateNumber(row);
    case Requested:
        return row.requested;
    case Resolved:
        return versionOf(row.desired);
    case Built:
        return versionOf(row.built);
    case Available:
        return versionOf(row.available);
    case Compatible:
        return static_cast<int>(compatibility(row));
    case Size:
        return row.size ? row.size->bytes : qint64(-1);
    case Note:
        return row.note;
    default:
        return {};
    }
}

QVariant PluginsModel::sortValue(const PluginRow &row, int column)
{
    switch (column) {
    case Resolved:
        return sortable(row.desired ? row.desired->version : VersionNumber());
    case Built:
        return sortable(row.built ? row.built->version : VersionNumber());
    case Available:
        return sortable(row.available ? row.available->version : VersionNumber());
    default:
        return display(row, column);
    }
}

QVariant PluginsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PluginRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case ComponentRole:
        return row.component;
    case StateRole:
        return stateNumber(row);
    case KindRole:
        return static_cast<int>(row.kind);
    case DeclaredRole:
        return row.declared.has_value();
    case PinnedRole:
        return row.isPinned();
    case OutdatedRole:
        return row.isOutdated();
    case CompatibilityRole:
        return static_cast<int>(compatibility(row));
    default:
        return {};
    }
}

} // namespace quai::models
