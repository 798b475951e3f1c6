// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/HistoryModel.h"

#include <QSet>
#include <QThread>

#include <algorithm>

namespace quai::models {
namespace {

QSet<QString> idsOf(const QList<PastStep> &steps)
{
    QSet<QString> ids;
    for (const PastStep &step : steps)
        ids.insert(step.id);
    return ids;
}

QVariant display(const PastStep &step, int column)
{
    switch (column) {
    case HistoryModel::BeganAt:
        return step.beganAt;
    case HistoryModel::Owner:
        return step.owner;
    case HistoryModel::Step:
        return step.step;
    case HistoryModel::Component:
        return step.component;
    case HistoryModel::Outcome:
        return step.outcome;
    case HistoryModel::Duration:
        return step.durationMs();
    case HistoryModel::Comment:
        return step.comment;
    default:
        return {};
    }
}

} // namespace

void HistoryModel::dropMissing(const QList<PastStep> &steps)
{
    const QSet<QString> kept = idsOf(steps);
    int last = static_cast<int>(m_steps.size()) - 1;
    while (last >= 0) {
        if (kept.contains(m_steps.at(last).id)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !kept.contains(m_steps.at(first - 1).id))
            --first;
        beginRemoveRows({}, first, last);
        m_steps.remove(first, last - first + 1);
        endRemoveRows();
        last = first - 1;
    }
}

void HistoryModel::setSteps(const QList<PastStep> &steps)
{
    Q_ASSERT(QThread::currentThread() == thread());
    dropMissing(steps);
    const QSet<QString> known = idsOf(m_steps);
    QList<QString> expectedOrder;
    for (const PastStep &step : steps) {
        if (known.contains(step.id))
            expectedOrder.append(step.id);
    }
    const bool sameOrder = std::equal(m_steps.cbegin(), m_steps.cend(), expectedOrder.cbegin(), expectedOrder.cend(),
                                      [](const PastStep &step, const QString &id) { return step.id == id; });
    if (!sameOrder) { // a journal is only ever appended to: another one was put in its place
        beginResetModel();
        m_steps = steps;
        endResetModel();
        return;
    }
    for (int row = 0; row < steps.size(); ++row) {
        const PastStep &step = steps.at(row);
        if (row < m_steps.size() && m_steps.at(row).id == step.id) {
            if (m_steps.at(row) != step) {
                m_steps[row] = step;
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
            continue;
        }
        beginInsertRows({}, row, row);
        m_steps.insert(row, step);
        endInsertRows();
    }
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PastStep &step = m_steps.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(step, index.column());
    case IdRole:
        return step.id;
    case DoneRole:
        return step.done();
    case EndedRole:
        return step.endedAt.isValid();
    default:
        return {};
    }
}

} // namespace quai::models
