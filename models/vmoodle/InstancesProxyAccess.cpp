// SPDX-License-Identifier: GPL-3.0-or-later
// What views ask of InstancesProxyModel; how its layout comes about stands in InstancesProxyModel.cpp.
#include "models/vmoodle/InstancesProxyModel.h"

namespace quai::models {

const InstanceRow *InstancesProxyModel::instanceAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Line &line = m_layout.lines.at(static_cast<size_t>(row));
    return line.source >= 0 ? &m_instances->row(line.source) : nullptr;
}

int InstancesProxyModel::rowOf(const InstanceKey &key) const
{
    const int source = m_instances->rowOf(key);
    return source >= 0 && static_cast<size_t>(source) < m_layout.lineOf.size()
        ? m_layout.lineOf.at(static_cast<size_t>(source))
        : -1;
}

QList<int> InstancesProxyModel::groupRows() const
{
    QList<int> rows;
    for (size_t row = 0; row < m_layout.lines.size(); ++row) {
        if (m_layout.lines.at(row).source < 0)
            rows.append(static_cast<int>(row));
    }
    return rows;
}

QList<InstanceKey> InstancesProxyModel::shownKeys() const
{
    QList<InstanceKey> keys;
    for (const int source : m_order) {
        if (m_layout.groupOf.at(static_cast<size_t>(source)) != hidden)
            keys.append(m_instances->row(source).key());
    }
    return keys;
}

QModelIndex InstancesProxyModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    const Line &line = m_layout.lines.at(static_cast<size_t>(proxyIndex.row()));
    return line.source >= 0 ? m_instances->index(line.source, proxyIndex.column()) : QModelIndex();
}

QModelIndex InstancesProxyModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || static_cast<size_t>(sourceIndex.row()) >= m_layout.lineOf.size())
        return {};
    const int row = m_layout.lineOf.at(static_cast<size_t>(sourceIndex.row()));
    return row >= 0 ? createIndex(row, sourceIndex.column()) : QModelIndex();
}

QModelIndex InstancesProxyModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex InstancesProxyModel::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex InstancesProxyModel::sibling(int row, int column, const QModelIndex &index) const
{
    return index.isValid() ? this->index(row, column) : QModelIndex();
}

int InstancesProxyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_layout.lines.size());
}

int InstancesProxyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : InstancesModel::ColumnCount;
}

bool InstancesProxyModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_layout.lines.empty();
}

QVariant InstancesProxyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_layout.lines.at(static_cast<size_t>(index.row()));
    if (line.source < 0)
        return groupData(line, index.column(), role);
    if (role == IsGroupRole)
        return false;
    return m_instances->data(m_instances->index(line.source, index.column()), role);
}

QVariant InstancesProxyModel::groupData(const Line &line, int column, int role) const
{
    const Group &group = m_layout.groups.at(static_cast<size_t>(line.group));
    switch (role) {
    case Qt::DisplayRole:
        return column == InstancesModel::Checked ? group.value : QVariant(); // the head spans all columns
    case IsGroupRole:
        return true;
    case GroupCountRole:
        return group.count;
    case GroupFoldedRole:
        return group.folded;
    default:
        return {};
    }
}

Qt::ItemFlags InstancesProxyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Line &line = m_layout.lines.at(static_cast<size_t>(index.row()));
    return line.source < 0 ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : m_instances->flags(m_instances->index(line.source, index.column()));
}

QVariant InstancesProxyModel::headerData(int, Qt::Orientation, int) const
{
    return {};
}

} // namespace quai::models
