// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/InstancesModel.h"

#include <QSet>
#include <QThread>

#include <algorithm>

namespace quai::models {

namespace {

template <class T>
QVariant known(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

QVariant detail(const InstanceRow &row, int column)
{
    const vmoodle::Observation *said = row.answer();
    if (column == InstancesModel::LastTask)
        return known(row.lastTask());
    if (column == InstancesModel::Notes)
        return row.instance().description;
    if (said == nullptr)
        return {};
    switch (column) {
    case InstancesModel::Version:
        return said->release.isEmpty() ? said->version : said->release;
    case InstancesModel::Upgrade:
        return said->upgradePending;
    case InstancesModel::Maintenance:
        return said->maintenance;
    case InstancesModel::DatabaseBytes:
        return said->databaseBytes >= 0 ? QVariant(said->databaseBytes) : QVariant();
    case InstancesModel::DataBytes:
        return said->dataBytes >= 0 ? QVariant(said->dataBytes) : QVariant();
    default:
        return {};
    }
}

QVariant value(const InstanceRow &row, int column)
{
    const vmoodle::Instance &instance = row.instance();
    switch (column) {
    case InstancesModel::Checked:
        return row.checked;
    case InstancesModel::Name:
        return instance.name;
    case InstancesModel::Host:
        return instance.host;
    case InstancesModel::State:
        return static_cast<int>(row.state());
    case InstancesModel::Mnet:
        return instance.mnet;
    case InstancesModel::Crons:
        return instance.cronCount;
    case InstancesModel::LastCron:
        return row.lastCron();
    case InstancesModel::CronGap:
        return instance.lastCronGap;
    case InstancesModel::Site:
        return row.site().name;
    case InstancesModel::Server:
        return row.site().server;
    default:
        return detail(row, column);
    }
}

} // namespace

InstancesModel::InstancesModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int InstancesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int InstancesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InstancesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const InstanceRow &row = m_rows.at(static_cast<size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return value(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Checked ? QVariant(row.checked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case SiteIdRole:
        return row.site().id;
    case InstanceIdRole:
        return row.instance().id;
    case StateRole:
        return static_cast<int>(row.state());
    case CronOnlyCountsRole:
        return row.cronOnlyCounts();
    default:
        return {};
    }
}

bool InstancesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Checked || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    setChecked({row(index.row()).key()}, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags InstancesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    return index.column() == Checked ? flags | Qt::ItemIsUserCheckable : flags;
}

void InstancesModel::beginRead(const QString &siteId)
{
    ++m_passes[siteId];
}

void InstancesModel::putRows(const InstanceSite &site, const QList<vmoodle::Instance> &instances)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const quint32 pass = m_passes.value(site.id);
    std::vector<int> changed;
    std::vector<InstanceRow> added;
    QHash<qint64, size_t> addedAt;
    for (const vmoodle::Instance &instance : instances) {
        const int known = rowOf({site.id, instance.id});
        if (known >= 0) {
            if (update(known, site, instance))
                changed.push_back(known);
        } else if (const auto twice = addedAt.constFind(instance.id); twice != addedAt.cend()) {
            added.at(*twice).setInstance(site, instance);
        } else {
            addedAt.insert(instance.id, added.size());
            added.emplace_back(site, instance).pass = pass;
        }
    }
    announce(std::move(changed), 0, ColumnCount - 1);
    append(std::move(added));
}

bool InstancesModel::update(int row, const InstanceSite &site, const vmoodle::Instance &instance)
{
    InstanceRow &known = m_rows.at(static_cast<size_t>(row));
    known.pass = m_passes.value(site.id);
    if (known.instance() == instance && known.site() == site)
        return false;
    known.setInstance(site, instance);
    return true;
}

void InstancesModel::putAgain(const InstanceSite &site, const QList<qint64> &ids,
                              const QList<vmoodle::Instance> &instances)
{
    QSet<qint64> gone(ids.cbegin(), ids.cend());
    for (const vmoodle::Instance &instance : instances)
        gone.remove(instance.id);
    putRows(site, instances);
    if (!gone.isEmpty()) {
        removeRowsWhere(
            [&](const InstanceRow &row) { return row.site().id == site.id && gone.contains(row.instance().id); });
    }
}

void InstancesModel::putObservations(const QString &siteId, const QList<vmoodle::Observation> &observed)
{
    Q_ASSERT(QThread::currentThread() == thread());
    std::vector<int> changed;
    for (const vmoodle::Observation &one : observed) {
        const int known = rowOf({siteId, one.id});
        if (known >= 0 && m_rows.at(static_cast<size_t>(known)).setObservation(one))
            changed.push_back(known);
    }
    announce(std::move(changed), 0, ColumnCount - 1);
}

void InstancesModel::announce(std::vector<int> rows, int firstColumn, int lastColumn)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (size_t first = 0; first < rows.size();) {
        size_t last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        Q_EMIT dataChanged(index(rows.at(first), firstColumn), index(rows.at(last), lastColumn));
        first = last + 1;
    }
}

void InstancesModel::append(std::vector<InstanceRow> rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (InstanceRow &row : rows) {
        m_index.insert(row.key(), static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void InstancesModel::endRead(const QString &siteId, bool complete)
{
    if (!complete)
        return;
    const quint32 pass = m_passes.value(siteId);
    removeRowsWhere([&siteId, pass](const InstanceRow &row) { return row.site().id == siteId && row.pass != pass; });
}

void InstancesModel::removeSite(const QString &siteId)
{
    removeRowsWhere([&siteId](const InstanceRow &row) { return row.site().id == siteId; });
}

void InstancesModel::removeRowsWhere(const std::function<bool(const InstanceRow &)> &gone)
{
    Q_ASSERT(QThread::currentThread() == thread());
    int last = rowCount() - 1;
    while (last >= 0) {
        if (!gone(row(last))) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && gone(row(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        reindex();
        endRemoveRows();
        last = first - 1;
    }
    countChecked();
}

void InstancesModel::reindex()
{
    m_index.clear();
    for (size_t row = 0; row < m_rows.size(); ++row)
        m_index.insert(m_rows.at(row).key(), static_cast<int>(row));
}

void InstancesModel::setChecked(const QList<InstanceKey> &keys, bool checked)
{
    std::vector<int> changed;
    for (const InstanceKey &key : keys) {
        const int known = rowOf(key);
        if (known < 0 || row(known).checked == checked)
            continue;
        m_rows.at(static_cast<size_t>(known)).checked = checked;
        changed.push_back(known);
    }
    announce(std::move(changed), Checked, Checked);
    countChecked();
}

void InstancesModel::countChecked()
{
    const auto count = static_cast<int>(
        std::count_if(m_rows.cbegin(), m_rows.cend(), [](const InstanceRow &row) { return row.checked; }));
    if (count == m_checked)
        return;
    m_checked = count;
    Q_EMIT checkedChanged(count);
}

QList<InstanceKey> InstancesModel::checkedKeys() const
{
    QList<InstanceKey> keys;
    for (const InstanceRow &row : m_rows) {
        if (row.checked)
            keys.append(row.key());
    }
    return keys;
}

const InstanceRow *InstancesModel::find(const InstanceKey &key) const
{
    const int known = rowOf(key);
    return known >= 0 ? &row(known) : nullptr;
}

} // namespace quai::models
