// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/CheckReport.h"
#include "core/codebase/Releases.h"

#include <QAbstractTableModel>
#include <QMap>

namespace quai::models {

/// The releases of a project, newest first. Raw values only. Its own thread only.
class ReleasesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: When as QDateTime (UTC), Plugins as int, Checks as int of CheckState, the rest as QString.
    enum Column { Tag, When, Moodle, Plugins, Checks, Author, Note, ColumnCount };

    enum CheckState { NotChecked, Passed, Failed };

    enum Role {
        TagRole = Qt::UserRole + 1, ///< QString
        CheckRole,                  ///< int of CheckState
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes a fresh list; rows that stay are kept.
    /// @param releases newest first, each tag once
    void setReleases(const QList<codebase::Release> &releases);
    /// @param reports by tree, as CodebaseService::checkReports() gives them
    void setReports(const QMap<QString, codebase::CheckReport> &reports);
    /// What the tests of a release said; nullptr where none ran. @param index of this model, valid
    [[nodiscard]] const codebase::CheckReport *report(const QModelIndex &index) const;
    [[nodiscard]] const QList<codebase::Release> &releases() const { return m_releases; }
    /// @param index of this model, valid
    [[nodiscard]] const codebase::Release &release(const QModelIndex &index) const
    {
        return m_releases.at(index.row());
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int checkState(const QModelIndex &index) const;

    QList<codebase::Release> m_releases;
    QMap<QString, codebase::CheckReport> m_reports;
};

} // namespace quai::models
