// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/InstancesProxyModel.h"

#include "models/vmoodle/InstanceSort.h"

#include <algorithm>
#include <numeric>

namespace quai::models {

InstancesProxyModel::InstancesProxyModel(InstancesModel *source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_instances(source)
{
    setSourceModel(source);
    connectSource();
    sortOrder();
    m_layout = makeLayout();
}

void InstancesProxyModel::connectSource()
{
    connect(m_instances, &QAbstractItemModel::dataChanged, this, &InstancesProxyModel::onSourceChanged);
    const auto begin = [this] { beginResetModel(); };
    const auto end = [this] {
        sortOrder();
        m_layout = makeLayout();
        endResetModel();
        Q_EMIT shownChanged();
    };
    connect(m_instances, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(m_instances, &QAbstractItemModel::rowsInserted, this, end);
    connect(m_instances, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(m_instances, &QAbstractItemModel::rowsRemoved, this, end);
}

void InstancesProxyModel::setFilter(const InstanceFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    apply(makeLayout());
}

void InstancesProxyModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    m_foldedGroups.clear();
    apply(makeLayout());
}

void InstancesProxyModel::setNow(qint64 now)
{
    m_now = now;
    if (m_filter.cronAge || m_filter.attention != InstanceFilter::Attention::None)
        apply(makeLayout());
}

void InstancesProxyModel::setFolded(int row, bool folded)
{
    if (row < 0 || row >= rowCount() || instanceAt(row) != nullptr)
        return;
    const Line line = m_layout.lines.at(static_cast<size_t>(row));
    const QVariant value = m_layout.groups.at(static_cast<size_t>(line.group)).value;
    m_foldedGroups.removeAll(value);
    if (folded)
        m_foldedGroups.append(value);
    apply(makeLayout());
}

void InstancesProxyModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_column = column;
    m_direction = order;
    sortOrder();
    apply(makeLayout());
}

bool InstancesProxyModel::precedes(int left, int right) const
{
    const InstanceRow &first = m_instances->row(m_direction == Qt::AscendingOrder ? left : right);
    const InstanceRow &second = m_instances->row(m_direction == Qt::AscendingOrder ? right : left);
    return sortsAsText(m_column) ? sortText(first, m_column) < sortText(second, m_column)
                                 : sortNumber(first, m_column) < sortNumber(second, m_column);
}

void InstancesProxyModel::sortOrder()
{
    const auto count = static_cast<size_t>(m_instances->rowCount());
    if (m_order.size() != count) {
        m_order.resize(count);
        std::iota(m_order.begin(), m_order.end(), 0);
    }
    // Rows that are equal keep the order that they had.
    if (m_column == InstancesModel::Commands) {
        std::sort(m_order.begin(), m_order.end());
    } else if (sortsAsText(m_column)) {
        std::stable_sort(m_order.begin(), m_order.end(), [this](int left, int right) { return precedes(left, right); });
    } else {
        std::vector<qint64> numbers(count);
        for (size_t source = 0; source < count; ++source)
            numbers.at(source) = sortNumber(m_instances->row(static_cast<int>(source)), m_column);
        const bool ascending = m_direction == Qt::AscendingOrder;
        std::stable_sort(m_order.begin(), m_order.end(), [&numbers, ascending](int left, int right) {
            const qint64 a = numbers[static_cast<size_t>(left)];
            const qint64 b = numbers[static_cast<size_t>(right)];
            return ascending ? a < b : b < a;
        });
    }
    m_position.resize(count);
    for (size_t position = 0; position < count; ++position)
        m_position.at(static_cast<size_t>(m_order.at(position))) = static_cast<int>(position);
}

QVariant InstancesProxyModel::groupValue(const InstanceRow &row) const
{
    return m_grouping == Grouping::ByServer ? QVariant(row.site().server) : QVariant(row.instance().mnet);
}

InstancesProxyModel::Layout InstancesProxyModel::makeLayout() const
{
    Layout layout;
    layout.lineOf.assign(m_order.size(), -1);
    layout.groupOf.assign(m_order.size(), hidden);
    for (const int source : m_order) {
        if (!m_filter.accepts(m_instances->row(source), m_now))
            continue;
        ++layout.shown;
        layout.groupOf.at(static_cast<size_t>(source)) = -1;
        if (m_grouping != Grouping::None)
            continue;
        layout.lineOf.at(static_cast<size_t>(source)) = static_cast<int>(layout.lines.size());
        layout.lines.push_back({source, -1});
    }
    if (m_grouping != Grouping::None)
        addGrouped(layout);
    return layout;
}

void InstancesProxyModel::addGrouped(Layout &layout) const
{
    struct Members
    {
        QVariant value;
        std::vector<int> sources;
    };
    std::vector<Members> members;
    QHash<QString, size_t> known;
    for (const int source : m_order) {
        if (layout.groupOf.at(static_cast<size_t>(source)) == hidden)
            continue;
        const QVariant value = groupValue(m_instances->row(source));
        const auto found = known.constFind(value.toString());
        if (found == known.cend()) {
            known.insert(value.toString(), members.size());
            members.push_back({value, {source}});
        } else {
            members.at(*found).sources.push_back(source);
        }
    }
    std::sort(members.begin(), members.end(), [this](const Members &left, const Members &right) {
        return m_grouping == Grouping::ByMnet ? left.value.toInt() < right.value.toInt()
                                              : left.value.toString() < right.value.toString();
    });
    for (const Members &one : members) {
        const auto group = static_cast<int>(layout.groups.size());
        const bool folded = m_foldedGroups.contains(one.value);
        layout.groups.push_back({one.value, static_cast<int>(one.sources.size()), folded});
        layout.lines.push_back({-1, group});
        for (const int source : one.sources) {
            layout.groupOf.at(static_cast<size_t>(source)) = group;
            if (folded)
                continue;
            layout.lineOf.at(static_cast<size_t>(source)) = static_cast<int>(layout.lines.size());
            layout.lines.push_back({source, group});
        }
    }
}

void InstancesProxyModel::apply(Layout layout)
{
    if (layout.lines == m_layout.lines && layout.groups == m_layout.groups) {
        m_layout = std::move(layout);
        return;
    }
    const bool sameRows = layout.lines.size() == m_layout.lines.size() && layout.groups == m_layout.groups
        && std::equal(layout.lineOf.cbegin(), layout.lineOf.cend(), m_layout.lineOf.cbegin(), m_layout.lineOf.cend(),
                      [](int now, int before) { return (now < 0) == (before < 0); });
    if (sameRows) {
        rearrange(std::move(layout));
        return;
    }
    beginResetModel();
    m_layout = std::move(layout);
    endResetModel();
    Q_EMIT shownChanged();
}

void InstancesProxyModel::rearrange(Layout layout)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<int> headOf(layout.groups.size(), -1);
    for (size_t row = 0; row < layout.lines.size(); ++row) {
        if (const Line &line = layout.lines.at(row); line.source < 0)
            headOf.at(static_cast<size_t>(line.group)) = static_cast<int>(row);
    }
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const Line line = m_layout.lines.at(static_cast<size_t>(old.row()));
        const int row = line.source >= 0 ? layout.lineOf.at(static_cast<size_t>(line.source))
                                         : headOf.at(static_cast<size_t>(line.group));
        after.append(createIndex(row, old.column()));
    }
    m_layout = std::move(layout);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

bool InstancesProxyModel::keepsItsPlace(int source) const
{
    const InstanceRow &row = m_instances->row(source);
    const int group = m_layout.groupOf.at(static_cast<size_t>(source));
    if (m_filter.accepts(row, m_now) != (group != hidden))
        return false;
    if (group >= 0 && groupValue(row) != m_layout.groups.at(static_cast<size_t>(group)).value)
        return false;
    const int position = m_position.at(static_cast<size_t>(source));
    const bool afterPrevious = position == 0 || !precedes(source, m_order.at(static_cast<size_t>(position) - 1));
    const bool beforeNext = static_cast<size_t>(position) + 1 == m_order.size()
        || !precedes(m_order.at(static_cast<size_t>(position) + 1), source);
    return afterPrevious && beforeNext;
}

void InstancesProxyModel::onSourceChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    bool inPlace = true;
    for (int source = first.row(); source <= last.row() && inPlace; ++source)
        inPlace = keepsItsPlace(source);
    if (!inPlace) {
        sortOrder();
        apply(makeLayout());
    }
    std::vector<int> rows;
    for (int source = first.row(); source <= last.row(); ++source) {
        if (const int line = m_layout.lineOf.at(static_cast<size_t>(source)); line >= 0)
            rows.push_back(line);
    }
    std::sort(rows.begin(), rows.end());
    for (size_t begin = 0; begin < rows.size();) {
        size_t end = begin;
        while (end + 1 < rows.size() && rows.at(end + 1) == rows.at(end) + 1)
            ++end;
        Q_EMIT dataChanged(index(rows.at(begin), first.column()), index(rows.at(end), last.column()), roles);
        begin = end + 1;
    }
}

} // namespace quai::models
