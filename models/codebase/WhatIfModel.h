// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/Workshop.h"

#include <QAbstractTableModel>
#include <QHash>

namespace quai::models {

/// Components (rows, Moodle first) in several versions of Moodle (columns): what would be taken, and what blocks.
/// Raw values only. Its own thread only.
class WhatIfModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Verdict {
        Absent,   ///< nothing was asked or nothing came of it
        Fits,     ///< nothing stands against it
        Doubtful, ///< something is worth knowing
        Blocks,
    };

    enum Role {
        VerdictRole = Qt::UserRole + 1, ///< int of Verdict
        ComponentRole,                  ///< QString
        MoodleRole,                     ///< QString: of the column
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces everything (one model reset).
    /// @param moodles the columns, as they were asked for
    void setCells(const QStringList &moodles, const QList<codebase::WhatIfCell> &cells);

    /// nullptr where there is none.
    [[nodiscard]] const codebase::WhatIfCell *cell(const QModelIndex &index) const;
    [[nodiscard]] const QStringList &moodles() const { return m_moodles; }
    /// How many components block a column.
    [[nodiscard]] int blockedIn(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: the version number that would be taken, as QString.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Horizontal: the version of Moodle; vertical: the component.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] Verdict verdict(const QModelIndex &index) const;

    QStringList m_moodles;
    QStringList m_components;
    QHash<QString, codebase::WhatIfCell> m_cells; ///< by component, a line feed, Moodle
};

} // namespace quai::models
