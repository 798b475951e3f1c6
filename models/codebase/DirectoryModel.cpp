// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/DirectoryModel.h"

#include <QThread>

#include <algorithm>

namespace quai::models {

using namespace codebase;

namespace {

/// The newest version tells how mature a plugin is.
codebase::Maturity maturityOf(const DirectoryPlugin &plugin)
{
    return plugin.versions.isEmpty() ? codebase::Maturity::Alpha : plugin.versions.first().maturity;
}

} // namespace

void DirectoryModel::setDirectory(std::shared_ptr<const PluginDirectory> directory)
{
    Q_ASSERT(QThread::currentThread() == thread());
    beginResetModel();
    m_directory = std::move(directory);
    m_rows.clear();
    if (m_directory != nullptr) {
        m_rows.reserve(m_directory->plugins().size());
        for (const DirectoryPlugin &plugin : m_directory->plugins())
            m_rows.append(
                {&plugin, plugin.moodles(), QString(plugin.component + QLatin1Char(' ') + plugin.name).toLower()});
    }
    endResetModel();
}

void DirectoryModel::setMoodle(MoodleSeries moodle)
{
    if (m_moodle == moodle)
        return;
    m_moodle = moodle;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {FitsRole});
}

int DirectoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DirectoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DirectoryModel::display(const Row &row, int column)
{
    switch (column) {
    case Component:
        return row.plugin->component;
    case Name:
        return row.plugin->name;
    case Moodles: {
        QStringList names;
        for (const MoodleSeries &series : row.moodles)
            names << series.toString();
        return names;
    }
    case Maturity:
        return static_cast<int>(maturityOf(*row.plugin));
    case LastRelease:
        return row.plugin->lastReleased > 0 ? QDateTime::fromSecsSinceEpoch(row.plugin->lastReleased, Qt::UTC)
                                            : QDateTime();
    case Source:
        return row.plugin->repositoryUrl().isEmpty() ? row.plugin->source : row.plugin->repositoryUrl();
    default:
        return {};
    }
}

QVariant DirectoryModel::sortValue(const Row &row, int column)
{
    if (column == Moodles)
        return row.moodles.isEmpty() ? 0 : row.moodles.first().major * 1000 + row.moodles.first().minor;
    return display(row, column);
}

QVariant DirectoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case ComponentRole:
        return row.plugin->component;
    case SearchRole:
        return row.search;
    case FitsRole:
        return m_moodle.isNone() || row.moodles.contains(m_moodle);
    default:
        return {};
    }
}

} // namespace quai::models
