// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Releases.h"

#include <QAbstractTableModel>

namespace quai::models {

/// What differs between two generations, by component; Moodle first. Raw values only. Its own thread only.
class ComponentChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: Kind as int of ComponentChange::Kind, Files as qint64 (-1: not counted), the rest as QString.
    enum Column { Component, Kind, Before, After, Files, ColumnCount };

    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString: of the component in the tree; empty for Moodle itself
        KindRole,                    ///< int of ComponentChange::Kind
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces everything (one model reset).
    void setChanges(const QList<codebase::ComponentChange> &changes);
    [[nodiscard]] const QList<codebase::ComponentChange> &changes() const { return m_changes; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<codebase::ComponentChange> m_changes;
};

} // namespace quai::models
