// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/JobsModel.h"

#include <QThread>

#include <algorithm>

namespace quai::models {

qint64 Job::elapsedMs(const QDateTime &now) const
{
    if (!startedAt.isValid())
        return -1;
    return std::max<qint64>(0, startedAt.msecsTo(endedAt.isValid() ? endedAt : now));
}

JobsModel::JobsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = m_jobs.at(index.row());
    return role == Qt::DisplayRole ? displayValue(job, index.column()) : rawValue(job, role);
}

QVariant JobsModel::displayValue(const Job &job, int column) const
{
    switch (column) {
    case Title:
        return job.title;
    case SiteColumn:
        return job.siteName;
    case State:
        return static_cast<int>(job.state);
    case ProgressColumn:
        return job.progress.done;
    case Time:
        return job.elapsedMs(QDateTime::currentDateTimeUtc());
    default:
        return {};
    }
}

QVariant JobsModel::rawValue(const Job &job, int role) const
{
    switch (role) {
    case IdRole:
        return job.id;
    case SiteIdRole:
        return job.siteId;
    case StateRole:
        return static_cast<int>(job.state);
    case DoneRole:
        return job.progress.done;
    case TotalRole:
        return job.progress.total;
    case UnitRole:
        return static_cast<int>(job.progress.unit);
    case StageRole:
        return job.progress.stage;
    case ItemRole:
        return job.progress.item;
    case ElapsedMsRole:
        return job.elapsedMs(QDateTime::currentDateTimeUtc());
    case ExpectedMsRole:
        return job.expectedMs;
    case CancellableRole:
        return job.cancellable && job.isActive() && !job.cancelRequested;
    case StoppingRole:
        return job.cancelRequested;
    default:
        return {};
    }
}

void JobsModel::put(const Job &job)
{
    Q_ASSERT(QThread::currentThread() == thread());
    const int row = rowOf(job.id);
    if (row >= 0) {
        m_jobs[row] = job;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, 0, 0);
    m_jobs.prepend(job);
    endInsertRows();
    dropOldest();
}

void JobsModel::dropOldest()
{
    if (m_jobs.size() <= keptJobs)
        return;
    for (int row = static_cast<int>(m_jobs.size()) - 1; row >= 0; --row) {
        if (m_jobs.at(row).isActive())
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.removeAt(row);
        endRemoveRows();
        return;
    }
}

void JobsModel::tick()
{
    for (int row = 0; row < m_jobs.size(); ++row) {
        if (m_jobs.at(row).isActive())
            Q_EMIT dataChanged(index(row, Time), index(row, Time), {Qt::DisplayRole, ElapsedMsRole});
    }
}

void JobsModel::removeEnded()
{
    for (int row = static_cast<int>(m_jobs.size()) - 1; row >= 0; --row) {
        if (m_jobs.at(row).isActive())
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.removeAt(row);
        endRemoveRows();
    }
}

const Job *JobsModel::find(JobId id) const
{
    const int row = rowOf(id);
    return row >= 0 ? &m_jobs.at(row) : nullptr;
}

int JobsModel::rowOf(JobId id) const
{
    for (int row = 0; row < m_jobs.size(); ++row) {
        if (m_jobs.at(row).id == id)
            return row;
    }
    return -1;
}

int JobsModel::activeCount() const
{
    return static_cast<int>(
        std::count_if(m_jobs.cbegin(), m_jobs.cend(), [](const Job &job) { return job.isActive(); }));
}

} // namespace quai::models
