// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"
#include "models/SiteLive.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace quai::models {

/// The operator's sites below their groups (the operator's own, else the server), sorted by name, as raw values.
/// GUI thread only.
class SitesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Columns { Name, Mode, Session, Line, Alarm, ColumnCount };
    enum Roles {
        IdRole = Qt::UserRole, ///< QString; empty for a group
        IsGroupRole,           ///< bool
        OwnGroupRole,          ///< bool: the group was named by the operator; false: it is a server
        UrlRole,               ///< QString
        ServerRole,            ///< QString
        ProductionRole,        ///< bool
        LiveRole,              ///< SiteLive
    };

    explicit SitesModel(QObject *parent = nullptr);
    ~SitesModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Takes the whole list. Sites that stay where they are keep their row; only differences are announced.
    void setSites(const QList<sites::Site> &sites);
    /// What was read of one site; ids that are not in the list are ignored.
    void setLive(const QString &siteId, const SiteLive &live);

    [[nodiscard]] SiteLive live(const QString &siteId) const { return m_live.value(siteId); }
    /// Index of the site's name; invalid when there is none.
    [[nodiscard]] QModelIndex indexOf(const QString &siteId) const;
    [[nodiscard]] int siteCount() const;

private:
    struct Group
    {
        QString title;
        bool own = false;
        QList<sites::Site> sites;
    };

    [[nodiscard]] static std::vector<Group> grouped(const QList<sites::Site> &sites);
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant siteData(const sites::Site &site, int column, int role) const;
    [[nodiscard]] QModelIndex groupIndex(const Group *group, int column = 0) const;
    void dropGroups(const std::vector<Group> &wanted);
    void mergeSites(Group &group, const QModelIndex &parent, const QList<sites::Site> &wanted);

    // Groups live at stable addresses: they are the internal pointers of their sites' indexes.
    std::vector<std::unique_ptr<Group>> m_groups;
    QHash<QString, SiteLive> m_live;
};

} // namespace quai::models
