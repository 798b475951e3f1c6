// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteStatus.h"

#include <QAbstractTableModel>

namespace quai::models {

/// What each folder of a site contains, one row a folder in the order of delivery::Copy; no rows before the first
/// status. Raw values only: words, symbols and colours come from a proxy of the ui. Its own thread only.
class CopiesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: Copy and Completeness as int of their enumerations, StampedAt as QDateTime, Files and Bytes as
    /// qint64 (-1: not known), the rest as QString.
    enum Column { Copy, Completeness, Release, StampedAt, Version, Revision, Files, Bytes, Path, ColumnCount };

    enum Role {
        CopyRole = Qt::UserRole + 1, ///< int of delivery::Copy
        ExistsRole,                  ///< bool
        CompletenessRole,            ///< int of delivery::Completeness
        LinkTargetRole,              ///< QString; not empty: a symbolic link
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes the copies of a fresh status; only rows that differ are announced.
    void setStatus(const delivery::SiteStatus &status);
    /// Forgets everything: the server cannot be asked.
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<delivery::CopyState> m_copies;
};

} // namespace quai::models
