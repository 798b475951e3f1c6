// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/CopiesModel.h"

#include <QThread>

#include <tuple>

namespace quai::models {

using delivery::CopyState;

namespace {

bool sameCopy(const CopyState &a, const CopyState &b)
{
    const auto fields = [](const CopyState &c) {
        return std::tie(c.copy, c.path, c.exists, c.linkTarget, c.version, c.release, c.revision, c.completeness,
                        c.stampedAt, c.files, c.bytes);
    };
    return fields(a) == fields(b);
}

QVariant display(const CopyState &copy, int column)
{
    switch (column) {
    case CopiesModel::Copy:
        return static_cast<int>(copy.copy);
    case CopiesModel::Completeness:
        return static_cast<int>(copy.completeness);
    case CopiesModel::Version:
        return copy.version;
    case CopiesModel::Release:
        return copy.release;
    case CopiesModel::Revision:
        return copy.revision;
    case CopiesModel::StampedAt:
        return copy.stampedAt;
    case CopiesModel::Files:
        return copy.files;
    case CopiesModel::Bytes:
        return copy.bytes;
    case CopiesModel::Path:
        return copy.path;
    default:
        return {};
    }
}

} // namespace

void CopiesModel::setStatus(const delivery::SiteStatus &status)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_copies.size() != status.copies.size()) {
        beginResetModel();
        m_copies = status.copies;
        endResetModel();
        return;
    }
    for (int row = 0; row < m_copies.size(); ++row) {
        if (sameCopy(m_copies.at(row), status.copies.at(row)))
            continue;
        m_copies[row] = status.copies.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void CopiesModel::clear()
{
    if (m_copies.isEmpty())
        return;
    beginResetModel();
    m_copies.clear();
    endResetModel();
}

int CopiesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_copies.size());
}

int CopiesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CopiesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CopyState &copy = m_copies.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(copy, index.column());
    case CopyRole:
        return static_cast<int>(copy.copy);
    case ExistsRole:
        return copy.exists;
    case CompletenessRole:
        return static_cast<int>(copy.completeness);
    case LinkTargetRole:
        return copy.linkTarget;
    default:
        return {};
    }
}

} // namespace quai::models
