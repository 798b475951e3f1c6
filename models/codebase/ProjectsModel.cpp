// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/ProjectsModel.h"

#include <QDir>
#include <QFile>
#include <QThread>

namespace quai::models {

QString ProjectsModel::title(const KnownProject &project)
{
    return project.name.isEmpty() ? QDir(project.folder).dirName() : project.name;
}

int ProjectsModel::placeFor(const KnownProject &project) const
{
    int row = 0;
    while (row < m_projects.size() && title(m_projects.at(row)).localeAwareCompare(title(project)) <= 0)
        ++row;
    return row;
}

void ProjectsModel::setProjects(const QList<KnownProject> &projects)
{
    Q_ASSERT(QThread::currentThread() == thread());
    beginResetModel();
    m_projects.clear();
    for (const KnownProject &project : projects)
        if (!indexOf(project.folder).isValid())
            m_projects.insert(placeFor(project), project);
    endResetModel();
}

void ProjectsModel::put(const KnownProject &project)
{
    const QModelIndex known = indexOf(project.folder);
    if (known.isValid()) {
        if (m_projects.at(known.row()) == project)
            return;
        m_projects[known.row()] = project; // it stays where the eye left it
        Q_EMIT dataChanged(known, known);
        return;
    }
    const int row = placeFor(project);
    beginInsertRows({}, row, row);
    m_projects.insert(row, project);
    endInsertRows();
}

void ProjectsModel::forget(const QString &folder)
{
    const QModelIndex known = indexOf(folder);
    if (!known.isValid())
        return;
    beginRemoveRows({}, known.row(), known.row());
    m_projects.removeAt(known.row());
    endRemoveRows();
}

QModelIndex ProjectsModel::indexOf(const QString &folder) const
{
    for (int row = 0; row < m_projects.size(); ++row)
        if (m_projects.at(row).folder == folder)
            return createIndex(row, 0);
    return {};
}

int ProjectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_projects.size());
}

QVariant ProjectsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KnownProject &project = m_projects.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return title(project);
    case FolderRole:
        return project.folder;
    case PresentRole:
        return QFile::exists(project.folder + QStringLiteral("/project.yml"));
    default:
        return {};
    }
}

} // namespace quai::models
