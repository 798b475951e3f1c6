// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SitesModel.h"

#include <QThread>

#include <algorithm>

namespace quai::models {

using sites::Site;

namespace {

bool before(const QString &left, const QString &right)
{
    const int folded = left.compare(right, Qt::CaseInsensitive);
    return folded != 0 ? folded < 0 : left < right;
}

bool siteBefore(const Site &left, const Site &right)
{
    return left.name == right.name ? left.id < right.id : before(left.name, right.name);
}

} // namespace

SitesModel::SitesModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

SitesModel::~SitesModel() = default;

QModelIndex SitesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, m_groups.at(static_cast<size_t>(parent.row())).get())
                            : createIndex(row, column, nullptr);
}

QModelIndex SitesModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? groupIndex(static_cast<const Group *>(index.internalPointer())) : QModelIndex();
}

QModelIndex SitesModel::groupIndex(const Group *group, int column) const
{
    for (size_t row = 0; row < m_groups.size(); ++row) {
        if (m_groups.at(row).get() == group)
            return createIndex(static_cast<int>(row), column, nullptr);
    }
    return {};
}

int SitesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalPointer() != nullptr || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(static_cast<size_t>(parent.row()))->sites.size());
}

int SitesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant SitesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto *group = static_cast<const Group *>(index.internalPointer());
    if (group == nullptr)
        return groupData(*m_groups.at(static_cast<size_t>(index.row())), index.column(), role);
    return siteData(group->sites.at(index.row()), index.column(), role);
}

QVariant SitesModel::groupData(const Group &group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? QVariant(group.title) : QVariant();
    case IdRole:
        return QString();
    case IsGroupRole:
        return true;
    case OwnGroupRole:
        return group.own;
    default:
        return {};
    }
}

QVariant SitesModel::siteData(const Site &site, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? QVariant(site.name) : QVariant();
    case IdRole:
        return site.id;
    case IsGroupRole:
        return false;
    case UrlRole:
        return site.url;
    case ServerRole:
        return site.server.host;
    case ProductionRole:
        return site.production;
    case LiveRole:
        return QVariant::fromValue(m_live.value(site.id));
    default:
        return {};
    }
}

std::vector<SitesModel::Group> SitesModel::grouped(const QList<Site> &sites)
{
    std::vector<Group> groups;
    for (const Site &site : sites) {
        const bool own = !site.group.isEmpty();
        const QString title = own ? site.group : site.server.host;
        auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group &group) { return group.own == own && group.title == title; });
        if (found == groups.end())
            found = groups.insert(groups.end(), Group{title, own, {}});
        found->sites.append(site);
    }
    for (Group &group : groups)
        std::sort(group.sites.begin(), group.sites.end(), siteBefore);
    std::sort(groups.begin(), groups.end(), [](const Group &left, const Group &right) {
        return left.title == right.title ? left.own > right.own : before(left.title, right.title);
    });
    return groups;
}

void SitesModel::setSites(const QList<Site> &sites)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::vector<Group> wanted = grouped(sites);
    dropGroups(wanted);
    // Both lists are in the same order and everything that is left is wanted: insert what is missing.
    for (size_t row = 0; row < wanted.size(); ++row) {
        const Group &group = wanted.at(row);
        const bool there
            = row < m_groups.size() && m_groups.at(row)->title == group.title && m_groups.at(row)->own == group.own;
        if (there) {
            mergeSites(*m_groups.at(row), createIndex(static_cast<int>(row), 0, nullptr), group.sites);
            continue;
        }
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_groups.insert(m_groups.begin() + static_cast<std::ptrdiff_t>(row), std::make_unique<Group>(group));
        endInsertRows();
    }
    m_live.removeIf([this](const auto &entry) { return !indexOf(entry.key()).isValid(); });
}

void SitesModel::dropGroups(const std::vector<Group> &wanted)
{
    for (int row = static_cast<int>(m_groups.size()) - 1; row >= 0; --row) {
        const Group &group = *m_groups.at(static_cast<size_t>(row));
        const bool stays = std::any_of(wanted.begin(), wanted.end(), [&](const Group &candidate) {
            return candidate.title == group.title && candidate.own == group.own;
        });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_groups.erase(m_groups.begin() + row);
        endRemoveRows();
    }
}

void SitesModel::mergeSites(Group &group, const QModelIndex &parent, const QList<Site> &wanted)
{
    const auto position = [](const QList<Site> &list, const Site &site) {
        return std::find_if(list.begin(), list.end(), [&](const Site &other) {
            return other.id == site.id && other.name == site.name; // a new name may mean a new place
        });
    };
    for (int row = static_cast<int>(group.sites.size()) - 1; row >= 0; --row) {
        if (position(wanted, group.sites.at(row)) != wanted.end())
            continue;
        beginRemoveRows(parent, row, row);
        group.sites.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const Site &site = wanted.at(row);
        if (row >= group.sites.size() || group.sites.at(row).id != site.id) {
            beginInsertRows(parent, row, row);
            group.sites.insert(row, site);
            endInsertRows();
        } else if (!(group.sites.at(row) == site)) {
            group.sites[row] = site;
            Q_EMIT dataChanged(index(row, 0, parent), index(row, ColumnCount - 1, parent));
        }
    }
}

void SitesModel::setLive(const QString &siteId, const SiteLive &live)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const QModelIndex at = indexOf(siteId);
    if (!at.isValid() || m_live.value(siteId) == live)
        return;
    m_live.insert(siteId, live);
    Q_EMIT dataChanged(at, at.siblingAtColumn(ColumnCount - 1));
}

QModelIndex SitesModel::indexOf(const QString &siteId) const
{
    for (const auto &group : m_groups) {
        for (int row = 0; row < group->sites.size(); ++row) {
            if (group->sites.at(row).id == siteId)
                return createIndex(row, 0, group.get());
        }
    }
    return {};
}

int SitesModel::siteCount() const
{
    int count = 0;
    for (const auto &group : m_groups)
        count += static_cast<int>(group->sites.size());
    return count;
}

} // namespace quai::models
