// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/ComponentChangesModel.h"

#include <QThread>

namespace quai::models {

using codebase::ComponentChange;

namespace {

/// The release where there is one: it says more than the number.
QString versionText(const QString &release, const codebase::VersionNumber &version)
{
    return release.isEmpty() ? version.toString() : release;
}

QVariant display(const ComponentChange &change, int column)
{
    switch (column) {
    case ComponentChangesModel::Component:
        return change.component;
    case ComponentChangesModel::Kind:
        return static_cast<int>(change.kind);
    case ComponentChangesModel::Before:
        return versionText(change.releaseBefore, change.before);
    case ComponentChangesModel::After:
        return versionText(change.releaseAfter, change.after);
    case ComponentChangesModel::Files:
        return change.files;
    default:
        return {};
    }
}

} // namespace

void ComponentChangesModel::setChanges(const QList<ComponentChange> &changes)
{
    Q_ASSERT(QThread::currentThread() == thread());
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

int ComponentChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ComponentChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComponentChangesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComponentChange &change = m_changes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(change, index.column());
    case PathRole:
        return change.path;
    case KindRole:
        return static_cast<int>(change.kind);
    default:
        return {};
    }
}

} // namespace quai::models
