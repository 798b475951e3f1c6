// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Releases.h"

#include <QAbstractTableModel>

namespace quai::models {

/// The releases of a project, newest first. Raw values only. Its own thread only.
class ReleasesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: When as QDateTime (UTC), Plugins as int, the rest as QString.
    enum Column { Tag, When, Moodle, Plugins, Author, Note, ColumnCount };

    enum Role {
        TagRole = Qt::UserRole + 1, ///< QString
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes a fresh list; rows that stay are kept.
    /// @param releases newest first, each tag once
    void setReleases(const QList<codebase::Release> &releases);
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
    QList<codebase::Release> m_releases;
};

} // namespace quai::models
