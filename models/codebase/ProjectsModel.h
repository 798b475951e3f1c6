// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace quai::models {

/// A code base that the operator works with.
struct KnownProject
{
    QString folder; ///< absolute
    QString name;   ///< as last read; empty: not known yet
    bool operator==(const KnownProject &other) const = default;
};

/// The code bases that the operator works with, in the order of their names. Raw values only. Its own thread only.
class ProjectsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        FolderRole = Qt::UserRole + 1, ///< QString
        PresentRole,                   ///< bool: the folder holds a project.yml, as last looked at
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces everything; a folder that stands twice is taken once.
    void setProjects(const QList<KnownProject> &projects);
    /// Adds a project, or gives a known one another name.
    void put(const KnownProject &project);
    void forget(const QString &folder);
    [[nodiscard]] const QList<KnownProject> &projects() const { return m_projects; }
    /// Invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(const QString &folder) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the name, or the last part of the folder.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString title(const KnownProject &project);
    [[nodiscard]] int placeFor(const KnownProject &project) const;

    QList<KnownProject> m_projects;
};

} // namespace quai::models
