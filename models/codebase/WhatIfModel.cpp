// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codebase/WhatIfModel.h"

#include <QThread>

namespace quai::models {

using codebase::WhatIfCell;

namespace {

QString keyOf(const QString &component, const QString &moodle)
{
    return component + QLatin1Char('\n') + moodle;
}

} // namespace

void WhatIfModel::setCells(const QStringList &moodles, const QList<WhatIfCell> &cells)
{
    Q_ASSERT(QThread::currentThread() == thread());
    beginResetModel();
    m_moodles = moodles;
    m_components.clear();
    m_cells.clear();
    for (const WhatIfCell &cell : cells) {
        if (!m_components.contains(cell.component))
            m_components.append(cell.component);
        m_cells.insert(keyOf(cell.component, cell.moodle), cell);
    }
    endResetModel();
}

const WhatIfCell *WhatIfModel::cell(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return nullptr;
    const auto found = m_cells.constFind(keyOf(m_components.at(index.row()), m_moodles.at(index.column())));
    return found == m_cells.cend() ? nullptr : &*found;
}

int WhatIfModel::blockedIn(int column) const
{
    int count = 0;
    for (int row = 0; row < m_components.size(); ++row)
        count += verdict(index(row, column)) == Blocks ? 1 : 0;
    return count;
}

int WhatIfModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_components.size());
}

int WhatIfModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moodles.size());
}

WhatIfModel::Verdict WhatIfModel::verdict(const QModelIndex &index) const
{
    const WhatIfCell *found = cell(index);
    if (found == nullptr)
        return Absent;
    if (found->blocks())
        return Blocks;
    return found->findings.isEmpty() ? Fits : Doubtful;
}

QVariant WhatIfModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const WhatIfCell *found = cell(index);
        return found != nullptr ? found->version.toString() : QString();
    }
    case VerdictRole:
        return static_cast<int>(verdict(index));
    case ComponentRole:
        return m_components.at(index.row());
    case MoodleRole:
        return m_moodles.at(index.column());
    default:
        return {};
    }
}

QVariant WhatIfModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    const QStringList &names = orientation == Qt::Horizontal ? m_moodles : m_components;
    return section < names.size() ? QVariant(names.at(section)) : QVariant();
}

} // namespace quai::models
