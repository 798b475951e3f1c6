// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/ChangesModel.h"

#include <QHash>
#include <QThread>

namespace quai::models {

using delivery::FileChange;

void ChangesModel::setChanges(const QList<FileChange> &changes)
{
    Q_ASSERT(QThread::currentThread() == thread());
    beginResetModel();
    m_changes = changes;
    m_nodes.assign(1, Node{});
    build();
    joinLonelyFolders();
    countAndNumber();
    endResetModel();
}

int ChangesModel::count(FileChange::Kind kind) const
{
    return m_nodes.front().counts.at(static_cast<std::size_t>(kind));
}

void ChangesModel::build()
{
    QHash<QString, int> folders{{QString(), 0}};
    for (qsizetype i = 0; i < m_changes.size(); ++i) {
        const QString &path = m_changes.at(i).path;
        const QStringList segments = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
        int parent = 0;
        QString folder;
        for (qsizetype s = 0; s + 1 < segments.size(); ++s) {
            folder += (s == 0 ? QString() : QStringLiteral("/")) + segments.at(s);
            const auto known = folders.constFind(folder);
            parent = known != folders.constEnd()
                ? known.value()
                : folders.insert(folder, addNode(parent, segments.at(s), folder, -1)).value();
        }
        addNode(parent, segments.isEmpty() ? path : segments.last(), path, i);
    }
}

int ChangesModel::addNode(int parent, const QString &name, const QString &path, qsizetype change)
{
    const int id = static_cast<int>(m_nodes.size());
    Node node;
    node.parent = parent;
    node.name = name;
    node.path = path;
    node.change = change;
    m_nodes.push_back(std::move(node));
    m_nodes[static_cast<std::size_t>(parent)].children.push_back(id);
    return id;
}

void ChangesModel::joinLonelyFolders()
{
    // From the deepest to the highest: a child is final before its parent looks at it. Absorbed nodes stay in the
    // list without anybody pointing at them.
    for (std::size_t id = m_nodes.size() - 1; id > 0; --id) {
        Node &folder = m_nodes[id];
        if (folder.change >= 0 || folder.children.size() != 1)
            continue;
        Node &only = m_nodes[static_cast<std::size_t>(folder.children.front())];
        if (only.change >= 0)
            continue;
        folder.name += QLatin1Char('/') + only.name;
        folder.path = only.path;
        folder.children = std::move(only.children);
        only.children.clear();
        only.parent = -1;
        for (const int child : folder.children)
            m_nodes[static_cast<std::size_t>(child)].parent = static_cast<int>(id);
    }
}

void ChangesModel::countAndNumber()
{
    for (std::size_t id = m_nodes.size() - 1; id > 0; --id) {
        Node &node = m_nodes[id];
        if (node.parent < 0)
            continue;
        if (node.change >= 0)
            node.counts.at(static_cast<std::size_t>(m_changes.at(node.change).kind)) = 1;
        for (std::size_t kind = 0; kind < node.counts.size(); ++kind)
            m_nodes[static_cast<std::size_t>(node.parent)].counts.at(kind) += node.counts.at(kind);
    }
    for (const Node &node : m_nodes) {
        for (std::size_t row = 0; row < node.children.size(); ++row)
            m_nodes[static_cast<std::size_t>(node.children[row])].row = static_cast<int>(row);
    }
}

const ChangesModel::Node &ChangesModel::node(const QModelIndex &index) const
{
    return m_nodes[index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0];
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(node(parent).children[static_cast<std::size_t>(row)]));
}

QModelIndex ChangesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || node(child).parent <= 0)
        return {};
    const auto id = static_cast<std::size_t>(node(child).parent);
    return createIndex(m_nodes[id].row, 0, static_cast<quintptr>(id));
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int ChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : ColumnCount;
}

QVariant ChangesModel::display(const Node &node, int column) const
{
    if (column == Name)
        return node.name;
    if (node.change < 0)
        return {};
    const FileChange &change = m_changes.at(node.change);
    switch (column) {
    case Kind:
        return static_cast<int>(change.kind);
    case OldRevision:
        return change.oldRevision;
    case NewRevision:
        return change.newRevision;
    default:
        return {};
    }
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &item = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return display(item, index.column());
    case PathRole:
        return item.path;
    case IsFolderRole:
        return item.change < 0;
    case KindRole:
        return item.change < 0 ? -1 : static_cast<int>(m_changes.at(item.change).kind);
    case AddedRole:
        return item.counts[0];
    case ModifiedRole:
        return item.counts[1];
    case RemovedRole:
        return item.counts[2];
    default:
        return {};
    }
}

} // namespace quai::models
