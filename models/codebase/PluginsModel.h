// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/codebase/PluginRow.h"

#include <QAbstractTableModel>

namespace quai::models {

/// The components of a project. Raw values only: words, symbols and colours come from a proxy of the ui. Its own thread
/// only.
class PluginsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: State as int of SyncState (-1: not resolved), Compatible as int of Compatibility, Size as qint64
    /// bytes (-1: not known), Requested as typed, version numbers as text, the rest as QString.
    enum Column { Component, State, Requested, Resolved, Built, Available, Compatible, Size, Note, ColumnCount };

    enum Compatibility { NotKnown, Fits, Doubtful, Blocks };

    enum Role {
        ComponentRole = Qt::UserRole + 1, ///< QString
        StateRole,                        ///< int of codebase::SyncState; -1: not resolved
        KindRole,                         ///< int of RequestKind
        DeclaredRole,                     ///< bool: it can be removed, pinned and edited
        PinnedRole,                       ///< bool
        OutdatedRole,                     ///< bool: a newer one is available
        CompatibilityRole,                ///< int of Compatibility
        SortRole,                         ///< QVariant that sorts as the column is read; versions as padded text
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes a fresh state; rows that stay are kept, so that a selection and the scroll position live on.
    void setRows(const QList<PluginRow> &rows);
    [[nodiscard]] const QList<PluginRow> &rows() const { return m_rows; }
    /// @param index of this model, valid
    [[nodiscard]] const PluginRow &row(const QModelIndex &index) const { return m_rows.at(index.row()); }
    /// Invalid when it is not there.
    [[nodiscard]] QModelIndex indexOf(const QString &component) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// A version number as text that sorts like the number.
    [[nodiscard]] static QString sortable(const codebase::VersionNumber &version);
    [[nodiscard]] static Compatibility compatibility(const PluginRow &row);

private:
    [[nodiscard]] static QVariant display(const PluginRow &row, int column);
    [[nodiscard]] static QVariant sortValue(const PluginRow &row, int column);

    QList<PluginRow> m_rows;
};

} // namespace quai::models
