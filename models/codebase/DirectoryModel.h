// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/PluginDirectory.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <memory>

namespace quai::models {

/// The plugin directory as a table. Raw values only. Its own thread only.
class DirectoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// DisplayRole: Moodles as QStringList (highest first), Maturity as int of codebase::Maturity, LastRelease as
    /// QDateTime (UTC), the rest as QString.
    enum Column { Component, Name, Moodles, Maturity, LastRelease, Source, ColumnCount };

    enum Role {
        ComponentRole = Qt::UserRole + 1, ///< QString
        SearchRole,                       ///< QString: lower case, what a search looks in
        FitsRole,                         ///< bool: it declares to support the Moodle of setMoodle()
        SortRole,                         ///< QVariant that sorts as the column is read
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces everything (one model reset).
    void setDirectory(std::shared_ptr<const codebase::PluginDirectory> directory);
    /// @param moodle the series that FitsRole is about; none: everything fits
    void setMoodle(codebase::MoodleSeries moodle);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        const codebase::DirectoryPlugin *plugin = nullptr; ///< of m_directory
        QList<codebase::MoodleSeries> moodles;             ///< highest first
        QString search;
    };

    [[nodiscard]] static QVariant display(const Row &row, int column);
    [[nodiscard]] static QVariant sortValue(const Row &row, int column);

    std::shared_ptr<const codebase::PluginDirectory> m_directory;
    QList<Row> m_rows;
    codebase::MoodleSeries m_moodle;
};

} // namespace quai::models
