// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/vmoodle/CronWatchModel.h"

#include "models/vmoodle/InstancesModel.h"

#include <algorithm>

namespace quai::models {

int CronWatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int CronWatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CronWatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Entry &entry = m_entries.at(static_cast<size_t>(index.row()));
    switch (index.column()) {
    case Host:
        return entry.host;
    case Verdict:
        return static_cast<int>(entry.verdict);
    case LastTask:
        return entry.lastTask ? QVariant(*entry.lastTask) : QVariant();
    case LastCron:
        return entry.lastCron;
    case CronGap:
        return entry.gap;
    case Crons:
        return entry.crons;
    default:
        return {};
    }
}

bool CronWatchModel::isNeedy(CronVerdict verdict)
{
    return verdict == CronVerdict::Never || verdict == CronVerdict::OnlyCounts || verdict == CronVerdict::Starves;
}

CronVerdict CronWatchModel::verdict(const InstanceRow &row, qint64 now)
{
    if (!row.observed())
        return CronVerdict::NotAsked;
    if (row.answer() == nullptr || !row.lastTask())
        return CronVerdict::Silent;
    if (*row.lastTask() <= 0)
        return CronVerdict::Never;
    if (row.cronOnlyCounts())
        return CronVerdict::OnlyCounts;
    if (now - *row.lastTask() > patience)
        return CronVerdict::Starves;
    return row.answer()->failingTasks > 0 ? CronVerdict::Failing : CronVerdict::Runs;
}

void CronWatchModel::take(const InstancesModel &instances, const QString &siteId, qint64 now)
{
    std::vector<Entry> entries;
    for (int number = 0; number < instances.rowCount(); ++number) {
        const InstanceRow &row = instances.row(number);
        if (row.site().id != siteId || !row.instance().enabled)
            continue;
        entries.push_back({row.key(), row.instance().host, verdict(row, now), row.lastTask(), row.lastCron(),
                           row.instance().lastCronGap, row.instance().cronCount});
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &one, const Entry &other) {
        return one.verdict != other.verdict ? one.verdict < other.verdict
                                            : one.lastTask.value_or(0) < other.lastTask.value_or(0);
    });
    if (entries == m_entries)
        return; // the view keeps its place
    beginResetModel();
    m_entries = std::move(entries);
    m_counts.fill(0);
    for (const Entry &entry : m_entries)
        ++m_counts.at(static_cast<size_t>(entry.verdict));
    endResetModel();
}

int CronWatchModel::count(CronVerdict verdict) const
{
    return m_counts.at(static_cast<size_t>(verdict));
}

QList<InstanceKey> CronWatchModel::keys(bool onlyNeedy) const
{
    QList<InstanceKey> keys;
    for (const Entry &entry : m_entries) {
        if (!onlyNeedy || isNeedy(entry.verdict))
            keys.append(entry.key);
    }
    return keys;
}

} // namespace quai::models
