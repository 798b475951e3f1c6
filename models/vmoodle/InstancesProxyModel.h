// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstanceFilter.h"
#include "models/vmoodle/InstancesModel.h"

#include <QAbstractProxyModel>

#include <vector>

namespace quai::models {

/// Filters, sorts and groups InstancesModel, quick enough to be typed into at 10,000 rows. A flat table: the head of a
/// group is a row of its own above the group's rows. QSortFilterProxyModel is not used because it announces every gap
/// that a filter leaves one by one, which takes seconds in a large table.
class InstancesProxyModel : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum class Grouping { None, ByServer, ByMnet };

    enum Roles {
        IsGroupRole = Qt::UserRole + 100, ///< bool: the row is the head of a group
        GroupCountRole,                   ///< int: rows of the group that the filter shows
        GroupFoldedRole,                  ///< bool
    };

    explicit InstancesProxyModel(InstancesModel *source, QObject *parent = nullptr);

    [[nodiscard]] InstancesModel *instances() const { return m_instances; }

    void setFilter(const InstanceFilter &filter);
    [[nodiscard]] const InstanceFilter &filter() const { return m_filter; }
    void setGrouping(Grouping grouping);
    [[nodiscard]] Grouping grouping() const { return m_grouping; }
    /// The time by which ages are judged, in seconds since 1970.
    void setNow(qint64 now);
    [[nodiscard]] qint64 now() const { return m_now; }
    /// Folds or unfolds the group whose head stands in @p row; other rows are ignored.
    void setFolded(int row, bool folded);

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// The instance in @p row; nullptr for the head of a group.
    [[nodiscard]] const InstanceRow *instanceAt(int row) const;
    /// -1 when it is not shown.
    [[nodiscard]] int rowOf(const InstanceKey &key) const;
    /// Rows that are heads of groups.
    [[nodiscard]] QList<int> groupRows() const;
    /// All instances that the filter shows, folded groups included, from top to bottom.
    [[nodiscard]] QList<InstanceKey> shownKeys() const;
    /// Their number.
    [[nodiscard]] int shownCount() const { return m_layout.shown; }

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A header has no text here.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Other rows are shown than before, or fewer, or more.
    void shownChanged();

private:
    /// A line of the table: an instance, or the head of a group (source is then -1).
    struct Line
    {
        int source = -1;
        int group = -1;
        bool operator==(const Line &other) const = default;
    };
    struct Group
    {
        QVariant value; ///< QString: a server; int: a sub-network
        int count = 0;
        bool folded = false;
        bool operator==(const Group &other) const = default;
    };
    /// Everything that a filter, an order and a grouping make of the rows.
    struct Layout
    {
        std::vector<Line> lines;
        std::vector<int> lineOf;  ///< by source row; -1: has no line
        std::vector<int> groupOf; ///< by source row; hidden: the filter drops it, -1: it is in no group
        std::vector<Group> groups;
        int shown = 0;
    };

    static constexpr int hidden = -2;

    void connectSource();
    void sortOrder();
    [[nodiscard]] bool precedes(int left, int right) const;
    [[nodiscard]] Layout makeLayout() const;
    void addGrouped(Layout &layout) const;
    [[nodiscard]] QVariant groupValue(const InstanceRow &row) const;
    /// Puts a new layout in place and announces as little as possible.
    void apply(Layout layout);
    void rearrange(Layout layout);
    void onSourceChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    [[nodiscard]] bool keepsItsPlace(int source) const;
    [[nodiscard]] QVariant groupData(const Line &line, int column, int role) const;

    InstancesModel *m_instances;
    InstanceFilter m_filter;
    Grouping m_grouping = Grouping::None;
    int m_column = InstancesModel::Name;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    qint64 m_now = 0;
    QList<QVariant> m_foldedGroups; ///< values of groups
    std::vector<int> m_order;       ///< all source rows, sorted
    std::vector<int> m_position;    ///< by source row: where it stands in m_order
    Layout m_layout;
};

} // namespace quai::models
